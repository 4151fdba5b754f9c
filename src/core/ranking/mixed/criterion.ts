import type { Design } from "./design.ts";
import { type Effects, solveEffects } from "./effects.ts";
import { type Equations, type Ratios, reduce, setUp } from "./equations.ts";
import { measureUncertainty, type Uncertainty } from "./uncertainty.ts";

/** The factors whose variance is sought, in the order of gradients and curvatures. */
export const factors = ["outer", "inner", "cell"] as const;

/** The REML criterion at some ratios, and all that was solved on the way to it. */
export type Solved = { equations: Equations; effects: Effects; deviance: number; residual: number };

/**
 * The REML criterion, -2 log restricted likelihood, with the residual variance profiled out:
 * log|V| + log|X'V^-1 X| + (n - p)(1 + log(2 pi s^2)), s^2 = y'Py / (n - p).
 * Patterson & Thompson 1971 (Biometrika 58); same constant as lme4's REMLcrit.
 */
export function solveAt(design: Design, ratios: Ratios): Solved {
	const equations = setUp(design, ratios);
	const effects = solveEffects(design, equations);
	const freedom = design.values.length - design.criteria.length;
	const residual = effects.penalisedSquares / freedom;
	const deviance = equations.logDeterminant + freedom * (1 + Math.log(2 * Math.PI * residual));
	return { equations, effects, deviance, residual };
}

/** First derivatives of the REML criterion by log ratio: effective levels less penalty over residual variance. */
export function gradientOf({ effects, residual }: Solved, { freedom }: Uncertainty): Float64Array {
	return Float64Array.from(factors, (factor) => freedom[factor] - effects.penalty[factor] / residual);
}

/**
 * The average information matrix by log ratio, with the residual variance profiled out: the mean of observed and
 * expected second derivatives, which needs no trace. Gilmour, Thompson & Cullis 1995 (Biometrics 51).
 */
export function averageInformation(design: Design, solved: Solved): Float64Array[] {
	const { equations, effects, residual } = solved;
	const parts = factors.map((factor) => workingVariate(design, equations, effects, factor));
	return factors.map((a, i) =>
		Float64Array.from(factors, (b, j) => {
			const [left, right] = [parts[i], parts[j]];
			if (!left || !right) return 0;
			const both = multiply(equations, left, right);
			return (both - (effects.penalty[a] * effects.penalty[b]) / effects.penalisedSquares) / residual;
		}),
	);
}

/** The fit of one factor, taken as if it were data. */
type Variate = { fit: Float64Array; outer: Float64Array; rest: Float64Array };

function workingVariate(
	design: Design,
	equations: Equations,
	effects: Effects,
	factor: (typeof factors)[number],
): Variate {
	const { cellCount, cellCriteria } = design;
	const p = design.criteria.length;
	const fit = cellFit(design, effects, factor);
	const criterionSum = new Float64Array(p);
	for (let cell = 0; cell < fit.length; cell++)
		for (let k = 0; k < p; k++)
			criterionSum[k] =
				(criterionSum[k] as number) + (fit[cell] as number) * (cellCriteria[cell * p + k] as number);
	const sums = fit.map((value, cell) => value * (cellCount[cell] as number));
	return { fit, ...reduce(design, equations, sums, criterionSum) };
}

function cellFit(design: Design, effects: Effects, factor: (typeof factors)[number]): Float64Array {
	if (factor === "cell") return effects.cell;
	const levels = factor === "outer" ? design.cellOuter : design.cellInner;
	return Float64Array.from(levels, (level) => effects[factor][level] as number);
}

/** left' P right. */
function multiply({ cellWeight, outerShrink }: Equations, left: Variate, right: Variate): number {
	let sum = 0;
	for (let cell = 0; cell < cellWeight.length; cell++)
		sum += (cellWeight[cell] as number) * (left.fit[cell] as number) * (right.fit[cell] as number);
	for (let level = 0; level < outerShrink.length; level++)
		sum -= (outerShrink[level] as number) * (left.outer[level] as number) * (right.outer[level] as number);
	for (let at = 0; at < left.rest.length; at++) sum -= (left.rest[at] as number) * (right.rest[at] as number);
	return sum;
}

/** The criterion with gradient, curvature and uncertainty: one step's worth of knowledge. */
export function differentiateAt(design: Design, solved: Solved) {
	const uncertainty = measureUncertainty(design, solved.equations);
	return {
		uncertainty,
		gradient: gradientOf(solved, uncertainty),
		information: averageInformation(design, solved),
	};
}
