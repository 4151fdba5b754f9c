import type { Selectable } from "kysely";
import nodemailer from "nodemailer";
import { z } from "zod";
import type { MailMessages } from "../../../db/tables.ts";
import type { Db } from "../db/index.ts";
import { type JobDeps, type Jobs, long, type Transaction } from "../jobs/index.ts";
import type { StoredAttachment } from "./message.ts";

type Message = Selectable<MailMessages>;

const payloadShape = z.object({ messageId: z.uuid() });

/**
 * Sends one message, or keeps it where no mail server is set up. Nothing is sent twice: the row says "sending"
 * before the server hears of it. If we then never learn what the server did, a person decides, not a retry.
 */
const deliverMail = long(async (transaction, payload, deps) => {
	const { messageId } = payloadShape.parse(payload);
	const message = await transaction((db) => claim(db, messageId, deps.config.smtpUrl !== null));
	if (message) await send(transaction, message, deps);
});

export const jobs: Jobs = { deliver_mail: deliverMail };

/** Takes a queued message for sending; undefined when there is nothing (more) to do. */
async function claim(db: Db, id: string, canSend: boolean): Promise<Message | undefined> {
	const message = await db
		.selectFrom("mailMessages")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (message?.state === "sending") await settle(db, id, { state: "failed", lastError: "interrupted" });
	if (message?.state !== "queued") return undefined;
	if (!canSend) {
		await settle(db, id, { state: "kept" });
		return undefined;
	}
	await settle(db, id, { state: "sending", attempts: message.attempts + 1, lastError: null });
	return message;
}

async function send(
	transaction: Transaction,
	message: Message,
	{ config, clock, attempt }: JobDeps,
): Promise<void> {
	const transport = nodemailer.createTransport(config.smtpUrl ?? "", { from: config.mailFrom });
	try {
		await transport.sendMail(toEnvelope(message));
	} catch (error) {
		const again = surelyNotSent(error) && !attempt.last;
		const lastError = surelyNotSent(error) ? describe(error) : "interrupted";
		await transaction((db) => settle(db, message.id, { state: again ? "queued" : "failed", lastError }));
		if (again) throw new Error(`The mail server did not take the message (${codeOf(error)})`);
		return;
	} finally {
		transport.close();
	}
	await transaction((db) => settle(db, message.id, { state: "sent", sentAt: clock(), lastError: null }));
}

type Settlement = Partial<Pick<Message, "state" | "attempts" | "lastError" | "sentAt">>;

async function settle(db: Db, id: string, settlement: Settlement): Promise<void> {
	await db.updateTable("mailMessages").set(settlement).where("id", "=", id).execute();
}

function toEnvelope(message: Message): nodemailer.SendMailOptions {
	const attachments = message.attachments as unknown as readonly StoredAttachment[];
	return {
		to: message.recipient,
		subject: message.subject,
		text: message.bodyText,
		html: message.bodyHtml ?? undefined,
		attachments: attachments.map((attachment) => ({ ...attachment, encoding: "base64" })),
		// The same id on every try: a server that got it twice can drop the second.
		messageId: `<${message.id}@ledelsesskolen>`,
	};
}

/** A refusal in words, or a failure before the text was handed over. Silence after that may mean it went out. */
function surelyNotSent(error: unknown): boolean {
	const { responseCode, command } = error as { responseCode?: number; command?: string };
	return responseCode !== undefined || command !== "DATA";
}

const codeOf = (error: unknown) =>
	(error as { responseCode?: number; code?: string }).responseCode ??
	(error as { code?: string }).code ??
	"unknown";

/** For the outbox page, where the office may read it: the server's own words. */
const describe = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500);
