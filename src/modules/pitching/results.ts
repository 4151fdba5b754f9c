import type { PitchSummary } from "../../core/scores/scores.ts";

/** How a pitch compares with the one below it. */
export type Lead = "clear" | "too-close" | null;

/**
 * Two standard errors: with a wider gap than this the panel would most likely have said the same with other
 * members of its kind. A gap that is smaller is no ground for putting one before the other.
 */
const standardErrors = 2;

/**
 * Whether the difference between two pitches is more than what a small panel's disagreement explains.
 * Null where either has fewer judges than the quorum: then nothing can be said.
 */
export function leadOf(above: PitchSummary, below: PitchSummary | undefined, quorum: number): Lead {
	if (!below || above.mean === null || below.mean === null) return null;
	if (Math.min(above.judges, below.judges) < quorum) return null;
	const uncertainty = Math.sqrt(varianceOfMean(above) + varianceOfMean(below));
	return above.mean - below.mean > standardErrors * uncertainty ? "clear" : "too-close";
}

/** A single judge tells nothing of the spread; half the scale's width stands for "we do not know". */
const unknownSpread = 2.5;

/** Points come in whole levels, so that three who agree by chance are not surer of a mean than half a level. */
const leastSpread = 0.5;

function varianceOfMean({ spread, judges }: PitchSummary): number {
	return Math.max(spread ?? unknownSpread, leastSpread) ** 2 / Math.max(judges, 1);
}

/** Highest mean first; pitches without points last, in the order they were given. */
export function byMean(a: PitchSummary, b: PitchSummary): number {
	return (b.mean ?? 0) - (a.mean ?? 0);
}
