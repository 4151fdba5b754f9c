import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { outboxMessage, outboxPage, sendAgain, withoutLinks } from "./outbox.ts";
import { queueMail, queueMails } from "./queue.ts";

const { tenant } = await testDatabase();
const fjordvik = await tenant("fjordvik");
const other = await tenant("annen");

test("the outbox lists its own tenant's messages, newest first", async () => {
	const id = await fjordvik.run((db) => queueMail(db, { to: "a@b.example", subject: "Første", text: "Hei" }));
	await fjordvik.run((db) => queueMail(db, { to: null, subject: "Andre", text: "Hei" }));
	await other.run((db) => queueMail(db, { to: "x@y.example", subject: "Fremmed", text: "Hei" }));
	const { rows, count } = await fjordvik.run((db) => outboxPage(db, 1));
	expect(rows.map((row) => row.subject)).toEqual(["Andre", "Første"]);
	expect(count).toBe(2);
	expect(await other.run((db) => outboxMessage(db, id ?? ""))).toBeUndefined();
	expect(await fjordvik.run((db) => outboxMessage(db, "not-an-id"))).toBeUndefined();
});

test("only what did not go out can be sent again", async () => {
	const id = await other.run((db) => queueMail(db, { to: "x@y.example", subject: "S", text: "T" }));
	expect(await other.run((db) => sendAgain(db, id ?? ""))).toBe(false);
	await other.run((db) => db.updateTable("mailMessages").set({ state: "failed" }).execute());
	expect(await other.run((db) => sendAgain(db, id ?? ""))).toBe(true);
	expect((await other.run((db) => outboxMessage(db, id ?? "")))?.state).toBe("queued");
});

test("a text is read without the ways in that its links are", () => {
	expect(withoutLinks("Svar her:\nhttps://skole.no/invitations/abc-123.\nHilsen https://skole.no")).toBe(
		"Svar her:\nhttps://skole.no/…\nHilsen https://skole.no",
	);
	expect(withoutLinks("webcal://skole.no/calendar/x?y=z#æ og http://localhost:3000/a/b")).toBe(
		"webcal://skole.no/… og http://localhost:3000/…",
	);
});

test("many are queued at once, each once: those with a key that is there already are told apart", async () => {
	const mail = (subject: string, dedupeKey?: string) => ({
		to: "a@b.example",
		subject,
		text: "Hei",
		dedupeKey,
	});
	const first = await fjordvik.run((db) =>
		queueMails(db, [mail("Én", "k1"), mail("To"), mail("Én igjen", "k1")]),
	);
	const second = await fjordvik.run((db) =>
		queueMails(db, [mail("Én en gang til", "k1"), mail("Tre", "k2")]),
	);
	expect([first, second, await fjordvik.run((db) => queueMails(db, []))]).toEqual([
		[true, true, false],
		[false, true],
		[],
	]);
	const { rows } = await fjordvik.run((db) => outboxPage(db, 1));
	const subjects = rows.map(({ subject }) => subject);
	expect(["Én", "To", "Tre"].every((subject) => subjects.includes(subject))).toBe(true);
	expect(subjects.some((subject) => subject.startsWith("Én "))).toBe(false);
});
