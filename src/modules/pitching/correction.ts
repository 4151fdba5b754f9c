import { type Refusal, rankScores } from "../../core/ranking/index.ts";
import { type Criterion, judgeMeans, type Score } from "../../core/scores/scores.ts";

/** A pitch as an average judge would have scored it, how sure that is, and what the panel gave it. */
export type CorrectedPitch = {
	pitch: string;
	corrected: number;
	interval: readonly [number, number];
	rankInterval: readonly [number, number];
	/** Probability that it truly is among the best `top`. */
	pTop: number;
	mean: number;
};

/** Points corrected for strict and mild judges, or why they cannot be; nobody's severity but the reader's own. */
export type Correction =
	| { refused: Refusal["reason"] }
	| {
			refused: null;
			top: number;
			/** The best first. */
			pitches: CorrectedPitch[];
			/** Pitches that the points do not tell apart. */
			tooClose: string[][];
			/** From 0 to 1: how much of the differences between pitches is true. */
			trueShare: number;
			/** How many points less than an average judge the reader gives; null for a reader without points. */
			ownSeverity: number | null;
	  };

type Reader = { personId: string | null; top: number };

/**
 * Corrects the points given, with each judge's weighted mean of a pitch as one score. It sees only what it is given:
 * pitches that the reader stands aside from are left out before, so that nothing of them can be told from the rest.
 */
export function correctionOf(
	scores: readonly Score[],
	criteria: readonly Criterion[],
	{ personId, top }: Reader,
): Correction {
	const given = judgeMeans(scores, criteria).map(({ judge, pitch, mean }) => ({
		judge,
		item: pitch,
		score: mean,
	}));
	const outcome = rankScores(given, { top });
	if (!outcome.ok) return { refused: outcome.reason };
	const { items, judges, tooClose, agreement } = outcome.ranking;
	return {
		...{ refused: null, top, tooClose, trueShare: agreement.corrected },
		pitches: items.map(({ id, ...item }) => ({ pitch: id, ...item })),
		ownSeverity: judges.find(({ id }) => id === personId)?.severity ?? null,
	};
}

/** About a third go on with support; that many are asked about where nothing else is said. */
export const usualTop = (pitches: number): number => Math.max(1, Math.round(pitches / 3));
