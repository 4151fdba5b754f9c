import type { PitchSummary } from "./scores.ts";

/**
 * On the scale 1-6, three points between the lowest and the highest is half the scale: two judges then saw
 * different things, and the panel does well to talk before it trusts the mean.
 */
export const gapWorthTalkingAbout = 3;

/** What a person reads out of a summary; ids only, the page finds the words. */
export type Reading = {
	/** Criteria with the highest mean, several when they tie; empty when nothing is scored. */
	strongest: string[];
	/** Criteria with the lowest mean; empty when all are alike, since then nothing is weakest. */
	weakest: string[];
	/** Criteria on which the judges are at least `gapWorthTalkingAbout` apart. */
	talkAbout: string[];
	/** Criteria that nobody has scored. */
	unscored: string[];
};

/** Reads a summary: what moved the panel, what would make it stronger, and where the judges are apart. */
export function readSummary(summary: PitchSummary): Reading {
	const scored = summary.criteria.flatMap(({ criterion, mean, lowest, highest }) =>
		mean === null || lowest === null || highest === null ? [] : [{ criterion, mean, gap: highest - lowest }],
	);
	const means = scored.map(({ mean }) => mean);
	const highest = Math.max(...means);
	const lowest = Math.min(...means);
	const named = (keep: (row: { mean: number; gap: number }) => boolean) =>
		scored.filter(keep).map(({ criterion }) => criterion);
	return {
		strongest: named(({ mean }) => mean === highest),
		weakest: highest > lowest ? named(({ mean }) => mean === lowest) : [],
		talkAbout: named(({ gap }) => gap >= gapWorthTalkingAbout),
		unscored: summary.criteria.filter(({ count }) => count === 0).map(({ criterion }) => criterion),
	};
}
