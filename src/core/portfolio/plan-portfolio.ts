import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { boundOf } from "./bound.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { whyNot } from "./explanation.ts";
import { contradictions } from "./refusal.ts";
import { layOut, type Rows } from "./rows.ts";
import { anneal, type Best } from "./search.ts";
import { State } from "./state.ts";
import type { Chosen, PortfolioAnswer, PortfolioInstance, PortfolioReason } from "./terms.ts";

/**
 * Chooses ideas, each in at most one mode, so that benefit - lambda x CVaR is great and no hard rule is broken.
 * Refuses with reasons where must, must-not, requires and excludes contradict, or where no feasible choice was found.
 */
export function planPortfolio(
	instance: PortfolioInstance,
	steering: Steering,
): Outcome<PortfolioAnswer, PortfolioReason> {
	const reasons = contradictions(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const rows = layOut(instance);
	const { bound, prices } = boundOf(instance, rows);
	const effort = new Effort(steering);
	const { best, state } = search(instance, rows, prices, effort);
	if (!best) return { ok: false, reasons: [notFound(state)] };
	for (const [idea, mode] of best.mode.entries()) state.set(idea, mode);
	const chosen = chosenOf(instance, rows, best.mode);
	const { benefit, cvar, objective } = evaluatePortfolio(instance, chosen);
	return {
		ok: true,
		answer: {
			...{ chosen, objective, bound, gap: gapOf(objective, bound) },
			parts: { benefit, cvar, chosen: Object.keys(chosen).length },
			costliest: costliest(rows, prices),
			whyNot: whyNot(instance, state, prices),
			...effort.spent(),
		},
	};
}

function search(instance: PortfolioInstance, rows: Rows, prices: Float64Array, effort: Effort) {
	const random = new RandomSource(effort.spent().seed);
	const floor = floorOf(rows, prices);
	const state = new State(
		instance,
		rows,
		floor.map((least, r) => Math.max(prices[r] as number, least)),
	);
	for (let idea = 0; idea < rows.must.length; idea++)
		if (rows.must[idea]) state.set(idea, rows.from[idea] as number);
	let best: Best = null;
	for (const stage of [() => effort.trial(150_000), () => effort.main()])
		if (stage() > 0) best = anneal(state, effort, random, floor, best);
	return { best, state };
}

/** The least price of a rule: a twentieth of what the mean idea would pay for all of it. */
function floorOf(rows: Rows, prices: Float64Array): Float64Array {
	const mean = rows.value.reduce((a, b) => a + b, 0) / Math.max(1, rows.value.length);
	return prices.map((price, r) => {
		const { kind } = rows.rules[r] as Rows["rules"][number];
		const unit = kind === "requires" || kind === "excludes" ? 1 : Math.max(1, rows.room[r] as number);
		return Math.max(0.5 * price, (0.05 * mean) / unit);
	});
}

function chosenOf({ ideas }: PortfolioInstance, rows: Rows, modes: Int32Array): Chosen {
	const chosen: Chosen = {};
	for (const [at, { id }] of ideas.entries()) {
		const mode = rows.modes[modes[at] ?? -1];
		if (mode) chosen[id] = mode.mode.id;
	}
	return chosen;
}

function costliest({ rules, room }: Rows, prices: Float64Array) {
	return rules
		.map((rule, r) => ({
			rule,
			price: prices[r] as number,
			whole: (prices[r] as number) * Math.max(1, room[r] as number),
		}))
		.filter(({ price }) => price > 1e-6)
		.sort((a, b) => b.whole - a.whole)
		.slice(0, 10)
		.map(({ rule, price }) => ({ rule, price }));
}

function notFound(state: State): PortfolioReason {
	const broken = state.rows.rules
		.map((rule, r) => ({ rule, by: state.excess(r) }))
		.filter(({ by }) => by > 0);
	return { kind: "not-found", broken };
}
