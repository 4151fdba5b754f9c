import { type Quarter, quarterOf, quartersFrom } from "../../core/calendar/quarter.ts";
import type { ChangeLimits, ChangeLoad, Fullness, UnitPlace } from "../../core/capacity/change-load.ts";

/** What a unit takes at a time until somebody has said something else: our own figure, to begin a talk with. */
export const usualChanges = 3;

/** This quarter, the next, and two more: further ahead the plans are mostly not made. */
const quartersAhead = 4;

/** The quarters that are shown, the running one first. */
export const quartersShown = (today: string): Quarter[] => quartersFrom(quarterOf(today), quartersAhead);

/** How many of them a warning looks at: this quarter and the next. */
export const warnedQuarters = 2;

export type LoadedUnit = UnitPlace & {
	readonly name: string;
	readonly type: string;
	readonly leaderId: string | null;
	readonly limits: ChangeLimits;
	/** The unit has a limit of its own, not the usual one. */
	readonly ownLimit: boolean;
};

/** A unit with what lands on it. */
export type UnitLoad = {
	readonly unit: LoadedUnit;
	readonly loads: readonly ChangeLoad[];
	readonly fullness: Fullness;
};

/** An initiative as the change load tells of it. */
export type Change = {
	readonly id: string;
	readonly title: string;
	readonly state: "planned" | "under_way";
	readonly origin: "pitch" | "line";
	readonly unitIds: readonly string[];
	/** Nobody has said which units feel it: it is counted on its owner's. */
	readonly assumed: boolean;
	/** Null where nobody has said when it starts. */
	readonly span: { readonly from: Quarter; readonly to: Quarter } | null;
};
