import { drawCorrected } from "./draws/effects.ts";
import { type DrawSummary, gatherDraws } from "./draws/summary.ts";
import type { JudgeScore } from "./judge-score.ts";
import { layOut } from "./mixed/design.ts";
import { type Fit, fitRatios } from "./mixed/fit.ts";
import { spreadNodes } from "./mixed/nodes.ts";
import { type Agreement, agreementOf, type MixedModel, modelOf } from "./mixed-model.ts";
import { type ItemMeans, meansOf } from "./plain-means.ts";
import { type Refusal, whyNotRank } from "./refusal.ts";
import { type JudgeSeverity, severitiesOf } from "./severity.ts";
import { tooCloseToCall } from "./too-close.ts";

/** An item and where it stands, in units of the scores. Intervals are 90 %. */
export type RankedItem = {
	id: string;
	/** Mean of the criteria's effects + the item's effect: the score on all criteria from an average judge. */
	corrected: number;
	interval: [number, number];
	/** 1 is best; items whose corrected scores are equal share a rank. */
	rank: number;
	rankInterval: [number, number];
	/** Probability that it truly is among the best `top`. */
	pTop: number;
} & ItemMeans;

/** A ranking with all that is needed to judge it. Items lie in order of rank, judges the strictest first. */
export type ScoreRanking = {
	items: RankedItem[];
	judges: JudgeSeverity[];
	model: MixedModel;
	agreement: Agreement;
	/** Runs of neighbours in rank where the higher is truly higher with a probability below 0.8. */
	tooClose: string[][];
};

/** `top` is the k of P(top k), `draws` the joint posterior draws behind intervals and probabilities. */
export type RankOptions = { top?: number; draws?: number; seed?: number };

/**
 * Ranks items from rubric scores, corrected for how strict their judges are, by the linear mixed model
 * score = criterion + item + judge (+ item x judge, where some pair has several scores) + residual,
 * criteria fixed and the rest random and normal, fitted by REML (Patterson & Thompson 1971; for judges of
 * abstracts and the like Kuhlisch et al. 2016). Effects are best linear unbiased predictions at the REML variances;
 * intervals, rank intervals and probabilities come from joint posterior draws that also draw the variances.
 * Refuses, with the reason, where the scores cannot be compared. The same input gives the same answer.
 */
export function rankScores(
	scores: readonly JudgeScore[],
	{ top = 5, draws = 4000, seed = 1 }: RankOptions = {},
): { ok: true; ranking: ScoreRanking } | ({ ok: false } & Refusal) {
	const refusal = whyNotRank(scores);
	if (refusal) return { ok: false, ...refusal };
	const design = layOut(scores);
	const fit = fitRatios(design);
	const model = modelOf(design, fit);
	const corrected = correctedScores(design.itemsAreOuter, fit, model.level);
	const order = corrected.map((_, item) => item).sort((a, b) => (corrected[b] ?? 0) - (corrected[a] ?? 0));
	const gathered = gatherDraws(order.length, draws, { order: Int32Array.from(order), top });
	drawCorrected(design, spreadNodes(design, fit), { draws, seed }, gathered.see);
	const drawn = gathered.summarise();
	const means = meansOf(scores);
	const items = listItems(design.items, { order, corrected, drawn, means });
	const tooClose = tooCloseToCall(
		items.map(({ id }) => id),
		drawn.aboveNext,
	);
	const ranking = {
		items,
		judges: severitiesOf(design, fit),
		model,
		agreement: agreementOf(design, fit),
		tooClose,
	};
	return { ok: true, ranking };
}

const correctedScores = (itemsAreOuter: boolean, { effects }: Fit, level: number): number[] =>
	Array.from(itemsAreOuter ? effects.outer : effects.inner, (effect) => level + effect);

type Ranked = { order: number[]; corrected: number[]; drawn: DrawSummary; means: Map<string, ItemMeans> };

function listItems(ids: string[], { order, corrected, drawn, means }: Ranked): RankedItem[] {
	const items: RankedItem[] = [];
	for (const [place, item] of order.entries()) {
		const id = ids[item];
		const own = id === undefined ? undefined : means.get(id);
		const [interval, rankInterval] = [drawn.interval[item], drawn.rankInterval[item]];
		if (id === undefined || !own || !interval || !rankInterval) continue;
		const score = corrected[item] ?? 0;
		const before = items.at(-1);
		const rank = before && isEqual(before.corrected, score) ? before.rank : place + 1;
		items.push({ id, corrected: score, interval, rank, rankInterval, pTop: drawn.pTop[item] ?? 0, ...own });
	}
	return items;
}

/** Items with the same scores from the same judges differ by rounding only. */
const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a));
