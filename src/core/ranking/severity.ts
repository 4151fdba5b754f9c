import type { Design } from "./mixed/design.ts";
import type { Fit } from "./mixed/fit.ts";

/** How strict a judge is. */
export type JudgeSeverity = {
	id: string;
	/** Points below what the average judge would give: above 0 is stricter. Shrunk towards 0 where scores are few. */
	severity: number;
	/** Standard error of the severity as a prediction, at the REML variances, the criteria's uncertainty included. */
	se: number;
	/** How many scores the judge gave. */
	scores: number;
};

/** Severity of each judge, the strictest first; judges as strict as each other in the order they first occur. */
export function severitiesOf(design: Design, { effects, uncertainty, residual }: Fit): JudgeSeverity[] {
	const side = design.itemsAreOuter ? "inner" : "outer";
	const given = new Float64Array(design.judges.length);
	const judgeOf = design.itemsAreOuter ? design.cellInner : design.cellOuter;
	for (const [cell, judge] of judgeOf.entries())
		given[judge] = (given[judge] as number) + (design.cellCount[cell] as number);
	const judges = design.judges.map((id, judge) => ({
		id,
		severity: 0 - (effects[side][judge] as number),
		se: Math.sqrt(residual * (uncertainty[side][judge] as number)),
		scores: given[judge] as number,
	}));
	return judges.sort((a, b) => b.severity - a.severity);
}
