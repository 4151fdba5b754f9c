import { addQuarters } from "../../src/core/calendar/quarter.ts";
import { stateDemand } from "../../src/modules/choosing/actions/demands.ts";
import { setSlots } from "../../src/modules/portfolio/actions/gate.ts";
import {
	addCompetence,
	answerRequest,
	openInitiative,
	registerInitiative,
	setPools,
	startInitiative,
} from "../../src/modules/portfolio/index.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";
import { aPitchDay } from "./pitching-rows.ts";

/** How many ideas are pitched, of which the last one says nothing of what it needs. */
export const pitched = 60;
/** What is under way and takes most of the hours of one competence. */
export const big = "Nytt fagsystem for byggesak";
/** The idea whose needs nobody has stated. */
export const unsaid = "Åpne møterom om kvelden";

const quarter = "2026-Q4";
const slots = 14;
const hoursOf = { IT: 600, Tjenestedesign: 500 } as const;
const works = [
	"Felles vaktliste",
	"Digital nøkkel",
	"Trygg utskriving",
	"Klart språk",
	"Ute hele året",
	"Møte uten møter",
];
const places = [
	"Nordlia",
	"Sørlia",
	"Vestby",
	"Østmo",
	"Havna",
	"Sentrum",
	"Dalen",
	"Åsen",
	"Neset",
	"Bakken",
];

type When = { today: string; now: Date };
export type Crowd = { keeper: string; dayId: string; decider: string; pitches: string[]; owners: string[] };

/** Sixty ideas that are pitched and recommended, two competences that cannot carry them, and work that is under way. */
export async function aCrowdedPortfolio(db: Db, when: When): Promise<Crowd> {
	const titles = Array.from({ length: pitched }, (_, n) => titleOf(n));
	const world = await aPitchDay(db, when.now, titles);
	const unitId = await aUnit(db, { name: "Porteføljekontoret" });
	const keeper = await aPerson(db, { unitId, name: "Ylva Portefølje", roles: ["portfolio"] });
	const leaderId = await aPerson(db, { name: "Idar Itsen" });
	const it = await aCompetence(db, "IT", leaderId, when);
	const design = await aCompetence(db, "Tjenestedesign", leaderId, when);
	await recommendAll(db, world, when.now);
	for (const [n, id] of world.pitches.entries()) {
		if (n === pitched - 1) continue;
		const hours = [0, 1].flatMap((after) => [
			{ competenceId: it, after, hours: 40 + ((n * 37) % 120) },
			{ competenceId: design, after, hours: 20 + ((n * 53) % 90) },
		]);
		const likely = 200_000 + ((n * 71) % 60) * 10_000;
		const benefit = { low: likely / 2, likely, high: likely * 1.5 };
		const demand = { size: "full", quarters: 2, phases: [], benefit, hours, costs: [] } as const;
		await stateDemand(db, { id, kind: "pitch" }, demand, world.office, when.now);
	}
	await setSlots(db, slots, keeper, when.today);
	for (const [title, hours] of [
		[big, 420],
		["Ny turnus i hjemmetjenesten", 60],
	] as const)
		await anUnderWay(db, { title, hours, competenceId: it, ownerId: world.director, keeper }, when);
	const { dayId, decider, pitches, owners } = world;
	return { keeper, dayId, decider, pitches, owners };
}

const titleOf = (n: number): string =>
	n === pitched - 1 ? unsaid : `${works[n % works.length]} i ${places[Math.floor(n / works.length)]}`;

async function aCompetence(db: Db, name: keyof typeof hoursOf, leaderId: string, when: When) {
	const added = await addCompetence(db, { name, leaderId });
	if (!added.ok) throw new Error(`No competence ${name}`);
	await setPools(db, [{ competenceId: added.id, quarter, hours: hoursOf[name] }], when);
	return added.id;
}

async function recommendAll(
	db: Db,
	{ dayId, pitches, leader }: Awaited<ReturnType<typeof aPitchDay>>,
	now: Date,
) {
	const said = { outcome: "support" as const, words: "Godt vist.", reason: "Behovet er vist." };
	const written = { writtenBy: leader, writtenAt: now, sentAt: now };
	await db
		.insertInto("recommendations")
		.values(pitches.map((pitchId) => ({ pitchId, ...said, ...written })))
		.execute();
	await db.updateTable("pitchDays").set({ state: "recommended" }).where("id", "=", dayId).execute();
}

type Work = { title: string; hours: number; competenceId: string; ownerId: string; keeper: string };

async function anUnderWay(db: Db, { title, hours, competenceId, ownerId, keeper }: Work, when: When) {
	const needs = [0, 1, 2].map((after) => ({ competenceId, quarter: addQuarters(quarter, after), hours }));
	const plain = { summary: "", goalId: null, nextCheckOn: null, touchesStaffing: false, discussedOn: null };
	const of = { ...plain, title, ownerId, startQuarter: quarter, quarters: 3, needs };
	const id = await registerInitiative(db, of, keeper, when);
	await promise(db, id, when.now);
	const started = await startInitiative(db, id, {}, keeper, when);
	if (!started.ok) throw new Error(`${title} did not start: ${started.reason}`);
}

/** Every leader who was asked says yes. */
async function promise(db: Db, initiativeId: string, now: Date): Promise<void> {
	const asked = await db
		.selectFrom("capacityRequests as r")
		.innerJoin("competences as c", "c.id", "r.competenceId")
		.select(["r.id", "c.leaderId"])
		.where("r.initiativeId", "=", initiativeId)
		.execute();
	for (const { id, leaderId } of asked)
		await answerRequest(db, id, { answer: "yes", words: "", by: leaderId ?? "" }, now);
}

/**
 * A yes, told to the teams, to every pitch that the published plan has found room for: each becomes an initiative
 * with the hours it was estimated to need, asked for in the quarters of the plan. The rest are put on hold.
 */
export async function decideByThePlan(
	db: Db,
	{ dayId, decider, pitches, owners }: Crowd,
	when: When,
): Promise<number> {
	const planned = await db.selectFrom("plannedStarts").select(["pitchId", "quarter"]).execute();
	const startOf = new Map(planned.map((row) => [row.pitchId, row.quarter]));
	for (const [n, pitchId] of pitches.entries()) {
		const startQuarter = startOf.get(pitchId) ?? null;
		const told = { reason: "Etter planen", decidedBy: decider, decidedAt: when.now, releasedAt: when.now };
		const { id: decisionId } = await db
			.insertInto("decisions")
			.values({ ...told, pitchId, outcome: startQuarter ? "support" : "hold" })
			.returning("id")
			.executeTakeFirstOrThrow();
		if (startQuarter === null) continue;
		const ownerId = owners[n] ?? "";
		const ideaId = await ideaOf(db, pitchId);
		const needs = await needsOf(db, pitchId, startQuarter);
		const of = { decisionId, pitchId, ideaId, title: titleOf(n), ownerId, startQuarter, decidedBy: decider };
		await openInitiative(db, { ...of, needs }, when);
	}
	await db.updateTable("pitchDays").set({ state: "released" }).where("id", "=", dayId).execute();
	return startOf.size;
}

const ideaOf = async (db: Db, pitchId: string): Promise<string> => {
	const row = await db
		.selectFrom("pitches")
		.select("ideaId")
		.where("id", "=", pitchId)
		.executeTakeFirstOrThrow();
	return row.ideaId;
};

async function needsOf(db: Db, pitchId: string, startQuarter: string) {
	const hours = await db
		.selectFrom("demandHours as h")
		.innerJoin("demands as d", "d.id", "h.demandId")
		.select(["h.competenceId", "h.after", "h.hours"])
		.where("d.pitchId", "=", pitchId)
		.execute();
	return hours.map(({ after, ...need }) => ({ ...need, quarter: addQuarters(startQuarter, after) }));
}
