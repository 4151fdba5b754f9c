/**
 * Solves A x = b for a symmetric positive semidefinite matrix of a few rows by Cholesky, after adding a
 * hundred-millionth of the diagonal, so that a direction without curvature gives a long step and not a fault.
 */
export function solveSmall(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	const lower = factoriseSmall(matrix);
	return backward(lower, forward(lower, right));
}

/** Solves L z = b. */
export function forward(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
	const solution: number[] = [];
	for (const [i, value] of right.entries())
		solution[i] = (value - sum(i, (k) => (lower[i]?.[k] ?? 0) * (solution[k] ?? 0))) / (lower[i]?.[i] ?? 1);
	return solution;
}

/** Lower Cholesky factor, with a floor under the pivots. */
export function factoriseSmall(matrix: readonly (readonly number[])[]): number[][] {
	const lower: number[][] = [];
	for (const [i, row] of matrix.entries()) {
		const own: number[] = [];
		lower[i] = own;
		for (let j = 0; j < i; j++)
			own[j] = ((row[j] ?? 0) - sum(j, (k) => (own[k] ?? 0) * (lower[j]?.[k] ?? 0))) / (lower[j]?.[j] ?? 1);
		const pivot = (row[i] ?? 0) * (1 + 1e-8) - sum(i, (k) => (own[k] ?? 0) ** 2);
		own[i] = Math.sqrt(Math.max(pivot, 1e-8 * (row[i] ?? 0), Number.MIN_VALUE ** 0.5));
	}
	return lower;
}

/** Solves L' x = b. */
export function backward(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
	const solution = [...right];
	for (let i = right.length - 1; i >= 0; i--) {
		let left = right[i] ?? 0;
		for (let k = i + 1; k < right.length; k++) left -= (lower[k]?.[i] ?? 0) * (solution[k] ?? 0);
		solution[i] = left / (lower[i]?.[i] ?? 1);
	}
	return solution;
}

function sum(count: number, term: (at: number) => number): number {
	let total = 0;
	for (let at = 0; at < count; at++) total += term(at);
	return total;
}
