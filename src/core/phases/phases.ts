/** The phases of a pitch day, in their order. */
export const phases = [
	"material",
	"preparation",
	"calibration",
	"pitch",
	"deliberation",
	"recommendation",
	"decision",
	"letters",
] as const;
export type Phase = (typeof phases)[number];

/** When a phase is on. A time that is null sets no limit: then what has been done on the day decides alone. */
export type PhaseTimes = {
	readonly phase: Phase;
	readonly startsAt: Date | null;
	readonly endsAt: Date | null;
	/** Begins only when somebody moves the day there: it was moved back from. */
	readonly byHand: boolean;
};

/** How far a day has come by what has been done: opened, scoring closed, teams told, all decided, letters gone. */
export const dayStates = ["planned", "open", "scored", "recommended", "decided", "released"] as const;
export type DayState = (typeof dayStates)[number];

/** A day as its phases are read from it. */
export type DayInPhases = { readonly state: DayState; readonly phases: readonly PhaseTimes[] };

/** The phases that what has been done leaves room for. A clock alone opens no day and sends no letter. */
export const spans: Readonly<Record<DayState, readonly Phase[]>> = {
	planned: ["material", "preparation", "calibration"],
	open: ["preparation", "calibration", "pitch"],
	scored: ["deliberation", "recommendation"],
	recommended: ["decision"],
	decided: ["decision", "letters"],
	released: ["letters"],
};

/** The phase that a state is known by; where nobody has set times, the day is in this one. */
const mains: Readonly<Record<DayState, Phase>> = {
	planned: "material",
	open: "pitch",
	scored: "deliberation",
	recommended: "decision",
	decided: "letters",
	released: "letters",
};

/** The phases that are on at a moment: several may be, and a day without times is in all that its state leaves room for. */
export function phasesOn({ state, phases: times }: DayInPhases, now: Date): Phase[] {
	return spans[state].filter((phase) => isOn(timesOf(times, phase), now));
}

/** The phase that the day is in: the one that began last of those that are on; between two, the one that is over. */
export function currentPhase(day: DayInPhases, now: Date): Phase {
	const main = mains[day.state];
	const on = phasesOn(day, now);
	if (on.includes(main) && timesOf(day.phases, main).startsAt === null) return main;
	const begun = spans[day.state].filter((phase) => hasBegun(timesOf(day.phases, phase), now));
	return latest(day, on, main) ?? latest(day, begun, main) ?? main;
}

/** The phase after the one that the day is in; null in the last. */
export const nextPhase = (current: Phase): Phase | null => phases[phases.indexOf(current) + 1] ?? null;

/** The times of one phase; a day without them has no limits. */
export const timesOf = (times: readonly PhaseTimes[], phase: Phase): PhaseTimes =>
	times.find((one) => one.phase === phase) ?? { phase, startsAt: null, endsAt: null, byHand: false };

const hasBegun = ({ startsAt, byHand }: PhaseTimes, now: Date): boolean =>
	!byHand && (startsAt === null || startsAt <= now);

const isOn = (times: PhaseTimes, now: Date): boolean =>
	hasBegun(times, now) && (times.endsAt === null || now < times.endsAt);

/** The one that began last; of those that began together, the one the state is known by, or else the last. */
function latest({ phases: times }: DayInPhases, among: readonly Phase[], main: Phase): Phase | undefined {
	const startOf = (phase: Phase) => timesOf(times, phase).startsAt?.getTime() ?? 0;
	const last = Math.max(...among.map(startOf));
	const together = among.filter((phase) => startOf(phase) === last);
	return together.includes(main) ? main : together.at(-1);
}
