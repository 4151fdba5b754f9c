import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { type Board, boardOf } from "./board.ts";
import { boundOf } from "./bound.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { whyNot } from "./explanation.ts";
import { layFirstPlan } from "./greedy.ts";
import { Ledger } from "./ledger.ts";
import { polish } from "./polish.ts";
import { contradictions } from "./refusal.ts";
import { chosenOf, layOut, type Rows } from "./rows.ts";
import { anneal, type Best } from "./search.ts";
import { State } from "./state.ts";
import { Tail } from "./tail.ts";
import type { PortfolioAnswer, PortfolioInstance, PortfolioReason } from "./terms.ts";

/** Enough for a plan of some worth and to tell how fast moves are. */
const trialMoves = 150_000;

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
	const effort = new Effort(steering);
	const rows = layOut(instance);
	const { bound, prices } = boundOf(instance, rows);
	const { best, last } = search(instance, boardOf(instance, rows), effort);
	if (!best) return { ok: false, reasons: [notFound(new Ledger(rows, last))] };
	const chosen = chosenOf(instance, rows, best.mode);
	const { benefit, cvar, objective } = evaluatePortfolio(instance, chosen);
	return {
		ok: true,
		answer: {
			...{ chosen, objective, bound, gap: gapOf(objective, bound) },
			parts: { benefit, cvar, chosen: Object.keys(chosen).length },
			costliest: costliest(rows, prices),
			whyNot: whyNot(instance, new Ledger(rows, best.mode), prices),
			...effort.spent(),
		},
	};
}

/** The best plan found, and the last one tried, which may break rules. */
function search(instance: PortfolioInstance, board: Board, effort: Effort): { best: Best; last: Int32Array } {
	const random = new RandomSource(effort.spent().seed);
	let { best, last } = firstPlan(instance, board);
	for (const begin of [() => effort.trial(trialMoves), () => effort.main()]) {
		const stage = begin();
		if (stage === 0) continue;
		const state = startOf(instance, board);
		best = anneal(state, effort, random, stage, best);
		last = state.mode;
	}
	return { best: best && polished(instance, board, best), last };
}

function firstPlan(instance: PortfolioInstance, board: Board): { best: Best; last: Int32Array } {
	const plans = (["dense", "small"] as const).map((wanted) => {
		const state = new State(board, new Tail(instance, board.rows));
		layFirstPlan(state, wanted);
		return { best: planOf(state), last: state.mode };
	});
	const worth = ({ best }: { best: Best }) => best?.objective ?? Number.NEGATIVE_INFINITY;
	return plans.reduce((a, b) => (worth(b) > worth(a) ? b : a));
}

function planOf(state: State): Best {
	const isWhole = state.board.rows.must.every(
		(must, idea) => must === 0 || (state.mode[idea] as number) >= 0,
	);
	return isWhole && state.isFeasible ? { objective: state.objective, mode: state.mode.slice() } : null;
}

/** Nothing chosen but what must be. */
function startOf(instance: PortfolioInstance, board: Board): State {
	const state = new State(board, new Tail(instance, board.rows));
	const { from, must } = board.rows;
	for (let idea = 0; idea < must.length; idea++)
		if (must[idea] === 1 && (from[idea] as number) < (from[idea + 1] as number))
			state.set(idea, from[idea] as number);
	return state;
}

function polished(instance: PortfolioInstance, board: Board, best: NonNullable<Best>): Best {
	const state = new State(board, new Tail(instance, board.rows));
	for (const [idea, mode] of best.mode.entries()) state.set(idea, mode);
	polish(state);
	return planOf(state) ?? best;
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

function notFound(ledger: Ledger): PortfolioReason {
	const broken = ledger.rows.rules
		.map((rule, r) => ({ rule, by: ledger.excess(r) }))
		.filter(({ by }) => by > 0);
	return { kind: "not-found", broken };
}
