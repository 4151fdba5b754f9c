import type { Day } from "../../core/calendar/day.ts";

/** What is wished of the leaders of one unit: these are demands, a plan never breaks them. */
export const teamWishes = ["free", "apart", "together"] as const;
export type TeamWish = (typeof teamWishes)[number];

/** What every cohort should have its share of. */
export const mixAttributes = ["sector", "level", "gender"] as const;
export type MixAttribute = (typeof mixAttributes)[number];

/** How much a wish weighs: what one leader too many or too few in a cohort costs, in points. */
export const weights = [0, 1, 3] as const;
export type Weight = (typeof weights)[number];

/** When one gathering may be held: every day of it lies from `from` to `to`. */
export type Period = { number: number; dayCount: number; from: Day; to: Day };

export type DaySpan = { from: Day; to: Day };

/** What the office asks of a plan. */
export type PlanRules = {
	cohorts: number;
	size: { min: number; max: number };
	/** Days of the week that a gathering may begin on, 1 is Monday. */
	weekdays: number[];
	periods: Period[];
	/** Days that are not used at all, such as the autumn holidays. */
	notOn: DaySpan[];
	venueIds: string[];
	/** The share of a leader team that may be away on one day, in per cent; at least one leader always may. */
	maxAwayPercent: number;
	teams: TeamWish;
	mix: Record<MixAttribute, Weight>;
	/** Hours of travel to another venue than the nearest, and which venue is nearest to each area. */
	travelHours: number;
	nearest: Record<string, string>;
	/** What it costs that a leader comes on a day they would rather not. */
	dislikeWeight: Weight;
	/** What it costs to move one leader from the earlier plan. */
	movePrice: number;
	/** How long the planner searches. */
	seconds: number;
};

/** One hour of travel costs this many points: as much as one leader outside the mix at the light weight. */
export const travelWeight = 1;

/** Off its share by up to this many leaders costs a cohort nothing: shares are seldom whole numbers. */
export const mixTolerance = 1;

/** The planner searches for so long unless told: most of what it finds is found by then with 900 leaders. */
export const usualSeconds = 10;

/** Longer would hold back mails, which wait in the same queue. */
export const mostSeconds = 60;
