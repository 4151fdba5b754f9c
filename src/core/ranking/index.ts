/** Ranking from rubric scores, corrected for the judges' severity, and the rules of well-known juries. */
export { eurovisionJuryPoints, type JuryEntry, type JuryPoints, type JuryRule } from "./eurovision.ts";
export { islandsOf } from "./islands.ts";
export type { JudgeScore } from "./judge-score.ts";
export { trimmedMean } from "./means.ts";
export { meansOf } from "./plain-means.ts";
export { type FacetsRanking, rankFacets } from "./rank-facets.ts";
export { type RankOptions, rankScores, type ScoreRanking } from "./rank-scores.ts";
export type { Refusal } from "./refusal.ts";
export { skatingPanelScore } from "./skating.ts";
