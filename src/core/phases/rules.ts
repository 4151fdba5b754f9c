import {
	type DayInPhases,
	type DayState,
	dayStates,
	type Phase,
	phases,
	phasesOn,
	spans,
	timesOf,
} from "./phases.ts";

/** What somebody is to a pitch. One person may be several: a panel leader who sits is a member too. */
export const parts = [
	"pitcher",
	"member",
	"leader",
	"secretary",
	"office",
	"decider",
	"guide",
	"audience",
] as const;
export type Part = (typeof parts)[number];

/** What is seen and done on a pitch day, as far as the time for it matters. */
export const actions = [
	/** Changes the page that is to be judged. */
	"hand-in",
	/** Takes in a page after the deadline, with a reason. */
	"hand-in-late",
	"read-page",
	/** Says how one stands to the pitches. */
	"declare",
	/** Scores the common case. */
	"calibrate",
	"score",
	/** Sees how the panel has scored what one has sent in oneself. */
	"compare",
	"see-points",
	"note",
	"change-points",
	"read-protocol",
	"recommend",
	"send-recommendations",
	"decide",
	"release",
	/** Puts ideas on the day. */
	"add-pitches",
	/** Changes their order, or takes one off. */
	"line-up",
	/** Changes the day itself, its panels and their schedule. */
	"plan",
	/** Opens a room, drives its clock and calls pitches in. */
	"hold-room",
	/** Follows the running order and the clock, signed in or not. */
	"follow",
	/** Notes who was there. */
	"keep-protocol",
	"sign-protocol",
] as const;
export type Action = (typeof actions)[number];

/**
 * What follows what has been done alone, whatever the clock says: the office plans between two phases too, a room is made
 * ready before the first pitch, the wall stays up, and a protocol is finished when there is time.
 */
export type Untimed = Extract<
	Action,
	"add-pitches" | "line-up" | "plan" | "hold-room" | "follow" | "keep-protocol" | "sign-protocol"
>;

type Rules = Readonly<Partial<Record<Part, readonly Action[]>>>;

const team = { pitcher: ["read-page"], guide: ["read-page"] } satisfies Rules;
const afterPoints = ["read-page", "declare", "see-points", "read-protocol"] as const satisfies Action[];

/** Who may see and do what in each phase. What stands nowhere here depends on no phase. */
export const rules: Readonly<Record<Phase, Rules>> = {
	material: {
		pitcher: ["hand-in", "read-page"],
		guide: ["read-page"],
		office: ["read-page", "add-pitches", "line-up", "plan"],
		member: ["declare"],
		leader: ["declare"],
		secretary: ["declare"],
		decider: ["declare"],
	},
	preparation: {
		...team,
		office: ["read-page", "hand-in-late", "line-up", "plan"],
		member: ["read-page", "declare"],
		leader: ["read-page", "declare"],
		secretary: ["read-page", "declare"],
		decider: ["read-page", "declare"],
	},
	calibration: {
		...team,
		office: ["read-page", "hand-in-late", "calibrate", "line-up", "plan"],
		member: ["read-page", "declare", "calibrate"],
		leader: ["read-page", "declare", "calibrate"],
		secretary: ["read-page", "declare"],
		decider: ["read-page", "declare"],
	},
	pitch: {
		...team,
		office: ["read-page", "hand-in-late", "line-up", "plan", "hold-room"],
		member: ["read-page", "declare", "score", "compare", "note", "change-points"],
		leader: ["read-page", "declare", "hold-room"],
		secretary: ["read-page", "declare"],
		decider: ["read-page", "declare"],
		audience: ["follow"],
	},
	deliberation: {
		...team,
		office: ["read-page", "plan"],
		member: [...afterPoints, "compare", "note", "change-points"],
		leader: [...afterPoints, "note", "keep-protocol"],
		secretary: [...afterPoints, "note", "keep-protocol"],
		decider: afterPoints,
		audience: ["follow"],
	},
	recommendation: {
		...team,
		office: ["read-page", "plan"],
		member: [...afterPoints, "compare", "note", "change-points"],
		leader: [...afterPoints, "note", "recommend", "send-recommendations", "keep-protocol"],
		secretary: [...afterPoints, "note", "keep-protocol"],
		decider: afterPoints,
		audience: ["follow"],
	},
	decision: {
		...team,
		office: ["read-page"],
		member: [...afterPoints, "compare"],
		leader: [...afterPoints, "keep-protocol", "sign-protocol"],
		secretary: [...afterPoints, "keep-protocol"],
		decider: [...afterPoints, "decide"],
		audience: ["follow"],
	},
	letters: {
		...team,
		office: ["read-page"],
		member: ["read-page", "see-points", "read-protocol", "compare"],
		leader: ["read-page", "see-points", "read-protocol", "keep-protocol", "sign-protocol"],
		secretary: ["read-page", "see-points", "read-protocol", "keep-protocol"],
		decider: ["read-page", "see-points", "read-protocol", "release"],
		audience: ["follow"],
	},
};

/** Does any of these phases let the part do it? */
export const allows = (on: readonly Phase[], part: Part, action: Action): boolean =>
	on.some((phase) => rules[phase][part]?.includes(action));

/** Does what has been done on the day leave room for it? */
export const isOpenTo = (state: DayState, part: Part, action: Untimed): boolean =>
	allows(spans[state], part, action);

/** The states of a day that leave room for it. */
export const statesOpenTo = (part: Part, action: Action): DayState[] =>
	dayStates.filter((state) => allows(spans[state], part, action));

/** What a part may do in a phase. */
export const actionsIn = (phase: Phase, part: Part): readonly Action[] => rules[phase][part] ?? [];

/**
 * Why a part may not do it now. `not-yet` has its time; `waits` comes when somebody has done what lies before;
 * `over` is past. `phase` is the one that would let them.
 */
export type Refusal =
	| { readonly kind: "not-yet"; readonly phase: Phase; readonly at: Date }
	| { readonly kind: "waits"; readonly phase: Phase }
	| { readonly kind: "over"; readonly phase: Phase; readonly at: Date | null }
	| { readonly kind: "never" };

/** Why a part may not do it at a moment; null when they may. */
export function whyNot(day: DayInPhases, part: Part, action: Action, now: Date): Refusal | null {
	if (allows(phasesOn(day, now), part, action)) return null;
	const letting = phases.filter((phase) => rules[phase][part]?.includes(action));
	const reasons = letting.map((phase) => whyOff(day, phase, now));
	return reasons.find(({ kind }) => kind !== "over") ?? reasons.at(-1) ?? { kind: "never" };
}

/** Why a phase that is not on is not: it lies ahead by its time or by what is not done yet, or it is over. */
function whyOff(day: DayInPhases, phase: Phase, now: Date): Refusal {
	const { startsAt, endsAt, byHand } = timesOf(day.phases, phase);
	const span = spans[day.state];
	const isOver =
		phases.indexOf(phase) < phases.indexOf(span[0] ?? phase) || (endsAt !== null && endsAt <= now);
	if (isOver) return { kind: "over", phase, at: endsAt };
	if (!byHand && startsAt !== null && startsAt > now) return { kind: "not-yet", phase, at: startsAt };
	return { kind: "waits", phase };
}
