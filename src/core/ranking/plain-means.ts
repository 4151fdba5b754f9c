import { criterionOf, type JudgeScore } from "./judge-score.ts";
import { mean, trimmedMean } from "./means.ts";

/** What an item's own scores say, uncorrected. */
export type ItemMeans = {
	/** Mean of all its scores. */
	mean: number;
	/** Mean over its criteria of the mean without the highest and the lowest score, as in figure skating. */
	trimmedMean: number;
	/** How many scores it has. */
	scores: number;
};

/** Plain and trimmed mean of each item. */
export function meansOf(scores: readonly JudgeScore[]): Map<string, ItemMeans> {
	const means = new Map<string, ItemMeans>();
	for (const [item, own] of Map.groupBy(scores, ({ item }) => item)) {
		const trimmed = [...Map.groupBy(own, criterionOf).values()].map((rows) => trimmedMean(valuesOf(rows)));
		means.set(item, { mean: mean(valuesOf(own)), trimmedMean: mean(trimmed), scores: own.length });
	}
	return means;
}

const valuesOf = (rows: readonly JudgeScore[]): number[] => rows.map(({ score }) => score);
