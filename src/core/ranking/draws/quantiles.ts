/** Bins of the histogram: enough that few numbers share the bin of a quantile. */
const bins = 256;

/** The place, from 0, of the smallest number with at least this share of all at or below it. */
export const placeOfQuantile = (share: number, count: number): number =>
	Math.max(0, Math.ceil(share * count - 1e-9) - 1);

/**
 * A function that gives quantiles as members of the numbers (no interpolation). It counts a histogram and sorts only
 * the numbers of the bin that holds the quantile.
 */
export function quantileFinder(count: number) {
	const counts = new Int32Array(bins + 1);
	const binOf = new Uint16Array(count);
	const own = new Float32Array(count);
	return (numbers: Float32Array, share: number): number => {
		countBins(numbers, binOf, counts);
		const place = placeOfQuantile(share, count);
		let [bin, before] = [0, 0];
		while (before + (counts[bin] as number) <= place) before += counts[bin++] as number;
		let found = 0;
		for (let at = 0; at < count; at++) if (binOf[at] === bin) own[found++] = numbers[at] as number;
		return own.subarray(0, found).sort()[place - before] as number;
	};
}

function countBins(numbers: Float32Array, binOf: Uint16Array, counts: Int32Array): void {
	let lowest = numbers[0] as number;
	let highest = lowest;
	for (let at = 0; at < numbers.length; at++) {
		const number = numbers[at] as number;
		if (number < lowest) lowest = number;
		else if (number > highest) highest = number;
	}
	const scale = highest > lowest ? bins / (highest - lowest) : 0;
	counts.fill(0);
	for (let at = 0; at < numbers.length; at++) {
		const bin = (((numbers[at] as number) - lowest) * scale) | 0;
		binOf[at] = bin;
		counts[bin] = (counts[bin] as number) + 1;
	}
}
