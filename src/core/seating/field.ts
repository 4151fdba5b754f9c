/** A finite field with q elements, numbered from 0; 0 and 1 are its zero and one. */
export type Field = { add: (a: number, b: number) => number; multiply: (a: number, b: number) => number };

/** The field with q elements, or null where q is no power of a prime. */
export function fieldOf(q: number): Field | null {
	const prime = smallestFactor(q);
	if (prime === null) return null;
	const degree = Math.round(Math.log(q) / Math.log(prime));
	if (prime ** degree !== q) return null;
	for (let code = 0; code < q; code++) {
		const field = withReduction(prime, degree, code);
		if (hasInverses(field, q)) return field;
	}
	return null;
}

function smallestFactor(q: number): number | null {
	for (let factor = 2; factor <= q; factor++) if (q % factor === 0) return factor;
	return null;
}

/**
 * Polynomials over the prime, written as numbers whose digits are coefficients; x^degree is replaced by the polynomial
 * with this code. It is a field where that keeps every product of two others from zero.
 */
function withReduction(prime: number, degree: number, code: number): Field {
	const digits = (number: number) =>
		Array.from({ length: degree }, (_, k) => Math.floor(number / prime ** k) % prime);
	const number = (own: readonly number[]) =>
		own.reduce((sum, digit, k) => sum + (digit % prime) * prime ** k, 0);
	const reduction = digits(code);
	const multiply = (a: number, b: number) => {
		const [left, right] = [digits(a), digits(b)];
		const product = new Array<number>(2 * degree - 1).fill(0);
		for (const [i, x] of left.entries())
			for (const [j, y] of right.entries()) product[i + j] = ((product[i + j] ?? 0) + x * y) % prime;
		for (let high = product.length - 1; high >= degree; high--)
			for (const [k, digit] of reduction.entries()) {
				const at = high - degree + k;
				product[at] = ((product[at] ?? 0) + (product[high] ?? 0) * digit) % prime;
			}
		return number(product.slice(0, degree));
	};
	const add = (a: number, b: number) => number(digits(a).map((digit, k) => digit + (digits(b)[k] ?? 0)));
	return { add, multiply };
}

function hasInverses({ multiply }: Field, q: number): boolean {
	for (let a = 1; a < q; a++) {
		let isInvertible = false;
		for (let b = 1; b < q && !isInvertible; b++) isInvertible = multiply(a, b) === 1;
		if (!isInvertible) return false;
	}
	return true;
}
