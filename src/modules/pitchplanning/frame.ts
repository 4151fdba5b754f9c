import type { Day } from "../../core/calendar/day.ts";

/** A time when the rooms are in use; between two sittings there is a break. */
export type Sitting = { id: string; day: Day; from: string; to: string };

/** What is asked of each panel, and how long to search for a schedule. */
export type Rules = { min: number; max: number; directors: number; experts: number; seconds: number };

/** The rooms and sittings of a day, and what its pitches are about. */
export type Frame = { rooms: string[]; sittings: Sitting[]; topics: string[]; rules: Rules };

/** How long one pitch takes with its questions and the break after it. */
export type Minutes = { pitchMinutes: number; questionMinutes: number; breakMinutes: number };

/** A sitting is known by when it begins: one that is moved is another, and who can come must be asked again. */
export const sittingId = (day: Day, from: string): string => `${day} ${from}`;

/** A room in a sitting: where one panel sits. */
export const blockId = (sitting: string, room: string): string => `${sitting} ${room}`;

/** How many pitches there is time for; the last one needs no break after it. */
export function slotsIn({ from, to }: Sitting, minutes: Minutes): number {
	const each = minutes.pitchMinutes + minutes.questionMinutes + minutes.breakMinutes;
	return Math.max(0, Math.floor((minutesOf(to) - minutesOf(from) + minutes.breakMinutes) / each));
}

/** "09:30" as minutes since midnight. */
export function minutesOf(time: string): number {
	const [hour = 0, minute = 0] = time.split(":").map(Number);
	return hour * 60 + minute;
}

/** Two sittings of a day that overlap, or null. */
export function overlap(sittings: readonly Sitting[]): [Sitting, Sitting] | null {
	const inTime = sittings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	for (const [at, sitting] of inTime.entries()) {
		const next = inTime[at + 1];
		if (next && next.day === sitting.day && next.from < sitting.to) return [sitting, next];
	}
	return null;
}

/** Seven pitches fill a sitting before people tire; three judges see most of what five do. */
export const usualRules: Rules = { min: 3, max: 5, directors: 1, experts: 0, seconds: 10 };

/** A search longer than this keeps a machine from others. */
export const mostSeconds = 60;
