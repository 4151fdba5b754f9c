/** Gives numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Gives a generator that always yields the same numbers for the same seed: "mulberry32" by Tommy Ettinger
 * (2017, public domain). Good enough to break ties fairly, not for secrets.
 */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Gives a new list in an order drawn by Fisher and Yates' shuffle. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
	const drawn: T[] = [];
	for (const [index, item] of list.entries()) {
		const at = Math.floor(random() * (index + 1));
		const displaced = drawn[at];
		if (at < index && displaced !== undefined) drawn[index] = displaced;
		drawn[at] = item;
	}
	return drawn;
}
