import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { recordEvent, recordEvents } from "./index.ts";

const { tenant } = await testDatabase();
const fjordvik = await tenant("fjordvik");
const other = await tenant("annen");

test("an event and its audit line say the same, and only at home", async () => {
	const [person, idea, goal] = [randomUUID(), randomUUID(), randomUUID()];
	await fjordvik.run(
		(db) => recordEvent(db, { type: "idea.started", subject: ["idea", idea], data: { goal } }),
		person,
	);
	const expected = { subjectKind: "idea", subjectId: idea, actorId: person, data: { goal } };
	const events = await fjordvik.run((db) =>
		db.selectFrom("events").select(["type", "subjectKind", "subjectId", "actorId", "data"]).execute(),
	);
	const entries = await fjordvik.run((db) =>
		db.selectFrom("auditEntries").select(["action", "subjectKind", "subjectId", "actorId", "data"]).execute(),
	);
	expect(events).toEqual([{ type: "idea.started", ...expected }]);
	expect(entries).toEqual([{ action: "idea.started", ...expected }]);
	expect(await other.run((db) => db.selectFrom("events").selectAll().execute())).toEqual([]);
});

test("what is rolled back did not happen", async () => {
	const undone = other.run(async (db) => {
		await recordEvent(db, { type: "idea.started", subject: ["idea", null] });
		throw new Error("changed my mind");
	});
	await expect(undone).rejects.toThrow("changed my mind");
	expect(await other.run((db) => db.selectFrom("auditEntries").selectAll().execute())).toEqual([]);
});

test("many at once keep their own actor; null is the system itself", async () => {
	const person = randomUUID();
	await other.run(
		(db) =>
			recordEvents(db, [
				{ type: "a.done", subject: ["a", null] },
				{ type: "b.done", subject: ["b", null], actor: null },
			]),
		person,
	);
	const events = await other.run((db) =>
		db.selectFrom("events").select(["type", "actorId"]).orderBy("id").execute(),
	);
	expect(events).toEqual([
		{ type: "a.done", actorId: person },
		{ type: "b.done", actorId: null },
	]);
});

test("the trail can only be added to by the app", async () => {
	await expect(other.run((db) => db.deleteFrom("auditEntries").execute())).rejects.toThrow(
		"permission denied",
	);
});
