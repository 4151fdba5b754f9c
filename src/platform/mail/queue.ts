import type { Db } from "../db/index.ts";
import { enqueue } from "../jobs/index.ts";
import { type NewMessage, toStored } from "./message.ts";

/**
 * Puts a message in the outbox and asks for its delivery, both in the caller's transaction.
 * Gives the message's id, or undefined where a message with the same dedupe key is there already.
 */
export async function queueMail(db: Db, message: NewMessage): Promise<string | undefined> {
	const row = await db
		.insertInto("mailMessages")
		.values(toRow(message))
		.onConflict((conflict) => conflict.columns(["tenantId", "dedupeKey"]).doNothing())
		.returning(["id", "state"])
		.executeTakeFirst();
	if (row?.state === "queued") await enqueue(db, "deliver_mail", { messageId: row.id });
	return row?.id;
}

function toRow({ to, subject, text, html, attachments = [], personId, dedupeKey }: NewMessage) {
	return {
		recipient: to ?? "",
		subject: oneLine(subject),
		bodyText: text,
		bodyHtml: html ?? null,
		attachments: JSON.stringify(attachments.map(toStored)),
		personId: personId ?? null,
		dedupeKey: dedupeKey ?? null,
		state: to ? ("queued" as const) : ("kept" as const),
	};
}

/** A line break in a subject could start a header of somebody's own. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
