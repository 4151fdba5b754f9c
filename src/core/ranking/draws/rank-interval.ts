/** What an interval is to hold of the draws. */
const content = 0.9;

/**
 * The shortest run of ranks that holds 90 % of the draws, or the run one rank shorter where that holds nearer to 90 %.
 * Ranks are whole numbers, so a run that must hold at least 90 % holds more on average, and would be too wide.
 * `withRank[r]` counts the draws with rank r, from 1.
 */
export function shortestRun(withRank: Int32Array, draws: number): [number, number] {
	const wide = fullestRun(withRank, shortestLength(withRank, content * draws));
	const narrow = fullestRun(withRank, wide.length - 1);
	const chosen = content * draws - narrow.held < wide.held - content * draws ? narrow : wide;
	return [chosen.from, chosen.from + chosen.length - 1];
}

/** The length of the shortest run that holds at least this many draws. */
function shortestLength(withRank: Int32Array, needed: number): number {
	let [from, held, shortest] = [1, 0, withRank.length - 1];
	for (let to = 1; to < withRank.length; to++) {
		held += withRank[to] as number;
		for (; held - (withRank[from] as number) >= needed; from++) held -= withRank[from] as number;
		if (held >= needed) shortest = Math.min(shortest, to - from + 1);
	}
	return shortest;
}

/** The run of this length that holds most draws, the first of several; none of length 0. */
function fullestRun(withRank: Int32Array, length: number): { from: number; length: number; held: number } {
	let held = 0;
	let best = { from: 1, length, held: length > 0 ? -1 : Number.NEGATIVE_INFINITY };
	for (let to = 1; to < withRank.length; to++) {
		held += withRank[to] as number;
		if (to > length) held -= withRank[to - length] as number;
		if (length > 0 && to >= length && held > best.held) best = { from: to - length + 1, length, held };
	}
	return best;
}
