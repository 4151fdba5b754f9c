/** An entry and the ranks its jurors gave it, 1 for the best; a juror who abstained is left out. */
export type JuryEntry = { id: string; ranks: readonly number[] };

/** An entry's points from one jury. `tied` where the ranks alone did not decide its place. */
export type JuryPoints = { id: string; points: number; tied: boolean };

/**
 * How one jury's ranks become one order:
 * - `mean-rank`: by the mean of the ranks (Eurovision Song Contest 2016-17);
 * - `exponential`: by the sum of exp(-0.19 (rank - 1)), so that one juror's low rank weighs less than one juror's high
 *   (2018 on; the organiser's own table of values is not published, and 0.19 reproduces every jury of 2018-22).
 */
export type JuryRule = "mean-rank" | "exponential";

const pointsOfPlace = [12, 10, 8, 7, 6, 5, 4, 3, 2, 1];

/**
 * A jury's points by the rule of the Eurovision Song Contest: the ten best get 12, 10, 8, 7 ... 1. Best first; entries
 * that tie keep the order they came in. Source: European Broadcasting Union, rules of 2016 and 2018; checked against
 * the split results of 2016-22 as collected by Burgoyne, Spijkervet & Baker 2023 (ISMIR).
 */
export function eurovisionJuryPoints(entries: readonly JuryEntry[], rule: JuryRule): JuryPoints[] {
	const rated = entries.map(({ id, ranks }) => ({ id, worth: worthOf(ranks, rule) }));
	rated.sort((a, b) => (isSame(a.worth, b.worth) ? 0 : b.worth - a.worth));
	return rated.map(({ id, worth }, place) => ({
		id,
		points: pointsOfPlace[place] ?? 0,
		tied: [rated[place - 1], rated[place + 1]].some((other) => other && isSame(other.worth, worth)),
	}));
}

function worthOf(ranks: readonly number[], rule: JuryRule): number {
	if (rule === "exponential") return ranks.reduce((sum, rank) => sum + Math.exp(-0.19 * (rank - 1)), 0);
	return ranks.length === 0
		? Number.NEGATIVE_INFINITY
		: -ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** The same ranks in another order add up to the same but for rounding. */
const isSame = (a: number, b: number): boolean => a === b || Math.abs(a - b) < 1e-9;
