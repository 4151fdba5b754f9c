import { addDays, addMonths, type Day } from "../../core/calendar/day.ts";

/** The life of an initiative, in the order it is usually lived. */
export const states = ["planned", "under_way", "paused", "finished", "stopped"] as const;
export type State = (typeof states)[number];

/** States in which somebody works on it, or waits to. */
export const liveStates: readonly State[] = ["planned", "under_way", "paused"];

/** What may follow what. Finished and stopped are final: later work is a new initiative. */
const moves: Record<State, readonly State[]> = {
	planned: ["under_way", "stopped"],
	under_way: ["paused", "finished", "stopped"],
	paused: ["under_way", "stopped"],
	finished: [],
	stopped: [],
};

/** The states that may follow this one. */
export const allowedMoves = (state: State): readonly State[] => moves[state];

/** Does somebody still work on it, or wait to? */
export const isLive = (state: State): boolean => liveStates.includes(state);

/** How it goes, in the words of the one who leads it. */
export const moods = ["on_track", "needs_help", "stuck"] as const;
export type Mood = (typeof moods)[number];

/** Where it was born: in a pitch, or in the line. */
export const origins = ["pitch", "line"] as const;
export type Origin = (typeof origins)[number];

/** Status is checked three months apart unless somebody chooses otherwise (Bærum's practice). */
const checkMonths = 3;

/** A status older than this stands still: one check period (three months) and a month of grace. */
const stillAfterDays = 122;

/** The day to look at it next, counted from a day. */
export const nextCheckFrom = (day: Day): Day => addMonths(day, checkMonths);

/** What a viewer needs in order to say whether an initiative stands still. */
export type Pulse = { state: State; nextCheckOn: Day | null; lastHeardOn: Day };

/** Why an initiative stands still today, or null when it moves. A pause is a choice until its next check. */
export function standsStillBecause(pulse: Pulse, today: Day): "past-check" | "silent" | null {
	if (!isLive(pulse.state)) return null;
	if (pulse.nextCheckOn !== null && pulse.nextCheckOn < today) return "past-check";
	if (pulse.state === "under_way" && pulse.lastHeardOn < silentBefore(today)) return "silent";
	return null;
}

/** The day it began to stand still, or null when it moves. */
export function stillSince(pulse: Pulse, today: Day): Day | null {
	if (standsStillBecause(pulse, today) === null) return null;
	const { nextCheckOn, lastHeardOn, state } = pulse;
	const overdue = nextCheckOn !== null && nextCheckOn < today ? [addDays(nextCheckOn, 1)] : [];
	const silent = addDays(lastHeardOn, stillAfterDays + 1);
	const since = state === "under_way" && silent <= today ? [...overdue, silent] : overdue;
	return since.toSorted()[0] ?? null;
}

/** Under-way initiatives last heard of before this day are silent. */
export const silentBefore = (today: Day): Day => addDays(today, -stillAfterDays);

/** What the list can be ordered by; "needs" has what stands still on top. */
export const sorts = ["needs", "title", "next", "state", "newest"] as const;
export type Sort = (typeof sorts)[number];

/** Rows a page of the list holds. */
export const pageSize = 50;
