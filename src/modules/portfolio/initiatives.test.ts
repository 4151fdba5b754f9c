import { beforeAll, describe, expect, test } from "vitest";
import { type TestTenant, testDatabase } from "../../../test/support/database.ts";
import { aPerson, aUnit } from "../../../test/support/organisation-rows.ts";
import type { Db } from "../../platform/db/index.ts";
import { answerRequest } from "./actions/answers.ts";
import { addCompetence } from "./actions/capacity.ts";
import { closeInitiative, reportStatus } from "./actions/follow-up.ts";
import { startInitiative } from "./actions/gate.ts";
import { openInitiative, type Registration, registerInitiative } from "./actions/initiatives.ts";
import { requestCapacity, withdrawRequestsOfPitch } from "./actions/requests.ts";
import { hoursAskedFor, initiativeById, statusesOf } from "./queries/initiative-page.ts";
import { type Filter, initiativesMatching } from "./queries/initiatives.ts";
import { initiativesByIdea, initiativeTitle } from "./queries/summaries.ts";

const today = "2026-11-24";
const now = new Date("2026-11-24T09:00:00Z");
const when = { today, now };
const reader = { today, seesShielded: false };
const own = await testDatabase();
let tenant: TestTenant;
let other: TestTenant;

beforeAll(async () => {
	tenant = await own.tenant("lyngvik");
	other = await own.tenant("nabovik");
});

const plain: Registration = {
	title: "Ute hele året",
	summary: "",
	goalId: null,
	ownerId: "",
	startQuarter: "2027-Q1",
	nextCheckOn: null,
	touchesStaffing: false,
	discussedOn: null,
	needs: [],
};

async function anInitiative(db: Db, over: Partial<Registration> = {}) {
	const leaderId = await aPerson(db);
	const sectorId = await aUnit(db, { type: "sektor", leaderId });
	const unitId = await aUnit(db, { parentId: sectorId });
	const ownerId = over.ownerId ?? (await aPerson(db, { unitId, title: "Enhetsleder" }));
	const id = await registerInitiative(db, { ...plain, ...over, ownerId }, ownerId, when);
	return { id, ownerId, leaderId, unitId, sectorId };
}

const all: Filter = {
	q: "",
	state: "all",
	sectorId: null,
	goalId: null,
	origin: null,
	ownerId: null,
	sort: "needs",
	page: 1,
};

describe("an initiative born in the line", () => {
	test("has its owner as a role, the leader above, and a check in three months", () =>
		tenant.run(async (db) => {
			const { id, ownerId, leaderId, unitId } = await anInitiative(db);
			const found = await initiativeById(db, id, false);
			expect(found).toMatchObject({
				state: "planned",
				origin: "line",
				ownerId,
				ownerRole: "Enhetsleder",
				ownerUnitId: unitId,
				ownerLeaderId: leaderId,
				nextCheckOn: "2027-02-24",
				lastHeardOn: today,
				ideaTitle: null,
			});
		}));

	test("that touches staffing does not start before the discussion is recorded", () =>
		tenant.run(async (db) => {
			const early = await anInitiative(db, { touchesStaffing: true });
			const move = (id: string) => startInitiative(db, id, { needsNobody: true }, early.ownerId, when);
			expect(await move(early.id)).toEqual({
				...{ ok: false, reason: "lacks", lacks: [{ kind: "discussion" }] },
			});
			const discussed = await anInitiative(db, { touchesStaffing: true, discussedOn: "2026-11-20" });
			expect(await move(discussed.id)).toEqual({ ok: true });
			expect(await move(discussed.id)).toEqual({ ok: false, reason: "not-allowed" });
		}));

	test("keeps its statuses and its next date; a date in the past is refused", () =>
		tenant.run(async (db) => {
			const { id, ownerId } = await anInitiative(db);
			const report = { mood: "stuck", doneSince: "Spurt", inTheWay: "Tid", hoursUsed: 7.5 } as const;
			const late = await reportStatus(db, id, { ...report, nextCheckOn: "2026-11-23" }, ownerId, when);
			expect(late).toEqual({ ok: false, reason: "check-in-past" });
			await reportStatus(db, id, { ...report, nextCheckOn: "2027-01-12" }, ownerId, when);
			const statuses = await statusesOf(db, id, false);
			expect(statuses.map(({ mood, hoursUsed, reportedAt }) => ({ mood, hoursUsed, reportedAt }))).toEqual([
				{ mood: "stuck", hoursUsed: 7.5, reportedAt: now },
			]);
			expect((await initiativeById(db, id, false))?.nextCheckOn).toBe("2027-01-12");
		}));

	test("gives coming hours back when it ends, and what it has spent stays", () =>
		tenant.run(async (db) => {
			const competence = await addCompetence(db, { name: "Avslutning", leaderId: null });
			const competenceId = competence.ok ? competence.id : "";
			const need = (quarter: string, hours: number) => ({ competenceId, quarter, hours });
			const needs = [need("2026-Q4", 10), need("2027-Q1", 20), need("2027-Q2", 40)];
			const { id, ownerId } = await anInitiative(db, { needs });
			await startInitiative(db, id, { override: "Nå" }, ownerId, when);
			const closed = await closeInitiative(db, id, { to: "stopped", learned: "For tidlig" }, ownerId, when);
			expect(closed).toEqual({ ok: true, hoursFreed: 60, sooner: [] });
			const asked = await hoursAskedFor(db, { initiativeId: id }, false);
			expect(asked.map(({ quarter, state }) => [quarter, state])).toEqual([
				["2026-Q4", "waiting"],
				["2027-Q1", "withdrawn"],
				["2027-Q2", "withdrawn"],
			]);
			expect(await initiativeById(db, id, false)).toMatchObject({
				state: "stopped",
				learned: "For tidlig",
				endedOn: today,
				nextCheckOn: null,
			});
			const after = await reportStatus(
				db,
				id,
				{ mood: "on_track", doneSince: "", inTheWay: "", hoursUsed: null, nextCheckOn: today },
				ownerId,
				when,
			);
			expect(after).toEqual({ ok: false, reason: "ended" });
		}));

	test("hides a shielded owner from all but the office", () =>
		tenant.run(async (db) => {
			const unitId = await aUnit(db);
			const ownerId = await aPerson(db, { name: "Skjermet Person", unitId, shielded: true });
			const { id } = await anInitiative(db, { ownerId, title: "Med skjermet eier" });
			const named = async (seesShielded: boolean) => {
				const { rows } = await initiativesMatching(
					db,
					{ ...all, q: "skjermet eier" },
					{ today, seesShielded },
				);
				return [rows[0]?.ownerName, (await initiativeById(db, id, seesShielded))?.ownerName];
			};
			expect(await named(false)).toEqual([null, null]);
			expect(await named(true)).toEqual(["Skjermet Person", "Skjermet Person"]);
		}));
});

describe("an initiative from a decision", () => {
	test("takes over exactly what was answered, asks for the rest, and opens once", () =>
		tenant.run(async (db) => {
			const { ownerId, ideaId, pitchId, decisionId } = await aDecision(db);
			const leaderId = await aPerson(db);
			const competence = await addCompetence(db, { name: "Beslutning", leaderId });
			const competenceId = competence.ok ? competence.id : "";
			const need = (quarter: string, hours: number) => ({ competenceId, quarter, hours });
			const ask = {
				for: { pitchId },
				title: "Fra pitch",
				needs: [need("2027-Q1", 100), need("2027-Q2", 50)],
				askedBy: ownerId,
			};
			const asked = await requestCapacity(db, ask, when);
			if (!asked.ok) throw new Error(asked.reason);
			for (const id of asked.ids)
				await answerRequest(db, id, { answer: "yes", words: "", by: leaderId }, now);
			const opening = {
				decisionId,
				pitchId,
				ideaId,
				title: "Fra pitch",
				ownerId,
				startQuarter: "2027-Q1",
				needs: [need("2027-Q1", 100), need("2027-Q2", 80)],
				decidedBy: ownerId,
			};
			const id = await openInitiative(db, opening, when);
			expect(await openInitiative(db, opening, when)).toBe(id);
			const hours = await hoursAskedFor(db, { initiativeId: id }, false);
			expect(hours.map(({ quarter, hours: n, state }) => [quarter, n, state])).toEqual([
				["2027-Q1", 100, "yes"],
				["2027-Q2", 80, "waiting"],
			]);
			expect(await withdrawRequestsOfPitch(db, pitchId, now)).toBe(0);
			const summary = { id, ideaId, title: "Fra pitch", state: "planned", nextCheckOn: "2027-02-24" };
			expect(await initiativesByIdea(db, [ideaId])).toEqual(new Map([[ideaId, [summary]]]));
		}));
});

describe("the list", () => {
	test("has what stands still on top, narrows, and shows nothing of another tenant", async () => {
		const secret = await other.run((db) => anInitiative(db, { title: "Naboens tiltak" }));
		const { run } = await own.tenant("liste");
		await run(async (db) => {
			const ended = await anInitiative(db, { title: "Ferdig" });
			await closeInitiative(db, ended.id, { to: "stopped", learned: "x" }, ended.ownerId, when);
			const moving = await anInitiative(db, { title: "Ånd i hverdagen", nextCheckOn: "2027-01-01" });
			const late = await anInitiative(db, { title: "Sen", nextCheckOn: "2026-11-01" });
			const silent = await anInitiative(db, { title: "Stille", nextCheckOn: "2027-03-01" });
			const long = { today: "2026-01-10", now };
			await startInitiative(db, silent.id, { needsNobody: true }, silent.ownerId, long);
			const titles = async (over: Partial<Filter>) => {
				const { rows, total } = await initiativesMatching(db, { ...all, ...over }, reader);
				return [total, ...rows.map(({ title, still }) => (still ? `${title} (${still})` : title))];
			};
			expect(await titles({})).toEqual([
				4,
				"Sen (past-check)",
				"Stille (silent)",
				"Ånd i hverdagen",
				"Ferdig",
			]);
			expect(await titles({ state: "still" })).toEqual([2, "Sen (past-check)", "Stille (silent)"]);
			expect(await titles({ state: "live", sort: "title" })).toEqual([
				3,
				"Sen (past-check)",
				"Stille (silent)",
				"Ånd i hverdagen",
			]);
			expect(await titles({ q: "and i HVER" })).toEqual([1, "Ånd i hverdagen"]);
			expect(await titles({ sectorId: late.sectorId })).toEqual([1, "Sen (past-check)"]);
			expect(await titles({ ownerId: moving.ownerId })).toEqual([1, "Ånd i hverdagen"]);
			expect(await titles({ origin: "pitch" })).toEqual([0]);
			expect(await initiativeById(db, secret.id, true)).toBeNull();
			expect(await initiativeTitle(db, secret.id)).toBeNull();
		});
	});
});

/** An idea that was pitched and decided on, as plain rows. */
async function aDecision(db: Db) {
	const unitId = await aUnit(db);
	const ownerId = await aPerson(db, { unitId });
	const insert = async (table: "ideas" | "pitchDays" | "pitches" | "decisions", row: object) =>
		(
			await db
				.insertInto(table)
				.values(row as never)
				.returning("id")
				.executeTakeFirstOrThrow()
		).id as unknown as string;
	const ideaId = await insert("ideas", { title: "Fra pitch", challenge: "Noe", ownerId });
	const pitchDayId = await insert("pitchDays", { title: "Pitchedag", day: today, decisionBy: today });
	const pitchId = await insert("pitches", { pitchDayId, ideaId, position: 1 });
	const decisionId = await insert("decisions", {
		pitchId,
		outcome: "support",
		reason: "Godt",
		decidedBy: ownerId,
	});
	return { ownerId, ideaId, pitchId, decisionId };
}
