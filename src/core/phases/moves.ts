import { type DayState, type Phase, type PhaseTimes, phases, timesOf } from "./phases.ts";

/** The states in which a day may stand in a phase that somebody has moved it to; the last is where it is when it got there. */
const statesOf: Readonly<Record<Phase, readonly DayState[]>> = {
	material: ["planned"],
	preparation: ["planned"],
	calibration: ["planned"],
	pitch: ["open"],
	deliberation: ["scored"],
	recommendation: ["scored"],
	decision: ["recommended", "decided"],
	letters: ["decided", "released"],
};

/** What must happen to the day when it is moved: nothing but times, opening, closing, reopening, or taking the opening back. */
export type Turn = "times" | "open" | "close" | "reopen" | "unopen";

/** Phases that share their states: moving within them is a matter of times alone. */
const groups: readonly (readonly Phase[])[] = [
	["material", "preparation", "calibration"],
	["pitch"],
	["deliberation", "recommendation"],
	["decision", "letters"],
];

const turns: Readonly<Partial<Record<DayState, Readonly<Partial<Record<DayState, Turn>>>>>> = {
	planned: { open: "open" },
	open: { scored: "close", planned: "unopen" },
	scored: { open: "reopen" },
};

/**
 * How a day gets to a phase by hand; null where no hand may move it: what the teams are told, decisions and letters
 * are acts of those who answer for them, and a told word stands.
 */
export function turnTo(state: DayState, to: Phase): Turn | null {
	if (state === "released") return null;
	const states = statesOf[to];
	if (states.includes(state)) return "times";
	return turns[state]?.[states[0] ?? state] ?? null;
}

/**
 * The times when a day is moved to a phase now: what lies before it among those of the same state is over, it is on,
 * and what comes after waits for its time, or for a hand where that is past.
 */
export function movedTo(times: readonly PhaseTimes[], to: Phase, now: Date): PhaseTimes[] {
	const group = groups.find((phasesOfGroup) => phasesOfGroup.includes(to)) ?? [];
	const at = phases.indexOf(to);
	return phases.map((phase) => {
		const own = timesOf(times, phase);
		if (phase === to) return begun(own, now);
		if (!group.includes(phase)) return own;
		return phases.indexOf(phase) < at ? ended(own, now) : putOff(own, now);
	});
}

const isPast = (time: Date | null, now: Date): boolean => time !== null && time <= now;

const begun = (own: PhaseTimes, now: Date): PhaseTimes => ({
	...own,
	startsAt: now,
	endsAt: isPast(own.endsAt, now) ? null : own.endsAt,
	byHand: false,
});

const ended = (own: PhaseTimes, now: Date): PhaseTimes => ({
	...own,
	startsAt: own.startsAt !== null && own.startsAt < now ? own.startsAt : null,
	endsAt: isPast(own.endsAt, now) ? own.endsAt : now,
	byHand: false,
});

const putOff = (own: PhaseTimes, now: Date): PhaseTimes =>
	own.startsAt !== null && own.startsAt > now
		? own
		: { ...own, startsAt: null, endsAt: isPast(own.endsAt, now) ? null : own.endsAt, byHand: true };
