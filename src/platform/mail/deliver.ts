import type { Selectable } from "kysely";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { z } from "zod";
import type { MailMessages } from "../../../db/tables.ts";
import type { Db } from "../db/index.ts";
import { daily, type JobDeps, type Jobs, long, type Transaction } from "../jobs/index.ts";
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

/** Messages may hold links and names: kept while someone may ask whether they came. */
const keepDays = 90;

export const jobs: Jobs = {
	deliver_mail: deliverMail,
	delete_old_mail: daily(async (db, _payload, { clock }) => {
		const before = new Date(clock().getTime() - keepDays * 86_400_000);
		await db.deleteFrom("mailMessages").where("createdAt", "<", before).execute();
	}),
};

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

async function send(transaction: Transaction, message: Message, deps: JobDeps): Promise<void> {
	const failure = await handOver(message, deps);
	if (!failure) {
		await transaction((db) =>
			settle(db, message.id, { state: "sent", sentAt: deps.clock(), lastError: null }),
		);
		return;
	}
	const again = failure.surelyNotSent && !deps.attempt.last;
	const lastError = failure.surelyNotSent ? failure.words : "interrupted";
	await transaction((db) => settle(db, message.id, { state: again ? "queued" : "failed", lastError }));
	if (again) throw new Error("The mail server did not take the message; the outbox has its words");
}

type Failure = { surelyNotSent: boolean; words: string };

/**
 * Tries the server before the message, so that a server which is away or refuses us is known not to have it.
 * After that only a refusal in words is certain: silence may mean that the message went out.
 */
async function handOver(message: Message, { config }: JobDeps): Promise<Failure | undefined> {
	const transport = nodemailer.createTransport(config.smtpUrl ?? "", { from: config.mailFrom ?? undefined });
	let reached = false;
	try {
		await transport.verify();
		reached = true;
		await transport.sendMail(toEnvelope(message));
		return undefined;
	} catch (error) {
		const refused = (error as { responseCode?: number }).responseCode !== undefined;
		return { surelyNotSent: refused || !reached, words: wordsOf(error) };
	} finally {
		transport.close();
	}
}

type Settlement = Partial<Pick<Message, "state" | "attempts" | "lastError" | "sentAt">>;

async function settle(db: Db, id: string, settlement: Settlement): Promise<void> {
	await db.updateTable("mailMessages").set(settlement).where("id", "=", id).execute();
}

function toEnvelope(message: Message): SendMailOptions {
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

/** For the outbox page, where the office may read it: the server's own words. */
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500);
