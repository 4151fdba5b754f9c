/** A result of fewer answers than this could tell who answered what; nor may two pictures differ by fewer. */
export const fewest = 5;

export type Tally = {
	readonly counts: readonly number[];
	readonly shown: readonly number[];
	readonly shownLive: boolean;
};

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The counts when one more has chosen; null for a choice that there is not. */
export function withAnswer(counts: readonly number[], choice: number): number[] | null {
	if (!(choice in counts)) return null;
	return counts.map((count, at) => (at === choice ? count + 1 : count));
}

/** The picture to show after a change: a new one only when enough have answered since the last. */
export function pictureOf({ counts, shown, shownLive }: Tally, isClosing: boolean): readonly number[] {
	if (!shownLive && !isClosing) return shown;
	return sum(counts) - sum(shown) >= fewest ? counts : shown;
}

/** Is there anything to show? */
export const hasPicture = ({ shown }: Pick<Tally, "shown">): boolean => sum(shown) >= fewest;
