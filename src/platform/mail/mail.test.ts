import { afterAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { openSmtpSink, type SmtpMood } from "../../../test/support/smtp-sink.ts";
import type { FileStore } from "../files/index.ts";
import { drainJobs } from "../jobs/index.ts";
import { jobs, queueMail } from "./index.ts";

const { database, tenant } = await testDatabase();
const fjordvik = await tenant("fjordvik");
let mood: SmtpMood = "take";
const sink = await openSmtpSink(() => mood);
afterAll(() => sink.close());
beforeEach(async () => {
	mood = "take";
	sink.messages.length = 0;
	await fjordvik.run((db) => db.deleteFrom("mailMessages").execute());
});

const now = new Date("2027-01-12T08:00:00Z");
const drain = (smtpUrl: string | null = sink.url) =>
	drainJobs(
		{
			database,
			config: { smtpUrl, mailFrom: "Ledelsesskolen <post@fjordvik.example>", baseUrl: null, port: 3000 },
			files: {} as FileStore,
			clock: () => now,
			log: () => {},
		},
		jobs,
	);
const outbox = () =>
	fjordvik.run((db) =>
		db
			.selectFrom("mailMessages")
			.select(["recipient", "state", "attempts", "lastError", "sentAt"])
			.orderBy("createdAt")
			.execute(),
	);
const message = {
	to: "kari@fjordvik.example",
	subject: "Samling 4\r\nBcc: a@b",
	text: "Vi sees i Fjordgata.",
};

test("a message goes out once, with its attachment", async () => {
	const attachments = [{ filename: "samling.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }];
	await fjordvik.run((db) => queueMail(db, { ...message, attachments, dedupeKey: "invitation:1" }));
	expect(
		await fjordvik.run((db) => queueMail(db, { ...message, dedupeKey: "invitation:1" })),
	).toBeUndefined();
	await drain();
	await drain();
	expect(sink.messages).toHaveLength(1);
	expect(sink.messages[0]).toContain("Subject: Samling 4 Bcc: a@b");
	expect(sink.messages[0]).toContain(Buffer.from("BEGIN:VCALENDAR").toString("base64"));
	expect(await outbox()).toEqual([
		{ recipient: message.to, state: "sent", attempts: 1, lastError: null, sentAt: now },
	]);
});

test("without a mail server, or an address, the message is kept to be read", async () => {
	await fjordvik.run((db) => queueMail(db, message));
	await fjordvik.run((db) => queueMail(db, { ...message, to: null }));
	await drain(null);
	expect((await outbox()).map((row) => [row.recipient, row.state])).toEqual([
		[message.to, "kept"],
		["", "kept"],
	]);
});

test("a refusal is shown, and tried again later", async () => {
	mood = "refuse";
	await fjordvik.run((db) => queueMail(db, message));
	await drain();
	const [row] = await outbox();
	expect(row).toMatchObject({
		state: "queued",
		attempts: 1,
		lastError: expect.stringContaining("come back later"),
	});
});

test("silence after the text was handed over is for a person to judge, not for a retry", async () => {
	mood = "hang-up";
	await fjordvik.run((db) => queueMail(db, message));
	await drain();
	expect(await outbox()).toEqual([
		{ recipient: message.to, state: "failed", attempts: 1, lastError: "interrupted", sentAt: null },
	]);
});
