import type { Day } from "../../core/calendar/day.ts";
import type { SwapRefusal } from "./swap.ts";

/** Another cohort's turn at a gathering, as somebody who would swap into it looks at it. */
export type TurnElsewhere = {
	cohortId: string;
	cohortName: string;
	days: Day[];
	cancelled: boolean;
	invited: boolean;
};

/** Why nobody in another cohort can change places for one gathering. */
export type NoSwapReason =
	| "held"
	| "undated"
	| "cancelled"
	| "not-invited"
	| "nobody"
	| "no-place"
	| "full"
	| "already-attended";

/** What stands in the way, the plainest first; `refusals` are those of the people one could have asked there. */
export function whyNobodyFits(
	{ days, cancelled, invited }: TurnElsewhere,
	refusals: readonly SwapRefusal["reason"][],
	today: Day,
): NoSwapReason {
	const [first] = days;
	if (cancelled) return "cancelled";
	if (first === undefined) return "undated";
	if (first <= today) return "held";
	if (!invited) return "not-invited";
	if (refusals.length === 0) return "nobody";
	const told = ["full", "already-attended", "no-place"] as const;
	return told.find((reason) => refusals.includes(reason)) ?? "no-place";
}
