import { type CohortInstance, type CohortRule, evaluateCohorts } from "../../core/cohorts/index.ts";
import type { CohortOf } from "./plan.ts";
import { type MixAttribute, mixAttributes } from "./rules.ts";

/** What a plan costs in points, wish by wish, and which demands it breaks how often. */
export type PlanAccount = {
	total: number;
	travel: { hours: number; points: number };
	dislike: { times: number; points: number };
	mix: Record<MixAttribute, number>;
	broken: [CohortRule, number][];
};

/** Counts the cost of a plan anew, apart from the search that found it. */
export function accountOf(problem: CohortInstance, cohortOf: CohortOf, slots: string[][]): PlanAccount {
	// A date that was locked and is changed by hand breaks no demand: whoever changed it has decided so.
	const { broken, parts, objective } = evaluateCohorts({ ...problem, lockedSlots: [] }, { cohortOf, slots });
	return {
		total: objective,
		travel: { hours: parts.travel, points: parts.travel * problem.weights.travel },
		dislike: { times: parts.dislike, points: parts.dislike * problem.weights.dislike },
		mix: mixOf(problem, cohortOf, slots),
		broken: (Object.entries(broken) as [CohortRule, number][]).filter(([, times]) => times > 0),
	};
}

function mixOf(problem: CohortInstance, cohortOf: CohortOf, slots: string[][]): PlanAccount["mix"] {
	const costs = mixAttributes.map((attribute) => {
		const mix = problem.mix.filter((one) => one.attribute === attribute);
		if (mix.length === 0) return [attribute, 0];
		return [attribute, evaluateCohorts({ ...problem, mix }, { cohortOf, slots }).parts.mix];
	});
	return Object.fromEntries(costs);
}

/** What moving one person would lead to. */
export type Consequence = {
	person: string;
	from: number;
	to: number;
	/** Points more (or fewer, below zero) in all, and by each wish that changes. */
	change: number;
	parts: { wish: "travel" | "dislike" | MixAttribute; change: number }[];
	/** Demands that would be broken more often than now, by how many times more. */
	breaks: [CohortRule, number][];
	/** Demands that would be broken less often. */
	mends: [CohortRule, number][];
	sizes: { from: [before: number, after: number]; to: [before: number, after: number] };
};

/** Gives what moving a person to another cohort would change; nothing is moved. */
export function consequenceOf(
	problem: CohortInstance,
	plan: { cohortOf: CohortOf; slots: string[][] },
	move: { person: string; to: number },
): Consequence {
	const from = plan.cohortOf[move.person] ?? 0;
	const before = accountOf(problem, plan.cohortOf, plan.slots);
	const after = accountOf(problem, { ...plan.cohortOf, [move.person]: move.to }, plan.slots);
	const counts = sizesOf(plan.cohortOf);
	const sizes = {
		from: [counts.get(from) ?? 0, (counts.get(from) ?? 0) - 1] as [number, number],
		to: [counts.get(move.to) ?? 0, (counts.get(move.to) ?? 0) + 1] as [number, number],
	};
	const rules = ruleChanges(before, after);
	return {
		...{ person: move.person, from, to: move.to, change: rounded(after.total - before.total), sizes },
		parts: wishChanges(before, after),
		breaks: rules.filter(([, more]) => more > 0),
		mends: rules.filter(([, more]) => more < 0),
	};
}

/** How many are in each cohort. */
export function sizesOf(cohortOf: CohortOf): Map<number, number> {
	const counts = new Map<number, number>();
	for (const cohort of Object.values(cohortOf)) counts.set(cohort, (counts.get(cohort) ?? 0) + 1);
	return counts;
}

/** Points are shown with one decimal; more would only be noise of the arithmetic. */
const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;

function wishChanges(before: PlanAccount, after: PlanAccount): Consequence["parts"] {
	const all = [
		{ wish: "travel" as const, change: after.travel.points - before.travel.points },
		{ wish: "dislike" as const, change: after.dislike.points - before.dislike.points },
		...mixAttributes.map((wish) => ({ wish, change: after.mix[wish] - before.mix[wish] })),
	];
	return all.map((part) => ({ ...part, change: rounded(part.change) })).filter(({ change }) => change !== 0);
}

function ruleChanges(before: PlanAccount, after: PlanAccount): [CohortRule, number][] {
	const were = new Map(before.broken);
	const are = new Map(after.broken);
	return [...new Set([...were.keys(), ...are.keys()])]
		.map((rule): [CohortRule, number] => [rule, (are.get(rule) ?? 0) - (were.get(rule) ?? 0)])
		.filter(([, more]) => more !== 0);
}
