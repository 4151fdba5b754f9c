import { type DrawSummary, gatherDraws } from "./draws/summary.ts";
import { climb } from "./facets/climb.ts";
import { drawPlaces, expectedPlaces } from "./facets/draws.ts";
import { type Layout, layOutFacets } from "./facets/layout.ts";
import { likelihoodAt } from "./facets/likelihood.ts";
import { countFree, type Parameters, parametersOf } from "./facets/parameters.ts";
import { severityErrors } from "./facets/uncertainty.ts";
import type { JudgeScore } from "./judge-score.ts";
import { meansOf } from "./plain-means.ts";
import type { RankedItem, RankOptions } from "./rank-scores.ts";
import { type Refusal, whyNotRank } from "./refusal.ts";
import type { JudgeSeverity } from "./severity.ts";
import { tooCloseToCall } from "./too-close.ts";

/** What the facets model found, in logits. */
export type FacetsModel = {
	logLik: number;
	/** How hard each criterion is. */
	difficulty: Record<string, number>;
	/** For each criterion what it takes to go from one score to the next, around its difficulty; they sum to zero. */
	thresholds: Record<string, { from: number; to: number; threshold: number }[]>;
	/** Variance of the items. */
	variance: number;
};

/** As a `ScoreRanking`, with places and severities in logits instead of points. */
export type FacetsRanking = {
	items: RankedItem[];
	judges: JudgeSeverity[];
	model: FacetsModel;
	tooClose: string[][];
};

/** Slopes below this are flat: the log likelihood is then right to far more than a millionth. */
const flat = 1e-5;

/**
 * Ranks items by the many-facet partial credit model (Linacre 1989; Masters 1982), which takes scores as steps and not
 * as distances: marginal maximum likelihood over 61 nodes, expected a posteriori places, severities that sum to zero.
 * Intervals and rank intervals are 90 %, drawn from each item's own distribution at the estimated parameters.
 * Refuses as `rankScores` does, and `unsettled` where the scores do not settle the parameters, as when one judge gives
 * the lowest score to all.
 */
export function rankFacets(
	scores: readonly JudgeScore[],
	{ top = 5, draws = 4000, seed = 1 }: RankOptions = {},
): { ok: true; ranking: FacetsRanking } | ({ ok: false } & (Refusal | { reason: "unsettled" })) {
	const refusal = whyNotRank(scores);
	if (refusal) return { ok: false, ...refusal };
	const layout = layOutFacets(scores);
	const fit = fitFacets(layout);
	if (!fit) return { ok: false, reason: "unsettled" };
	const { logLik, posterior, parameters, errors } = fit;
	const places = expectedPlaces(posterior);
	const order = places
		.keys()
		.toArray()
		.sort((a, b) => (places[b] as number) - (places[a] as number));
	const gathered = gatherDraws(order.length, draws, { order: Int32Array.from(order), top });
	drawPlaces(posterior, { draws, seed }, gathered.see);
	const drawn = gathered.summarise();
	const items = listItems(scores, layout, { order, places, drawn });
	const ids = items.map(({ id }) => id);
	return {
		ok: true,
		ranking: {
			...{
				items,
				judges: listJudges(layout, parameters, errors),
				model: modelOf(layout, parameters, logLik),
			},
			tooClose: tooCloseToCall(ids, drawn.aboveNext),
		},
	};
}

/** The most likely parameters, or null where a parameter runs away and so is not settled by the scores. */
function fitFacets(layout: Layout) {
	const seek = (free: Float64Array) => {
		const { logLik, slopes } = likelihoodAt(layout, free);
		return { value: logLik, slopes };
	};
	try {
		const free = climb(seek, new Float64Array(countFree(layout)), flat);
		const parameters = parametersOf(layout, free);
		if (free.some((value) => Math.abs(value) > farthest)) return null;
		return { ...likelihoodAt(layout, free), parameters, errors: severityErrors(layout, free) };
	} catch {
		return null;
	}
}

/** No honest judge or criterion is so many logits from the middle: beyond it the likelihood is flat. */
const farthest = 12;

type Ranked = { order: number[]; places: Float64Array; drawn: DrawSummary };

function listItems(
	scores: readonly JudgeScore[],
	layout: Layout,
	{ order, places, drawn }: Ranked,
): RankedItem[] {
	const means = meansOf(scores);
	return order.flatMap((item, place) => {
		const id = layout.items[item] as string;
		const own = means.get(id);
		const [interval, rankInterval] = [drawn.interval[item], drawn.rankInterval[item]];
		if (!own || !interval || !rankInterval) return [];
		const corrected = places[item] as number;
		const first = order.findIndex((other) => Math.abs((places[other] as number) - corrected) <= 1e-9);
		const pTop = drawn.pTop[item] ?? 0;
		return [{ id, corrected, interval, rank: Math.min(first, place) + 1, rankInterval, pTop, ...own }];
	});
}

function listJudges(layout: Layout, { severity }: Parameters, errors: Float64Array): JudgeSeverity[] {
	const given = new Float64Array(layout.judges.length);
	for (const cell of layout.cell) {
		const judge = layout.cellJudge[cell] as number;
		given[judge] = (given[judge] as number) + 1;
	}
	return layout.judges
		.map((id, judge) => ({
			...{ id, severity: severity[judge] as number, se: errors[judge] as number },
			scores: given[judge] as number,
		}))
		.sort((a, b) => b.severity - a.severity);
}

function modelOf(layout: Layout, { difficulty, climbed, spread }: Parameters, logLik: number): FacetsModel {
	const thresholds = layout.criteria.map((name, criterion) => {
		const steps = layout.steps[criterion] ?? [];
		const own = climbed[criterion] as Float64Array;
		return [
			name,
			steps.slice(1).map((to, k) => ({
				from: steps[k] as number,
				to,
				threshold: (own[k + 1] as number) - (own[k] as number),
			})),
		];
	});
	return {
		...{ logLik, thresholds: Object.fromEntries(thresholds), variance: spread * spread },
		difficulty: Object.fromEntries(
			layout.criteria.map((name, criterion) => [name, difficulty[criterion] as number]),
		),
	};
}
