import { factorise, invertFactored, zeros } from "../mixed/cholesky.ts";
import type { Layout } from "./layout.ts";
import { likelihoodAt } from "./likelihood.ts";

/** Step of the differences: half the digits of a number, in logits. */
const width = 1e-4;

/**
 * Standard error of each judge's severity: from the inverse of the observed information, by central differences of
 * the slopes. The last judge is minus the sum of the others.
 */
export function severityErrors(layout: Layout, free: Float64Array): Float64Array {
	const covariance = invertedInformation(layout, free);
	const size = free.length;
	const first = layout.criteria.length;
	const judges = layout.judges.length;
	const errors = new Float64Array(judges);
	let ofSum = 0;
	for (let a = 0; a < judges - 1; a++) {
		errors[a] = Math.sqrt(covariance[(first + a) * size + first + a] as number);
		for (let b = 0; b < judges - 1; b++) ofSum += covariance[(first + a) * size + first + b] as number;
	}
	errors[judges - 1] = Math.sqrt(ofSum);
	return errors;
}

function invertedInformation(layout: Layout, free: Float64Array): Float64Array {
	const information = zeros(free.length);
	for (let i = 0; i < free.length; i++) {
		const [above, below] = [slopesNear(layout, free, i, width), slopesNear(layout, free, i, -width)];
		for (let j = 0; j <= i; j++)
			information.cells[i * free.length + j] = ((below[j] as number) - (above[j] as number)) / (2 * width);
	}
	factorise(information);
	return invertFactored(information).cells;
}

function slopesNear(layout: Layout, free: Float64Array, at: number, by: number): Float64Array {
	const near = free.slice();
	near[at] = (near[at] as number) + by;
	return likelihoodAt(layout, near).slopes;
}
