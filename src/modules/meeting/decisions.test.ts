import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import {
	agenda,
	app,
	as,
	at,
	beginMeetings,
	decide,
	decider,
	enter,
	enterStill,
	ids,
	keeper,
	openMeeting,
	startsOf,
	stateOf,
	today,
} from "../../../test/support/portfolio-meetings.ts";
import { paths as choosing } from "../choosing/index.ts";
import { addCompetence, setPools } from "../portfolio/index.ts";
import { paths } from "./paths.ts";
import { mattersOn } from "./queries/matters.ts";
import { rulingsOf } from "./queries/meetings.ts";

const t = messagesIn("nb").meeting;

beforeAll(beginMeetings);

describe("a decision", () => {
	test("is done at once, with who and why; what puts it off needs a day ahead and a reason", async () => {
		const still = await enterStill("Fortsetter");
		const id = await openMeeting();
		const said = { kind: "still", subjectId: still, choice: "go_on" } as const;
		const bare = await decide(id, said);
		const text = await bare.text();
		expect([bare.status, text.includes(t.faults.reason), text.includes(t.faults.date)]).toEqual([
			422,
			true,
			true,
		]);
		const past = await decide(id, { ...said, reason: "Ja", lookAgainOn: today });
		expect([past.status, (await past.text()).includes(t.faults.past)]).toEqual([422, true]);
		expect((await decide(id, { ...said, reason: "Eieren var syk", lookAgainOn: "2027-09-01" })).status).toBe(
			303,
		);
		expect(await stateOf(still)).toMatchObject({ state: "under_way", nextCheckOn: "2027-09-01" });
		const [ruling] = await app.tenant.run((db) => rulingsOf(db, id));
		expect([ruling?.choice, ruling?.reason, ruling?.byName]).toEqual([
			"go_on",
			"Eieren var syk",
			"Dag Direktør",
		]);
	});

	test("that cannot be undone asks first; of two who press at once one is told that it is decided", async () => {
		const still = await enterStill("Stoppes");
		const id = await openMeeting();
		const said = { kind: "still", subjectId: still, choice: "stop", reason: "Behovet er borte" } as const;
		const asked = await decide(id, said);
		expect([asked.status, (await asked.text()).includes(t.confirm.stop)]).toEqual([200, true]);
		expect((await stateOf(still)).state).toBe("under_way");
		const both = await Promise.all([
			decide(id, { ...said, confirmed: "on" }),
			decide(id, { ...said, choice: "pause", lookAgainOn: "2027-09-01" }, decider),
		]);
		const outcome = await stateOf(still);
		expect(both.map(({ status }) => status)).toContain(303);
		expect(["stopped", "paused"]).toContain(outcome.state);
		expect((await app.tenant.run((db) => rulingsOf(db, id))).length).toBe(1);
	});

	test("to publish a plan asks first, gives those who are chosen their start, and is done once", async () => {
		const [chosen, out] = [await enter("Får plass", null), await enter("Får ikke plass", null)];
		const law = await app.tenant.run(async (db) => {
			const added = await addCompetence(db, { name: "Jus", leaderId: ids.owner });
			return added.ok ? added.id : "";
		});
		const estimate = {
			...{ size: "full", quarters: "2", low: "80 000", likely: "100 000", high: "150 000" },
			[`hours-${law}-0`]: "0,5",
		};
		await app.tenant.run((db) =>
			setPools(
				db,
				["2027-Q2", "2027-Q3"].map((quarter) => ({ competenceId: law, quarter, hours: 40 })),
				at(today),
			),
		);
		for (const id of [chosen, out]) await as(keeper).post(choosing.demand(id), estimate);
		const rules = { name: "Vårens plan", shareBy: "sector", caution: "some", effort: "quick" };
		await as(keeper).post(choosing.newPlan(), { ...rules, [`wish-${out}`]: "must-not" });
		await app.drainJobs();
		const id = await openMeeting();
		const { plans } = await app.tenant.run((db) => mattersOn(db, today));
		expect(plans.map(({ name, chosen: many }) => [name, many])).toEqual([["Vårens plan", 1]]);
		const shown = { kind: "plan", subjectId: plans[0]?.id ?? "", choice: "publish" } as const;
		const seen = async () => ({
			...shown,
			...hiddenIn(await as(decider).text(paths.meeting(id)), "version"),
		});
		const looked = await seen();
		const other = { ...rules, name: "Regnet på nytt", revision: "0", [`wish-${out}`]: "must-not" };
		expect((await as(keeper).post(choosing.rules(shown.subjectId), other)).status).toBe(303);
		await app.drainJobs();
		for (const confirmed of [{}, { confirmed: "on" }]) {
			const late = await decide(id, { ...looked, ...confirmed }, decider);
			const page = await late.text();
			expect([late.status, page.includes(t.faults["another-plan"]), page.includes("Regnet på nytt")]).toEqual(
				[422, true, true],
			);
		}
		expect(await startsOf(chosen, out)).toEqual(["2027-Q2", "2027-Q2"]);
		const said = await seen();
		expect((await decide(id, shown, decider)).status).toBe(422); // a form that does not say which plan it shows
		const first = await decide(id, said, decider);
		expect([first.status, (await first.text()).includes(t.confirm.publish)]).toEqual([200, true]);
		expect(await startsOf(chosen, out)).toEqual(["2027-Q2", "2027-Q2"]);
		expect((await decide(id, { ...said, confirmed: "on" }, decider)).status).toBe(303);
		expect(await startsOf(chosen, out)).toEqual([expect.stringMatching(/^202\d-Q[1-4]$/), null]);
		const asked = await app.tenant.run((db) =>
			db.selectFrom("capacityRequests").select(["initiativeId", "hours"]).execute(),
		);
		expect(asked).toEqual([{ initiativeId: chosen, hours: 0.5 }]);
		expect(agenda(await as(keeper).text(paths.meeting(id)))).not.toContain("plan");
		await decide(id, { ...said, confirmed: "on" });
		expect((await app.tenant.run((db) => rulingsOf(db, id))).map(({ choice }) => choice)).toEqual([
			"publish",
		]);
	});

	test("that the gate refuses is not written down", async () => {
		const ready = await enter("Uten timer", null);
		await app.tenant.run((db) =>
			db.updateTable("initiatives").set({ needsNobody: true }).where("id", "=", ready).execute(),
		);
		const id = await openMeeting();
		await app.tenant.run((db) =>
			db.updateTable("initiatives").set({ touchesStaffing: true }).where("id", "=", ready).execute(),
		);
		const refused = await decide(id, { kind: "start", subjectId: ready, choice: "start" });
		expect([refused.status, (await refused.text()).includes(t.faults.lacks)]).toEqual([422, true]);
		expect(await app.tenant.run((db) => rulingsOf(db, id))).toEqual([]);
	});

	test("on what is not on the agenda, or of another kind, changes nothing", async () => {
		const id = await openMeeting();
		const running = await enter("Går fint", "2027-05-20");
		const stop = {
			kind: "still",
			subjectId: running,
			choice: "stop",
			reason: "Vil ikke",
			confirmed: "on",
		} as const;
		expect((await decide(id, stop)).status).toBe(303);
		expect((await stateOf(running)).state).toBe("under_way");
	});
});
