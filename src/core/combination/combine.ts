/** What one round says of the items: higher is better. */
export type Round = { weight: number; values: ReadonlyMap<string, number> };

/** Adding up ranks, or adding up values on the same scale. */
export type Rule = "rank-sum" | "weights";

/** An item with its sum: by rank-sum the lowest is best, by weights the highest. Items of equal sums share a place. */
export type Combined = { id: string; sum: number; place: number };

/**
 * Combines rounds over the same items. Rank-sum adds weight times rank, equals sharing the mean of their ranks.
 * Weights adds weight times (value - mean) / standard deviation over the items; a round where all are equal adds nothing.
 * An item that a round says nothing of is left out, since any number in its place would be made up.
 */
export function combineRounds(rounds: readonly Round[], rule: Rule): Combined[] {
	const [first] = rounds;
	const ids = [...(first?.values.keys() ?? [])].filter((id) => rounds.every(({ values }) => values.has(id)));
	const scales = rounds.map(({ weight, values }) => {
		const own = ids.map((id) => values.get(id) as number);
		const scaled = rule === "rank-sum" ? sharedRanks(own) : standardised(own);
		return scaled.map((value) => weight * value);
	});
	const sums = ids.map((id, at) => ({
		id,
		sum: scales.reduce((sum, scale) => sum + (scale[at] as number), 0),
	}));
	const better = rule === "rank-sum" ? 1 : -1;
	const ordered = sums.sort((a, b) => better * (a.sum - b.sum));
	return ordered.map((one) => ({ ...one, place: 1 + ordered.findIndex(({ sum }) => near(sum, one.sum)) }));
}

/** Sums nearer than this differ by rounding only. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** 1 for the highest; equals share the mean of the ranks they take up. */
const sharedRanks = (values: readonly number[]): number[] =>
	values.map((own) => {
		const equal = values.filter((other) => near(other, own)).length;
		const above = values.filter((other) => other > own && !near(other, own)).length;
		return above + (equal + 1) / 2;
	});

function standardised(values: readonly number[]): number[] {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
	return values.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation));
}
