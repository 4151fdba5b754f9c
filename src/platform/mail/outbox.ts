import { sql } from "kysely";
import type { Db } from "../db/index.ts";
import { enqueue } from "../jobs/index.ts";
import type { Ctx } from "../web/context.ts";
import { isUuid } from "../web/fields.ts";
import type { MailState } from "./message.ts";

export interface OutboxRow {
	readonly id: string;
	readonly createdAt: Date;
	readonly recipient: string;
	readonly subject: string;
	readonly state: MailState;
}

export interface OutboxMessage extends OutboxRow {
	readonly bodyText: string;
	readonly lastError: string | null;
	readonly sentAt: Date | null;
	readonly attachmentNames: readonly string[];
}

export const pageSize = 50;

/** Administrators and the office see what was sent; in a demo everyone does, since it is how mail is read there. */
export const mayReadOutbox = (c: Ctx): boolean =>
	isDemo(c) || c.var.viewer.roles.has("administrator") || c.var.viewer.roles.has("office");

/**
 * The text as the reader may see it: whole in a demo, and where a message has no address and must be handed over.
 * Elsewhere a link may be somebody's own way in, so the office reads the text with every link closed; others read none.
 */
export function readableText(c: Ctx, message: { recipient: string; bodyText: string }): string | undefined {
	if (isDemo(c) || message.recipient === "") return message.bodyText;
	return c.var.viewer.roles.has("office") ? withoutLinks(message.bodyText) : undefined;
}

/** The text with what comes after the host of each link left out. */
export const withoutLinks = (text: string): string =>
	text.replace(/((?:https?|webcal):\/\/[^\s/]+)\/\S*/g, "$1/…");

const isDemo = (c: Ctx) => c.var.deps.config.mode === "demo";

/** One page of messages, newest first, with how many there are. */
export async function outboxPage(
	db: Db,
	page: number,
): Promise<{ rows: readonly OutboxRow[]; count: number }> {
	const { rows } = await sql<OutboxRow & { total: number }>`
		select id, created_at, recipient, subject, state, count(*) over () as total
		from mail_messages order by created_at desc, id limit ${pageSize} offset ${(page - 1) * pageSize}
	`.execute(db);
	return { rows: rows.map(({ total: _, ...row }) => row), count: rows[0]?.total ?? 0 };
}

/** One message, or undefined. */
export async function outboxMessage(db: Db, id: string): Promise<OutboxMessage | undefined> {
	if (!isUuid(id)) return undefined;
	const { rows } = await sql<OutboxMessage>`
		select id, created_at, recipient, subject, state, body_text, last_error, sent_at,
			array(select a ->> 'filename' from jsonb_array_elements(attachments) a) as attachment_names
		from mail_messages where id = ${id}::uuid
	`.execute(db);
	return rows[0];
}

/** Tries a message again that was given up, or kept before there was a mail server. False when it is not such a one. */
export async function sendAgain(db: Db, id: string): Promise<boolean> {
	if (!isUuid(id)) return false;
	const row = await db
		.updateTable("mailMessages")
		.set({ state: "queued", lastError: null })
		.where("id", "=", id)
		.where("state", "in", ["failed", "kept"])
		.where("recipient", "<>", "")
		.returning("id")
		.executeTakeFirst();
	if (row) await enqueue(db, "deliver_mail", { messageId: row.id });
	return row !== undefined;
}
