import { addDays, addWeeks, type Day } from "../core/calendar/day.ts";
import { isWorkingDay } from "../core/calendar/working-days.ts";
import type { Db } from "../platform/db/index.ts";
import { dayOf } from "../platform/i18n/format.ts";

/** A moment of the story: the instant, and the day it falls on. */
export interface Moment {
	readonly now: Date;
	readonly today: Day;
}

/** Who plays which part; ids of people. */
export interface Cast {
	readonly topLeader: string;
	readonly administrator: string;
	readonly office: string;
	readonly facilitator: string;
	readonly guide: string;
	readonly portfolio: string;
	readonly moderator: string;
	readonly employee: string;
	/** Heads of sectors: they sit in the panel. */
	readonly directors: readonly string[];
	readonly expert: string;
}

/** What the chapters hand on to each other. */
export interface Story {
	readonly present: Moment;
	readonly tenant: { readonly id: string; readonly name: string };
	readonly baseUrl: string;
	/** Units by name, with the leader of each. */
	readonly units: ReadonlyMap<string, { id: string; leaderId: string }>;
	readonly goals: ReadonlyMap<string, string>;
	readonly cast: Cast;
}

/** Runs work in a transaction of the demo's tenant, as a person where somebody acts. */
export type Telling = <Result>(work: (db: Db) => Promise<Result>, personId?: string) => Promise<Result>;

/** Ten in the morning, so many weeks from the present; negative is the past. */
export function weeksFrom(present: Moment, weeks: number): Moment {
	return onDay(addWeeks(present.today, weeks));
}

/** Ten in the morning of a day (nine in winter: an hour does not matter to a story). */
export const onDay = (day: Day): Moment => ({ now: new Date(`${day}T09:00:00Z`), today: day });

/** The present as a moment. */
export const momentOf = (now: Date): Moment => ({ now, today: dayOf(now) });

/** The moment where it falls on a working day, else ten in the morning of the next working day. */
export const workingDayFrom = (moment: Moment): Moment => onWorkingDay(moment, 1);

/** The same with the last working day before: for what has begun already. */
export const workingDayUpTo = (moment: Moment): Moment => onWorkingDay(moment, -1);

function onWorkingDay(moment: Moment, step: 1 | -1): Moment {
	let { today } = moment;
	while (!isWorkingDay(today)) today = addDays(today, step);
	return today === moment.today ? moment : onDay(today);
}

/** Two working days in a row, never in the weeks when units close: the first on or after a day, or the last before it. */
export function twoWorkingDays(from: Day, direction: "after" | "before"): [Day, Day] {
	const step = direction === "after" ? 1 : -1;
	for (let day = from; ; day = addDays(day, step)) {
		const next = addDays(day, 1);
		if ([day, next].every((one) => isWorkingDay(one) && !isQuiet(one))) return [day, next];
	}
}

/** Christmas, and the weeks in July when most are on holiday. */
function isQuiet(day: Day): boolean {
	const date = day.slice(5);
	return date >= "12-19" || date <= "01-03" || (date >= "07-04" && date <= "07-30");
}

/** Looks up what an earlier chapter must have made. */
export function need<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
	const value = map.get(key);
	if (value === undefined) throw new Error(`The story has no "${key}"`);
	return value;
}

/** What an action of the product gave, or an Error: the story may do only what a person may. */
export function accepted<Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> {
	if (!answer.ok) throw new Error(`The story was refused: ${JSON.stringify(answer)}`);
	return answer as Extract<Answer, { ok: true }>;
}
