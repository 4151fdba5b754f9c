import { islandsOf } from "./islands.ts";
import { criterionOf, type JudgeScore } from "./judge-score.ts";

/**
 * Why scores cannot be ranked together.
 * - `nothing`: there is no score.
 * - `islands`: no chain of judges links all items; each island can be ranked by itself.
 * - `criteria`: items were scored on criteria that no item links, so that a hard criterion looks like a weak item.
 * - `few-items`: fewer than three; how much items differ cannot be told.
 * - `one-judge`: severity and agreement cannot be told.
 * - `few-scores`: as many unknowns as scores, so that nothing is left to check judges against.
 * - `all-alike`: on each criterion all scores are equal.
 */
export type Refusal =
	| { reason: "nothing" | "few-items" | "one-judge" | "few-scores" | "all-alike" }
	| { reason: "islands"; islands: { items: string[]; judges: string[] }[] }
	| { reason: "criteria"; islands: { items: string[]; criteria: string[] }[] };

/** Whether and why these scores must not be ranked together, or null where they may. */
export function whyNotRank(scores: readonly JudgeScore[]): Refusal | null {
	if (scores.length === 0) return { reason: "nothing" };
	return whyUnlinked(scores) ?? whyTooFew(scores) ?? (areAllAlike(scores) ? { reason: "all-alike" } : null);
}

function whyUnlinked(scores: readonly JudgeScore[]): Refusal | null {
	const judged = islandsOf(scores.map(({ item, judge }) => ({ left: item, right: judge })));
	if (judged.length > 1)
		return { reason: "islands", islands: judged.map(({ left, right }) => ({ items: left, judges: right })) };
	const rated = islandsOf(scores.map((score) => ({ left: score.item, right: criterionOf(score) })));
	if (rated.length > 1)
		return {
			reason: "criteria",
			islands: rated.map(({ left, right }) => ({ items: left, criteria: right })),
		};
	return null;
}

function whyTooFew(scores: readonly JudgeScore[]): Refusal | null {
	const count = (of: (score: JudgeScore) => string) => new Set(scores.map(of)).size;
	const [items, judges, criteria] = [
		count(({ item }) => item),
		count(({ judge }) => judge),
		count(criterionOf),
	];
	if (items < 3) return { reason: "few-items" };
	if (judges < 2) return { reason: "one-judge" };
	const cells = new Set(scores.map(({ item, judge }) => JSON.stringify([item, judge]))).size;
	// Differences between items, between judges and between criteria, against the scores and pairs that show them.
	const differences = items - 1 + (judges - 1);
	if (cells - 1 <= differences || scores.length - criteria <= differences) return { reason: "few-scores" };
	return null;
}

function areAllAlike(scores: readonly JudgeScore[]): boolean {
	const first = new Map<string, number>();
	return scores.every((row) => {
		const expected = first.get(criterionOf(row)) ?? row.score;
		first.set(criterionOf(row), expected);
		return row.score === expected;
	});
}
