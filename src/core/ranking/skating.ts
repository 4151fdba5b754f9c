import { trimmedMean } from "./means.ts";

/**
 * The panel's score of one component or element in figure skating: the mean without the single highest and the single
 * lowest, rounded half up to two decimals. Source: International Skating Union, Special Regulations & Technical Rules
 * Single & Pair Skating and Ice Dance 2018, rule 353 (ISU Judging System: trimmed mean).
 */
export function skatingPanelScore(values: readonly number[]): number {
	// Scores are multiples of 0.25 or 1, so sums are exact; a billionth lifts halves that division has rounded down.
	return Math.floor(trimmedMean(values) * 100 + 0.5 + 1e-9) / 100;
}
