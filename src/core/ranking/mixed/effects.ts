import { solveBackward } from "./cholesky.ts";
import type { Design } from "./design.ts";
import { type Equations, type Reduced, reduce } from "./equations.ts";

/** The effects that solve the mixed model equations at given ratios, in units of the scores. */
export type Effects = {
	outer: Float64Array;
	inner: Float64Array;
	cell: Float64Array;
	/** Weighted sum of the scores of each outer level, which draws of its effect start from. */
	weighted: Float64Array;
	/** The mean of each criterion, as a difference from the criterion's plain mean. */
	criteria: Float64Array;
	/** Sum of squared effects of each factor over its ratio: what the effects cost. */
	penalty: { outer: number; inner: number; cell: number };
	/** Squared residuals plus all penalties, = y' P y. */
	penalisedSquares: number;
};

/** Best linear unbiased predictions (BLUPs) of the levels and estimates of the criteria, at given ratios. */
export function solveEffects(design: Design, equations: Equations): Effects {
	const nothing = new Float64Array(design.criteria.length);
	return effectsFrom(design, equations, reduce(design, equations, design.cellSum, nothing));
}

/** Effects from reduced data: back through the criteria and inner levels to outer levels and cells. */
function effectsFrom(design: Design, equations: Equations, { outer: weighted, rest }: Reduced): Effects {
	const { ratios } = equations;
	const dense = rest.slice();
	solveBackward(equations.factor, dense);
	const scaled = dense.subarray(0, design.inner);
	const inner = scaled.map((value) => Math.sqrt(ratios.inner) * value);
	const criteria = dense.slice(design.inner);
	const outer = solveOuter(design, equations, weighted, { inner, criteria });
	const { cell, squares } = solveCells(design, ratios.cell, { outer, inner, criteria });
	const penalty = {
		outer: overRatio(outer, ratios.outer),
		inner: scaled.reduce((sum, value) => sum + value * value, 0),
		cell: overRatio(cell, ratios.cell),
	};
	const penalisedSquares = squares + penalty.outer + penalty.inner + penalty.cell;
	return { outer, inner, cell, weighted, criteria, penalty, penalisedSquares };
}

const overRatio = (effects: Float64Array, ratio: number): number =>
	ratio === 0 ? 0 : effects.reduce((sum, value) => sum + value * value, 0) / ratio;

/** Effects of the outer levels, given all else: what is left of their scores, shrunk. */
export function solveOuter(
	design: Design,
	{ cellWeight, outerShrink, outerCriteria }: Equations,
	weighted: Float64Array,
	{ inner, criteria }: { inner: Float64Array; criteria: Float64Array },
): Float64Array {
	const { cellStart, cellInner } = design;
	const p = criteria.length;
	return weighted.map((sum, level) => {
		let left = sum;
		for (let cell = cellStart[level] as number; cell < (cellStart[level + 1] as number); cell++)
			left -= (cellWeight[cell] as number) * (inner[cellInner[cell] as number] as number);
		for (let k = 0; k < p; k++) left -= (outerCriteria[level * p + k] as number) * (criteria[k] as number);
		return (outerShrink[level] as number) * left;
	});
}

/** Effects of the cells, and the sum of squares of what then remains of each score. */
function solveCells(
	{ values, valueCell, valueCriterion, cellOuter, cellInner, cellCount }: Design,
	ratio: number,
	{ outer, inner, criteria }: { outer: Float64Array; inner: Float64Array; criteria: Float64Array },
): { cell: Float64Array; squares: number } {
	const cell = new Float64Array(cellOuter.length);
	const left = values.map((value, at) => {
		const own = valueCell[at] as number;
		const fitted =
			(criteria[valueCriterion[at] as number] as number) +
			(outer[cellOuter[own] as number] as number) +
			(inner[cellInner[own] as number] as number);
		cell[own] = (cell[own] as number) + value - fitted;
		return value - fitted;
	});
	for (let own = 0; own < cell.length; own++)
		cell[own] = ((cell[own] as number) * ratio) / (1 + (cellCount[own] as number) * ratio);
	let squares = 0;
	for (let at = 0; at < left.length; at++)
		squares += ((left[at] as number) - (cell[valueCell[at] as number] as number)) ** 2;
	return { cell, squares };
}
