import { Effort, gapOf, type Outcome, type Steering } from "../../planning/index.ts";
import { RandomSource } from "../../random/index.ts";
import type { Found } from "./anneal.ts";
import { boundAtSlots, boundOfAll } from "./bounds.ts";
import { breaksOf } from "./breaks.ts";
import { costliestPeople, costliestRules } from "./costliest.ts";
import { evaluateCohorts } from "./evaluate.ts";
import { layOut, type Model } from "./model.ts";
import { proofsAgainst } from "./reasons.ts";
import { search } from "./search.ts";
import type {
	CohortAnswer,
	CohortInstance,
	CohortJudgement,
	CohortParts,
	CohortPlan,
	CohortReason,
} from "./terms.ts";

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
	const found = search(model, effort, new RandomSource(steering.seed), (one) => planOf(model, one));
	const plan = planOf(model, found);
	const { broken, parts, objective } = evaluateCohorts(instance, plan);
	if (Object.values(broken).some((count) => count > 0))
		return { ok: false, reasons: [{ kind: "not-found", broken, breaks: breaksOf(instance, plan) }] };
	return { ok: true, answer: { ...plan, ...judged(model, found, parts, objective), ...effort.spent() } };
}

/**
 * What is proved about a plan that is there already, such as the best so far of a search that was stopped. Throws a
 * RangeError where the plan names a slot that is not in the instance.
 */
export function judgeCohorts(instance: CohortInstance, { slots, cohortOf }: CohortPlan): CohortJudgement {
	const model = layOut(instance);
	const slotAt = new Map(instance.slots.map(({ id }, at) => [id, at]));
	const slotOf = Int32Array.from(slots.flat(), (id) => {
		const at = slotAt.get(id);
		if (at === undefined) throw new RangeError(`Slot ${id} is not in the instance.`);
		return at;
	});
	const cohorts = Int32Array.from(model.blocks, ([p]) => cohortOf[instance.people[p ?? -1]?.id ?? ""] ?? 0);
	const { parts, objective } = evaluateCohorts(instance, { cohortOf, slots });
	return judged(model, { cohortOf: cohorts, slotOf }, parts, objective);
}

function judged(
	model: Model,
	found: Pick<Found, "cohortOf" | "slotOf">,
	parts: CohortParts,
	objective: number,
): CohortJudgement {
	const priced = objective + parts.moved * (model.instance.movePrice ?? 0);
	const bound = boundOfAll(model);
	const boundAtOwnSlots = boundAtSlots(model, found.slotOf, priced);
	return {
		...{ objective, parts, bound, gap: gapOf(objective, bound) },
		...{ boundAtOwnSlots, gapAtOwnSlots: gapOf(priced, boundAtOwnSlots) },
		...{ costliest: costliestPeople(model, found), costliestRules: costliestRules(model, found) },
	};
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
