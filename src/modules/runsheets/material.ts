import { addDays, type Day } from "../../core/calendar/day.ts";

/** A course elsewhere, or material that somebody else may own. */
export const materialKinds = ["material", "course"] as const;
export type MaterialKind = (typeof materialKinds)[number];

export type Material = {
	id: string;
	programmeId: string;
	/** The gathering it is for; null is the whole programme. */
	number: number | null;
	kind: MaterialKind;
	title: string;
	url: string | null;
	fileId: string | null;
	owner: string;
	/** What may be done with it. */
	terms: string;
	usableUntil: Day | null;
};

/** Whether the right to use it holds: soon over is told in time to ask for more. */
export type Right = "holds" | "soon" | "over";

/** The office is told a month before a right runs out. */
export const warnDays = 30;

/** How the right to use material stands on a day. */
export function rightOn({ usableUntil }: Pick<Material, "usableUntil">, today: Day): Right {
	if (usableUntil === null || usableUntil > addDays(today, warnDays)) return "holds";
	return usableUntil >= today ? "soon" : "over";
}
