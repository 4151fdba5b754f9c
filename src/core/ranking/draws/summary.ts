import { quantileFinder } from "./quantiles.ts";
import { rankDescending } from "./rank.ts";
import { shortestRun } from "./rank-interval.ts";
import { woven } from "./woven.ts";

/** What joint draws say of each item, in the order of the items. */
export type DrawSummary = {
	/** 90 % of the draws of the corrected score lie within, 5 % below and 5 % above. */
	interval: [number, number][];
	/** The ranks it truly has with 90 %: see `shortestRun`. */
	rankInterval: [number, number][];
	/** Share of draws in which the item is among the best `top`. */
	pTop: number[];
	/** For each place of `order` but the last: share of draws in which it truly stands above the next. */
	aboveNext: number[];
};

/**
 * Gathers draws, four woven together at a time, and sums them up. Memory: eight bytes an item and draw, so that
 * scores are kept by their distance from the first that is seen, lest a high level takes the digits of the differences.
 * `order` lists the items from best to worst, for `aboveNext`.
 */
export function gatherDraws(
	items: number,
	draws: number,
	{ order, top }: { order: Int32Array; top: number },
) {
	const numbers = items * Math.ceil(draws / block) * block;
	const kept = { scores: new Float32Array(numbers), ranks: new Int32Array(numbers), level: 0 };
	const above = new Float64Array(Math.max(0, items - 1));
	const rankOf = rankDescending(items, woven);
	let taken = 0;
	const see = (corrected: Float64Array): void => {
		if (taken === 0) kept.level = corrected[0] ?? 0;
		for (let d = 0; d < woven && taken < draws; d++, taken++) {
			const ranks = rankOf(corrected, d);
			countAbove(ranks, order, above);
			keep(kept, { corrected, ranks }, taken);
		}
	};
	const summarise = (): DrawSummary => ({
		...summariseItems(kept, items, draws, top),
		aboveNext: Array.from(above, (count) => count / draws),
	});
	return { see, summarise };
}

type Kept = { scores: Float32Array; ranks: Int32Array; level: number };

/** Draws lie in blocks of sixteen, so that writing one draw and reading one item both stay in the cache. */
const block = 16;

function keep(
	{ scores, ranks: keptRanks, level }: Kept,
	{ corrected, ranks }: { corrected: Float64Array; ranks: Int32Array },
	draw: number,
): void {
	const d = draw % woven;
	const start = (draw - (draw % block)) * ranks.length + (draw % block);
	for (let item = 0, at = start; item < ranks.length; item++, at += block) {
		scores[at] = (corrected[item * woven + d] as number) - level;
		keptRanks[at] = ranks[item] as number;
	}
}

function countAbove(ranks: Int32Array, order: Int32Array, above: Float64Array): void {
	for (let place = 0; place < above.length; place++)
		if ((ranks[order[place] as number] as number) < (ranks[order[place + 1] as number] as number))
			above[place] = (above[place] as number) + 1;
}

function summariseItems(
	kept: Kept,
	items: number,
	draws: number,
	top: number,
): Omit<DrawSummary, "aboveNext"> {
	const quantile = quantileFinder(draws);
	const scores = new Float32Array(draws);
	const withRank = new Int32Array(items + 1);
	const found: Omit<DrawSummary, "aboveNext"> = { interval: [], rankInterval: [], pTop: [] };
	for (let item = 0; item < items; item++) {
		gatherItem(kept, { item, items }, scores, withRank);
		const end = (share: number) => kept.level + quantile(scores, share);
		found.interval.push([end(lowerTail), end(1 - lowerTail)]);
		found.rankInterval.push(shortestRun(withRank, draws));
		found.pTop.push(withRank.subarray(0, top + 1).reduce((sum, count) => sum + count, 0) / draws);
	}
	return found;
}

/** Half of what a 90 % interval leaves out. */
const lowerTail = 0.05;

/** One item's scores in all draws, and how often it had each rank. */
function gatherItem(
	kept: Kept,
	{ item, items }: { item: number; items: number },
	scores: Float32Array,
	withRank: Int32Array,
): void {
	withRank.fill(0);
	for (let first = 0; first < scores.length; first += block) {
		const from = first * items + item * block;
		const count = Math.min(block, scores.length - first);
		for (let at = 0; at < count; at++) {
			scores[first + at] = kept.scores[from + at] as number;
			const rank = kept.ranks[from + at] as number;
			withRank[rank] = (withRank[rank] as number) + 1;
		}
	}
}
