import type { Model } from "./model.ts";

/** Blocks by family, and the units and pairs that reach beyond one. */
export type Families = { families: number[][]; units: Set<number>; pairs: Set<string> };

/**
 * Blocks that share a unit, or may not meet, directly or through others, as long as a family has at most `most` blocks:
 * a unit or pair that would make it larger is named instead.
 */
export function familiesOf(model: Model, most: number): Families {
	const { count, unitStart, unitList, maxAway, apartStart, apartList } = model;
	const root = Int32Array.from({ length: count }, (_, b) => b);
	const size = new Int32Array(count).fill(1);
	const find = (b: number): number => {
		let top = b;
		while (root[top] !== top) top = root[top] as number;
		root[b] = top;
		return top;
	};
	const joined = (blocks: readonly number[]): boolean => {
		const [first = 0, ...others] = new Set(blocks.map(find));
		const all = others.reduce((sum, b) => sum + (size[b] as number), size[first] as number);
		if (all > most) return false;
		for (const other of others) root[other] = first;
		size[first] = all;
		return true;
	};
	const members: number[][] = Array.from(maxAway, () => []);
	for (let b = 0; b < count; b++)
		for (const unit of new Set(unitList.subarray(unitStart[b], unitStart[b + 1]))) members[unit]?.push(b);
	const units = new Set([...members.keys()].filter((u) => members[u]?.length && !joined(members[u])));
	const pairs = new Set<string>();
	for (let b = 0; b < count; b++)
		for (const other of apartList.subarray(apartStart[b], apartStart[b + 1]))
			if (other > b && !joined([b, other])) pairs.add(pairName(b, other));
	return { families: [...Map.groupBy(root.keys(), find).values()], units, pairs };
}

export const pairName = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
