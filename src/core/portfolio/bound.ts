import type { Rows } from "./rows.ts";
import type { PortfolioInstance } from "./terms.ts";

/** Rounds of the bound: enough for prices to settle, few enough to take a small part of a search. */
const rounds = 400;

/**
 * A proven upper bound and the price of each rule: Lagrangian relaxation of all rules but "one mode per idea" by
 * subgradients (Held, Wolfe & Crowder 1974). Risk enters by its mean loss, since CVaR is never below the mean.
 */
export function boundOf(instance: PortfolioInstance, rows: Rows): { bound: number; prices: Float64Array } {
	const worth = rows.value.map((value, m) => value + riskWorth(instance, rows.modes[m]?.mode.exposure ?? []));
	const size = rows.room.map((room, r) => (room > 0 ? room : scaleOf(rows, r)));
	let prices = new Float64Array(rows.room.length);
	let best = { bound: Number.POSITIVE_INFINITY, prices };
	let step = 1;
	let since = 0;
	for (let round = 0; round < rounds; round++) {
		const { bound, use } = relaxed(rows, worth, prices);
		since++;
		if (bound < best.bound) {
			best = { bound, prices };
			since = 0;
		}
		if (since > 12) [step, since] = [step * 0.6, 0];
		let norm = 0;
		const slope = use.map((used, r) => (used - (rows.room[r] as number)) / (size[r] as number));
		for (let r = 0; r < slope.length; r++)
			if ((prices[r] as number) > 0 || (slope[r] as number) > 0) norm += (slope[r] as number) ** 2;
		if (norm < 1e-12) break;
		const stride = (step * 0.3 * Math.abs(bound)) / norm;
		prices = prices.map((p, r) => Math.max(0, p + (stride * (slope[r] as number)) / (size[r] as number)));
	}
	return best;
}

/** A rule whose room is zero is measured by the size of its own entries. */
function scaleOf(rows: Rows, rule: number): number {
	let largest = 0;
	const isUnit = rows.rules[rule]?.kind === "requires";
	if (isUnit) return 1;
	for (let e = 0; e < rows.row.length; e++)
		if (rows.row[e] === rule) largest = Math.max(largest, Math.abs(rows.amount[e] as number));
	return largest || 1;
}

function riskWorth({ risk }: PortfolioInstance, exposure: number[]): number {
	if (risk.lambda === 0 || risk.scenarios.length === 0) return 0;
	let total = 0;
	for (const scenario of risk.scenarios)
		for (let f = 0; f < scenario.length; f++) total += (scenario[f] as number) * (exposure[f] ?? 0);
	return (risk.lambda * total) / risk.scenarios.length;
}

function relaxed(rows: Rows, worth: Float64Array, prices: Float64Array) {
	const use = new Float64Array(prices.length);
	let bound = 0;
	for (let r = 0; r < prices.length; r++) bound += (prices[r] as number) * (rows.room[r] as number);
	for (let idea = 0; idea < rows.must.length; idea++) {
		let [best, at] = [rows.must[idea] ? Number.NEGATIVE_INFINITY : 0, -1];
		for (let m = rows.from[idea] as number; m < (rows.from[idea + 1] as number); m++) {
			if (rows.fits[m] === 0) continue;
			const left = (worth[m] as number) - costAt(rows, prices, m);
			if (left > best) [best, at] = [left, m];
		}
		if (at < 0) continue;
		bound += best;
		for (let e = rows.entry[at] as number; e < (rows.entry[at + 1] as number); e++)
			use[rows.row[e] as number] = (use[rows.row[e] as number] as number) + (rows.amount[e] as number);
	}
	return { bound, use };
}

/** What a mode takes of the rules, at their prices. */
export function costAt(rows: Rows, prices: Float64Array, mode: number): number {
	let cost = 0;
	for (let e = rows.entry[mode] as number; e < (rows.entry[mode + 1] as number); e++)
		cost += (rows.amount[e] as number) * (prices[rows.row[e] as number] as number);
	return cost;
}
