import type { Knapsack } from "./terms.ts";

/** Enough for prices to settle on a hundred items and thirty limits. */
const rounds = 1500;

/**
 * A proven upper bound by Lagrangian relaxation of all limits, with subgradients; and each item's utility: what it is worth
 * for each krone that its weights cost at the prices that prove the bound.
 */
export function boundOf({ values, weights, limits }: Knapsack): { bound: number; utility: Float64Array } {
	const shares = weights.map((row, i) =>
		Float64Array.from(row, (weight) => weight / Math.max(1e-9, limits[i] ?? 0)),
	);
	let prices = new Float64Array(limits.length).fill(sum(values) / Math.max(1, limits.length) / 4);
	let best = { bound: Number.POSITIVE_INFINITY, left: Float64Array.from(values) };
	let [step, since] = [1, 0];
	for (let round = 0; round < rounds; round++) {
		const { left, bound, slope } = relaxed(values, shares, prices);
		since++;
		if (bound < best.bound - 1e-9) [best, since] = [{ bound, left }, 0];
		if (since > 15) [step, since] = [step * 0.7, 0];
		const norm = slope.reduce((all, by, i) => all + ((prices[i] as number) > 0 || by > 0 ? by * by : 0), 0);
		if (norm < 1e-12) break;
		const stride = (step * 0.05 * Math.abs(bound)) / norm;
		prices = prices.map((price, i) => Math.max(0, price + stride * (slope[i] as number)));
	}
	const utility = best.left.map(
		(left, j) => (values[j] as number) / Math.max(1e-9, (values[j] as number) - left),
	);
	// Sums of whole values are whole; the millionth is for rounding.
	const bound = values.every(Number.isInteger) ? Math.floor(best.bound + 1e-6) : best.bound;
	return { bound, utility };
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** With limits measured as 1: what prices leave of each item, what all that is left sums to, and how far limits are passed. */
function relaxed(values: readonly number[], shares: readonly Float64Array[], prices: Float64Array) {
	const left = Float64Array.from(values);
	for (const [i, row] of shares.entries())
		for (let j = 0; j < left.length; j++)
			left[j] = (left[j] as number) - (prices[i] as number) * (row[j] as number);
	let bound = prices.reduce((all, price) => all + price, 0);
	for (const own of left) if (own > 0) bound += own;
	const slope = Float64Array.from(shares, (row) => {
		let used = -1;
		for (let j = 0; j < left.length; j++) if ((left[j] as number) > 0) used += row[j] as number;
		return used;
	});
	return { left, bound, slope };
}
