import { type Dense, invertFactored } from "./cholesky.ts";
import type { Design } from "./design.ts";
import type { Equations } from "./equations.ts";

/** Elements of the inverse of the mixed model equations, in units of the residual variance. */
export type Uncertainty = {
	/** Variance of (predicted - true) effect of each level, the criteria's uncertainty included. */
	outer: Float64Array;
	inner: Float64Array;
	/** d log-determinant / d log ratio, of each factor: the effective number of its levels. */
	freedom: { outer: number; inner: number; cell: number };
};

/** Prediction error variances and effective numbers of levels, from one inverse of the dense part. */
export function measureUncertainty(design: Design, equations: Equations): Uncertainty {
	const dense = unscaledInverse(design, equations);
	const freedom = { outer: 0, inner: 0, cell: 0 };
	const outer = new Float64Array(design.outer);
	for (let level = 0; level < design.outer; level++)
		outer[level] = measureLevel(design, equations, dense, level, freedom);
	const inner = new Float64Array(design.inner);
	for (let j = 0; j < inner.length; j++) {
		inner[j] = dense.cells[j * dense.size + j] as number;
		// The scaled equations are 1 + ..., so that 1 - their inverse is the part that the scores decide.
		if (equations.ratios.inner > 0) freedom.inner += 1 - (inner[j] as number) / equations.ratios.inner;
	}
	return { outer, inner, freedom };
}

function unscaledInverse(design: Design, { factor, ratios }: Equations): Dense {
	const inverse = invertFactored(factor);
	const scale = Math.sqrt(ratios.inner);
	for (let i = 0; i < inverse.size; i++)
		for (let j = 0; j < inverse.size; j++) {
			const times = (i < design.inner ? scale : 1) * (j < design.inner ? scale : 1);
			inverse.cells[i * inverse.size + j] = times * (inverse.cells[i * inverse.size + j] as number);
		}
	return inverse;
}

/** One outer level: its prediction error variance, and what it and its cells add to the freedom. */
function measureLevel(
	design: Design,
	equations: Equations,
	dense: Dense,
	level: number,
	freedom: { outer: number; cell: number },
): number {
	const columns = columnsOf(design, level);
	const weights = weightsOf(design, equations, level);
	const shrink = equations.outerShrink[level] as number;
	const spread = Float64Array.from(columns, (row) => sumProduct(dense, row, columns, weights));
	const quadratic = weights.reduce((sum, weight, at) => sum + weight * (spread[at] as number), 0);
	const { ratios } = equations;
	// shrink x weight of the level = ratio x weight / (1 + ratio x weight), and shrink / (1 + ...) = shrink^2 / ratio.
	const count = columns.length - design.criteria.length;
	let weight = 0;
	for (let at = 0; at < count; at++) weight += weights[at] as number;
	if (ratios.outer > 0) freedom.outer += shrink * weight - (shrink * shrink * quadratic) / ratios.outer;
	if (ratios.cell > 0) freedom.cell += cellFreedom(design, equations, dense, level, { spread, quadratic });
	return shrink + shrink * shrink * quadratic;
}

/** The dense columns that an outer level meets: its cells' inner levels, then all criteria. */
function columnsOf({ cellStart, cellInner, criteria, inner }: Design, level: number): Int32Array {
	const from = cellStart[level] as number;
	const count = (cellStart[level + 1] as number) - from;
	const columns = new Int32Array(count + criteria.length);
	columns.set(cellInner.subarray(from, from + count));
	for (let k = 0; k < criteria.length; k++) columns[count + k] = inner + k;
	return columns;
}

function weightsOf({ cellStart, criteria }: Design, equations: Equations, level: number): Float64Array {
	const own = equations.cellWeight.subarray(cellStart[level], cellStart[level + 1]);
	const weights = new Float64Array(own.length + criteria.length);
	weights.set(own);
	const p = criteria.length;
	weights.set(equations.outerCriteria.subarray(level * p, level * p + p), own.length);
	return weights;
}

function sumProduct({ size, cells }: Dense, row: number, columns: Int32Array, weights: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < columns.length; at++)
		sum += (cells[row * size + (columns[at] as number)] as number) * (weights[at] as number);
	return sum;
}

/** What an outer level's cells add: count x ratio x share - ratio x z' (inverse) z, with z the cell's weights. */
function cellFreedom(
	design: Design,
	{ ratios, ...equations }: Equations,
	dense: Dense,
	level: number,
	{ spread, quadratic }: { spread: Float64Array; quadratic: number },
): number {
	const p = design.criteria.length;
	const from = design.cellStart[level] as number;
	const count = (design.cellStart[level + 1] as number) - from;
	const shrink = equations.outerShrink[level] as number;
	const columns = new Int32Array(p + 1).map((_, k) => design.inner + k - 1);
	const z = new Float64Array(p + 1);
	let total = 0;
	for (let own = 0; own < count; own++) {
		const cell = from + own;
		const weight = equations.cellWeight[cell] as number;
		columns[0] = design.cellInner[cell] as number;
		z[0] = weight;
		for (let k = 0; k < p; k++)
			z[k + 1] = (equations.cellShare[cell] as number) * (design.cellCriteria[cell * p + k] as number);
		let square = 0;
		let mixed = weight * (spread[own] as number);
		for (let k = 0; k <= p; k++)
			square += (z[k] as number) * sumProduct(dense, columns[k] as number, columns, z);
		for (let k = 0; k < p; k++) mixed += (z[k + 1] as number) * (spread[count + k] as number);
		const taken = weight * shrink;
		const variance = weight * taken + square - 2 * taken * mixed + taken * taken * quadratic;
		total += ratios.cell * (weight - variance);
	}
	return total;
}
