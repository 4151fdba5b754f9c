import type { Account } from "../../planning/index.ts";

/** A leader; `travel` is hours to each venue, in the order of the venues. Dates are days as strings. */
export type CohortPerson = {
	id: string;
	unit: string;
	travel: number[];
	unavailable: string[];
	dislikes: string[];
	sector?: string;
	level?: string;
	gender?: string;
};

/** Format cohorts/1. */
export type CohortInstance = {
	format?: string;
	cohorts: number;
	gatherings: number;
	size: { min: number; max: number };
	venues: { id: string; capacity: number }[];
	slots: { id: string; gathering: number; date: string; venue: string }[];
	units: { id: string; maxAway: number }[];
	people: CohortPerson[];
	together: string[][];
	apart: [string, string][];
	mix: { attribute: "sector" | "level" | "gender"; weight: number; tolerance: number }[];
	weights: { travel: number; dislike: number };
	/** For planning anew: where people were, what moving one of them costs, and who may not be moved. */
	previous?: Record<string, number>;
	movePrice?: number;
	locked?: Record<string, number>;
	/** Dates that may not be changed: one cohort's slot of one gathering each. */
	lockedSlots?: LockedSlot[];
};

/** A cohort keeps this slot. */
export type LockedSlot = { cohort: number; gathering: number; slot: string };

export type CohortRule =
	| "unplaced"
	| "size"
	| "slot"
	| "unavailable"
	| "unitAway"
	| "together"
	| "apart"
	| "locked";
export type CohortParts = { travel: number; dislike: number; mix: number; moved: number };

export type CohortPlan = {
	cohortOf: Record<string, number>;
	/** Slot ids by cohort and gathering. */
	slots: string[][];
};

/** What a plan costs, and what is proved about it. */
export type CohortJudgement = Pick<Account, "objective" | "bound" | "gap"> & {
	parts: CohortParts;
	/** No plan with these slots can cost less, price of moves included; see docs/cohorts.md. */
	boundAtOwnSlots: number;
	gapAtOwnSlots: number | null;
	costliest: { kind: "person"; id: string; cost: number }[];
	/** Travel to a venue, disliking of a date, or the mix of an attribute and value; `ids` name them. */
	costliestRules: { rule: "travel" | "dislike" | "mix"; ids: string[]; cost: number }[];
};

export type CohortAnswer = Account & CohortPlan & CohortJudgement;

export type CohortReason =
	/** `least`: only slots in venues that hold the smallest cohort are counted, and there are others. */
	| { kind: "too-few-slots"; gathering: number; slots: number; cohorts: number; least?: number }
	/** In these gatherings, because of these venues; without them, because of the cohorts' own size. */
	| { kind: "too-many-people"; people: number; places: number; gatherings?: number[]; venues?: string[] }
	/** Must be in one cohort, because they are together or locked there, and no cohort has so many places. */
	| { kind: "crowd"; people: string[]; places: number; cohort?: number }
	| { kind: "too-few-people"; people: number; needed: number }
	/** `with`: no date when all are free who must be together, although each is free on some. */
	| { kind: "never-free"; person: string; gathering: number; with?: string[] }
	| { kind: "together-and-apart"; people: [string, string] }
	| { kind: "locked-apart"; people: [string, string] }
	/** Must be together, and are locked to different cohorts. */
	| { kind: "locked-together"; people: string[] }
	/** Locked to a slot that is not there, or that another cohort is locked to. */
	| ({ kind: "locked-slot" } & LockedSlot)
	/** Locked to a cohort that is locked to a date when they cannot come. */
	| { kind: "locked-away"; person: string; cohort: number; gathering: number }
	| { kind: "unit-away"; unit: string; gathering: number; home: number; people: number }
	/** `breaks`: by whom and when the nearest plan that was found breaks a rule; without those rules it is a plan. */
	| { kind: "not-found"; broken: Record<CohortRule, number>; breaks?: CohortBreak[] };

/** One demand that a plan does not meet; `allowed` is how many there may be at most, or must be at least. */
export type CohortBreak =
	| { rule: "size"; cohort: number; people: number; allowed: number }
	| { rule: "venue"; cohort: number; venue: string; people: number; allowed: number }
	| { rule: "unavailable"; person: string; gathering: number; date: string }
	| { rule: "unitAway"; unit: string; date: string; people: number; allowed: number }
	| { rule: "together" | "apart"; people: string[] }
	| { rule: "locked"; person: string; cohort: number };
