import type { PitchDay } from "./terms.ts";

/** With more topics than this their groups are not counted, which takes three to the power of them. */
const mostTopics = 11;

/** Slots of the blocks that have any, the largest first. */
export const largestFirst = ({ blocks }: PitchDay): number[] =>
	blocks.flatMap(({ slots }) => (slots > 0 ? [slots] : [])).sort((a, b) => b - a);

/** The fewest of these sizes that hold so many. */
export function fewestBlocks(sizes: readonly number[], held: number): number {
	let blocks = 0;
	for (let left = held; left > 0 && blocks < sizes.length; blocks++) left -= sizes[blocks] ?? 0;
	return blocks;
}

/**
 * The fewest topics, summed over blocks, where so many blocks are used. Topics and the blocks that hold them are a graph
 * whose parts have at least topics + blocks - 1 edges each, and a part needs the blocks that its pitches fill: the fewer
 * blocks, the fewer parts there can be.
 */
export function fewestTopics(day: PitchDay, sizes: readonly number[]): (blocks: number) => number {
	const counts = new Map<string, number>();
	for (const { topic } of day.pitches) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	const pitches = [...counts.values()];
	const alone = pitches.reduce((sum, count) => sum + fewestBlocks(sizes, count), 0);
	const parts = pitches.length <= mostTopics ? mostParts(pitches, sizes) : () => pitches.length;
	return (blocks) => Math.max(blocks, alone, pitches.length + blocks - parts(blocks));
}

/** Into how many groups the topics can fall where each group has blocks of its own, so many in all. */
function mostParts(pitches: readonly number[], sizes: readonly number[]): (blocks: number) => number {
	const all = 2 ** pitches.length - 1;
	const needs = Int32Array.from({ length: all + 1 }, (_, set) =>
		fewestBlocks(
			sizes,
			pitches.reduce((sum, count, at) => sum + ((set >> at) & 1 ? count : 0), 0),
		),
	);
	const groups = Int32Array.from({ length: all + 1 }, (_, set) => set);
	/** Fewest blocks for each set of topics in so many parts. */
	const fewest: number[] = [];
	let before = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY);
	before[0] = 0;
	for (let count = 1; count <= pitches.length; count++) {
		before = withOneGroupMore(before, groups, needs);
		fewest.push(before[all] as number);
	}
	return (blocks) => fewest.findLastIndex((needed) => needed <= blocks) + 1;
}

/** Each group that is added holds the lowest topic of what is not grouped yet, so that every grouping is met once. */
function withOneGroupMore(before: Float64Array, sets: Int32Array, needs: Int32Array) {
	const after = new Float64Array(before.length).fill(Number.POSITIVE_INFINITY);
	for (const set of sets) {
		const lowest = set & -set;
		for (let group = set; group > 0; group = (group - 1) & set) {
			if (!(group & lowest)) continue;
			const blocks = (before[set ^ group] as number) + (needs[group] as number);
			if (blocks < (after[set] as number)) after[set] = blocks;
		}
	}
	return after;
}
