/** A square matrix by rows in one array; of symmetric and lower matrices only i >= j is read and written. */
export type Dense = { size: number; cells: Float64Array };

/** A matrix of zeros. */
export const zeros = (size: number): Dense => ({ size, cells: new Float64Array(size * size) });

/** Adds factor x from[fromAt ...] to into[intoAt ...], `count` numbers: the inner loop of all that is dense. */
function addRow(
	into: Float64Array,
	intoAt: number,
	from: Float64Array,
	fromAt: number,
	count: number,
	factor: number,
): void {
	for (let k = 0; k < count; k++)
		into[intoAt + k] = (into[intoAt + k] as number) + factor * (from[fromAt + k] as number);
}

function dotRows(cells: Float64Array, a: number, b: number, count: number): number {
	let sum = 0;
	for (let k = 0; k < count; k++) sum += (cells[a + k] as number) * (cells[b + k] as number);
	return sum;
}

/** Replaces a positive definite matrix by its lower Cholesky factor and gives the log of its determinant. */
export function factorise({ size, cells }: Dense): number {
	let logDeterminant = 0;
	for (let i = 0; i < size; i++) {
		const row = i * size;
		for (let j = 0; j < i; j++)
			cells[row + j] =
				((cells[row + j] as number) - dotRows(cells, row, j * size, j)) / (cells[j * size + j] as number);
		const pivot = (cells[row + i] as number) - dotRows(cells, row, row, i);
		if (!(pivot > 0)) throw new Error("The equations of the mixed model are not positive definite.");
		cells[row + i] = Math.sqrt(pivot);
		logDeterminant += Math.log(pivot);
	}
	return logDeterminant;
}

/** Solves L z = b in place. */
export function solveForward({ size, cells }: Dense, vector: Float64Array): void {
	for (let i = 0; i < size; i++) {
		let sum = vector[i] as number;
		for (let k = 0; k < i; k++) sum -= (cells[i * size + k] as number) * (vector[k] as number);
		vector[i] = sum / (cells[i * size + i] as number);
	}
}

/** Solves L' x = z in place. */
export function solveBackward({ size, cells }: Dense, vector: Float64Array): void {
	for (let i = size - 1; i >= 0; i--) {
		const value = (vector[i] as number) / (cells[i * size + i] as number);
		vector[i] = value;
		addRow(vector, 0, cells, i * size, i, -value);
	}
}

/** The inverse of L L', both triangles filled. */
export function invertFactored(lower: Dense): Dense {
	const { size } = lower;
	const { cells: half } = invertLower(lower);
	const { cells } = zeros(size);
	for (let k = 0; k < size; k++)
		for (let i = 0; i <= k; i++) addRow(cells, i * size, half, k * size, i + 1, half[k * size + i] as number);
	for (let i = 0; i < size; i++)
		for (let j = 0; j < i; j++) cells[j * size + i] = cells[i * size + j] as number;
	return { size, cells };
}

function invertLower({ size, cells }: Dense): Dense {
	const inverse = zeros(size);
	for (let i = 0; i < size; i++) {
		const row = i * size;
		const pivot = 1 / (cells[row + i] as number);
		for (let k = 0; k < i; k++)
			addRow(inverse.cells, row, inverse.cells, k * size, k + 1, -pivot * (cells[row + k] as number));
		inverse.cells[row + i] = pivot;
	}
	return inverse;
}
