import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPlan, someRules } from "../../../test/support/planning-rows.ts";
import { aProgramme, aVenue, someLeaders } from "../../../test/support/programme-rows.ts";
import { isMarkedRefused } from "../../../test/support/refused.ts";
import { type CohortPlan, planCohorts } from "../../core/cohorts/index.ts";
import type { Progress } from "../../core/planning/index.ts";
import { beginRun, endRun, type Run, tellProgress } from "./actions/runs.ts";
import { paths } from "./paths.ts";
import { type CohortPlanRow, slotsOf } from "./plan.ts";
import { draftOf, placesOfPlan, planById } from "./queries/plans.ts";

const t = messagesIn("nb").planning;

let app: TestApp;
let office: TestBrowser;
let outsider: TestBrowser;
let programme: string;
let venues: string[];
let theirs: string;

beforeAll(async () => {
	app = await testApp();
	const people = await app.tenant.run(async (db) => {
		await someLeaders(db);
		programme = await aProgramme(db);
		venues = [await aVenue(db), await aVenue(db)];
		return {
			office: await aPerson(db, { roles: ["office"] }),
			outsider: await aPerson(db, { roles: ["administrator", "facilitator"] }),
		};
	});
	theirs = await app.otherTenant.run(async (db) => {
		await someLeaders(db);
		const id = await aProgramme(db, { title: "Naboens program" });
		const plan = await aPlan(db, id, someRules([await aVenue(db)]), { now: testNow });
		await runOf(db, plan);
		return plan;
	});
	office = await app.browser(people.office);
	outsider = await app.browser(people.outsider);
});

type Db = Parameters<typeof planById>[0];

async function load(db: Db, id: string): Promise<CohortPlanRow> {
	const plan = await planById(db, id);
	if (!plan) throw new Error("There is no such plan");
	return plan;
}

/** Begins the search for a plan and has it find two plans, the second better; by hand, so that nothing else is found. */
async function runOf(db: Db, id: string): Promise<{ run: Run; drafts: CohortPlan[] }> {
	const { runId, problem } = await load(db, id);
	const run = { planId: id, runId };
	await beginRun(db, run, testNow);
	const drafts = [1, 2].map((seed) => planAt(problem, seed));
	for (const [at, draft] of drafts.entries())
		await tellProgress(db, run, { progress: progressAt(at + 1), draft }, testNow);
	return { run, drafts };
}

const progressAt = (at: number): Progress => ({
	moves: at * 1000,
	planned: 5000,
	share: at / 5,
	best: 9 - at,
});

function planAt(problem: CohortPlanRow["problem"], seed: number): CohortPlan {
	const outcome = planCohorts(problem, { limit: { moves: 2000 }, seed });
	if (!outcome.ok) throw new Error("Six leaders can be planned");
	const { cohortOf, slots } = outcome.answer;
	// The second is the first with the cohorts the other way round, so that they are surely not the same.
	return seed === 1 ? { cohortOf, slots } : { cohortOf, slots: slots.toReversed() };
}

async function aSearch() {
	return app.tenant.run(async (db) => {
		const id = await aPlan(db, programme, someRules(venues), { now: testNow });
		return { id, ...(await runOf(db, id)) };
	});
}

const keep = (browser: TestBrowser, id: string, draft: number) =>
	browser.post(paths.cancellation(id), { draft: String(draft) });

/** A plan as it stands in the database. */
const stored = (id: string) =>
	app.tenant.run(async (db) => {
		const plan = await load(db, id);
		const { cohortOf } = await placesOfPlan(db, id);
		return { plan, kept: { cohortOf, slots: slotsOf(plan) } };
	});

describe("the best plan so far", () => {
	it("stands on the page while the search goes on, with its dates and what each wish costs", async () => {
		const { id } = await aSearch();
		const page = await office.text(paths.plan(id));
		for (const text of [t.progress.bestTitle, t.plan.cohortsCaption, t.plan.costTitle, t.progress.keep])
			expect(page).toContain(text);
		expect(page).toContain('name="draft" value="2"');
		expect(page).toContain('http-equiv="refresh"');
		expect(page).not.toContain(t.dates.link);
	});

	it("is kept to the letter by who looked at it, though the search has found a better one", async () => {
		const { id, run, drafts } = await aSearch();
		const [first, second] = drafts;
		expect((await keep(office, id, 1)).status).toBe(303);
		const { plan, kept } = await stored(id);
		expect([plan.state, kept]).toEqual(["ready", first]);
		expect(kept).not.toEqual(second);
		expect(await office.text(paths.plan(id))).toContain(t.plan.beingJudged);
		const goesOn = { progress: progressAt(3), draft: second };
		expect(await app.tenant.run((db) => tellProgress(db, run, goesOn, testNow))).toBe(true);
		const outcome = planCohorts(plan.problem, { limit: { moves: 2000 }, seed: 5 });
		await app.tenant.run((db) => endRun(db, run, outcome, testNow));
		await app.drainJobs();
		const after = await stored(id);
		expect(after.kept).toEqual(first);
		expect([after.plan.answer?.boundReason, after.plan.answer?.bound]).toEqual([
			undefined,
			expect.any(Number),
		]);
		expect(await office.text(paths.plan(id))).not.toContain(t.plan.beingJudged);
		expect(await app.tenant.run((db) => draftOf(db, id))).toBeUndefined();
	});

	it("is not kept where another search has begun since one looked: its plans have the same numbers", async () => {
		const { id } = await aSearch();
		const looked = hiddenIn(await office.text(paths.plan(id)), "draft", "run");
		const again = crypto.randomUUID();
		await app.tenant.run((db) =>
			db.updateTable("cohortPlans").set({ runId: again }).where("id", "=", id).execute(),
		);
		const refused = await office.post(paths.cancellation(id), looked);
		expect([refused.status, isMarkedRefused(refused)]).toEqual([303, true]);
		expect((await stored(id)).plan).toMatchObject({ state: "running", runId: again, cancelledAt: null });
		const now = hiddenIn(await office.text(paths.plan(id)), "draft", "run");
		expect(isMarkedRefused(await office.post(paths.cancellation(id), now))).toBe(false);
		expect((await stored(id)).plan.state).toBe("ready");
	});

	it("is kept also where the search ended while one looked, but not when one comes long after", async () => {
		const ended = async () => {
			const search = await aSearch();
			const { problem } = (await stored(search.id)).plan;
			const outcome = planCohorts(problem, { limit: { moves: 2000 }, seed: 5 });
			await app.tenant.run((db) => endRun(db, search.run, outcome, testNow));
			return search;
		};
		const soon = await ended();
		await keep(office, soon.id, 1);
		expect((await stored(soon.id)).kept).toEqual(soon.drafts[0]);
		const late = await ended();
		const before = await stored(late.id);
		app.setTime(new Date(testNow.getTime() + 3_600_000));
		await keep(office, late.id, 1);
		expect((await stored(late.id)).kept).toEqual(before.kept);
		app.setTime(testNow);
	});

	it("is kept by nobody else, and one that was never found changes nothing but stops the search", async () => {
		const { id } = await aSearch();
		expect((await keep(outsider, id, 1)).status).toBe(404);
		expect((await keep(office, theirs, 1)).status).toBe(404);
		expect((await office.get(paths.plan(theirs))).status).toBe(404);
		expect((await stored(id)).plan.state).toBe("running");
		await keep(office, id, 9);
		const { plan } = await stored(id);
		expect([plan.state, plan.cancelledAt]).toEqual(["running", testNow]);
	});
});
