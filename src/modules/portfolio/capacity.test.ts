import { beforeAll, describe, expect, test } from "vitest";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { answerRequest } from "./actions/answers.ts";
import {
	addCompetence,
	adoptCompetences,
	changeCompetence,
	endCompetence,
	setPools,
} from "./actions/capacity.ts";
import { registerInitiative } from "./actions/initiatives.ts";
import { requestCapacity, withdrawRequest } from "./actions/requests.ts";
import { capacityOverview, competencesInUse } from "./queries/capacity.ts";
import { requestById, requestsFor } from "./queries/requests.ts";

const today = "2026-11-24";
const now = new Date("2026-11-24T09:00:00Z");
const when = { today, now };
const own = await testDatabase();
let tenant: TestTenant;
let other: TestTenant;

beforeAll(async () => {
	tenant = await own.tenant("lyngvik");
	other = await own.tenant("nabovik");
});

/** A competence led by somebody, an owner, and an initiative to ask for. */
async function aPortfolio(db: Db, name: string) {
	const unitId = await aUnit(db);
	const leaderId = await aPerson(db, { unitId });
	const ownerId = await aPerson(db, { unitId });
	const added = await addCompetence(db, { name, leaderId });
	if (!added.ok) throw new Error(added.reason);
	const initiativeId = await registerInitiative(
		db,
		{
			title: `Tiltak for ${name}`,
			summary: "",
			goalId: null,
			ownerId,
			startQuarter: "2027-Q1",
			nextCheckOn: null,
			touchesStaffing: false,
			discussedOn: null,
			needs: [],
		},
		ownerId,
		when,
	);
	return { competenceId: added.id, leaderId, ownerId, initiativeId };
}

describe("competences", () => {
	test("suggestions are taken into use once, in their order", () =>
		own.tenant("forslag").then(({ run }) =>
			run(async (db) => {
				expect(await adoptCompetences(db, ["Juss", "IT"])).toBe(2);
				expect(await adoptCompetences(db, ["Juss", "IT", "Design"])).toBe(1);
				const names = (await competencesInUse(db, true)).map(({ name }) => name);
				expect(names).toEqual(["Juss", "IT", "Design"]);
			}),
		));

	test("a name is used once", () =>
		tenant.run(async (db) => {
			const { competenceId } = await aPortfolio(db, "Renhold");
			expect(await addCompetence(db, { name: "Renhold", leaderId: null })).toEqual({
				ok: false,
				reason: "name-taken",
			});
			const second = await addCompetence(db, { name: "Brann", leaderId: null });
			expect(
				second.ok && (await changeCompetence(db, second.id, { name: "Renhold", leaderId: null })),
			).toEqual({
				ok: false,
				reason: "name-taken",
			});
			expect(await changeCompetence(db, competenceId, { name: "Renhold", leaderId: null })).toEqual({
				ok: true,
			});
		}));

	test("what is promised or waits keeps a competence in use", () =>
		tenant.run(async (db) => {
			const { competenceId, initiativeId, ownerId } = await aPortfolio(db, "Kart");
			const needs = [{ competenceId, quarter: "2027-Q1", hours: 10 }];
			const asked = await requestCapacity(
				db,
				{ for: { initiativeId }, title: "x", needs, askedBy: ownerId },
				when,
			);
			expect(await endCompetence(db, competenceId, now, "2026-Q4")).toEqual({ ok: false, reason: "in-use" });
			if (asked.ok) await withdrawRequest(db, asked.ids[0] ?? "", now);
			expect(await endCompetence(db, competenceId, now, "2026-Q4")).toEqual({ ok: true });
			expect((await competencesInUse(db, true)).some(({ id }) => id === competenceId)).toBe(false);
		}));
});

describe("pools", () => {
	test("are set and set again; a quarter that is over refuses the whole lot", () =>
		tenant.run(async (db) => {
			const { competenceId } = await aPortfolio(db, "Bygg");
			const pool = (quarter: string, hours: number) => ({ competenceId, quarter, hours });
			expect(await setPools(db, [pool("2026-Q4", 80), pool("2027-Q1", 100)], when)).toEqual({ ok: true });
			expect(await setPools(db, [pool("2027-Q1", 120)], when)).toEqual({ ok: true });
			const refused = await setPools(db, [pool("2026-Q3", 1), pool("2027-Q1", 999)], when);
			expect(refused).toEqual({ ok: false, reason: "past-quarter" });
			const { lines } = await capacityOverview(db, { today });
			const cells = lines.find(({ competence }) => competence.id === competenceId)?.cells ?? [];
			expect(cells.map(({ quarter, available }) => [quarter, available])).toEqual([
				["2026-Q4", 80],
				["2027-Q1", 120],
				["2027-Q2", 0],
				["2027-Q3", 0],
				["2027-Q4", 0],
				["2028-Q1", 0],
			]);
		}));

	test("never below zero, even past the form", async () => {
		await expect(
			tenant.run(async (db) => {
				const { competenceId } = await aPortfolio(db, "Vann");
				await setPools(db, [{ competenceId, quarter: "2027-Q1", hours: -1 }], when);
			}),
		).rejects.toThrow(/capacity_pools_hours_check/);
	});
});

describe("requests", () => {
	test("wait, are answered with words, and weigh on the quarter until they are taken back", () =>
		tenant.run(async (db) => {
			const { competenceId, initiativeId, ownerId, leaderId } = await aPortfolio(db, "Drift");
			const need = (quarter: string, hours: number) => ({ competenceId, quarter, hours });
			await setPools(db, [need("2027-Q1", 100), need("2027-Q2", 100)], when);
			const needs = [need("2027-Q1", 80), need("2027-Q2", 118), need("2027-Q3", 0)];
			const ask = { for: { initiativeId }, title: "Felles vaktliste", needs, askedBy: ownerId };
			const asked = await requestCapacity(db, ask, when);
			if (!asked.ok) throw new Error(asked.reason);
			const [first = "", second = ""] = asked.ids;
			expect(asked.ids.length).toBe(2);
			expect(await loadOf(db, competenceId)).toEqual([
				["2027-Q1", 0, 80, 1, false],
				["2027-Q2", 0, 118, 1, true],
			]);
			await answerRequest(db, first, { answer: "yes", words: "", by: leaderId }, now);
			await answerRequest(db, second, { answer: "no", words: "Kanskje i Q3", by: leaderId }, now);
			expect(await loadOf(db, competenceId)).toEqual([
				["2027-Q1", 80, 0, 0, false],
				["2027-Q2", 0, 0, 0, false],
			]);
			await withdrawRequest(db, first, now);
			expect((await loadOf(db, competenceId))[0]).toEqual(["2027-Q1", 0, 0, 0, false]);
			expect(await answerRequest(db, first, { answer: "no", words: "", by: leaderId }, now)).toEqual({
				ok: false,
				reason: "withdrawn",
			});
		}));

	test("refuse quarters that are over, and asking for nothing", () =>
		tenant.run(async (db) => {
			const { competenceId, initiativeId, ownerId } = await aPortfolio(db, "Arkiv");
			const ask = (quarter: string, hours: number) =>
				requestCapacity(
					db,
					{ for: { initiativeId }, title: "x", needs: [{ competenceId, quarter, hours }], askedBy: ownerId },
					when,
				);
			expect(await ask("2026-Q3", 10)).toEqual({ ok: false, reason: "past-quarter" });
			expect(await ask("2027-Q1", 0)).toEqual({ ok: false, reason: "nothing-asked" });
		}));

	test("another tenant's competences, hours and requests are nowhere", async () => {
		const theirs = await other.run(async (db) => {
			const made = await aPortfolio(db, "Hemmelig");
			const needs = [{ competenceId: made.competenceId, quarter: "2027-Q1", hours: 50 }];
			await setPools(db, needs, when);
			const ask = {
				for: { initiativeId: made.initiativeId },
				title: "Hemmelig",
				needs,
				askedBy: made.ownerId,
			};
			const asked = await requestCapacity(db, ask, when);
			return { ...made, requestId: asked.ok ? (asked.ids[0] ?? "") : "" };
		});
		await tenant.run(async (db) => {
			const { lines, pools, demands } = await capacityOverview(db, { today, seesShielded: true });
			const ids = [
				...lines.map(({ competence }) => competence.id),
				...[...pools, ...demands].map((row) => row.competence),
			];
			expect(ids).not.toContain(theirs.competenceId);
			expect(await requestById(db, theirs.requestId)).toBeNull();
			const seen = await requestsFor(db, theirs.leaderId, { unowned: true, seesShielded: true });
			expect(seen.map(({ title }) => title)).not.toContain("Hemmelig");
		});
	});
});

async function loadOf(db: Db, competenceId: string) {
	const { lines } = await capacityOverview(db, { today });
	const cells = lines.find(({ competence }) => competence.id === competenceId)?.cells ?? [];
	return cells
		.filter(({ quarter }) => ["2027-Q1", "2027-Q2"].includes(quarter))
		.map(({ quarter, booked, waiting, waitingThings, over }) => [
			quarter,
			booked,
			waiting,
			waitingThings,
			over,
		]);
}
