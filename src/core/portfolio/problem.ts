import { type Board, boardOf } from "./board.ts";
import { boundOf } from "./bound.ts";
import { layFirstPlan } from "./greedy.ts";
import { polish } from "./polish.ts";
import { type Renewal, renew } from "./renew.ts";
import { layOut, type Rows } from "./rows.ts";
import { anneal, type Best, type Stage } from "./search.ts";
import { State } from "./state.ts";
import { Tail } from "./tail.ts";
import type { PortfolioInstance } from "./terms.ts";

/** An instance made ready to be searched, with the bound and the prices of its relaxation. */
export type Problem = {
	instance: PortfolioInstance;
	rows: Rows;
	board: Board;
	bound: number;
	prices: Float64Array;
};

/** Makes an instance ready to be searched. */
export function problemOf(instance: PortfolioInstance): Problem {
	const rows = layOut(instance);
	const { bound, prices } = boundOf(instance, rows);
	return { instance, rows, board: boardOf(instance, rows, prices), bound, prices };
}

/** A plan as a state; without one, nothing is chosen but what must be. */
export function stateOf({ instance, board }: Problem, plan: Best = null): State {
	const state = new State(board, new Tail(instance, board.rows));
	const { from, must } = board.rows;
	for (let idea = 0; idea < must.length; idea++) {
		const isNeeded = must[idea] === 1 && (from[idea] as number) < (from[idea + 1] as number);
		state.set(idea, plan?.mode[idea] ?? (isNeeded ? (from[idea] as number) : -1));
	}
	return state;
}

/** What a state holds, where it breaks no rule. */
export function planOf(state: State): Best {
	const isWhole = state.board.rows.must.every(
		(must, idea) => must === 0 || (state.mode[idea] as number) >= 0,
	);
	return isWhole && state.isFeasible ? { objective: state.objective, mode: state.mode.slice() } : null;
}

/** The better of two first plans, laid without search, and what was laid where neither keeps every rule. */
export function firstPlan(problem: Problem): { best: Best; last: Int32Array } {
	const plans = (["dense", "small"] as const).map((wanted) => {
		const state = new State(problem.board, new Tail(problem.instance, problem.rows));
		layFirstPlan(state, wanted);
		return { best: planOf(state), last: state.mode };
	});
	return plans.reduce((a, b) => (worthOf(b.best) > worthOf(a.best) ? b : a));
}

/** A plan improved by single changes and exchanges. */
export function polished(problem: Problem, plan: NonNullable<Best>): NonNullable<Best> {
	const state = stateOf(problem, plan);
	polish(state);
	return planOf(state) ?? plan;
}

/** A plan improved by choosing anew, exactly, a few ideas at a time. */
export function renewed(problem: Problem, plan: NonNullable<Best>, renewal: Renewal): NonNullable<Best> {
	return renew(problem.board, new Tail(problem.instance, problem.rows), plan, renewal);
}

/** A plan improved by a short annealing from where it is, and then polished. Never worse than the plan. */
export function improved(
	problem: Problem,
	plan: NonNullable<Best>,
	{ effort, random, stage }: Pick<Stage, "effort" | "random" | "stage">,
): NonNullable<Best> {
	const state = stateOf(problem, plan);
	const known = planOf(state) ?? plan;
	if (stage === 0) return polished(problem, known);
	return polished(problem, anneal(state, { effort, random, stage, best: known, from: "plan" }) ?? known);
}

const worthOf = (best: Best) => best?.objective ?? Number.NEGATIVE_INFINITY;
