import { criterionOf, type JudgeScore } from "../judge-score.ts";

/** Scores as the facets model sees them: steps instead of points, and a cell for each pair of criterion and judge. */
export type Layout = {
	items: string[];
	judges: string[];
	criteria: string[];
	/** For each criterion the different scores that were given, lowest first: step k is the k-th of them, from 0. */
	steps: number[][];
	/** For each cell its criterion and its judge. */
	cellCriterion: Int32Array;
	cellJudge: Int32Array;
	/** Scores lie item by item: those of item n from `start[n]` to `start[n + 1]`. */
	start: Int32Array;
	cell: Int32Array;
	step: Int32Array;
};

/**
 * Lays scores out. A score that nobody gave on a criterion is no step there, since nothing tells how hard it would be
 * to reach.
 */
export function layOutFacets(scores: readonly JudgeScore[]): Layout {
	const items = numbered(scores.map(({ item }) => item));
	const judges = numbered(scores.map(({ judge }) => judge));
	const criteria = numbered(scores.map(criterionOf));
	const steps = [...Map.groupBy(scores, criterionOf).values()].map((own) =>
		[...new Set(own.map(({ score }) => score))].sort((a, b) => a - b),
	);
	const cells = numbered(scores.map((score) => cellName(score)));
	const firstOf = new Map(
		scores.map((score) => [cellName(score), score]).reverse() as [string, JudgeScore][],
	);
	const places = [...cells.keys()].map((name) => firstOf.get(name));
	const byItem = scores
		.map((score, order) => ({ score, order, item: items.get(score.item) ?? 0 }))
		.sort((a, b) => a.item - b.item || a.order - b.order);
	const start = new Int32Array(items.size + 1);
	for (const { item } of byItem) start[item + 1] = (start[item + 1] as number) + 1;
	for (let n = 0; n < items.size; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number);
	return {
		...{ items: [...items.keys()], judges: [...judges.keys()], criteria: [...criteria.keys()], steps, start },
		cellCriterion: Int32Array.from(places, (score) => (score ? (criteria.get(criterionOf(score)) ?? 0) : 0)),
		cellJudge: Int32Array.from(places, (score) => (score ? (judges.get(score.judge) ?? 0) : 0)),
		cell: Int32Array.from(byItem, ({ score }) => cells.get(cellName(score)) ?? 0),
		step: Int32Array.from(byItem, ({ score }) =>
			(steps[criteria.get(criterionOf(score)) ?? 0] ?? []).indexOf(score.score),
		),
	};
}

const cellName = (score: JudgeScore): string => JSON.stringify([criterionOf(score), score.judge]);

/** Names in the order they first occur, each with its number from 0. */
function numbered(names: readonly string[]): Map<string, number> {
	const found = new Map<string, number>();
	for (const name of names) if (!found.has(name)) found.set(name, found.size);
	return found;
}
