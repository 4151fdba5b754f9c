import { criterionOf, idsOf, type JudgeScore } from "../judge-score.ts";

/**
 * Scores laid out for the mixed model. A cell is a pair of an item and a judge that has scores. Cells and the
 * *outer* factor (items or judges, whichever are more) are eliminated analytically; the other, the *inner*
 * factor, is kept in a dense matrix together with the criteria. Cells lie in order of their outer level.
 */
export type Design = {
	items: string[];
	judges: string[];
	criteria: string[];
	itemsAreOuter: boolean;
	outer: number;
	inner: number;
	/** Cells of outer level i are cellStart[i] up to, not including, cellStart[i + 1]. */
	cellStart: Int32Array;
	cellOuter: Int32Array;
	cellInner: Int32Array;
	/** How many scores a cell has. */
	cellCount: Float64Array;
	/** How many scores a cell has on each criterion: cells x criteria. */
	cellCriteria: Float64Array;
	/** Sum of a cell's scores after the criterion's mean is taken away. */
	cellSum: Float64Array;
	/** The scores, less their criterion's mean: differences keep their digits however far from zero the scale is. */
	values: Float64Array;
	valueCell: Int32Array;
	valueCriterion: Int32Array;
	criterionMean: Float64Array;
	criterionCount: Float64Array;
	/** Whether some cell has several scores, so that item x judge can be told from the residual. */
	hasRepeats: boolean;
};

/** Lays scores out for the mixed model: O(scores) and one sort of the cells. */
export function layOut(scores: readonly JudgeScore[]): Design {
	const items = idsOf(scores, ({ item }) => item);
	const judges = idsOf(scores, ({ judge }) => judge);
	const criteria = idsOf(scores, criterionOf);
	const itemsAreOuter = items.length >= judges.length;
	const places = placeScores(scores, items, judges, criteria);
	const [outerOf, innerOf] = itemsAreOuter ? [places.item, places.judge] : [places.judge, places.item];
	const [outer, inner] = itemsAreOuter ? [items.length, judges.length] : [judges.length, items.length];
	const { valueCell, cellOuter, cellInner } = findCells(outerOf, innerOf, inner);
	const centred = centre(scores, places.criterion, criteria.length);
	const totals = sumCells(centred.values, valueCell, places.criterion, cellOuter.length, criteria.length);
	return {
		...{ items, judges, criteria, itemsAreOuter, outer, inner },
		...{ cellStart: startsOf(cellOuter, outer), cellOuter, cellInner, valueCell },
		...{ ...centred, ...totals, valueCriterion: places.criterion },
		hasRepeats: totals.cellCount.some((count) => count > 1),
	};
}

function placeScores(scores: readonly JudgeScore[], items: string[], judges: string[], criteria: string[]) {
	const numbered = (ids: string[]) => new Map(ids.map((id, index) => [id, index]));
	const [itemAt, judgeAt, criterionAt] = [numbered(items), numbered(judges), numbered(criteria)];
	return {
		item: Int32Array.from(scores, (score) => itemAt.get(score.item) ?? 0),
		judge: Int32Array.from(scores, (score) => judgeAt.get(score.judge) ?? 0),
		criterion: Int32Array.from(scores, (score) => criterionAt.get(criterionOf(score)) ?? 0),
	};
}

/** Numbers the cells by outer and then inner level, and says which cell each score lies in. */
function findCells(outerOf: Int32Array, innerOf: Int32Array, inner: number) {
	const keyOf = (at: number) => (outerOf[at] as number) * inner + (innerOf[at] as number);
	const keys = Float64Array.from(new Set(Array.from(outerOf.keys(), keyOf))).sort();
	const cellAt = new Map(Array.from(keys, (key, cell) => [key, cell]));
	return {
		valueCell: Int32Array.from(outerOf.keys(), (at) => cellAt.get(keyOf(at)) ?? 0),
		cellOuter: Int32Array.from(keys, (key) => Math.floor(key / inner)),
		cellInner: Int32Array.from(keys, (key) => key % inner),
	};
}

function startsOf(cellOuter: Int32Array, outer: number): Int32Array {
	const starts = new Int32Array(outer + 1);
	for (const level of cellOuter) starts[level + 1] = (starts[level + 1] as number) + 1;
	for (let level = 0; level < outer; level++)
		starts[level + 1] = (starts[level + 1] as number) + (starts[level] as number);
	return starts;
}

function centre(scores: readonly JudgeScore[], criterion: Int32Array, criteria: number) {
	const criterionMean = new Float64Array(criteria);
	const criterionCount = new Float64Array(criteria);
	for (const [at, { score }] of scores.entries()) {
		const of = criterion[at] as number;
		criterionMean[of] = (criterionMean[of] as number) + score;
		criterionCount[of] = (criterionCount[of] as number) + 1;
	}
	for (let of = 0; of < criteria; of++)
		criterionMean[of] = (criterionMean[of] as number) / (criterionCount[of] as number);
	const values = Float64Array.from(
		scores,
		({ score }, at) => score - (criterionMean[criterion[at] as number] as number),
	);
	return { values, criterionMean, criterionCount };
}

function sumCells(
	values: Float64Array,
	valueCell: Int32Array,
	valueCriterion: Int32Array,
	cells: number,
	criteria: number,
) {
	const cellCount = new Float64Array(cells);
	const cellSum = new Float64Array(cells);
	const cellCriteria = new Float64Array(cells * criteria);
	for (let at = 0; at < values.length; at++) {
		const cell = valueCell[at] as number;
		const own = cell * criteria + (valueCriterion[at] as number);
		cellCount[cell] = (cellCount[cell] as number) + 1;
		cellSum[cell] = (cellSum[cell] as number) + (values[at] as number);
		cellCriteria[own] = (cellCriteria[own] as number) + 1;
	}
	return { cellCount, cellSum, cellCriteria };
}
