import type { Rows } from "./rows.ts";
import type { PortfolioInstance } from "./terms.ts";

/** Rounds of the bound: enough for prices to settle, few enough to take a small part of a search. */
const rounds = 400;

/**
 * A proven upper bound and the price of each rule: Lagrangian relaxation of all rules but "one mode per idea" by
 * subgradients (Held, Wolfe & Crowder 1974). Risk enters as the loss under weights of the scenarios, none above its share
 * of the tail: CVaR is the greatest of those losses (Rockafellar & Uryasev 2000), so that no weights overstate it. They
 * begin as the mean and move, ever less, towards the scenarios that are worst for what the relaxation chooses.
 */
export function boundOf(instance: PortfolioInstance, rows: Rows): { bound: number; prices: Float64Array } {
	const risk = new WeightedRisk(instance, rows);
	const size = rows.room.map((room, r) => (room > 0 ? room : scaleOf(rows, r)));
	let prices = new Float64Array(rows.room.length);
	let best = { bound: Number.POSITIVE_INFINITY, prices };
	let step = 1;
	let since = 0;
	for (let round = 0; round < rounds; round++) {
		const { bound, use, taken } = relaxed(rows, risk.worth, prices);
		since++;
		if (bound < best.bound) {
			best = { bound, prices };
			since = 0;
		}
		risk.lean(taken, 2 / (round + 4));
		if (since > 12) [step, since] = [step * 0.6, 0];
		let norm = 0;
		const slope = use.map((used, r) => (used - (rows.room[r] as number)) / (size[r] as number));
		for (let r = 0; r < slope.length; r++)
			if ((prices[r] as number) > 0 || (slope[r] as number) > 0) norm += (slope[r] as number) ** 2;
		if (norm < 1e-12 && risk.isSettled) break;
		if (norm < 1e-12) continue;
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

/** What each mode is worth with its loss under the present weights of the scenarios, as their weighted mean. */
class WeightedRisk {
	readonly worth: Float64Array;
	readonly #risk: PortfolioInstance["risk"];
	readonly #rows: Rows;
	readonly #mean: number[];

	constructor({ risk }: PortfolioInstance, rows: Rows) {
		this.#risk = risk;
		this.#rows = rows;
		this.worth = rows.value.slice();
		const count = risk.scenarios.length;
		this.#mean = (risk.scenarios[0] ?? []).map(
			(_, f) => risk.scenarios.reduce((sum, scenario) => sum + (scenario[f] as number), 0) / count,
		);
		this.#weigh();
	}

	/** Moves the weights by this share towards those that make the most of the loss of the modes taken. */
	lean(taken: readonly number[], share: number): void {
		if (this.isSettled) return;
		const worst = this.#worstFor(taken);
		for (const [f, old] of this.#mean.entries()) this.#mean[f] = old + share * ((worst[f] as number) - old);
		this.#weigh();
	}

	/** Whether the weights make no difference. */
	get isSettled(): boolean {
		return this.#risk.lambda === 0 || this.#mean.length === 0;
	}

	#worstFor(taken: readonly number[]): number[] {
		const { scenarios, alpha } = this.#risk;
		const exposed = this.#mean.map((_, f) => taken.reduce((sum, m) => sum + this.#exposure(m, f), 0));
		const gains = scenarios.map((scenario) => scenario.reduce((sum, x, f) => sum + x * (exposed[f] ?? 0), 0));
		const order = [...scenarios.keys()].sort((a, b) => (gains[a] as number) - (gains[b] as number));
		const tail = (1 - alpha) * scenarios.length;
		const worst = this.#mean.map(() => 0);
		for (let at = 0; at < tail; at++)
			for (let f = 0; f < worst.length; f++) {
				const weight = Math.min(1, tail - at) / tail;
				worst[f] = (worst[f] as number) + weight * (scenarios[order[at] as number]?.[f] ?? 0);
			}
		return worst;
	}

	#weigh(): void {
		if (this.isSettled) return;
		for (const [m, value] of this.#rows.value.entries()) {
			let gain = 0;
			for (let f = 0; f < this.#mean.length; f++) gain += (this.#mean[f] as number) * this.#exposure(m, f);
			this.worth[m] = value + this.#risk.lambda * gain;
		}
	}

	#exposure(mode: number, factor: number): number {
		return this.#rows.modes[mode]?.mode.exposure[factor] ?? 0;
	}
}

function relaxed(rows: Rows, worth: Float64Array, prices: Float64Array) {
	const use = new Float64Array(prices.length);
	const taken: number[] = [];
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
		taken.push(at);
		for (let e = rows.entry[at] as number; e < (rows.entry[at + 1] as number); e++)
			use[rows.row[e] as number] = (use[rows.row[e] as number] as number) + (rows.amount[e] as number);
	}
	return { bound, use, taken };
}

/** What a mode takes of the rules, at their prices. */
export function costAt(rows: Rows, prices: Float64Array, mode: number): number {
	let cost = 0;
	for (let e = rows.entry[mode] as number; e < (rows.entry[mode + 1] as number); e++)
		cost += (rows.amount[e] as number) * (prices[rows.row[e] as number] as number);
	return cost;
}
