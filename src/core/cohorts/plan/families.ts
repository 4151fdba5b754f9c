import type { Model } from "./model.ts";

/** Blocks that share a unit, or may not meet, directly or through others: the rules of `maxAway` and `apart` tie no others. */
export function familiesOf({
	count,
	unitStart,
	unitList,
	maxAway,
	apartStart,
	apartList,
}: Model): number[][] {
	const root = Int32Array.from({ length: count }, (_, b) => b);
	const find = (b: number): number => {
		let top = b;
		while (root[top] !== top) top = root[top] as number;
		root[b] = top;
		return top;
	};
	const first = new Int32Array(maxAway.length).fill(-1);
	for (let b = 0; b < count; b++) {
		for (let at = unitStart[b] as number; at < (unitStart[b + 1] as number); at++) {
			const unit = unitList[at] as number;
			if (first[unit] === -1) first[unit] = b;
			root[find(b)] = find(first[unit] as number);
		}
		for (let at = apartStart[b] as number; at < (apartStart[b + 1] as number); at++)
			root[find(b)] = find(apartList[at] as number);
	}
	return [...Map.groupBy(root.keys(), find).values()];
}
