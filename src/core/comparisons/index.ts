/** Ranking from comparisons in pairs and from rankings, and which pair to ask about next. */
export { nextPair, type PairToAsk, type Purpose } from "./next-pair.ts";
export { type Comparison, type PairRanking, rankPairs } from "./rank-pairs.ts";
export { type Ranking, rankRankings } from "./rank-rankings.ts";
export type {
	ComparedItem,
	ComparisonOptions,
	ComparisonRanking,
	ComparisonRefusal,
	JointAbilities,
} from "./ranking.ts";
