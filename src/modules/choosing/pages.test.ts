import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { hiddenIn } from "../../../test/support/hidden-fields.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import { run } from "../../cli/plan.ts";
import type { Db } from "../../platform/db/index.ts";
import { addCompetence, paths as portfolio, registerInitiative, setPools } from "../portfolio/index.ts";
import { publishPlan } from "./actions/publish.ts";
import { demandHoursField } from "./demand-form.ts";
import { paths } from "./paths.ts";
import { planById } from "./queries/plans.ts";
import { wishField } from "./rules-form.ts";

const t = messagesIn("nb").choosing;
const { shownAnother } = messagesIn("nb").platform;
const when = { today: "2026-11-24", now: testNow };

let app: TestApp;
let [keeper, colleague, outsider]: TestBrowser[] = [];
let competence: string;
let owner: string;
let ids: string[];
let theirPlan: string;

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

async function anInitiative(db: Db, title: string, ownerId: string): Promise<string> {
	const plain = { summary: "", goalId: null, startQuarter: null, nextCheckOn: null, touchesStaffing: false };
	return registerInitiative(db, { ...plain, title, ownerId, discussedOn: null, needs: [] }, ownerId, when);
}

beforeAll(async () => {
	app = await testApp();
	const people = await app.tenant.run(async (db) => {
		const unitId = await aUnit(db, { name: "Nordlia skole" });
		owner = await aPerson(db, { unitId, name: "Ragnhild Eier" });
		const added = await addCompetence(db, { name: "IT", leaderId: null });
		competence = added.ok ? added.id : "";
		await setPools(db, [{ competenceId: competence, quarter: "2026-Q4", hours: 100 }], when);
		ids = [];
		for (const title of ["Ute hele året", "Møte uten møter", "Felles vaktliste", "Uten anslag"])
			ids.push(await anInitiative(db, title, owner));
		return {
			keeper: await aPerson(db, { name: "Ylva Portefølje", roles: ["portfolio"] }),
			colleague: await aPerson(db, { name: "Olga Kontor", roles: ["office"] }),
			outsider: await aPerson(db, { roles: ["administrator", "decider", "facilitator"] }),
		};
	});
	theirPlan = await app.otherTenant.run(async (db) => {
		const { id } = await db
			.insertInto("portfolioPlans")
			.values({
				...{ name: "Naboens plan", rules: "{}", candidates: "{}", problem: "{}", seed: 1, moves: 1 },
				createdAt: testNow,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		return id;
	});
	keeper = await app.browser(people.keeper);
	colleague = await app.browser(people.colleague);
	outsider = await app.browser(people.outsider);
});

const estimate = (hours: string, over: Record<string, string> = {}) => ({
	...{ size: "full", quarters: "2", low: "80 000", likely: "100 000", high: "150 000" },
	[demandHoursField(competence, 0)]: hours,
	...over,
});
const rules = (over: Record<string, string> = {}) => ({
	...{ name: "Plan A", shareBy: "sector", caution: "some", effort: "quick" },
	...over,
});
const planAt = (location: string | null) => location?.split("/").at(-1) ?? "";
const load = (id: string) => app.tenant.run((db) => planById(db, id));

async function aPlan(over: Record<string, string> = {}): Promise<string> {
	const answer = await as(keeper).post(paths.newPlan(), rules(over));
	await app.drainJobs();
	return planAt(answer.headers.get("location"));
}

describe("an estimate", () => {
	it("is refused below zero, above the pool, out of order and half, with the input kept", async () => {
		const url = paths.demand(ids[0] ?? "");
		const refusals: [Record<string, string>, string][] = [
			[estimate("-5"), "Tallet er for lavt"],
			[estimate("101"), t.demand.morePool("IT", "100 timer")],
			[estimate("10", { low: "200 000" }), t.demand.order],
			[estimate("10", { [demandHoursField(competence, 3)]: "4" }), t.demand.beyond],
			[estimate("10", { "cost-0-account": "1200" }), t.demand.costHalf],
		];
		for (const [fields, message] of refusals) {
			const answer = await as(keeper).post(url, fields);
			const text = (await answer.text()).replaceAll("\u00a0", " ");
			expect([message, answer.status, text.includes(message)]).toEqual([message, 422, true]);
		}
		expect((await as(outsider).get(url)).status).toBe(404);
	});

	it("is stated, and shown where one chooses", async () => {
		for (const [at, hours] of [60, 60, 90].entries()) {
			const answer = await as(keeper).post(paths.demand(ids[at] ?? ""), estimate(String(hours)));
			expect(answer.status).toBe(303);
		}
		const page = await as(keeper).text(paths.plans());
		expect([page.includes(t.plans.incomplete(1)), page.includes("Møte uten møter")]).toEqual([true, true]);
		expect((await as(outsider).get(paths.plans())).status).toBe(404);
	});
});

describe("two who estimate at once", () => {
	it("lose nothing: the second sees what the first stored, hour by hour", async () => {
		const id = await app.tenant.run((db) => anInitiative(db, "Anslås av to", owner));
		const form = paths.demand(id);
		await as(keeper).post(form, estimate("10", { low: "80000", likely: "100000", high: "150000" }));
		await twoWriters({
			...{ first: as(keeper), second: as(colleague), form },
			before: estimate("10", { low: "80000", likely: "100000", high: "150000" }),
			firstWrites: { [demandHoursField(competence, 0)]: "24,5" },
			secondWrites: { likely: "120000" },
		});
		await app.tenant.run((db) => db.deleteFrom("initiatives").where("id", "=", id).execute());
	});
});

describe("a plan", () => {
	it("is what the command line answers, to the byte", async () => {
		const id = await aPlan();
		const plan = await load(id);
		const folder = await mkdtemp(join(tmpdir(), "choosing-"));
		const [file, out] = [join(folder, "in.json"), join(folder, "out.json")];
		await writeFile(file, await as(keeper).text(paths.file(id)));
		await run([
			"portfolio",
			file,
			"--moves",
			String(plan?.moves),
			"--seed",
			String(plan?.seed),
			"--out",
			out,
		]);
		const { explanation: _, ...answer } = JSON.parse(await readFile(out, "utf8"));
		expect(plan?.state).toBe("ready");
		expect(JSON.stringify(plan?.answer)).toBe(JSON.stringify(answer));
	});

	it("shows who gets room, why the rest do not, and what more hours are worth", async () => {
		const page = await as(keeper).text(paths.plan(await aPlan()));
		for (const words of [t.plan.chosenTitle, t.plan.outTitle, t.plan.hoursTitle, t.plan.why.incomplete])
			expect(page).toContain(words);
	});

	it("is read by those who decide on it, who change nothing there", async () => {
		const id = await aPlan();
		const page = await as(outsider).text(paths.plan(id));
		const ways = [paths.locks(id), paths.publication(id), paths.rules(id), paths.removal(id), paths.plans()];
		expect(page).toContain(t.plan.chosenTitle);
		expect(ways.filter((way) => page.includes(`"${way}"`))).toEqual([]);
		expect((await as(outsider).get(paths.publication(id))).status).toBe(404);
		expect((await as(outsider).get(paths.plan(theirPlan))).status).toBe(404);
		await app.tenant.run((db) =>
			db.updateTable("portfolioPlans").set({ state: "impossible" }).where("id", "=", id).execute(),
		);
		expect((await as(outsider).get(paths.plan(id))).status).toBe(404);
		await as(keeper).post(paths.removal(id), {});
	});

	it("keeps what is locked, and is computed anew when a choice is let go", async () => {
		const id = await aPlan();
		const first = ids[0] ?? "";
		const lock = { candidateId: first, lock: "full@2027-Q4", revision: "0" };
		expect((await as(keeper).post(paths.locks(id), lock)).status).toBe(303);
		await app.drainJobs();
		expect((await load(id))?.answer?.chosen[first]).toBe("full@2027-Q4");
		await as(keeper).post(paths.locks(id), { candidateId: first, lock: "free", revision: "1" });
		await app.drainJobs();
		expect((await load(id))?.rules.wishes).toEqual({});
	});

	it("says by name why it cannot be, and is given up and taken up again", async () => {
		const both = Object.fromEntries(ids.slice(0, 3).map((id) => [wishField(id), "must"]));
		const pairs = { "pair-0-first": ids[0] ?? "", "pair-0-kind": "not-both", "pair-0-second": ids[1] ?? "" };
		const id = await aPlan({ ...both, ...pairs });
		const page = await as(keeper).text(paths.plan(id));
		expect(page).toContain(t.impossible["must-excludes"]("Ute hele året", "Møte uten møter"));
		await as(keeper).post(paths.restart(id));
		app.setTime(new Date(testNow.getTime() + 700_000));
		expect(await as(keeper).text(paths.plan(id))).toContain(t.stopped.title);
		app.setTime(testNow);
		await app.drainJobs();
		await as(keeper).post(paths.removal(id));
		expect((await as(keeper).get(paths.plan(id))).status).toBe(404);
	});

	it("that somebody stops keeps the best so far, without what was to be asked after", async () => {
		const answer = await as(keeper).post(paths.newPlan(), rules());
		const id = planAt(answer.headers.get("location"));
		expect(await as(keeper).text(paths.plan(id))).toContain(t.progress.waiting);
		await as(keeper).post(paths.cancellation(id));
		await app.drainJobs();
		const plan = await load(id);
		expect([plan?.state, plan?.studies?.frontier, plan?.studies?.hours]).toEqual(["ready", null, {}]);
	});

	it("is refused where work waits in a circle, with the input kept", async () => {
		const [a = "", b = ""] = ids;
		const circle = {
			...{ "pair-0-first": a, "pair-0-kind": "after", "pair-0-second": b },
			...{ "pair-1-first": b, "pair-1-kind": "after", "pair-1-second": a },
		};
		const answer = await as(keeper).post(paths.newPlan(), rules({ ...circle, name: "Ringen" }));
		const text = await answer.text();
		expect([answer.status, text.includes("Ringen"), text.includes("i ring")]).toEqual([422, true, true]);
	});

	it("of another tenant is not there", async () => {
		for (const url of [
			paths.plan(theirPlan),
			paths.rules(theirPlan),
			paths.publication(theirPlan),
			paths.plan("1"),
		])
			expect((await as(keeper).get(url)).status).toBe(404);
		expect(await as(keeper).text(paths.plans())).not.toContain("Naboens plan");
	});
});

describe("two who plan at once", () => {
	it("lose nothing: the second sees what changed, keeps what they wrote, and may send it again", async () => {
		const id = await aPlan({ name: "Felles" });
		const mine = rules({ name: "Felles", revision: "0", [wishField(ids[0] ?? "")]: "must" });
		expect((await as(colleague).post(paths.rules(id), mine)).status).toBe(303);
		const late = rules({ name: "Min vri", revision: "0", caution: "much" });
		const refused = await as(keeper).post(paths.rules(id), late);
		const text = await refused.text();
		const words = t.rules.differences.wish("Ute hele året", t.rules.wishes.free, t.rules.wishes.must);
		expect([refused.status, text.includes("Min vri"), text.includes("Olga Kontor")]).toEqual([
			422,
			true,
			true,
		]);
		expect(text).toContain(words);
		expect((await load(id))?.name).toBe("Felles");
		expect((await as(keeper).post(paths.rules(id), { ...late, revision: "1" })).status).toBe(303);
		await app.drainJobs();
		expect(await load(id)).toMatchObject({ name: "Min vri", revision: 2, rules: { caution: "much" } });
		const publish = await as(colleague).post(paths.publication(id), { revision: "1" });
		expect([publish.status, (await publish.text()).includes(t.publish.changed)]).toEqual([422, true]);
	});
});

describe("publishing", () => {
	it("gives those who are chosen their start, takes it from the rest, and tells the queue", async () => {
		const id = await aPlan();
		const page = await as(keeper).text(paths.publication(id));
		expect(page).toContain(t.publish.without(1));
		const another = { revision: "0", shown: "something-else" };
		const refused = await as(keeper).post(paths.publication(id), another);
		expect([refused.status, (await refused.text()).includes(shownAnother)]).toEqual([422, true]);
		expect((await load(id))?.publishedAt).toBeNull();
		const done = await as(keeper).post(paths.publication(id), hiddenIn(page, "revision", "shown"));
		expect([done.status, done.headers.get("location")?.startsWith(portfolio.queue())]).toEqual([303, true]);
		const plan = await load(id);
		const rows = await app.tenant.run((db) =>
			db.selectFrom("initiatives").select(["id", "startQuarter"]).where("id", "in", ids).execute(),
		);
		const starts = new Map(rows.map((row) => [row.id, row.startQuarter]));
		const chosen = Object.entries(plan?.answer?.chosen ?? {});
		expect(chosen.length).toBeGreaterThan(0);
		for (const [idea, mode] of chosen) expect(starts.get(idea)).toBe(mode.split("@")[1]);
		expect(starts.get(ids[3] ?? "")).toBeNull();
		expect(plan?.publishedAt).not.toBeNull();
	});

	it("asks the leaders for the hours it counts on, where nobody has, in the plan's quarters", async () => {
		const id = await aPlan();
		expect(await as(keeper).text(paths.publication(id))).toContain('name="ask"');
		await as(keeper).post(paths.publication(id), { revision: "0", ask: "on" });
		const plan = await load(id);
		const asked = await app.tenant.run((db) =>
			db.selectFrom("capacityRequests").select(["initiativeId", "quarter", "hours"]).execute(),
		);
		const chosen = Object.entries(plan?.answer?.chosen ?? {});
		expect(asked.map(({ initiativeId, quarter }) => [initiativeId, quarter]).toSorted()).toEqual(
			chosen.map(([idea, mode]) => [idea, mode.split("@")[1]]).toSorted(),
		);
		expect(await as(keeper).text(paths.publication(id))).not.toContain('name="ask"');
		await as(keeper).post(paths.publication(id), { revision: "0", ask: "on" });
		const again = await app.tenant.run((db) => db.selectFrom("capacityRequests").select("id").execute());
		expect(again).toHaveLength(asked.length);
	});

	it("is refused when the plan begins in a quarter that is over", async () => {
		const id = await aPlan();
		const plan = await load(id);
		if (!plan) throw new Error("no plan");
		const late = { revision: 0, by: owner, now: testNow, today: "2027-02-01" };
		const done = await app.tenant.run((db) => publishPlan(db, plan, late));
		expect(done).toEqual({ ok: false, reason: "past" });
	});
});

it("sets plans side by side, from two on", async () => {
	const [a, b] = [
		await aPlan({ name: "Forsiktig", caution: "much" }),
		await aPlan({ name: "Dristig", caution: "none" }),
	];
	const page = await as(keeper).text(`${paths.comparison()}?plans[]=${a}&plans[]=${b}`);
	expect([page.includes("Forsiktig"), page.includes("Dristig"), page.includes(t.comparison.benefit)]).toEqual(
		[...[true, true, true]],
	);
	expect((await as(keeper).get(`${paths.comparison()}?plans[]=${a}`)).status).toBe(303);
});
