import { addDays, type Day } from "../../core/calendar/day.ts";
import { addWorkingDays, type DayOff, dayOff } from "../../core/calendar/working-days.ts";

/** The life of a pitch day, from plan to the letters that tell every team what was decided. */
export const states = ["planned", "open", "scored", "recommended", "decided", "released"] as const;
export type State = (typeof states)[number];

/** What may follow what. Scoring can be opened again until the teams have been told; a told word stands. */
const moves: Record<State, readonly State[]> = {
	planned: ["open"],
	open: ["scored"],
	scored: ["open", "recommended"],
	recommended: ["decided"],
	decided: ["recommended", "released"],
	released: [],
};

/** May a day in this state move to that one? */
export const mayMove = (from: State, to: State): boolean => moves[from].includes(to);

/** Is the recommendation of the panel with the teams? */
export const isTold = (state: State): boolean => ["recommended", "decided", "released"].includes(state);

/** Is the panel done giving scores? */
export const isScoringOver = (state: State): boolean => state !== "planned" && state !== "open";

/** In what capacity a panel member judges. */
export const panelRoles = ["leader", "director", "chief", "expert", "external"] as const;
export type PanelRole = (typeof panelRoles)[number];

/** Decisions are due within 14 days, so that nobody waits longer than that for an answer (DOMAIN.md). */
const daysToDecide = 14;

/** The last day for decisions unless somebody chooses: 14 days after, or the next working day. */
export const decisionDayAfter = (day: Day): Day => addWorkingDays(addDays(day, daysToDecide), 0);

/** Why a pitch day cannot be held on the day: a holiday or a weekend; null when it can. */
export const whyNotOn = (day: Day): DayOff | null => dayOff(day);

/** How long one pitch takes, in minutes. */
export type Minutes = { pitchMinutes: number; questionMinutes: number; breakMinutes: number };

/**
 * When pitch number `index` (from 0) begins, as "09:20"; the break comes after each pitch.
 * `startsAt` is "09:00" or "09:00:00", as the database gives it.
 */
export function pitchStart(startsAt: string, minutes: Minutes, index: number): string {
	const [hour = 0, minute = 0] = startsAt.split(":").map(Number);
	const each = minutes.pitchMinutes + minutes.questionMinutes + minutes.breakMinutes;
	const total = hour * 60 + minute + index * each;
	return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}

const two = (number: number) => String(number).padStart(2, "0");

/** What is known of a planned day when the office asks if it can open. */
export type Plan = {
	place: string;
	quorum: number;
	hasLeader: boolean;
	/** Everyone who judges on the day. */
	panelSize: number;
	/** Panels with fewer regular members than their quorum. */
	smallPanels: number;
	/** Pitches that no panel hears yet. */
	unplaced: number;
	pitchCount: number;
	/** Pitches whose page is empty. */
	emptyPages: number;
	criteriaCount: number;
	hasDecider: boolean;
	authority: string;
	hasContact: boolean;
	/** Panel members who have not answered for every pitch. */
	unanswered: number;
	/** Pitches that fewer than the quorum may judge as things stand. */
	shortPitches: number;
};

export type CheckKey =
	| "place"
	| "leader"
	| "panel"
	| "pitches"
	| "pages"
	| "criteria"
	| "decider"
	| "contact"
	| "impartiality"
	| "enough";

/** One line of the office's checklist. A line that does not block is good to have before the day opens. */
export type Check = { key: CheckKey; done: boolean; blocks: boolean };

/** The checklist before a day can open, in the order the office works. */
export function checklist(plan: Plan): Check[] {
	const must = (key: CheckKey, done: boolean): Check => ({ key, done, blocks: true });
	const should = (key: CheckKey, done: boolean): Check => ({ key, done, blocks: false });
	return [
		should("place", plan.place !== ""),
		must("pitches", plan.pitchCount > 0),
		should("pages", plan.pitchCount > 0 && plan.emptyPages === 0),
		must("panel", plan.panelSize > 0 && plan.smallPanels === 0 && plan.unplaced === 0),
		must("leader", plan.hasLeader),
		must("decider", plan.hasDecider && plan.authority !== ""),
		must("contact", plan.hasContact),
		must("criteria", plan.criteriaCount > 0),
		should("impartiality", plan.panelSize > 0 && plan.pitchCount > 0 && plan.unanswered === 0),
		should("enough", plan.pitchCount > 0 && plan.shortPitches === 0),
	];
}

/** Can the day open? Only what blocks counts. */
export const canOpen = (plan: Plan): boolean => checklist(plan).every(({ done, blocks }) => done || !blocks);
