import { addDays, type Day } from "../../core/calendar/day.ts";
import type { Gathering } from "../programmes/index.ts";

/** Who a writer may let read an answer: who runs the cohort, the leaders under the same superior, all in the cohort. */
export const readerGroups = ["facilitators", "team", "cohort"] as const;
export type ReaderGroup = (typeof readerGroups)[number];

/** The place of the programme's guiding question on every day; the office's own prompts follow it. */
export const guidingPosition = 0;

/** More questions than this make a form of a moment's thought. */
export const mostPrompts = 3;

/** What is asked at the end of one day. */
export type Question = { position: number; question: string };

/** What somebody wrote to one question, and whom they let read it. */
export type Answer = Question & {
	id: string;
	gatheringId: string;
	dayNumber: number;
	body: string;
	writtenOn: Day;
	readers: ReaderGroup[];
};

/**
 * The questions of a day for one writer. What is answered keeps the question it was an answer to, also when the office
 * has changed it since; an answered question that is no longer asked stays.
 */
export function questionsFor(asked: readonly Question[], answered: readonly Answer[]): Question[] {
	const kept = new Map(answered.map(({ position, question }) => [position, question]));
	const positions = new Set([...asked, ...answered].map(({ position }) => position));
	const now = new Map(asked.map(({ position, question }) => [position, question]));
	return [...positions]
		.sort((a, b) => a - b)
		.map((position) => ({ position, question: kept.get(position) ?? now.get(position) ?? "" }));
}

/** A day that one can look back on. */
export type PastDay<G extends Gathering = Gathering> = { gathering: G; dayNumber: number; day: Day };

/** The days of gatherings that have come, in order of days. */
export function pastDays<G extends Gathering>(gatherings: readonly G[], today: Day): PastDay<G>[] {
	return gatherings
		.flatMap((gathering) => gathering.days.map((day, index) => ({ gathering, dayNumber: index + 1, day })))
		.filter(({ day }) => day <= today)
		.sort((a, b) => a.day.localeCompare(b.day));
}

/** A reminder after this many days is a reproach. */
const remindedDays = 7;

/** The last day that a reflection is suggested. */
export const suggestedUntil = (day: Day): Day => addDays(day, remindedDays);

/** Local time of day, "15:05", against a gathering's end, "16:00:00": the last hour is when one looks back. */
export function isTimeToLookBack({ gathering, day }: PastDay, today: Day, clock: string): boolean {
	if (day < today) return true;
	const [hours = 0, minutes = 0] = gathering.endsAt.split(":").map(Number);
	const [hour = 0, minute = 0] = clock.split(":").map(Number);
	return hour * 60 + minute >= (hours - 1) * 60 + minutes;
}
