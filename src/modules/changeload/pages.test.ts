import { beforeAll, describe, expect, test } from "vitest";
import { messagesIn } from "../../../locales/index.ts";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { countQueries } from "../../../test/support/count-queries.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import { twoWriters } from "../../../test/support/two-writers.ts";
import type { Db } from "../../platform/db/index.ts";
import { paths as organisation } from "../organisation/index.ts";
import {
	addCompetence,
	answerRequest,
	paths as portfolio,
	registerInitiative,
	startInitiative,
} from "../portfolio/index.ts";
import { setUnitLimit, setUsualLimit, strainsOfPlan, touchUnit } from "./index.ts";
import { paths } from "./paths.ts";
import { changeGround } from "./queries/ground.ts";
import { loadedUnits, loadOf } from "./reading.ts";

const t = messagesIn("nb").changeLoad;
const when = { today: "2026-11-24", now: testNow };

let app: TestApp;
let ids: { service: string; zone: string; other: string; initiative: string; leader: string; owner: string };
let theirs: { unit: string; initiative: string };
let [keeper, leader, owner, employee]: TestBrowser[] = [];

const as = (browser: TestBrowser | undefined): TestBrowser => {
	if (!browser) throw new Error("No browser yet");
	return browser;
};

async function anInitiative(db: Db, title: string, ownerId: string, startQuarter: string | null = "2026-Q4") {
	const plain = { summary: "", goalId: null, nextCheckOn: null, touchesStaffing: false, discussedOn: null };
	return registerInitiative(db, { ...plain, title, ownerId, startQuarter, needs: [] }, ownerId, when);
}

beforeAll(async () => {
	app = await testApp();
	ids = await app.tenant.run(async (db) => {
		const zoneLeader = await aPerson(db, { name: "Zoe Sone" });
		const service = await aUnit(db, { name: "Hjemmetjenesten" });
		const zone = await aUnit(db, { name: "Sone øst", parentId: service, leaderId: zoneLeader });
		const other = await aUnit(db, { name: "Eiendom" });
		const ownerId = await aPerson(db, { unitId: other, name: "Ragnhild Eier" });
		const initiative = await anInitiative(db, "Felles vaktliste", ownerId);
		await touchUnit(db, { initiativeId: initiative, unitId: service, hours: 20 }, ownerId);
		return { service, zone, other, initiative, leader: zoneLeader, owner: ownerId };
	});
	theirs = await app.otherTenant.run(async (db) => {
		const unit = await aUnit(db, { name: "Naboens sone" });
		const ownerId = await aPerson(db, { unitId: unit, name: "Nabo Eier" });
		return { unit, initiative: await anInitiative(db, "Naboens tiltak", ownerId) };
	});
	keeper = await app.browser(await app.tenant.run((db) => aPerson(db, { roles: ["portfolio"] })));
	leader = await app.browser(ids.leader);
	owner = await app.browser(ids.owner);
	employee = await app.browser(await app.tenant.run((db) => aPerson(db, { unitId: ids.other })));
});

const loadNow = (unitId: string) =>
	app.tenant.run(async (db) => {
		const ground = await changeGround(db, when.today);
		const unit = ground.units.find(({ id }) => id === unitId);
		if (!unit) throw new Error("No such unit");
		return loadOf(ground, unit);
	});

describe("what lands on a unit", () => {
	test("is what names it and what names a unit above, with hours of its people", async () => {
		const [zone, service, other] = [
			await loadNow(ids.zone),
			await loadNow(ids.service),
			await loadNow(ids.other),
		];
		const counts = (of: typeof zone) =>
			of.loads.map(({ initiativeIds, hours }) => [initiativeIds.length, hours]);
		expect(counts(zone)).toEqual([...Array(2).fill([1, 0]), ...Array(2).fill([0, 0])]);
		expect(counts(service)).toEqual([...Array(2).fill([1, 20]), ...Array(2).fill([0, 0])]);
		expect(counts(other)).toEqual(Array(4).fill([0, 0]));
	});

	test("is the owner's unit's where nobody has said, and nobody's while there is no start", () =>
		app.tenant.run(async (db) => {
			const unit = await aUnit(db, { name: "Bibliotek" });
			const ownerId = await aPerson(db, { unitId: unit });
			await anInitiative(db, "Åpent om kvelden", ownerId);
			await anInitiative(db, "En gang", ownerId, null);
			const ground = await changeGround(db, when.today);
			const found = loadedUnits(ground).find((one) => one.unit.id === unit);
			expect(found?.loads[0]?.initiativeIds).toHaveLength(1);
			expect(
				ground.changes.filter(({ unitIds }) => unitIds.includes(unit)).map(({ assumed }) => assumed),
			).toEqual([true, true]);
		}));

	test("counts hours asked of its people, and those released from duty with their cost", () =>
		app.tenant.run(async (db) => {
			const unit = await aUnit(db, { name: "Regnskap" });
			const lender = await aPerson(db, { unitId: unit, name: "Lars Låner" });
			await db.updateTable("units").set({ leaderId: lender }).where("id", "=", unit).execute();
			const added = await addCompetence(db, { name: "Økonomi", leaderId: lender });
			const competenceId = added.ok ? added.id : "";
			const asked = { initiativeId: ids.initiative, title: "x", competenceId, askedBy: ids.owner };
			const rows = [
				{ ...asked, quarter: "2026-Q4", hours: 30, coverHourCost: 500 },
				{ ...asked, quarter: "2026-Q4", hours: 10 },
				{ ...asked, quarter: "2027-Q1", hours: 99, answer: "no" as const },
			];
			await db.insertInto("capacityRequests").values(rows).execute();
			const ground = await changeGround(db, when.today);
			const place = ground.units.find(({ id }) => id === unit);
			if (!place) throw new Error("No such unit");
			const [now, next] = loadOf(ground, place).loads;
			expect([now?.hours, now?.coverHours, now?.coverKroner, next?.hours]).toEqual([40, 30, 15_000, 0]);
			const request = await db
				.selectFrom("capacityRequests")
				.select("id")
				.where("competenceId", "=", competenceId)
				.where("hours", "=", 10)
				.executeTakeFirstOrThrow();
			await answerRequest(db, request.id, { answer: "no", words: "Nei", by: lender }, testNow);
			const after = await changeGround(db, when.today);
			expect(loadOf(after, place).loads[0]?.hours).toBe(30);
		}));

	test("is read with as many questions however much there is", async () => {
		const asked = countQueries(app.deps.database);
		await as(keeper).get(paths.changeLoad());
		asked();
		await as(keeper).get(paths.changeLoad());
		const before = asked();
		await app.tenant.run(async (db) => {
			const unit = await aUnit(db);
			const ownerId = await aPerson(db, { unitId: unit });
			for (const title of ["a", "b", "c"]) await anInitiative(db, title, ownerId, null);
		});
		asked();
		await as(keeper).get(paths.changeLoad());
		expect(asked()).toBe(before);
	});
});

describe("a limit", () => {
	test("of the tenant holds for all, one of a unit goes before it, and both empty give the usual back", async () => {
		await app.tenant.run((db) => setUsualLimit(db, 5, ids.owner));
		expect((await loadNow(ids.zone)).unit.limits).toEqual({ changes: 5, hours: null });
		await app.tenant.run((db) => setUnitLimit(db, ids.zone, { changes: 1, hours: 40 }, ids.owner));
		expect((await loadNow(ids.zone)).unit.limits).toEqual({ changes: 1, hours: 40 });
		await app.tenant.run((db) => setUnitLimit(db, ids.zone, { changes: null, hours: null }, ids.owner));
		expect(await loadNow(ids.zone)).toMatchObject({ unit: { ownLimit: false, limits: { changes: 5 } } });
	});

	test("is set by the unit's leader and those who keep the portfolio, nobody else", async () => {
		const set = (browser: TestBrowser, changes: string) =>
			browser.post(paths.unitLimit(ids.zone), { changes });
		expect((await set(as(leader), "2")).status).toBe(303);
		expect((await set(as(keeper), "4")).status).toBe(303);
		expect((await set(as(owner), "9")).status).toBe(404);
		expect((await loadNow(ids.zone)).unit.limits.changes).toBe(4);
		expect((await as(employee).post(paths.usualLimit(), { changes: "9" })).status).toBe(404);
	});

	test("that two set at once is shown to the second, of a unit as of the tenant", async () => {
		const [first, second] = [as(leader), as(keeper)];
		await app.tenant.run((db) => setUnitLimit(db, ids.zone, { changes: 4, hours: 40 }, ids.owner));
		await twoWriters({
			...{ first, second, form: paths.unitChanges(ids.zone), action: paths.unitLimit(ids.zone) },
			...{ before: { changes: "4", hours: "40" } },
			...{ firstWrites: { hours: "62,5" }, secondWrites: { changes: "6" } },
		});
		expect((await loadNow(ids.zone)).unit.limits).toEqual({ changes: 6, hours: 62.5 });
		await app.tenant.run((db) => setUsualLimit(db, 5, ids.owner));
		await twoWriters({
			...{ first: second, second, form: paths.changeLoad(), action: paths.usualLimit() },
			...{ before: { changes: "5" }, firstWrites: { changes: "7" }, secondWrites: { changes: "8" } },
		});
	});

	test("that is no number keeps what was typed", async () => {
		const answer = await as(leader).post(paths.unitLimit(ids.zone), { changes: "mange", hours: "12,5" });
		expect(answer.status).toBe(422);
		const html = await answer.text();
		expect(html).toContain('value="mange"');
		expect(html).toContain('value="12,5"');
	});

	test("warns on the unit's page, at the gate and in a plan", async () => {
		await app.tenant.run((db) => setUnitLimit(db, ids.zone, { changes: 1, hours: null }, ids.owner));
		const second = await app.tenant.run(async (db) => {
			const id = await anInitiative(db, "Digitale tilsyn", ids.owner, "2027-Q4");
			await touchUnit(db, { initiativeId: id, unitId: ids.zone, hours: 0 }, ids.owner);
			return id;
		});
		const unitPage = organisation.unit(ids.zone);
		expect(await as(employee).text(unitPage)).toContain(t.unit.notice(1, 1));
		const gate = await as(owner).text(portfolio.initiativeStart(second));
		expect(gate).toContain(t.initiative.gate("Sone øst", "4. kvartal 2026", 2, 1));
		const placed = { title: "", unitId: null, from: "2026-Q4", to: "2026-Q4" };
		const plan = (...chosen: string[]) =>
			app.tenant.run((db) =>
				strainsOfPlan(
					db,
					when.today,
					chosen.map((id) => ({ ...placed, id })),
				),
			);
		expect((await plan(second)).map(({ unit }) => unit.name)).toEqual([]);
		expect((await plan(second, ids.initiative)).map(({ unit, changes }) => [unit.name, changes])).toEqual([
			["Sone øst", 2],
		]);
		await app.tenant.run(async (db) => {
			await startInitiative(db, second, { needsNobody: true }, ids.owner, when);
		});
		expect(await as(employee).text(unitPage)).toContain(t.unit.noticeOver(2, 1));
		expect(await as(employee).text(paths.unitChanges(ids.zone))).toContain(t.unit.overTitle);
	});
});

describe("who feels an initiative", () => {
	test("is said by those who answer for it, and taken back", async () => {
		const page = paths.initiativeUnits(ids.initiative);
		const fields = { unitId: ids.other, hours: "7,5" };
		expect((await as(employee).post(page, fields)).status).toBe(404);
		expect((await as(owner).post(page, fields)).status).toBe(303);
		expect(await as(employee).text(page)).toContain("Eiendom");
		expect((await loadNow(ids.other)).loads[0]?.hours).toBe(7.5);
		const gone = await as(owner).post(paths.initiativeUnitRemoval(ids.initiative, ids.other));
		expect(gone.status).toBe(303);
		expect((await loadNow(ids.other)).loads[0]?.initiativeIds).toEqual([]);
	});

	test("is a unit that exists here", async () => {
		const page = paths.initiativeUnits(ids.initiative);
		for (const unitId of ["", theirs.unit, "nei"])
			expect((await as(owner).post(page, { unitId, hours: "5" })).status).toBe(422);
	});

	test("is nothing that another tenant sees", async () => {
		const seen = [paths.unitChanges(theirs.unit), paths.initiativeUnits(theirs.initiative)];
		for (const url of seen) expect((await as(keeper).get(url)).status).toBe(404);
		const overview = await as(keeper).text(paths.changeLoad());
		expect(overview).toContain("Hjemmetjenesten");
		expect(overview).not.toContain("Naboens");
	});
});
