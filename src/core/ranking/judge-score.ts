/** What one judge gave one item, on one criterion where there are several. */
export type JudgeScore = { item: string; judge: string; criterion?: string; score: number };

/** The name the single fixed effect gets where scores carry no criterion. */
export const interceptName = "intercept";

/** The criterion of a score, under the name its fixed effect gets. */
export const criterionOf = ({ criterion }: JudgeScore): string => criterion ?? interceptName;

/** Ids in the order they first occur, which is the order of every answer that is not sorted by rank. */
export const idsOf = <Row>(rows: readonly Row[], id: (row: Row) => string): string[] => [
	...new Set(rows.map(id)),
];
