import { Effort, gapOf, type Outcome, type Steering } from "../../planning/index.ts";
import { RandomSource } from "../../random/index.ts";
import type { Found } from "./anneal.ts";
import { boundAtSlots, boundOfAll } from "./bounds.ts";
import { costliestPeople, costliestRules } from "./costliest.ts";
import { evaluateCohorts } from "./evaluate.ts";
import { layOut, type Model } from "./model.ts";
import { proofsAgainst } from "./reasons.ts";
import { search } from "./search.ts";
import type { CohortAnswer, CohortInstance, CohortReason } from "./terms.ts";

/**
 * Leaders into cohorts, and cohorts onto dates and venues, as cheaply as the search finds within its limit.
 * Gives reasons by id, and no plan, where the instance is proved impossible or no plan was found.
 */
export function planCohorts(
	instance: CohortInstance,
	steering: Steering,
): Outcome<CohortAnswer, CohortReason> {
	const proofs = proofsAgainst(instance);
	if (proofs.length > 0) return { ok: false, reasons: proofs };
	const effort = new Effort(steering);
	const model = layOut(instance);
	const found = search(model, effort, new RandomSource(steering.seed));
	const plan = planOf(model, found);
	const { broken, parts, objective } = evaluateCohorts(instance, plan);
	if (Object.values(broken).some((count) => count > 0))
		return { ok: false, reasons: [{ kind: "not-found", broken }] };
	const priced = objective + parts.moved * (instance.movePrice ?? 0);
	const bound = boundOfAll(model);
	const boundAtOwnSlots = boundAtSlots(model, found.slotOf, priced);
	const answer = {
		...{ ...plan, objective, parts, bound, gap: gapOf(objective, bound) },
		...{ boundAtOwnSlots, gapAtOwnSlots: gapOf(priced, boundAtOwnSlots) },
		...{ costliest: costliestPeople(model, found), costliestRules: costliestRules(model, found) },
		...effort.spent(),
	};
	return { ok: true, answer };
}

function planOf({ instance, blocks, cohorts, gatherings }: Model, { cohortOf, slotOf }: Found) {
	const placed = new Map<number, number>();
	for (const [b, block] of blocks.entries()) for (const p of block) placed.set(p, cohortOf[b] as number);
	return {
		cohortOf: Object.fromEntries(instance.people.map(({ id }, at) => [id, placed.get(at) ?? 0])),
		slots: Array.from({ length: cohorts }, (_, k) =>
			Array.from(
				slotOf.slice(k * gatherings, (k + 1) * gatherings),
				(slot) => instance.slots[slot]?.id ?? "",
			),
		),
	};
}
