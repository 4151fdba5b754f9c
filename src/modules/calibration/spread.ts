/**
 * What may be shown of how a panel scored one criterion, as everywhere nothing about fewer than five: from five judges
 * each one's dot, without names. From three, one's own and the ends: with two others nobody can tell whose the ends are.
 * With fewer only one's own: the ends would be the other's points.
 */
export type Spread = {
	/** Every judge's points, sorted; null with fewer than five. */
	readonly scores: readonly number[] | null;
	/** The lowest and the highest; null with fewer than three. */
	readonly range: readonly [number, number] | null;
	readonly own: number | null;
};

const fewestForDots = 5;
const fewestForRange = 3;

/** What a reader may see of the points given to one criterion; those who abstain are not among them. */
export function spreadOf(given: readonly number[], own: number | null): Spread {
	const sorted = given.toSorted((a, b) => a - b);
	const [low, high] = [sorted[0], sorted.at(-1)];
	const hasRange = sorted.length >= fewestForRange && low !== undefined && high !== undefined;
	return {
		scores: sorted.length >= fewestForDots ? sorted : null,
		range: hasRange ? [low, high] : null,
		own,
	};
}
