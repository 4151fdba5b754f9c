import type { Day } from "../calendar/day.ts";

/** A gathering that needs people to carry it. */
export type Duty = {
	id: string;
	/** Gatherings of one cohort are best carried by the same people. */
	cohortId: string;
	days: readonly Day[];
	/** How many are to carry it, two as a rule. */
	seats: number;
	/** What at least one of them must know. */
	needs: readonly string[];
	/** Those who have it already; they are never moved. */
	fixed: readonly string[];
};

/** Somebody who can carry gatherings. */
export type Carrier = {
	id: string;
	competences: readonly string[];
	/** An experienced one can be paired with a new one. */
	isExperienced: boolean;
	/** The most days in a month that their line work leaves room for. */
	maxDaysAMonth: number;
	/** Days on which they cannot. */
	away: readonly Day[];
};

export type FacilitatorInstance = { duties: readonly Duty[]; carriers: readonly Carrier[] };

/** Who carries what, by duty in the order of the instance; the fixed ones are among them. */
export type Staffing = readonly { dutyId: string; carrierIds: readonly string[] }[];

/** Why so many of those who could sit on an empty chair do not. */
export type Shortage = { dutyId: string; missing: number; away: number; busy: number; full: number };

export type FacilitatorAnswer = {
	staffing: Staffing;
	/** The sum of what is wrong, by the weights; lower is better. */
	cost: number;
	/** Whether it is certain that nothing cheaper exists. */
	isProven: boolean;
	/** Duties with empty chairs. */
	shortages: Shortage[];
	/** Duties without anybody experienced. */
	unpaired: string[];
	/** Duties where nobody has something that is needed. */
	uncovered: { dutyId: string; needs: string[] }[];
};

/**
 * What each thing weighs. An empty chair is worse than any number of lesser things on one gathering, and load grows by
 * its square, so that days go to those who have few.
 */
export const weights = {
	emptyChair: 1000,
	unpaired: 200,
	missingNeed: 80,
	newFace: 6,
	loadSquared: 1,
} as const;

/** The month of a day, "2027-01". */
export const monthOf = (day: Day): string => day.slice(0, 7);
