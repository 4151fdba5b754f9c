import { expect, it } from "vitest";
import { testApp, testNow } from "../../../test/support/app.ts";
import { aPitchDay } from "../../../test/support/pitching-rows.ts";
import { deleteOldScores } from "./jobs.ts";
import { paths } from "./paths.ts";

const { tenant, browser } = await testApp();
const later = new Date("2028-01-10T09:00:00Z");

const aDayToForget = () =>
	tenant.run(async (db) => {
		const world = await aPitchDay(db, testNow, ["Tavla"]);
		await db
			.updateTable("pitchDays")
			.set({ state: "released", releasedAt: testNow })
			.where("id", "=", world.dayId)
			.execute();
		const note = { pitchId: world.pitches[0] ?? "", personId: world.expert, note: "Godt." };
		await db.insertInto("scoreNotes").values(note).execute();
		return world;
	});

const notesLeft = (pitchId: string | undefined) =>
	tenant.run(async (db) => {
		await deleteOldScores(db, later);
		const notes = await db
			.selectFrom("scoreNotes")
			.select("note")
			.where("pitchId", "=", pitchId ?? "")
			.execute();
		return notes.length;
	});

it("a request for access stops the deletion until it is answered, and is noted once", async () => {
	const { dayId, office, pitches } = await aDayToForget();
	const reader = await browser(office);
	expect(await reader.text(paths.retention(dayId))).toContain("slettes etter 24. november 2027");
	for (const _ of [1, 2]) await reader.post(paths.accessRequests(dayId), { caseNumber: "2027/4711" });
	const page = await reader.text(paths.retention(dayId));
	expect(page.split("2027/4711</").length).toBe(2);
	expect(page).toContain("Ingenting fra denne dagen slettes");
	expect(await notesLeft(pitches[0])).toBe(1);
	const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? "";
	await reader.post(paths.accessRequestClosing(dayId), { id });
	expect(await reader.text(paths.retention(dayId))).toContain("Besvart");
	expect(await notesLeft(pitches[0])).toBe(0);
});

it("a request without a case number is refused in words, and the page is the office's alone", async () => {
	const { dayId, office, leader } = await aDayToForget();
	const answer = await (await browser(office)).post(paths.accessRequests(dayId), { caseNumber: " " });
	expect(answer.status).toBe(422);
	expect(await answer.text()).toContain("Saksnummer");
	expect((await (await browser(leader)).get(paths.retention(dayId))).status).toBe(404);
});
