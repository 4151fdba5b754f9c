import { type BenefitPlan, planBenefit } from "../../src/modules/benefits/index.ts";
import { openInitiative } from "../../src/modules/portfolio/index.ts";
import type { Db } from "../../src/platform/db/index.ts";
import { aPerson, aUnit } from "./organisation-rows.ts";
import { aPitchDay, type PitchWorld } from "./pitching-rows.ts";

/** What a benefit is like when nothing else is said: waiting time that is to go from 40 to 20 days in 2026. */
export const aBenefitPlan: Omit<BenefitPlan, "ownerUnitId"> = {
	initiativeId: null,
	goalId: null,
	title: "Kortere ventetid",
	type: "quality",
	gains: ["citizens"],
	negative: false,
	unplanned: false,
	timeUsedFor: "",
	priced: false,
	yearlyNok: null,
	budgetNok: null,
	budgetLine: "",
	indicator: "Ventetid",
	unitOfMeasure: "dager",
	source: "",
	baselineValue: 40,
	baselineOn: "2026-01-01",
	baselineMethod: "",
	targetValue: 20,
	targetOn: "2026-12-31",
	targetLow: null,
	targetHigh: null,
	preconditions: "",
	measures: "",
	ownerRole: "Enhetsleder",
	ownerId: null,
	accountableId: null,
	rhythmMonths: 6,
};

export type BenefitWorld = PitchWorld & { initiativeId: string; lender: string; supporter: string };

/** A case from one sentence to an initiative: pitched, decided, with people lent, and somebody who supported the idea. */
export async function aCarriedOutCase(db: Db, now: Date): Promise<BenefitWorld> {
	const world = await aPitchDay(db, now, ["Tavle ved døren"]);
	const [ideaId = "", pitchId = "", ownerId = ""] = [world.ideas[0], world.pitches[0], world.owners[0]];
	await db.updateTable("ideas").set({ visibility: "shared" }).where("id", "=", ideaId).execute();
	const unitId = await aUnit(db, { name: "IT" });
	const lender = await aPerson(db, { name: "Lars Låner", unitId });
	const supporter = await aPerson(db, { name: "Siri Støtte", unitId });
	await db.insertInto("supports").values({ ideaId, personId: supporter }).execute();
	const decision = { pitchId, reason: "Viktig", decidedBy: world.decider, decidedAt: now, releasedAt: now };
	const { id: decisionId } = await db
		.insertInto("decisions")
		.values({ ...decision, outcome: "support" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const opening = { decisionId, pitchId, ideaId, title: "Tavle ved døren", ownerId, startQuarter: null };
	const initiativeId = await openInitiative(
		db,
		{ ...opening, needs: [], decidedBy: world.decider },
		{ today: now.toISOString().slice(0, 10), now },
	);
	await lend(db, { initiativeId, lender, askedBy: ownerId, now });
	return { ...world, initiativeId, lender, supporter };
}

async function lend(
	db: Db,
	{
		initiativeId,
		lender,
		askedBy,
		now,
	}: { initiativeId: string; lender: string; askedBy: string; now: Date },
): Promise<void> {
	const { id: competenceId } = await db
		.insertInto("competences")
		.values({ name: `Utvikling ${initiativeId}`, leaderId: lender })
		.returning("id")
		.executeTakeFirstOrThrow();
	const asked = {
		initiativeId,
		title: "Tavle ved døren",
		competenceId,
		quarter: "2027-Q1",
		hours: 40,
		askedBy,
	};
	await db
		.insertInto("capacityRequests")
		.values({ ...asked, answer: "yes", answeredBy: lender, answeredAt: now })
		.execute();
}

/** A benefit with an owner in a unit of its own, led by somebody else. */
export async function aBenefit(db: Db, now: Date, over: Partial<BenefitPlan> = {}) {
	const leaderId = await aPerson(db, { name: "Ny Leder" });
	const unitId = over.ownerUnitId ?? (await aUnit(db, { leaderId, name: "Nordlia" }));
	const ownerId = over.ownerId ?? (await aPerson(db, { unitId, name: "Første Eier" }));
	const plan = { ...aBenefitPlan, ...over, ownerUnitId: unitId, ownerId };
	const id = await planBenefit(db, plan, ownerId, { today: now.toISOString().slice(0, 10), now });
	return { id, ownerId, unitId, leaderId };
}
