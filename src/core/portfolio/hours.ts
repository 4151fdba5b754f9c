import { Effort, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { boardOf } from "./board.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import { answerOf, notFound, searchPlan } from "./plan-portfolio.ts";
import { improved, type Problem, problemOf } from "./problem.ts";
import { contradictions } from "./refusal.ts";
import { chosenOf, layOut } from "./rows.ts";
import type { Best } from "./search.ts";
import type { HoursAnswer, PortfolioInstance, PortfolioReason } from "./terms.ts";

/**
 * Plans, and says what `hours` more of each competence in every quarter would be worth, by planning anew with them: the
 * best plan found that they allow against the best found without. Never below zero, since the plan itself is allowed.
 */
export function valueHours(
	instance: PortfolioInstance,
	steering: Steering,
	hours = 1,
): Outcome<HoursAnswer, PortfolioReason> {
	const reasons = contradictions(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const effort = new Effort(steering);
	const random = new RandomSource(steering.seed);
	const problem = problemOf(instance);
	const { best, last } = searchPlan(problem, effort, random, 0.5);
	if (!best) return { ok: false, reasons: [notFound(problem, last)] };
	const wider = instance.competences.map((_, c) => withMore(problem, c, hours));
	// As much search without more hours, so that a gain is owed to the hours and not to the search.
	const plans = [problem, ...wider].map((own, k, all) =>
		improved(own, best, { effort, random, stage: effort.part(1 / (all.length - k)) }),
	);
	const known = bestAllowed(problem, [best, ...plans]);
	return {
		ok: true,
		answer: {
			...answerOf(problem, known, effort),
			values: wider.map((own, c) => {
				const better = bestAllowed(own, [known, ...plans]);
				return {
					competence: instance.competences[c] ?? "",
					hours,
					gain: better.objective - known.objective,
					chosen: chosenOf(instance, problem.rows, better.mode),
				};
			}),
		},
	};
}

function withMore(problem: Problem, competence: number, hours: number): Problem {
	const capacity = problem.instance.capacity.map((row, c) =>
		c === competence ? row.map((there) => there + hours) : row,
	);
	const instance = { ...problem.instance, capacity };
	const rows = layOut(instance);
	return { ...problem, instance, rows, board: boardOf(instance, rows, problem.prices) };
}

/** The best of the plans that the problem's rules allow; the first is allowed. */
function bestAllowed({ instance, rows }: Problem, plans: NonNullable<Best>[]): NonNullable<Best> {
	return plans.reduce((best, plan) => {
		if (plan.objective <= best.objective) return best;
		const { broken } = evaluatePortfolio(instance, chosenOf(instance, rows, plan.mode));
		return Object.values(broken).every((times) => times === 0) ? plan : best;
	});
}
