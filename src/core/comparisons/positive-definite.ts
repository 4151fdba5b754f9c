/** A pivot this far below its own diagonal is a zero that rounding hid. */
const vanishing = 1e-12;

/**
 * The lower Cholesky factor, row by row, of a symmetric positive definite matrix of this size; null where it is
 * singular. O(size³ / 6).
 */
export function factorOf(matrix: Float64Array, size: number): Float64Array | null {
	const factor = Float64Array.from(matrix);
	for (let row = 0; row < size; row++) {
		for (let col = 0; col <= row; col++) {
			let rest = factor[row * size + col] as number;
			for (let k = 0; k < col; k++)
				rest -= (factor[row * size + k] as number) * (factor[col * size + k] as number);
			if (col < row) factor[row * size + col] = rest / (factor[col * size + col] as number);
			else if (rest > vanishing * (matrix[row * size + row] as number))
				factor[row * size + row] = Math.sqrt(rest);
			else return null;
		}
	}
	return factor;
}

/** The x of factor · factorᵀ · x = right. */
export function solveWith(factor: Float64Array, right: Float64Array): Float64Array {
	const size = right.length;
	const x = Float64Array.from(right);
	for (let row = 0; row < size; row++) {
		let rest = x[row] as number;
		for (let k = 0; k < row; k++) rest -= (factor[row * size + k] as number) * (x[k] as number);
		x[row] = rest / (factor[row * size + row] as number);
	}
	for (let row = size - 1; row >= 0; row--) {
		let rest = x[row] as number;
		for (let k = row + 1; k < size; k++) rest -= (factor[k * size + row] as number) * (x[k] as number);
		x[row] = rest / (factor[row * size + row] as number);
	}
	return x;
}

/** The inverse of the matrix with this factor, row by row. O(size³). */
export function inverseOf(factor: Float64Array, size: number): Float64Array {
	const inverse = new Float64Array(size * size);
	const unit = new Float64Array(size);
	for (let row = 0; row < size; row++) {
		unit.fill(0);
		unit[row] = 1;
		inverse.set(solveWith(factor, unit), row * size);
	}
	return inverse;
}
