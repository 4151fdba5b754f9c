import type { CohortOf } from "./plan.ts";

/** One side of a comparison. */
export type Side = { cohortOf: CohortOf; slots: string[][] };

/** What differs between two plans of the same programme. Cohorts by number. */
export type Comparison = {
	moves: { person: string; from: number; to: number }[];
	/** Who is only in one of them. */
	onlyFirst: string[];
	onlySecond: string[];
	/** Dates and venues that differ: slot ids, undefined where a plan has no such cohort. */
	slots: { cohort: number; gathering: number; first: string | undefined; second: string | undefined }[];
	same: number;
};

/** Compares where people are, and when and where cohorts meet. */
export function comparePlans(first: Side, second: Side): Comparison {
	const inBoth = Object.entries(first.cohortOf).flatMap(([person, from]) => {
		const to = second.cohortOf[person];
		return to === undefined ? [] : [{ person, from, to }];
	});
	const moves = inBoth.filter(({ from, to }) => from !== to);
	return {
		moves,
		onlyFirst: Object.keys(first.cohortOf).filter((person) => second.cohortOf[person] === undefined),
		onlySecond: Object.keys(second.cohortOf).filter((person) => first.cohortOf[person] === undefined),
		slots: slotDifferences(first.slots, second.slots),
		same: inBoth.length - moves.length,
	};
}

function slotDifferences(first: string[][], second: string[][]): Comparison["slots"] {
	const cohorts = Math.max(first.length, second.length);
	return Array.from({ length: cohorts }, (_, cohort) => cohort).flatMap((cohort) => {
		const count = Math.max(first[cohort]?.length ?? 0, second[cohort]?.length ?? 0);
		return Array.from({ length: count }, (_, gathering) => ({
			...{ cohort, gathering, first: first[cohort]?.[gathering], second: second[cohort]?.[gathering] },
		})).filter((one) => one.first !== one.second);
	});
}
