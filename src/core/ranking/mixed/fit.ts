import { differentiateAt, factors, type Solved, solveAt } from "./criterion.ts";
import type { Design } from "./design.ts";
import type { Ratios } from "./equations.ts";
import { newtonStep, scaledSlope } from "./steps.ts";
import type { Uncertainty } from "./uncertainty.ts";

/** The model at the ratios where the REML criterion is smallest. */
export type Fit = Solved & {
	uncertainty: Uncertainty;
	/** First and second derivatives of the criterion by log ratio, in the order of `factors`. */
	gradient: Float64Array;
	information: Float64Array[];
	/** Which factors are in the model and not on the floor. */
	free: boolean[];
};

/** A ratio this small moves no effect by a millionth; a fit that wants less is given zero. */
const floor = Math.log(1e-8);
/** Judges who agree to the last digit would want an infinite ratio. */
const ceiling = Math.log(1e7);
/** Below this, and still falling, a ratio is tried on the floor rather than followed down. */
const falling = Math.log(1e-4);
/** Gain still to be had, in units of the criterion, below which effects are right to about 1e-8. */
const precision = 1e-15;
/** Where Newton's method converges it needs five to ten steps; this stops a criterion that is flat to rounding. */
const mostSteps = 80;

/** Where the search starts: items differ more than judges do. */
const usual: Ratios = { outer: 0.5, inner: 0.3, cell: 0.3 };
/** Few scores can have several valleys; from this many on none was met, and looking about costs more. */
const manyScores = 300;
/** Places looked at, in each factor, before a search among few scores. */
const lookedAt = [1e-8, 0.02, 0.3, 4];

/**
 * Fits the variance ratios by REML: Newton steps on log ratios with the average information, halved while the
 * criterion would rise, projected on [floor, ceiling]. A ratio on the floor becomes exactly zero.
 */
export function fitRatios(design: Design): Fit {
	const found = fitFrom(design, usual);
	if (design.values.length >= manyScores) return found;
	const other = fitFrom(design, lowestLookedAt(design));
	return other.deviance < found.deviance ? other : found;
}

function lowestLookedAt(design: Design): Ratios {
	let lowest = { deviance: Number.POSITIVE_INFINITY, start: usual };
	for (const outer of lookedAt)
		for (const inner of lookedAt)
			for (const cell of design.hasRepeats ? lookedAt : [0]) {
				const { deviance } = solveAt(design, { outer, inner, cell });
				if (deviance < lowest.deviance) lowest = { deviance, start: { outer, inner, cell } };
			}
	return lowest.start;
}

type Place = { at: number[]; solved: Solved; known: ReturnType<typeof differentiateAt> };

function fitFrom(design: Design, start: Ratios): Fit {
	const inModel = factors.map((factor) => factor !== "cell" || design.hasRepeats);
	const at = factors.map((factor, k) => (inModel[k] ? Math.log(start[factor]) : Number.NEGATIVE_INFINITY));
	let place = lookAt(design, at, solveAt(design, ratiosAt(at)));
	for (let step = 0; step < mostSteps; step++) {
		const next = improve(design, place);
		if (!next) break;
		place = lookAt(design, next.at, next.solved);
	}
	return settle(design, place);
}

const lookAt = (design: Design, at: number[], solved: Solved): Place => ({
	at,
	solved,
	known: differentiateAt(design, solved),
});

const ratiosAt = ([outer = 0, inner = 0, cell = 0]: number[]): Ratios => ({
	outer: Math.exp(outer),
	inner: Math.exp(inner),
	cell: Math.exp(cell),
});

/** A better place, or null where there is none to be had. Tries Newton's step, and downhill where that fails. */
function improve(design: Design, place: Place): { at: number[]; solved: Solved } | null {
	const { at, known } = place;
	const free = at.map((value, k) => !isHeld(value, known.gradient[k] ?? 0));
	for (const step of [newtonStep(known, free), scaledSlope(known, free)]) {
		const gain = step.reduce((sum, length, k) => sum - length * (known.gradient[k] ?? 0), 0);
		if (Math.abs(gain) < precision) return null;
		const next = gain > 0 ? descend(design, place, step, gain) : null;
		if (next) return dropToFloor(design, place, next);
	}
	return null;
}

/** Whether the ratio is out of the model, or a bound holds it: the criterion would fall only beyond it. */
const isHeld = (value: number, slope: number): boolean =>
	value === Number.NEGATIVE_INFINITY || (value <= floor && slope >= 0) || (value >= ceiling && slope <= 0);

/** The first of full step, half step, quarter step ... that lowers the criterion by a fair share of the gain. */
function descend(design: Design, { at: from, solved: { deviance } }: Place, step: number[], gain: number) {
	for (let factor = 1; factor > 1e-4; factor /= 2) {
		const at = from.map((value, k) => within(value, value + factor * (step[k] ?? 0)));
		const solved = solveAt(design, ratiosAt(at));
		if (solved.deviance <= deviance - 1e-4 * factor * gain + noiseOf(deviance)) return { at, solved };
	}
	return null;
}

const within = (from: number, to: number): number =>
	from === Number.NEGATIVE_INFINITY ? from : Math.min(ceiling, Math.max(floor, to));

/** What the sum of a large criterion may lose in rounding. */
const noiseOf = (deviance: number): number => 1e-13 * (1 + Math.abs(deviance));

/** Puts ratios that fall towards zero on the floor, where the criterion does not rise by it. */
function dropToFloor(design: Design, { known }: Place, next: { at: number[]; solved: Solved }) {
	const at = next.at.map((value, k) =>
		value < falling && (known.gradient[k] ?? 0) > 0 ? within(value, floor) : value,
	);
	if (at.every((value, k) => value === next.at[k])) return next;
	const solved = solveAt(design, ratiosAt(at));
	return solved.deviance <= next.solved.deviance + noiseOf(solved.deviance) ? { at, solved } : next;
}

/** Puts ratios on the floor to zero, and solves once more where there are any. */
function settle(design: Design, { at, solved, known }: Place): Fit {
	const free = at.map((value) => value > floor);
	if (at.every((value, k) => free[k] || value === Number.NEGATIVE_INFINITY))
		return { ...solved, ...known, free };
	const settled = solveAt(
		design,
		ratiosAt(at.map((value, k) => (free[k] ? value : Number.NEGATIVE_INFINITY))),
	);
	const { uncertainty } = differentiateAt(design, settled);
	return { ...settled, ...known, uncertainty, free };
}
