import { type Dense, factorise, solveForward, zeros } from "./cholesky.ts";
import type { Design } from "./design.ts";

/** Variances divided by the residual variance. Zero is allowed: the factor then has no effect. */
export type Ratios = { outer: number; inner: number; cell: number };

/**
 * Henderson's mixed model equations (Henderson 1975, "Best linear unbiased estimation and prediction under a
 * selection model", Biometrics 31) with cells and outer levels eliminated: what is left is a dense matrix over
 * inner levels and criteria, scaled by the inner standard deviation as in lme4 (Bates et al. 2015, J. Stat.
 * Softw. 67(1), section 3), so that a ratio of zero needs no case of its own.
 */
export type Equations = {
	ratios: Ratios;
	/** 1 / (1 + count x cell ratio): how much a score in the cell counts beside its cell mates. */
	cellShare: Float64Array;
	/** count x share: the weight of a cell. */
	cellWeight: Float64Array;
	/** ratio / (1 + ratio x weight of the outer level): the shrinkage of its effect. */
	outerShrink: Float64Array;
	/** Weight of each criterion within each outer level: outer x criteria. */
	outerCriteria: Float64Array;
	/** Lower Cholesky factor over inner levels (scaled) and then criteria. */
	factor: Dense;
	/** log |Z'Z ratio + 1| + log |X' V^-1 X|: the two determinants of the REML criterion. */
	logDeterminant: number;
};

/** Sets up and factorises the equations: O(sum over outer levels of (cells + criteria)^2 + (inner + criteria)^3). */
export function setUp(design: Design, ratios: Ratios): Equations {
	const { outer, cellCount, criteria } = design;
	const cellShare = cellCount.map((count) => 1 / (1 + count * ratios.cell));
	const equations: Equations = {
		...{ ratios, cellShare, cellWeight: cellCount.map((count, cell) => count * (cellShare[cell] as number)) },
		outerShrink: new Float64Array(outer),
		outerCriteria: new Float64Array(outer * criteria.length),
		factor: zeros(design.inner + criteria.length),
		logDeterminant: 0,
	};
	let logDeterminant = 0;
	for (const share of cellShare) logDeterminant -= Math.log(share);
	for (let level = 0; level < outer; level++) {
		logDeterminant += weighOuter(design, equations, level);
		addInner(design, equations, level);
		addCriteria(design, equations, level);
	}
	addDiagonal(design, equations);
	equations.logDeterminant = logDeterminant + factorise(equations.factor);
	return equations;
}

/** Weighs one outer level and gives the log of its determinant. */
function weighOuter(design: Design, { ratios, ...equations }: Equations, level: number): number {
	const { cellStart, cellCriteria, criteria } = design;
	let weight = 0;
	for (let cell = cellStart[level] as number; cell < (cellStart[level + 1] as number); cell++) {
		weight += equations.cellWeight[cell] as number;
		const share = equations.cellShare[cell] as number;
		for (let k = 0; k < criteria.length; k++) {
			const at = level * criteria.length + k;
			equations.outerCriteria[at] =
				(equations.outerCriteria[at] as number) +
				share * (cellCriteria[cell * criteria.length + k] as number);
		}
	}
	const spread = 1 + ratios.outer * weight;
	equations.outerShrink[level] = ratios.outer / spread;
	return Math.log(spread);
}

/** Adds one outer level's part of inner x inner and criteria x inner. */
function addInner(design: Design, { ratios, factor, ...equations }: Equations, level: number): void {
	const { cellStart, cellInner, cellCriteria, criteria, inner } = design;
	const { size, cells } = factor;
	const { cellWeight, cellShare, outerCriteria } = equations;
	const shrink = equations.outerShrink[level] as number;
	const scale = Math.sqrt(ratios.inner);
	const from = cellStart[level] as number;
	for (let a = from; a < (cellStart[level + 1] as number); a++) {
		const column = cellInner[a] as number;
		const weight = cellWeight[a] as number;
		const part = ratios.inner * shrink * weight;
		const row = column * size;
		// Within an outer level cells are in order of the inner one, so b <= a stays in the lower triangle.
		for (let b = from; b <= a; b++) {
			const at = row + (cellInner[b] as number);
			cells[at] = (cells[at] as number) - part * (cellWeight[b] as number);
		}
		cells[row + column] = (cells[row + column] as number) + ratios.inner * weight;
		for (let k = 0; k < criteria.length; k++) {
			const at = (inner + k) * size + column;
			const own = (cellShare[a] as number) * (cellCriteria[a * criteria.length + k] as number);
			const outer = shrink * weight * (outerCriteria[level * criteria.length + k] as number);
			cells[at] = (cells[at] as number) + scale * (own - outer);
		}
	}
}

/** Adds one outer level's part of criteria x criteria. */
function addCriteria(design: Design, { ratios, factor, ...equations }: Equations, level: number): void {
	const { cellStart, cellCriteria, criteria, inner } = design;
	const { size, cells } = factor;
	const shrink = equations.outerShrink[level] as number;
	const subtract = (weight: number, values: Float64Array, from: number) => {
		for (let k = 0; k < criteria.length; k++)
			for (let l = 0; l <= k; l++) {
				const at = (inner + k) * size + inner + l;
				cells[at] =
					(cells[at] as number) - weight * (values[from + k] as number) * (values[from + l] as number);
			}
	};
	subtract(shrink, equations.outerCriteria, level * criteria.length);
	if (ratios.cell === 0) return;
	for (let cell = cellStart[level] as number; cell < (cellStart[level + 1] as number); cell++)
		subtract(ratios.cell * (equations.cellShare[cell] as number), cellCriteria, cell * criteria.length);
}

function addDiagonal({ inner, criterionCount }: Design, { factor: { size, cells } }: Equations): void {
	for (let at = 0; at < size; at++) {
		const more = at < inner ? 1 : (criterionCount[at - inner] as number);
		cells[at * size + at] = (cells[at * size + at] as number) + more;
	}
}

/** A vector of data, one value a score, seen through the equations. */
export type Reduced = {
	/** Weighted sum of each outer level. */
	outer: Float64Array;
	/** L^-1 times what is left for inner levels and criteria. */
	rest: Float64Array;
};

/** Reduces data given by its sums in cells and criteria; `solveBackward` of `rest` gives the dense part's effects. */
export function reduce(
	design: Design,
	equations: Equations,
	cellSum: Float64Array,
	criterionSum: Float64Array,
): Reduced {
	const { inner, cellOuter, cellInner, cellCriteria } = design;
	const { ratios, cellShare, cellWeight, outerShrink, outerCriteria } = equations;
	const p = design.criteria.length;
	const outer = new Float64Array(design.outer);
	const rest = new Float64Array(inner + p);
	rest.set(criterionSum, inner);
	for (let cell = 0; cell < cellSum.length; cell++) {
		const sum = (cellShare[cell] as number) * (cellSum[cell] as number);
		outer[cellOuter[cell] as number] = (outer[cellOuter[cell] as number] as number) + sum;
		rest[cellInner[cell] as number] = (rest[cellInner[cell] as number] as number) + sum;
		for (let k = 0; k < p; k++)
			rest[inner + k] =
				(rest[inner + k] as number) - ratios.cell * sum * (cellCriteria[cell * p + k] as number);
	}
	for (let cell = 0; cell < cellSum.length; cell++) {
		const level = cellOuter[cell] as number;
		const taken = (outerShrink[level] as number) * (outer[level] as number) * (cellWeight[cell] as number);
		rest[cellInner[cell] as number] = (rest[cellInner[cell] as number] as number) - taken;
	}
	for (let level = 0; level < design.outer; level++) {
		const taken = (outerShrink[level] as number) * (outer[level] as number);
		for (let k = 0; k < p; k++)
			rest[inner + k] = (rest[inner + k] as number) - taken * (outerCriteria[level * p + k] as number);
	}
	const scale = Math.sqrt(ratios.inner);
	for (let j = 0; j < inner; j++) rest[j] = scale * (rest[j] as number);
	solveForward(equations.factor, rest);
	return { outer, rest };
}
