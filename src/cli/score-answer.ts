import {
	type FacetsRanking,
	type JudgeScore,
	meansOf,
	type RankOptions,
	type Refusal,
	rankFacets,
	rankScores,
	type ScoreRanking,
} from "../core/ranking/index.ts";

/** `mixed`: scores as distances; `facets`: scores as steps. */
export type ModelName = "mixed" | "facets";

/** What the command line answers: docs/ranking.md. */
export type ScoreAnswer = {
	items: readonly object[];
	islands: number;
	/** Where the scores cannot be ranked together: why, in a word and in a sentence. */
	refused?: { reason: AnyRefusal["reason"]; sentence: string };
	[more: string]: unknown;
};

type AnyRefusal = Refusal | { reason: "unsettled" };
type Asked = RankOptions & { model?: ModelName };

/**
 * Ranks scores; where they fall apart in islands, each island by itself. What cannot be said is null, never a guess.
 * `among` is how many islands the file has.
 */
export function answerScores(scores: readonly JudgeScore[], asked: Asked, among = 1): ScoreAnswer {
	const { model = "mixed", ...options } = asked;
	const outcome = model === "facets" ? rankFacets(scores, options) : rankScores(scores, options);
	if (outcome.ok) return { ...plainModel(outcome.ranking), islands: among, ...options };
	const unranked = [...meansOf(scores)].map(([id, means]) => ({ id, ...nothingKnown, ...means }));
	return {
		...{ items: unranked, judges: judgesOf(scores), model: null, tooClose: [] },
		islands: outcome.reason === "islands" ? outcome.islands.length : among,
		refused: { reason: outcome.reason, sentence: sentenceFor(outcome) },
		...(outcome.reason === "islands" ? { byIsland: rankIslands(scores, outcome.islands, asked) } : {}),
		...options,
	};
}

/** The level is only how the mixed model keeps its middle. */
function plainModel(ranking: ScoreRanking | FacetsRanking) {
	if (!("level" in ranking.model)) return ranking;
	const { level: _, ...model } = ranking.model;
	return { ...ranking, model };
}

const nothingKnown = { corrected: null, interval: null, rank: null, rankInterval: null, pTop: null };

function judgesOf(scores: readonly JudgeScore[]) {
	const given = Map.groupBy(scores, ({ judge }) => judge);
	return [...given].map(([id, own]) => ({ id, severity: null, se: null, scores: own.length }));
}

function rankIslands(scores: readonly JudgeScore[], islands: { items: string[] }[], asked: Asked) {
	return islands.map(({ items }) => {
		const own = new Set(items);
		return answerScores(
			scores.filter(({ item }) => own.has(item)),
			asked,
			1,
		);
	});
}

function sentenceFor(refusal: AnyRefusal): string {
	switch (refusal.reason) {
		case "islands":
			return `The scores fall apart in ${refusal.islands.length} islands that share no judge and no item, so a lenient panel and strong items look the same. Each island is ranked by itself; let at least one judge, better two, score items of both.`;
		case "criteria":
			return `The items fall apart in ${refusal.islands.length} groups that share no criterion, so a hard criterion and a weak item look the same. Score all items on at least one common criterion, or rank each group by itself.`;
		case "nothing":
			return "There are no scores. Add a row for each score below the row that names the columns.";
		case "few-items":
			return "There are fewer than three items, so how much items differ cannot be told. Use the plain means.";
		case "one-judge":
			return "There is only one judge, so severity cannot be told from quality. Use the plain means, or ask one more judge.";
		case "few-scores":
			return "There are as many items and judges as there are pairs of them, so nothing is left to check a judge against. Let more judges score the same items.";
		case "unsettled":
			return "The scores do not settle how strict each judge is, as when a judge gives the lowest or the highest score to all. Use --model mixed.";
		case "all-alike":
			return "All scores on each criterion are equal, so nothing tells the items apart.";
	}
}
