import type { Likelihood, Slopes } from "./likelihood.ts";
import { factorOf, inverseOf, solveWith } from "./positive-definite.ts";

/** Where a likelihood is greatest. The covariance is row by row; the reference's row and column are zero. */
export type Maximum = { parameters: Float64Array; covariance: Float64Array; logLik: number };

/** Newton needs five to ten steps; without a maximum it walks on for ever, a step of about one at a time. */
const mostSteps = 40;
/** Far from the maximum a whole step can throw an item that was seen once to where the likelihood is flat. */
const longest = 2;
/** Newton doubles the right digits each step, so after a step this small nothing is left to win. */
const settled = 1e-8;

/**
 * The parameters of greatest likelihood with the reference's ability 0, by Newton's method (which here is Fisher's
 * scoring: the information does not depend on the outcomes), halving steps that would lose. `ridge` is the precision
 * of a normal prior on each ability about their mean and on each extra about 0. Null where there is no one maximum.
 */
export function maximise(likelihood: Likelihood, reference: number, ridge: number): Maximum | null {
	const climb = (parameters: Float64Array) => penalised(likelihood, parameters, { reference, ridge });
	let parameters = new Float64Array(likelihood.items + likelihood.extras);
	let here = climb(parameters);
	for (let step = 0; step < mostSteps; step++) {
		const factor = factorOf(here.information, parameters.length);
		if (!factor) return null;
		const move = solveWith(factor, here.gradient);
		const size = move.reduce((most, by) => Math.max(most, Math.abs(by)), 0);
		if (size < settled) return summedUp(likelihood, parameters, { move, factor, reference });
		[parameters, here] = ascend(climb, { parameters, here, move, share: Math.min(1, longest / size) });
	}
	return null;
}

type Prior = { reference: number; ridge: number };

/** The slopes with the prior's, the reference held fast by a row and column of the identity matrix. */
function penalised(likelihood: Likelihood, parameters: Float64Array, { reference, ridge }: Prior): Slopes {
	const slopes = likelihood.at(parameters);
	if (ridge > 0) addPrior(slopes, likelihood.items, parameters, ridge);
	const { gradient, information } = slopes;
	const size = parameters.length;
	gradient[reference] = 0;
	for (let at = 0; at < size; at++) {
		information[reference * size + at] = at === reference ? 1 : 0;
		information[at * size + reference] = at === reference ? 1 : 0;
	}
	return slopes;
}

function addPrior(slopes: Slopes, items: number, parameters: Float64Array, ridge: number): void {
	const size = parameters.length;
	const mean = parameters.subarray(0, items).reduce((sum, ability) => sum + ability, 0) / items;
	for (let at = 0; at < size; at++) {
		const off = (parameters[at] as number) - (at < items ? mean : 0);
		slopes.logLik -= 0.5 * ridge * off * off;
		slopes.gradient[at] = (slopes.gradient[at] as number) - ridge * off;
		slopes.information[at * size + at] = (slopes.information[at * size + at] as number) + ridge;
	}
	for (let a = 0; a < items; a++)
		for (let b = 0; b < items; b++)
			slopes.information[a * size + b] = (slopes.information[a * size + b] as number) - ridge / items;
}

type Place = { parameters: Float64Array; here: Slopes; move: Float64Array; share: number };

/** The first of this share of the step, its half, its quarter … that does not lose. */
function ascend(
	climb: (parameters: Float64Array) => Slopes,
	{ parameters, here, move, share: first }: Place,
): [Float64Array<ArrayBuffer>, Slopes] {
	for (let share = first; ; share /= 2) {
		const next = parameters.map((from, at) => from + share * (move[at] as number));
		const there = climb(new Float64Array(next));
		const rounding = 1e-12 * (1 + Math.abs(here.logLik));
		if (there.logLik >= here.logLik - rounding || share < 1e-9) return [new Float64Array(next), there];
	}
}

type Last = { move: Float64Array; factor: Float64Array; reference: number };

function summedUp(likelihood: Likelihood, before: Float64Array, { move, factor, reference }: Last): Maximum {
	const parameters = before.map((from, at) => from + (move[at] as number));
	const covariance = inverseOf(factor, parameters.length);
	covariance[reference * parameters.length + reference] = 0;
	return { parameters, covariance, logLik: likelihood.at(parameters).logLik };
}
