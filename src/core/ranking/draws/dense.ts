import type { RandomSource } from "../../random/random-source.ts";
import type { Dense } from "../mixed/cholesky.ts";
import type { Solved } from "../mixed/criterion.ts";
import type { Design } from "../mixed/design.ts";
import { woven } from "./woven.ts";

/**
 * A function that draws four times the effects of inner levels and criteria (as differences from the criteria's plain
 * means) from their joint posterior, with the residual standard deviations given: mean + sigma (L')^-1 normal.
 */
export function denseDrawer(design: Design, { equations, effects }: Solved, source: RandomSource) {
	const { size } = equations.factor;
	const upper = transpose(equations.factor);
	const dense = new Float64Array(size * woven);
	const mean = new Float64Array(size);
	mean.set(effects.inner);
	mean.set(effects.criteria, design.inner);
	const innerScale = Math.sqrt(equations.ratios.inner);
	return (sigma: Float64Array): Float64Array => {
		source.fillNormal(dense);
		solveUpper(upper, size, dense);
		for (let at = 0; at < size; at++)
			for (let d = 0; d < woven; d++) {
				const width = (sigma[d] as number) * (at < design.inner ? innerScale : 1);
				dense[at * woven + d] = (mean[at] as number) + width * (dense[at * woven + d] as number);
			}
		return dense;
	};
}

function transpose({ size, cells }: Dense): Float64Array {
	const upper = new Float64Array(size * size);
	for (let i = 0; i < size; i++)
		for (let j = 0; j <= i; j++) upper[j * size + i] = cells[i * size + j] as number;
	return upper;
}

/** Solves U x = z in place for four woven vectors. */
function solveUpper(upper: Float64Array, size: number, vectors: Float64Array): void {
	for (let i = size - 1; i >= 0; i--) {
		const row = i * size;
		const at = i * woven;
		let a = vectors[at] as number;
		let b = vectors[at + 1] as number;
		let c = vectors[at + 2] as number;
		let d = vectors[at + 3] as number;
		for (let k = i + 1; k < size; k++) {
			const factor = upper[row + k] as number;
			const from = k * woven;
			a -= factor * (vectors[from] as number);
			b -= factor * (vectors[from + 1] as number);
			c -= factor * (vectors[from + 2] as number);
			d -= factor * (vectors[from + 3] as number);
		}
		const pivot = 1 / (upper[row + i] as number);
		vectors[at] = a * pivot;
		vectors[at + 1] = b * pivot;
		vectors[at + 2] = c * pivot;
		vectors[at + 3] = d * pivot;
	}
}
