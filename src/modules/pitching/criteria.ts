import type { Messages } from "../../../locales/index.ts";

/** The scale: 1 is the lowest level, 6 the highest. */
export const levels = [1, 2, 3, 4, 5, 6] as const;
export type Level = (typeof levels)[number];

/** A criterion as it is written for one pitch day. */
export type NewCriterion = { title: string; weight: number; levelWords: readonly string[] };

/** Weights of the default criteria; together 100, so that a weight reads as percent (DOMAIN.md). */
const weights = { need: 20, value: 25, feasibility: 20, spreading: 15, novelty: 10, driver: 10 } as const;

/** The default criteria in the tenant's language: copied to each new pitch day, which may then change them. */
export function defaultCriteria(t: Messages): NewCriterion[] {
	return Object.entries(weights).map(([key, weight]) => {
		const { title, levels } = t.pitching.defaultCriteria[key as keyof typeof weights];
		return { title, weight, levelWords: levels };
	});
}

/** Things the panel looks for and gives no points for. */
export const checks = ["goal", "privacy", "procurement", "regulation", "unions"] as const;
export type UnscoredCheck = (typeof checks)[number];

/** How an unscored check came out: fine, or somebody has to look into it. */
export const checkAnswers = ["ok", "look"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];
