import { Effort, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { answerOf, notFound, searchPlan } from "./plan-portfolio.ts";
import { improved, type Problem, problemOf } from "./problem.ts";
import { contradictions } from "./refusal.ts";
import type { Best } from "./search.ts";
import type { Mode, PortfolioInstance, PortfolioReason, RobustnessAnswer } from "./terms.ts";

/** So many scenarios are tried unless something else is said. */
const usual = 20;

/**
 * Plans, and says in what share of the scenarios each idea would be chosen by one who knew that the scenario was to come:
 * the plan is taken up anew with the benefits of that scenario. Tries at most `most` scenarios, evenly from the list.
 */
export function testRobustness(
	instance: PortfolioInstance,
	steering: Steering,
	most = usual,
): Outcome<RobustnessAnswer, PortfolioReason> {
	const reasons = contradictions(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const effort = new Effort(steering);
	const random = new RandomSource(steering.seed);
	const problem = problemOf(instance);
	const { best, last } = searchPlan(problem, effort, random, 0.4);
	if (!best) return { ok: false, reasons: [notFound(problem, last)] };
	const scenarios = evenly(instance.risk.scenarios, most);
	const plans = scenarios.map((scenario, k) =>
		improved(inScenario(problem, scenario), best, {
			...{ effort, random, stage: effort.part(1 / (scenarios.length - k)) },
		}),
	);
	return {
		ok: true,
		answer: {
			...answerOf(problem, best, effort),
			samples: plans.length,
			robustness: sharesOf(problem, best, plans),
		},
	};
}

function evenly<T>(list: readonly T[], most: number): T[] {
	const count = Math.min(list.length, most);
	return Array.from({ length: count }, (_, k) => list[Math.floor((k * list.length) / count)] as T);
}

/** The same rules, with the benefits that a scenario gives and no risk left. */
function inScenario(problem: Problem, scenario: number[]): Problem {
	const benefitOf = ({ benefit, exposure }: Mode) =>
		scenario.reduce((all, weight, f) => all + weight * (exposure[f] ?? 0), benefit);
	const value = Float64Array.from(problem.rows.modes, ({ mode }) => benefitOf(mode));
	const rows = { ...problem.rows, value };
	const instance = { ...problem.instance, risk: { ...problem.instance.risk, lambda: 0 } };
	return { ...problem, instance, rows, board: { ...problem.board, rows } };
}

function sharesOf({ instance }: Problem, best: NonNullable<Best>, plans: NonNullable<Best>[]) {
	const times = (idea: number) => plans.filter(({ mode }) => (mode[idea] as number) >= 0).length;
	return instance.ideas
		.map(({ id }, at) => ({
			...{ idea: id, isChosen: (best.mode[at] as number) >= 0 },
			share: plans.length === 0 ? 0 : times(at) / plans.length,
		}))
		.sort((a, b) => b.share - a.share);
}
