import type { JudgeScore } from "../judge-score.ts";

/** Variances of item, judge and item x judge over the residual variance. */
export type NamedRatios = { item: number; judge: number; cell: number };

/**
 * The REML criterion and the effects straight from the definition, with the covariance matrix of all scores written
 * out: for tests on tiny days. Nothing is shared with the code it checks.
 */
export function denseReml(scores: readonly JudgeScore[], ratios: NamedRatios) {
	const y = scores.map(({ score }) => score);
	const criteria = [...new Set(scores.map(({ criterion }) => criterion))];
	const x = scores.map((own) => criteria.map((criterion) => (own.criterion === criterion ? 1 : 0)));
	const v = covariance(scores, ratios);
	const weighted = solveAll(
		v,
		x.map((row, i) => [...row, y[i] ?? 0]),
	);
	const p = criteria.length;
	const xvx = criteria.map((_, k) =>
		Array.from({ length: p + 1 }, (_, l) => dot(x, weighted.solution, k, l)),
	);
	const beta = solveAll(
		xvx.map((row) => row.slice(0, p)),
		xvx.map((row) => [row[p] ?? 0]),
	);
	const left = y.map((value, i) => [
		value -
			dotRow(
				x[i],
				beta.solution.map(([b = 0]) => b),
			),
	]);
	const spread = solveAll(v, left).solution.map(([value = 0]) => value);
	const squares = spread.reduce((sum, value, i) => sum + value * (left[i]?.[0] ?? 0), 0);
	const freedom = y.length - p;
	const residual = squares / freedom;
	return {
		deviance:
			v.length === 0
				? 0
				: weighted.logDeterminant + beta.logDeterminant + freedom * (1 + Math.log(2 * Math.PI * residual)),
		residual,
		beta: beta.solution.map(([b = 0]) => b),
		itemEffect: (id: string) => ratios.item * sumWhere(spread, (at) => scores[at]?.item === id),
		judgeEffect: (id: string) => ratios.judge * sumWhere(spread, (at) => scores[at]?.judge === id),
	};
}

const sumWhere = (values: number[], isIn: (at: number) => boolean): number =>
	values.reduce((sum, value, at) => sum + (isIn(at) ? value : 0), 0);

function covariance(scores: readonly JudgeScore[], ratios: NamedRatios): number[][] {
	return scores.map((a, i) =>
		scores.map((b, j) => {
			const [item, judge] = [a.item === b.item, a.judge === b.judge];
			const shared =
				(item ? ratios.item : 0) + (judge ? ratios.judge : 0) + (item && judge ? ratios.cell : 0);
			return shared + (i === j ? 1 : 0);
		}),
	);
}

const dotRow = (a: number[] = [], b: number[] = []): number =>
	a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

const dot = (a: number[][], b: number[][], k: number, l: number): number =>
	a.reduce((sum, row, i) => sum + (row[k] ?? 0) * (b[i]?.[l] ?? 0), 0);

/** Gauss-Jordan with the log of the determinant; the matrix is positive definite, so no pivoting is needed. */
function solveAll(matrix: number[][], right: number[][]): { solution: number[][]; logDeterminant: number } {
	const size = matrix.length;
	const rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])]);
	let logDeterminant = 0;
	for (let k = 0; k < size; k++) {
		const own = rows[k] ?? [];
		const pivot = own[k] ?? 0;
		logDeterminant += Math.log(pivot);
		for (let at = 0; at < own.length; at++) own[at] = (own[at] ?? 0) / pivot;
		for (const [i, row] of rows.entries()) {
			const factor = i === k ? 0 : (row[k] ?? 0);
			if (factor !== 0)
				for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - factor * (own[at] ?? 0);
		}
	}
	return { solution: rows.map((row) => row.slice(size)), logDeterminant };
}
