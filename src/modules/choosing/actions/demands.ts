import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Candidate, Demand } from "../candidates.ts";

/** Writes what a candidate would need and give in one size, in the place of what stood there. */
export async function stateDemand(
	db: Db,
	candidate: Pick<Candidate, "id" | "kind">,
	demand: Demand,
	by: string,
	now: Date,
): Promise<void> {
	const { size, quarters, phases, benefit, hours, costs } = demand;
	const whose = candidate.kind === "pitch" ? { pitchId: candidate.id } : { initiativeId: candidate.id };
	await forgetDemand(db, candidate, size);
	const { id } = await db
		.insertInto("demands")
		.values({
			...{ ...whose, size, quarters, phases: [...phases], updatedAt: now },
			...{ benefitLow: benefit.low, benefitLikely: benefit.likely, benefitHigh: benefit.high },
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	if (hours.length > 0)
		await db
			.insertInto("demandHours")
			.values(hours.map((one) => ({ ...one, demandId: id })))
			.execute();
	if (costs.length > 0)
		await db
			.insertInto("demandCosts")
			.values(costs.map((one, position) => ({ ...one, position, demandId: id })))
			.execute();
	await recordEvent(db, { type: "demand.stated", subject: [candidate.kind, candidate.id], actor: by });
}

/** Takes one size away: the candidate is then planned without it. */
async function forgetDemand(db: Db, { id, kind }: Pick<Candidate, "id" | "kind">, size: string) {
	await db
		.deleteFrom("demands")
		.where(kind === "pitch" ? "pitchId" : "initiativeId", "=", id)
		.where("size", "=", size as Demand["size"])
		.execute();
}
