import { beforeAll, describe, expect, it } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aPlan, someRules } from "../../../test/support/planning-rows.ts";
import { aProgramme, aVenue, someLeaders } from "../../../test/support/programme-rows.ts";
import { changesTo, withChanges } from "./dates.ts";
import { fieldsOf } from "./forms.ts";
import { paths } from "./paths.ts";
import type { CohortPlanRow } from "./plan.ts";
import { slotsOf } from "./plan.ts";
import { datesSince, planById } from "./queries/plans.ts";

const t = messagesIn("nb").planning;

describe("other dates", () => {
	const slots = [
		["1a", "2a"],
		["1b", "2b"],
		["1c", "2c"],
	];

	it("take a free slot, or exchange with whoever has it", () => {
		expect(changesTo(slots, 0, ["1d", "2a"])).toEqual([{ cohort: 0, gathering: 0, from: "1a", to: "1d" }]);
		const exchange = changesTo(slots, 0, ["1b", "2c"]);
		expect(exchange).toEqual([
			{ cohort: 0, gathering: 0, from: "1a", to: "1b" },
			{ cohort: 1, gathering: 0, from: "1b", to: "1a" },
			{ cohort: 0, gathering: 1, from: "2a", to: "2c" },
			{ cohort: 2, gathering: 1, from: "2c", to: "2a" },
		]);
		expect(withChanges(slots, exchange)).toEqual([
			["1b", "2c"],
			["1a", "2b"],
			["1c", "2a"],
		]);
		expect(changesTo(slots, 0, ["1a", "2a"])).toEqual([]);
	});
});

let app: TestApp;
let office: TestBrowser;
let colleague: TestBrowser;
let outsider: TestBrowser;
let programme: string;
let venues: string[];
let leaders: string[];
let theirs: string;

beforeAll(async () => {
	app = await testApp();
	const people = await app.tenant.run(async (db) => {
		leaders = await someLeaders(db);
		programme = await aProgramme(db);
		venues = [await aVenue(db), await aVenue(db)];
		return {
			office: await aPerson(db, { name: "Olga Kontor", roles: ["office"] }),
			colleague: await aPerson(db, { name: "Kåre Kollega", roles: ["office"] }),
			outsider: await aPerson(db, { roles: ["administrator", "facilitator"] }),
		};
	});
	theirs = await app.otherTenant.run(async (db) => {
		await someLeaders(db);
		const id = await aProgramme(db, { title: "Naboens program" });
		return aPlan(db, id, someRules([await aVenue(db)]), { now: testNow, name: "Naboens plan" });
	});
	office = await app.browser(people.office);
	colleague = await app.browser(people.colleague);
	outsider = await app.browser(people.outsider);
});

const form = (changes: Record<string, string | string[]> = {}) => {
	const { venueIds, weekdays, ...plain } = fieldsOf({ name: "Plan", from: null, rules: someRules(venues) });
	return { ...plain, "venueIds[]": venueIds ?? [], "weekdays[]": weekdays ?? [], ...changes };
};

async function aReadyPlan(changes: Record<string, string | string[]> = {}): Promise<string> {
	const answer = await office.post(paths.newPlan(programme), form(changes));
	await app.drainJobs();
	return answer.headers.get("location")?.split("/").at(-1) ?? "";
}

async function load(id: string): Promise<CohortPlanRow> {
	const plan = await app.tenant.run((db) => planById(db, id));
	if (!plan) throw new Error("There is no such plan");
	return plan;
}

/** A slot of the first gathering that no cohort has. */
const freeSlot = (plan: CohortPlanRow): string => {
	const used = new Set(slotsOf(plan).flat());
	const free = plan.problem.slots.find(({ id, gathering }) => gathering === 0 && !used.has(id));
	if (!free) throw new Error("Every slot is in use");
	return free.id;
};

const rowWith = (plan: CohortPlanRow, slot: string): string[] =>
	(slotsOf(plan)[0] ?? []).map((own, gathering) => (gathering === 0 ? slot : own));

const asked = (id: string, query: Record<string, string>) =>
	`${paths.dates(id)}?${new URLSearchParams({ cohort: "0", ...query })}`;

const save = (browser: TestBrowser, id: string, slots: string[], revision = 0) =>
	browser.post(paths.dates(id), { cohort: "0", revision: String(revision), "slots[]": slots });

describe("the dates of a cohort", () => {
	it("are changed to a free time when the consequence has been shown, locked, and told of", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const slot = freeSlot(plan);
		expect(await office.text(paths.plan(id))).toContain(t.dates.link);
		const before = await office.text(asked(id, {}));
		expect(before).not.toContain(t.dates.whatTitle);
		const page = await office.text(asked(id, { slot0: slot }));
		for (const text of [t.dates.whatTitle, t.dates.caption, t.move.noBreaks, t.dates.confirm])
			expect(page).toContain(text);
		expect(slotsOf(await load(id))).toEqual(slotsOf(plan));
		expect((await save(office, id, rowWith(plan, slot))).status).toBe(303);
		const after = await load(id);
		expect(slotsOf(after)).toEqual([rowWith(plan, slot), slotsOf(plan)[1]]);
		expect([after.revision, after.lockedSlots]).toEqual([1, [{ cohort: 0, gathering: 0 }]]);
		expect(await office.text(paths.plan(id))).toContain(t.dates.locked);
		expect(await app.tenant.run((db) => datesSince(db, id, 0))).toEqual([
			expect.objectContaining({ cohort: 0, gathering: 0, toSlot: slot, changedByName: "Olga Kontor" }),
		]);
	});

	it("are exchanged with another cohort's, one gathering or all", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const [first = [], second = []] = slotsOf(plan);
		const one = await office.text(asked(id, {}));
		expect(one).toContain("(bytter med Kull 2)");
		expect((await save(office, id, rowWith(plan, second[0] ?? ""))).status).toBe(303);
		expect(slotsOf(await load(id))).toEqual([
			[second[0], ...first.slice(1)],
			[first[0], ...second.slice(1)],
		]);
		const all = await office.text(asked(id, { swap: "1" }));
		expect(all).toContain(t.dates.whatTitle);
		const row = slotsOf(await load(id))[1] ?? [];
		expect((await save(office, id, row, 1)).status).toBe(303);
		expect(slotsOf(await load(id))).toEqual([row, [second[0], ...first.slice(1)]]);
		expect((await load(id)).lockedSlots).toHaveLength(10);
	});

	it("name who cannot come on the new date", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const slot = freeSlot(plan);
		const date = plan.problem.slots.find(({ id: own }) => own === slot)?.date ?? "";
		const places = await app.tenant.run((db) =>
			db.selectFrom("cohortPlanPlaces").select(["personId", "cohort"]).where("planId", "=", id).execute(),
		);
		const away = places.find(({ cohort }) => cohort === 0)?.personId;
		const people = plan.problem.people.map((one) => ({
			...one,
			unavailable: one.id === away ? [date] : one.unavailable,
		}));
		await app.tenant.run((db) =>
			db
				.updateTable("cohortPlans")
				.set({ problem: JSON.stringify({ ...plan.problem, people }) })
				.where("id", "=", id)
				.execute(),
		);
		const page = await office.text(asked(id, { slot0: slot }));
		expect(page).toContain(t.demands.unavailable(1));
		expect(page).toMatch(/(Enhets|Avdelings|Kommunal)\S* .*kan ikke komme/);
	});

	it("are refused with the choice kept where nothing is chosen, or what is not there", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const [own = []] = slotsOf(plan);
		const same = await office.get(asked(id, { slot0: own[0] ?? "" }));
		expect([same.status, (await same.text()).includes(t.dates.same)]).toEqual([422, true]);
		const wrong = await save(office, id, rowWith(plan, "1/2027-03-06/nowhere"));
		expect([wrong.status, (await wrong.text()).includes(t.dates.noSlot)]).toEqual([422, true]);
		const self = await office.get(asked(id, { swap: "0" }));
		expect([self.status, (await self.text()).includes(t.dates.noSwap)]).toEqual([422, true]);
		expect((await load(id)).revision).toBe(0);
	});

	it("are not changed by who comes second, who sees what is new", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const slot = freeSlot(plan);
		await save(office, id, rowWith(plan, slot));
		const second = await save(colleague, id, rowWith(plan, slotsOf(plan)[1]?.[0] ?? ""));
		const page = await second.text();
		expect([second.status, page.includes(t.move.changedTitle)]).toEqual([422, true]);
		expect(page).toContain("Olga Kontor ga Kull 1, samling 1, ny tid");
		expect(slotsOf(await load(id))[0]?.[0]).toBe(slot);
	});
});

describe("a date that is locked", () => {
	it("stays in a plan made from this one, and is refused by its name where the rules do not give it", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const slot = freeSlot(plan);
		await save(office, id, rowWith(plan, slot));
		const next = await load(await aReadyPlan({ name: "Neste", from: id }));
		expect(next.problem.lockedSlots).toEqual([{ cohort: 0, gathering: 0, slot }]);
		expect([slotsOf(next)[0]?.[0], next.lockedSlots]).toEqual([slot, [{ cohort: 0, gathering: 0 }]]);
		const [, start = ""] = slot.split("/");
		const elsewhere = { from1: "2027-02-01", to1: "2027-02-12" };
		const refused = await office.post(paths.newPlan(programme), form({ from: id, ...elsewhere }));
		const page = await refused.text();
		expect([refused.status, page.includes("Kull 1 er låst til")]).toEqual([422, true]);
		expect(page).toContain(String(Number(start.slice(8))));
	});

	it("is let go, and then the planner chooses again", async () => {
		const id = await aReadyPlan();
		await office.post(paths.dateLocks(id), { cohort: "1", "gatherings[]": ["0", "3"] });
		expect((await load(id)).lockedSlots).toEqual([
			{ cohort: 1, gathering: 0 },
			{ cohort: 1, gathering: 3 },
		]);
		await office.post(paths.dateLocks(id), { cohort: "1" });
		expect((await load(id)).lockedSlots).toEqual([]);
		expect((await load(await aReadyPlan({ from: id }))).problem.lockedSlots).toBeUndefined();
	});

	it("is kept through a plan that could not be made, and so is a locked place", async () => {
		const id = await aReadyPlan();
		const plan = await load(id);
		const slot = freeSlot(plan);
		await save(office, id, rowWith(plan, slot));
		const [person = ""] = leaders;
		await office.post(paths.locks(id), { "personIds[]": [person], act: "lock" });
		const none = await aReadyPlan({ from: id, sizeMin: "4", sizeMax: "5" });
		expect((await load(none)).state).toBe("impossible");
		const again = await load(await aReadyPlan({ from: none }));
		expect(again.problem.lockedSlots).toEqual([{ cohort: 0, gathering: 0, slot }]);
		expect(Object.keys(again.problem.locked ?? {})).toEqual([person]);
	});
});

it("is changed by the office alone, of the own tenant", async () => {
	const id = await aReadyPlan();
	const plan = await load(id);
	const slots = rowWith(plan, freeSlot(plan));
	expect((await outsider.get(asked(id, {}))).status).toBe(404);
	expect((await save(outsider, id, slots)).status).toBe(404);
	expect((await office.get(asked(theirs, {}))).status).toBe(404);
	expect((await save(office, theirs, slots)).status).toBe(404);
	expect((await office.post(paths.dateLocks(theirs), { cohort: "0" })).status).toBe(404);
	expect((await load(id)).revision).toBe(0);
});
