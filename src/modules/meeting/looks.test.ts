import { beforeAll, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "../../../test/support/pitching-rows.ts";
import { paths } from "./paths.ts";
import { rulingsOf } from "./queries/meetings.ts";

const t = messagesIn("nb").meeting;

let app: TestApp;
let world: PitchWorld & { keeper: string };

beforeAll(async () => {
	app = await testApp();
	world = await app.tenant.run(async (db) => {
		const day = await aPitchDay(db, testNow, ["Tryggere overganger", "Felles vaktliste"]);
		const keeper = await aPerson(db, { name: "Ylva Portefølje", roles: ["portfolio"] });
		for (const [index, pitchId] of day.pitches.entries()) {
			const hold = { outcome: "hold" as const, reason: "Ikke i år", whatNext: "En enhet til som vil prøve" };
			const made = { decidedBy: day.decider, decidedAt: testNow, releasedAt: index === 0 ? testNow : null };
			await db
				.insertInto("decisions")
				.values({ pitchId, ...hold, ...made, lookAgainOn: "2026-11-20" })
				.execute();
		}
		await db.updateTable("ideas").set({ state: "on_hold" }).where("id", "in", day.ideas).execute();
		return { ...day, keeper };
	});
});

test("a promise to look again comes up on its day; those who may not look again on the pitch's page may not here", async () => {
	const keeper = await app.browser(world.keeper);
	const opened = await keeper.post(paths.meetings(), { heldOn: "2026-11-24", chair: "Ylva Portefølje" });
	const id = opened.headers.get("location")?.split("/").at(-1) ?? "";
	const page = await keeper.text(paths.meeting(id));
	expect([page.includes("Tryggere overganger"), page.includes("En enhet til som vil prøve")]).toEqual([
		true,
		true,
	]);
	expect(page).not.toContain("Felles vaktliste"); // its decision is not released yet
	const subjectId = world.pitches[0] ?? "";
	const said = { kind: "decision", subjectId, choice: "take_up", reason: "Nå er det to enheter" };
	const refused = await keeper.post(paths.rulings(id), said);
	expect([refused.status, (await refused.text()).includes(t.faults["not-yours"])]).toEqual([422, true]);
	const office = await app.browser(world.office);
	expect((await office.post(paths.rulings(id), said)).status).toBe(303);
	await app.tenant.run(async (db) => {
		const idea = db
			.selectFrom("ideas")
			.select("state")
			.where("id", "=", world.ideas[0] ?? "");
		expect((await idea.executeTakeFirstOrThrow()).state).toBe("working");
		expect((await rulingsOf(db, id)).map(({ choice }) => choice)).toEqual(["take_up"]);
	});
});
