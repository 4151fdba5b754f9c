import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { whyNot } from "./explanation.ts";
import { Ledger } from "./ledger.ts";
import { firstPlan, type Problem, planOf, polished, problemOf, renewed, stateOf } from "./problem.ts";
import { contradictions } from "./refusal.ts";
import { chosenOf, type Rows } from "./rows.ts";
import { anneal, type Best } from "./search.ts";
import type { PortfolioAnswer, PortfolioInstance, PortfolioReason } from "./terms.ts";

/** A search that warms the program up, and a whole one that tells how fast moves are: hot ones are slower than cold. */
const warmingMoves = 300_000;
const trialMoves = 1_000_000;
/** Where the moves are shared by several searches. */
export const shortTrial = 20_000;

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
	const problem = problemOf(instance);
	const { best, last } = searchPlan(problem, effort, new RandomSource(steering.seed), 1);
	if (!best) return { ok: false, reasons: [notFound(problem, last)] };
	return { ok: true, answer: answerOf(problem, best, effort) };
}

/**
 * The best plan found in a trial and a share of the moves that are left then, and the last one tried, which may break
 * rules. Where all moves are its own, it begins again as often as they last.
 */
export function searchPlan(
	problem: Problem,
	effort: Effort,
	random: RandomSource,
	share: number,
): { best: Best; last: Int32Array } {
	let { best, last } = firstPlan(problem);
	const attempt = (stage: number, isTold = false): Best => {
		if (stage === 0) return null;
		const state = stateOf(problem);
		const found = anneal(state, { effort, random, stage, best: planOf(state), known: best });
		// Polishing is not to count when the trial tells how fast moves are.
		if (isTold) effort.part(1);
		const own = found && polished(problem, found);
		best = better(best, own);
		last = state.mode;
		return own;
	};
	best = best && polished(problem, best);
	if (share < 1) {
		attempt(effort.trial(shortTrial));
		attempt(effort.part(share));
		return { best, last };
	}
	attempt(effort.trial(warmingMoves));
	attempt(effort.trial(trialMoves, 0), true);
	const modes = Math.max(1, problem.board.order.length);
	const whole = effort.part(1);
	const { annealing, hot, longest } = coursesFor(whole / modes);
	for (let left = whole; left > leastLeft && !effort.isStopped; left = effort.part(1)) {
		const round = left / Math.max(1, Math.round(left / (longest * modes)));
		const attempts = Math.max(1, Math.round((round * annealing) / (enough * modes)));
		let own: Best = null;
		for (let k = 0; k < attempts; k++)
			own = better(own, attempt(partOf(effort, (round * annealing) / attempts)));
		partOf(effort, round * (1 - annealing));
		best = better(best, own && renewed(problem, own, { effort, random, hot }));
	}
	return { best, last };
}

/** The better of two plans, the first where they are as good. */
const better = (a: Best, b: Best): Best => (b && (!a || b.objective > a.objective) ? b : a);

/** Begins a part with so many moves, or with what is left; gives how many it has. */
const partOf = (effort: Effort, moves: number): number =>
	effort.part(Math.min(1, moves / Math.max(1, effort.part(1))));

/** Annealings differ more by luck than by length: with so many moves for each mode another one is begun. */
const enough = 800;

/**
 * How a round is spent, by the moves that there are for each mode: the share of it that is annealing by single moves,
 * where renewing begins, and how many moves for each mode it lasts at most. With many moves exact renewing from warm gets
 * further than annealing; with few there is only time to close a plan with it.
 */
const coursesFor = (movesForMode: number) =>
	movesForMode > 10_000
		? { annealing: 0.15, hot: 0.25, longest: 8000 }
		: { annealing: 0.85, hot: 0.03, longest: 10_000 };

/** Fewer moves than these are not worth another round. */
const leastLeft = 1000;

/** The plan with all that is told of it. */
export function answerOf(
	{ instance, rows, bound, prices }: Problem,
	best: NonNullable<Best>,
	effort: Effort,
): PortfolioAnswer {
	const chosen = chosenOf(instance, rows, best.mode);
	const { benefit, cvar, objective } = evaluatePortfolio(instance, chosen);
	return {
		...{ chosen, objective, bound, gap: gapOf(objective, bound) },
		parts: { benefit, cvar, chosen: Object.keys(chosen).length },
		costliest: costliest(rows, prices),
		whyNot: whyNot(instance, new Ledger(rows, best.mode), prices),
		...effort.spent(),
	};
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

/** That no plan was found, with the rules that the last one tried breaks. */
export function notFound({ rows }: Problem, last: Int32Array): PortfolioReason {
	const ledger = new Ledger(rows, last);
	const broken = rows.rules.map((rule, r) => ({ rule, by: ledger.excess(r) })).filter(({ by }) => by > 0);
	return { kind: "not-found", broken };
}
