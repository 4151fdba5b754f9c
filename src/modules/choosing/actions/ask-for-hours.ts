import { addQuarters } from "../../../core/calendar/quarter.ts";
import type { Db } from "../../../platform/db/index.ts";
import { requestCapacity } from "../../portfolio/index.ts";
import type { PortfolioPlan } from "../plan.ts";
import { candidatesNow } from "../queries/candidates.ts";
import { unaskedAmong } from "../queries/unasked.ts";
import { placingsOf } from "../reading.ts";

/**
 * Asks the leaders for the hours that a plan counts on, in the quarters it counts on them: for those initiatives it has
 * chosen that nobody has asked hours for yet. Without an answer to that, the gate opens for none of them.
 */
export async function askForPlannedHours(
	db: Db,
	plan: PortfolioPlan,
	made: { by: string; now: Date; today: string },
): Promise<void> {
	const placings = placingsOf(plan.problem, plan.answer?.chosen ?? {});
	const unasked = new Set(await unaskedAmong(db, [...placings.keys()]));
	for (const { id, title, demands } of await candidatesNow(db)) {
		const placing = placings.get(id);
		const demand = demands.find(({ size }) => size === placing?.size);
		const start = plan.candidates.quarters[placing?.start ?? -1];
		if (!unasked.has(id) || !demand || start === undefined) continue;
		const needs = demand.hours.map(({ competenceId, after, hours }) => ({
			...{ competenceId, hours, quarter: addQuarters(start, after) },
		}));
		if (needs.length > 0)
			await requestCapacity(db, { for: { initiativeId: id }, title, needs, askedBy: made.by }, made);
	}
}
