import type { Knapsack } from "./terms.ts";

/** What items are worth, and how many limits they pass, straight from the rules. */
export function evaluateKnapsack(
	{ values, weights, limits }: Knapsack,
	taken: readonly number[],
): { objective: number; broken: number; left: number[] } {
	const sum = (row: readonly number[]) => taken.reduce((all, item) => all + (row[item] ?? 0), 0);
	const left = limits.map((limit, i) => limit - sum(weights[i] ?? []));
	return { objective: sum(values), broken: left.filter((room) => room < -1e-9).length, left };
}
