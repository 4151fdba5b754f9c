import type { CohortInstance, CohortRule } from "../../core/cohorts/index.ts";
import { accountOf, type PlanAccount } from "./account.ts";
import { type DateChange, withChanges } from "./dates.ts";
import { type NamedBreak, newBreaks } from "./named-breaks.ts";
import type { CohortOf } from "./plan.ts";

/** What other dates would lead to: the plan's cost before and after, and what would be broken, by name. */
export type DateConsequence = {
	changes: readonly DateChange[];
	before: PlanAccount;
	after: PlanAccount;
	/** Demands that would be broken, and how often they are now and would be. */
	broken: { rule: CohortRule; before: number; after: number }[];
	/** Of these what is new, by name. */
	breaks: NamedBreak[];
};

/** Gives what the changes would lead to; nothing is changed. */
export function dateConsequenceOf(
	problem: CohortInstance,
	{ cohortOf, slots }: { cohortOf: CohortOf; slots: string[][] },
	changes: readonly DateChange[],
): DateConsequence {
	const then = withChanges(slots, changes);
	const before = accountOf(problem, cohortOf, slots);
	const after = accountOf(problem, cohortOf, then);
	const were = new Map(before.broken);
	const are = new Map(after.broken);
	return {
		...{ changes, before, after },
		broken: [...new Set([...were.keys(), ...are.keys()])].map((rule) => ({
			...{ rule, before: were.get(rule) ?? 0, after: are.get(rule) ?? 0 },
		})),
		breaks: newBreaks(problem, { cohortOf, slots }, { cohortOf, slots: then }),
	};
}
