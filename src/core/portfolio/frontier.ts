import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { notFound, shortTrial } from "./plan-portfolio.ts";
import { firstPlan, type Problem, planOf, polished, problemOf, stateOf } from "./problem.ts";
import { contradictions } from "./refusal.ts";
import { chosenOf } from "./rows.ts";
import { anneal } from "./search.ts";
import type { FrontierAnswer, FrontierPoint, PortfolioInstance, PortfolioReason } from "./terms.ts";

/** So many plans are asked for unless something else is said. */
const usual = 10;
/** A search with a price of risk, which makes moves slower: it tells how fast they are. */
const pricedTrial = 300_000;

/**
 * Plans that are each the best found at their risk: from least CVaR to greatest benefit, rising in both, none dominated.
 * At most `most` of them, fewer where fewer were found. The instance's own lambda plays no part.
 */
export function planFrontier(
	instance: PortfolioInstance,
	steering: Steering,
	most = usual,
): Outcome<FrontierAnswer, PortfolioReason> {
	const reasons = contradictions(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const effort = new Effort(steering);
	const problem = problemOf(priced(instance, 0));
	const { plans, last } = sweep(problem, effort, new RandomSource(steering.seed), most);
	const points = spread(undominated(measured(problem, plans)), most).map(({ plan }) => told(problem, plan));
	const top = points.at(-1);
	if (!top) return { ok: false, reasons: [notFound(problem, last)] };
	const { bound } = problem;
	return {
		ok: true,
		answer: { points, objective: top.benefit, bound, gap: gapOf(top.benefit, bound), ...effort.spent() },
	};
}

const priced = (instance: PortfolioInstance, lambda: number): PortfolioInstance => ({
	...instance,
	risk: { ...instance.risk, lambda },
});

/** Searches at one price of risk after another, from none to where little is chosen, and keeps the plans on the way. */
function sweep(problem: Problem, effort: Effort, random: RandomSource, most: number) {
	let { best, last } = firstPlan(problem);
	const plans: Int32Array[] = best ? [best.mode] : [];
	const seek = (lambda: number, stage: number) => {
		if (stage === 0) return;
		const own = { ...problem, instance: priced(problem.instance, lambda) };
		const state = stateOf(own);
		const known = best && planOf(stateOf(own, best));
		const kept = (plan: Int32Array) => plans.push(plan);
		best = anneal(state, { effort, random, stage, best: known, kept });
		last = state.mode;
		if (best) best = polished(own, best);
		if (best) plans.push(best.mode);
	};
	seek(0, effort.trial(shortTrial));
	const unit = best ? unitOf(problem, best.mode) : 1;
	seek(unit, effort.trial(pricedTrial, 0.2));
	best = best && planOf(stateOf(problem, best));
	seek(0, effort.part(1 / most));
	for (let k = 1; k < most; k++) seek((unit * k) / (most - k), effort.part(1 / (most - k)));
	return { plans, last };
}

/** The price of risk at which a plan is worth nothing. */
function unitOf(problem: Problem, plan: Int32Array): number {
	const [point] = measured(problem, [plan]);
	return point && point.cvar > 0 && point.benefit > 0 ? point.benefit / point.cvar : 1;
}

type Measured = { plan: Int32Array; benefit: number; cvar: number };

/** Plans in a row differ little, so one state goes from each to the next. */
function measured(problem: Problem, plans: readonly Int32Array[]): Measured[] {
	const state = stateOf({ ...problem, instance: priced(problem.instance, 1) });
	return plans.map((plan) => {
		for (const [idea, mode] of plan.entries()) state.set(idea, mode);
		return { plan, benefit: state.benefit, cvar: state.tail.value };
	});
}

/** What counts as more, so that rounding makes no plan better than another. */
const least = 1e-6;

/** By rising risk, only plans with more benefit than all of less risk. */
function undominated(plans: Measured[]): Measured[] {
	const kept: Measured[] = [];
	for (const plan of plans.sort((a, b) => a.cvar - b.cvar || b.benefit - a.benefit)) {
		const before = kept.at(-1);
		if (plan.plan.every((mode) => mode < 0) || (before && plan.benefit <= before.benefit + least)) continue;
		if (before && plan.cvar <= before.cvar + least) kept.pop();
		kept.push(plan);
	}
	return kept;
}

/**
 * The corners of the frontier's upper hull, which give most for their risk. Where they are too many the most crowded go;
 * where they are too few the widest steps get the plan between that stands out most.
 */
function spread(plans: Measured[], most: number): Measured[] {
	const chosen = hull(plans);
	while (chosen.length > Math.max(2, most)) {
		const width = (at: number) => (chosen[at + 1]?.cvar ?? 0) - (chosen[at - 1]?.cvar ?? 0);
		const inner = Array.from({ length: chosen.length - 2 }, (_, k) => k + 1);
		chosen.splice(
			inner.reduce((a, b) => (width(b) < width(a) ? b : a)),
			1,
		);
	}
	while (chosen.length < Math.min(most, plans.length)) {
		const steps = chosen.slice(1).map((to, k) => ({ at: k + 1, from: chosen[k] as Measured, to }));
		const open = steps.map((step) => ({ ...step, inside: plans.filter((plan) => isBetween(step, plan)) }));
		const usable = open.filter(({ inside }) => inside.length > 0);
		const widest = usable.reduce((a, b) => (b.to.cvar - b.from.cvar > a.to.cvar - a.from.cvar ? b : a));
		const best = widest.inside.reduce((a, b) => (above(widest, b) > above(widest, a) ? b : a));
		chosen.splice(widest.at, 0, best);
	}
	return chosen;
}

type Step = { from: Measured; to: Measured };

const isBetween = ({ from, to }: Step, { cvar }: Measured): boolean => cvar > from.cvar && cvar < to.cvar;

/** How far a plan's benefit is above the line of a step. */
const above = ({ from, to }: Step, plan: Measured): number =>
	plan.benefit -
	from.benefit -
	((to.benefit - from.benefit) * (plan.cvar - from.cvar)) / (to.cvar - from.cvar);

function hull(plans: Measured[]): Measured[] {
	const corners: Measured[] = [];
	for (const plan of plans) {
		for (let from = corners.at(-2); from; from = corners.at(-2)) {
			if (above({ from, to: plan }, corners.at(-1) as Measured) > 0) break;
			corners.pop();
		}
		corners.push(plan);
	}
	return corners;
}

function told({ instance, rows }: Problem, plan: Int32Array): FrontierPoint {
	const chosen = chosenOf(instance, rows, plan);
	const { benefit, cvar } = evaluatePortfolio(instance, chosen);
	return { chosen, benefit, cvar };
}
