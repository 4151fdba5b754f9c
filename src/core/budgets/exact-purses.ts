/** A fraction with a denominator above zero, in lowest terms. */
export type Fraction = { top: bigint; bottom: bigint };

const zero: Fraction = { top: 0n, bottom: 1n };

/** How many supporters of a project have paid for the same projects before, by the number of their purse. */
type Supporters = ReadonlyMap<number, number>;

/**
 * What is in the voters' purses, without rounding, reckoned only when asked for. Voters come in kinds that pay for the
 * same projects. Who has paid for the same so far has the same purse: purse 0 is untouched, and every payment leads from
 * one to another.
 */
export class ExactPurses {
	readonly #content: (Fraction | null)[];
	readonly #origin: { from: number; payment: number }[] = [{ from: 0, payment: -1 }];
	readonly #payments: { cost: number; supporters: Supporters; highest: Fraction | null }[] = [];
	readonly #purseOf: Int32Array;
	/** How many voters are of each kind. */
	readonly #size: Int32Array;
	/** Paid, and not yet entered. */
	#waiting: { cost: number; kinds: Int32Array }[] = [];

	constructor(size: Int32Array, share: Fraction) {
		this.#content = [share];
		this.#size = size;
		this.#purseOf = new Int32Array(size.length);
	}

	/** What the richest of these kinds pays when the poorer give all they have; null where all together cannot pay. */
	highestPayment(cost: number, kinds: Int32Array): Fraction | null {
		for (const payment of this.#waiting) this.#enter(payment.cost, payment.kinds);
		this.#waiting = [];
		return this.#highest(cost, this.#counted(kinds));
	}

	/** Lets these kinds pay for a project that they can pay. */
	pay(cost: number, kinds: Int32Array): void {
		this.#waiting.push({ cost, kinds });
	}

	#enter(cost: number, kinds: Int32Array): void {
		const supporters = this.#counted(kinds);
		const payment = this.#payments.push({ cost, supporters, highest: null }) - 1;
		const after = new Map<number, number>();
		for (const from of supporters.keys()) {
			after.set(from, this.#content.push(null) - 1);
			this.#origin.push({ from, payment });
		}
		for (const kind of kinds) this.#purseOf[kind] = after.get(this.#purseOf[kind] as number) ?? 0;
	}

	#counted(kinds: Int32Array): Supporters {
		const counts = new Map<number, number>();
		for (const kind of kinds) {
			const purse = this.#purseOf[kind] as number;
			counts.set(purse, (counts.get(purse) ?? 0) + (this.#size[kind] as number));
		}
		return counts;
	}

	#highest(cost: number, supporters: Supporters): Fraction | null {
		const purses = [...supporters].map(([purse, count]) => ({ held: this.#in(purse), count: BigInt(count) }));
		let due: Fraction = { top: BigInt(cost), bottom: 1n };
		let payers = purses.reduce((all, { count }) => all + count, 0n);
		for (const { held, count } of purses.sort((a, b) => compare(a.held, b.held))) {
			const equal = inLowestTerms(due.top, due.bottom * payers);
			if (compare(held, equal) >= 0) return equal;
			due = minus(due, { top: held.top * count, bottom: held.bottom });
			payers -= count;
		}
		return null;
	}

	#in(purse: number): Fraction {
		const known = this.#content[purse];
		if (known) return known;
		const { from, payment } = this.#origin[purse] as { from: number; payment: number };
		const left = minus(this.#in(from), this.#paid(payment));
		const content = left.top > 0n ? left : zero;
		this.#content[purse] = content;
		return content;
	}

	#paid(payment: number): Fraction {
		const own = this.#payments[payment];
		if (!own) return zero;
		own.highest ??= this.#highest(own.cost, own.supporters);
		return own.highest ?? zero;
	}
}

/** Below 0 where the first is less, 0 where they are equal. */
export function compare(a: Fraction, b: Fraction): number {
	const [left, right] = [a.top * b.bottom, b.top * a.bottom];
	return left < right ? -1 : Number(left > right);
}

/** A fraction of two numbers, the lower one above zero. */
export function inLowestTerms(top: bigint, bottom: bigint): Fraction {
	let [a, b] = [top < 0n ? -top : top, bottom];
	while (b > 0n) [a, b] = [b, a % b];
	return a === 0n ? zero : { top: top / a, bottom: bottom / a };
}

const minus = (a: Fraction, b: Fraction): Fraction =>
	inLowestTerms(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
