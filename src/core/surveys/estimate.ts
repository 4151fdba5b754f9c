/** How many answered 1, 2, … up to the top of the scale. */
export type Counts = readonly number[];

/** What a group answers on average, and how sure that is. */
export type Estimate = { answers: number; mean: number; low: number; high: number };

/** How many answers there are. */
export const answersIn = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** Adds groups on one scale together; no group at all gives nothing on every step. */
export function addUp(groups: readonly Counts[], scale: number): number[] {
	return Array.from({ length: scale }, (_, step) =>
		groups.reduce((sum, counts) => sum + (counts[step] ?? 0), 0),
	);
}

/**
 * The mean with a 95 % interval for what the group's like would answer: Student's t, with the spread of the answers and
 * one more that is shared evenly over the scale. Without that one, five equal answers would claim to be certain.
 * Null without answers. docs/evaluation.md tells how often the interval holds the truth.
 */
export function estimate(counts: Counts): Estimate | null {
	const answers = answersIn(counts);
	if (answers === 0) return null;
	const mean = meanOf(counts);
	const reach = quantile(answers) * standardError(counts);
	return {
		answers,
		mean,
		low: Math.max(1, mean - reach),
		high: Math.min(counts.length, mean + reach),
	};
}

/** Two groups: how far the second lies above the first, within what, and what may be said of it. */
export type Comparison = {
	difference: number;
	low: number;
	high: number;
	finding: "higher" | "lower" | "alike";
};

/** Compares two groups, never persons: the answers are not paired. Null where one of them is empty. */
export function compareGroups(first: Counts, second: Counts): Comparison | null {
	const fewest = Math.min(answersIn(first), answersIn(second));
	if (fewest === 0) return null;
	const difference = meanOf(second) - meanOf(first);
	const reach = quantile(fewest) * Math.hypot(standardError(first), standardError(second));
	const [low, high] = [difference - reach, difference + reach];
	return { difference, low, high, finding: low > 0 ? "higher" : high < 0 ? "lower" : "alike" };
}

const meanOf = (counts: Counts) =>
	counts.reduce((sum, count, step) => sum + count * (step + 1), 0) / answersIn(counts);

/** Of the mean, from the answers and one that is shared evenly over the scale. */
function standardError(counts: Counts): number {
	const shared = counts.map((count) => count + 1 / counts.length);
	const total = answersIn(counts) + 1;
	const mean = shared.reduce((sum, weight, step) => sum + weight * (step + 1), 0) / total;
	const squares = shared.reduce((sum, weight, step) => sum + weight * (step + 1 - mean) ** 2, 0);
	return Math.sqrt(squares / (total - 1) / total);
}

/** The normal distribution's 97.5 % point. */
const z = 1.959964;

/** The 97.5 % point of Student's t, by its expansion in 1 / degrees of freedom (Abramowitz and Stegun 26.7.5). */
export function quantile(freedom: number): number {
	const first = (z ** 3 + z) / 4;
	const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
	const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
	return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
