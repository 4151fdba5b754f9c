import { randomUUID } from "node:crypto";
import { sql } from "kysely";
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

/**
 * The same for many messages, in two statements however many they are. Gives whether each was queued, in their order:
 * false where a message with the same dedupe key is there already, or came earlier in the list.
 */
export async function queueMails(db: Db, messages: readonly NewMessage[]): Promise<boolean[]> {
	const rows = messages.map((message) => ({ id: randomUUID(), ...toRow(message) }));
	if (rows.length === 0) return [];
	const made = await db
		.insertInto("mailMessages")
		.values(rows)
		.onConflict((conflict) => conflict.columns(["tenantId", "dedupeKey"]).doNothing())
		.returning(["id", "state"])
		.execute();
	const queued = made.filter(({ state }) => state === "queued").map(({ id }) => id);
	await sql`
		select app.enqueue('deliver_mail', jsonb_build_object('messageId', id), null, null)
		from unnest(${queued}::uuid[]) as id
	`.execute(db);
	const ids = new Set(made.map(({ id }) => id));
	return rows.map(({ id }) => ids.has(id));
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
