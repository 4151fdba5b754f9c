import { beforeEach, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPlan, someRules } from "../../../test/support/planning-rows.ts";
import {
	aCohort,
	aGathering,
	aProgramme,
	aVenue,
	someLeaders,
} from "../../../test/support/programme-rows.ts";
import { cohortsOf, gatheringsOf, participantsOfCohort, paths as programmes } from "../programmes/index.ts";
import { jobs } from "./jobs.ts";
import { paths } from "./paths.ts";
import { placesOfPlan, planById } from "./queries/plans.ts";

const t = messagesIn("nb").planning;
const today = "2026-11-24";

let app: TestApp;
let office: TestBrowser;
let programme: string;
let venue: string;
let leaders: string[];
let plan: string;

/** Each test has a house of its own: publishing changes all of it. */
beforeEach(async () => {
	app = await testApp();
	const officeId = await app.tenant.run(async (db) => {
		leaders = await someLeaders(db);
		programme = await aProgramme(db);
		venue = await aVenue(db);
		plan = await aPlan(db, programme, someRules([venue]), { now: testNow });
		return aPerson(db, { roles: ["office"] });
	});
	await app.drainJobs();
	office = await app.browser(officeId);
});

const run: TestApp["tenant"]["run"] = (work) => app.tenant.run(work);

describe("publishing", () => {
	it("changes nothing before it is confirmed, and says what it would change", async () => {
		const page = await office.text(paths.publication(plan));
		for (const text of [t.publish.newCohorts(2), t.publish.placed(6), t.publish.days(10)])
			expect(page).toContain(text);
		expect(await run((db) => cohortsOf(db, programme))).toEqual([]);
	});

	it("makes cohorts with their members, days and venues, as the plan has them", async () => {
		const looked = hiddenIn(await office.text(paths.publication(plan)), "revision", "shown");
		const answer = await office.post(paths.publication(plan), looked);
		expect([answer.status, answer.headers.get("location")]).toEqual([303, programmes.cohorts(programme)]);
		await run(async (db) => {
			const { cohortOf } = await placesOfPlan(db, plan);
			const row = await planById(db, plan);
			const cohorts = await cohortsOf(db, programme);
			expect(cohorts.map(({ name, capacity }) => [name, capacity])).toEqual([
				["Kull 1", 4],
				["Kull 2", 4],
			]);
			for (const [at, { id }] of cohorts.entries()) {
				const members = (await participantsOfCohort(db, id)).map(({ personId }) => personId);
				expect(members.sort()).toEqual(leaders.filter((person) => cohortOf[person] === at).sort());
				const held = await gatheringsOf(db, id);
				expect(held.map(({ number, days, venueId }) => `${number}/${days[0]}/${venueId}`)).toEqual(
					row?.answer?.slots[at],
				);
				expect(held.map(({ days }) => days.length)).toEqual([2, 2, 2, 2, 2]);
			}
			expect(row?.publishedAt).toEqual(testNow);
			expect(row?.cohorts.map(({ id }) => id)).toEqual(cohorts.map(({ id }) => id));
		});
		const again = await office.text(paths.publication(plan));
		expect(again).toContain(t.publish.nothing);
		expect(again).toContain(t.publish.stays(6));
	});

	it("is refused where another plan, or another programme, stands behind it than the one that was looked at", async () => {
		const looked = hiddenIn(await office.text(paths.publication(plan)), "revision", "shown");
		const first = await office.post(paths.publication(plan), { ...looked, shown: "something-else" });
		const other = await run((db) => aPlan(db, programme, someRules([venue]), { now: testNow }));
		await app.drainJobs();
		expect((await office.post(paths.publication(other), { revision: "0" })).status).toBe(303);
		const second = await office.post(paths.publication(plan), looked);
		await run((db) =>
			db.updateTable("cohortPlans").set({ runId: crypto.randomUUID() }).where("id", "=", plan).execute(),
		);
		for (const refused of [first, second, await office.post(paths.publication(plan), looked)])
			expect([
				refused.status,
				(await refused.text()).includes(messagesIn("nb").platform.shownAnother),
			]).toEqual([422, true]);
		expect((await run((db) => planById(db, plan)))?.publishedAt).toBeNull();
	});

	it("is refused by name when the venue is taken meanwhile, and then nothing is made", async () => {
		const [slot = ""] = (await run((db) => planById(db, plan)))?.answer?.slots[0] ?? [];
		const day = slot.split("/")[1] ?? "";
		await run(async (db) => {
			const other = await aCohort(db, await aProgramme(db, { title: "Et annet program" }), []);
			await aGathering(db, other, { venueId: venue, days: [day], today });
		});
		const answer = await office.post(paths.publication(plan), { revision: "0" });
		const page = await answer.text();
		expect([answer.status, page.includes(t.publish.faultTitle)]).toEqual([422, true]);
		expect(page).toContain("av Kull 1, samling 1.");
		expect(await run((db) => cohortsOf(db, programme))).toEqual([]);
	});

	it("is refused when the venue has been set aside, and says for what", async () => {
		const day = (await run((db) => planById(db, plan)))?.answer?.slots[0]?.[0]?.split("/")[1] ?? "";
		const visit = { venueId: venue, firstDay: day, lastDay: day, purpose: "Besøk fra Lyngvik" };
		await run((db) => db.insertInto("venueReservations").values(visit).execute());
		const answer = await office.post(paths.publication(plan), { revision: "0" });
		await run((db) => db.deleteFrom("venueReservations").execute());
		expect([answer.status, await answer.text()]).toEqual([
			422,
			expect.stringContaining(": Besøk fra Lyngvik."),
		]);
	});

	it("is refused when the venue is not open that day, and says which day", async () => {
		const day = (await run((db) => planById(db, plan)))?.answer?.slots[0]?.[0]?.split("/")[1] ?? "";
		const weekday = new Date(day).getUTCDay();
		await run((db) =>
			db
				.insertInto("venueHours")
				.values({ venueId: venue, weekday: weekday === 1 ? 2 : 1, opens: "08:00", closes: "17:00" })
				.execute(),
		);
		const answer = await office.post(paths.publication(plan), { revision: "0" });
		await run((db) => db.deleteFrom("venueHours").execute());
		expect([answer.status, await answer.text()]).toEqual([
			422,
			expect.stringContaining("er ikke åpent fra 9 til 16"),
		]);
		expect(await run((db) => cohortsOf(db, programme))).toEqual([]);
	});

	it("is refused where somebody moved a person after one looked, and shows who", async () => {
		const { cohortOf } = await run((db) => placesOfPlan(db, plan));
		const [person = ""] = leaders;
		const to = String(1 - (cohortOf[person] ?? 0));
		await office.post(paths.move(plan), { personId: person, to, revision: "0" });
		const answer = await office.post(paths.publication(plan), { revision: "0" });
		const page = await answer.text();
		expect([answer.status, page.includes(t.move.changedTitle)]).toEqual([422, true]);
		expect(page).toContain("flyttet Enhetsleder Helse fra Kull");
		expect(await run((db) => cohortsOf(db, programme))).toEqual([]);
	});

	it("leaves cohorts alone that are under way, and keeps who was placed by hand", async () => {
		const [first = "", second = "", third = ""] = leaders;
		await run(async (db) => {
			const invited = await aCohort(db, programme, [first, second]);
			await aGathering(db, invited, { venueId: venue, today, invitedAt: testNow, answerBy: "2027-02-01" });
			await aCohort(db, programme, [third]);
		});
		const next = await run((db) =>
			aPlan(db, programme, someRules([venue], { size: { min: 1, max: 3 } }), { now: testNow }),
		);
		await app.drainJobs();
		expect((await office.text(paths.newPlan(programme))).includes(t.rules.underWay("Kull 1"))).toBe(true);
		const { cohortOf, locked } = await run((db) => placesOfPlan(db, next));
		expect(Object.keys(cohortOf).sort()).toEqual(leaders.slice(2).sort());
		expect([[...locked], cohortOf[third]]).toEqual([[third], 0]);
		await office.post(paths.publication(next), { revision: "0" });
		await run(async (db) => {
			const cohorts = await cohortsOf(db, programme);
			expect(cohorts.map(({ name }) => name)).toEqual(["Kull 1", "Kull 2", "Kull 3"]);
			const members = await participantsOfCohort(db, cohorts[0]?.id ?? "");
			expect(members.map(({ personId }) => personId).sort()).toEqual([first, second].sort());
		});
	});

	it("is refused when a cohort of the plan has been invited meanwhile", async () => {
		await office.post(paths.publication(plan), { revision: "0" });
		await run(async (db) => {
			await db.updateTable("gatherings").set({ invitedAt: testNow }).execute();
		});
		const answer = await office.post(paths.publication(plan), { revision: "0" });
		expect([answer.status, (await answer.text()).includes(t.publish.faults.invited("Kull 1"))]).toEqual([
			422,
			true,
		]);
	});
});

it("throws plans, days away and seats away after a year", async () => {
	const forget = jobs.forget_old_plans;
	if (typeof forget !== "object" || forget.kind !== "daily") throw new Error("It is no daily job");
	await run(async (db) => {
		const [personId = ""] = leaders;
		const cohort = await aCohort(db, programme, [personId]);
		const gatheringId = await aGathering(db, cohort, { venueId: venue, days: ["2026-11-24"], today });
		await db.insertInto("seats").values({ gatheringId, personId, tableNumber: 1 }).execute();
		const days = { firstDay: "2026-11-20", lastDay: "2026-11-24" };
		await db
			.insertInto("unavailableDays")
			.values({ programmeId: programme, personId, ...days })
			.execute();
	});
	const count = () =>
		run(async (db) => {
			const plans = await db.selectFrom("cohortPlans").select("id").execute();
			const places = await db.selectFrom("cohortPlanPlaces").select("personId").execute();
			const days = await db.selectFrom("unavailableDays").select("id").execute();
			const seats = await db.selectFrom("seats").select("personId").execute();
			return [plans.length, places.length, days.length, seats.length];
		});
	const at = (day: string) => ({ clock: () => new Date(`${day}T03:00:00Z`) }) as never;
	await run((db) => forget.run(db, {}, at("2027-11-23")));
	expect(await count()).toEqual([1, 6, 1, 1]);
	await run((db) => forget.run(db, {}, at("2027-11-25")));
	expect(await count()).toEqual([0, 0, 0, 0]);
});
