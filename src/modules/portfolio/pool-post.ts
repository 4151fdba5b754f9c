import type { Day } from "../../core/calendar/day.ts";
import { quarterOf, quartersFrom } from "../../core/calendar/quarter.ts";
import { fullestWeek, type Share } from "../../core/capacity/people.ts";

/** Why a post is not there: away (why is never asked: it may be health), or work in the line. */
export const absenceKinds = ["away", "line"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** How often a shift plan comes round, in weeks. */
export const rhythms = [1, 2, 3, 4, 6, 12] as const;

/** Two years of quarters are counted ahead: longer than anything is promised. */
const quartersCounted = 8;

/** The quarters whose hours are counted from people, the running one first. */
export const quartersToCount = (today: Day) => quartersFrom(quarterOf(today), quartersCounted);

/** What a post is, whoever has it. */
export type PostValue = {
	readonly personId: string | null;
	readonly title: string;
	readonly unitId: string;
	readonly employmentPercent: number;
	readonly weekHours: number;
	readonly fromDay: Day;
	readonly toDay: Day | null;
};

export type ShareValue = Omit<Share, "competence"> & { readonly competenceId: string };

/** Would the shares ask for more than the whole post in some week? */
export const isMoreThanAPost = (shares: readonly Omit<Share, "competence">[]): boolean =>
	fullestWeek(shares) > 100;
