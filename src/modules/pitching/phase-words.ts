import type { Locale, Messages } from "../../../locales/index.ts";
import {
	currentPhase,
	type DayInPhases,
	nextPhase,
	type Phase,
	phasesOn,
	timesOf,
} from "../../core/phases/phases.ts";
import { type Action, actionsIn, type Part, type Refusal, whyNot } from "../../core/phases/rules.ts";
import { formatTime, formatWeekday } from "../../platform/i18n/format.ts";

/** "onsdag 12. mai 2027 kl. 09.00". */
export const momentIn = (t: Messages, locale: Locale, at: Date): string =>
	t.pitching.at(formatWeekday(at, locale), formatTime(at, locale));

/** Why it cannot be done now, as one says it: "Poengene åpner onsdag 12. mai 2027 kl. 09.00." */
export function refusalIn(t: Messages, locale: Locale, refusal: Refusal): string {
	const texts = t.pitching.phases;
	if (refusal.kind === "never") return t.pitching.notNow;
	const { opens, waits, over, overAt } = texts.of[refusal.phase];
	if (refusal.kind === "not-yet") return opens(momentIn(t, locale, refusal.at));
	if (refusal.kind === "waits") return waits;
	return refusal.at ? overAt(momentIn(t, locale, refusal.at)) : over;
}

/** Where a day is, in words. */
export type PlaceInWords = {
	now: Phase;
	/** "Nå: Kalibrering, til …". */
	nowWords: string;
	/** "Neste: Pitch, fra …"; null in the last phase. */
	nextWords: string | null;
};

/** Where a day is now and what comes next. */
export function placeInWords(t: Messages, locale: Locale, day: DayInPhases, at: Date): PlaceInWords {
	const texts = t.pitching.phases;
	const now = currentPhase(day, at);
	const { endsAt } = timesOf(day.phases, now);
	const isUntil = endsAt !== null && endsAt > at;
	const nowWords = isUntil
		? texts.nowUntil(texts.names[now], momentIn(t, locale, endsAt))
		: texts.now(texts.names[now]);
	const next = nextPhase(now);
	if (next === null) return { now, nowWords, nextWords: null };
	const { startsAt } = timesOf(day.phases, next);
	const isAhead = startsAt !== null && startsAt > at;
	const from = isAhead ? texts.fromTime(momentIn(t, locale, startsAt)) : texts.begins[next];
	return { now, nowWords, nextWords: texts.next(texts.names[next], from) };
}

/** What is said first, and what goes without saying is left out. */
const told: readonly Action[] = [
	"hand-in",
	"declare",
	"calibrate",
	"score",
	"recommend",
	"send-recommendations",
	"decide",
	"release",
	"note",
	"change-points",
	"hand-in-late",
	"read-page",
	"see-points",
	"read-protocol",
];

/**
 * What a day lets its reader do, by the name of the words for it: who scores no common case writes and closes it, and who
 * has no seat reads the page of one team.
 */
export type Doing = Action | "write-case" | "read-own-page";

/**
 * What those parts can do on the day now, in the order of weight. What can be done once is not named when it is done, and
 * the common case only while the day is about it, and to the panel while it waits for the reader's points.
 */
export function canNow(
	day: DayInPhases & { caseWaits: boolean },
	parts: readonly Part[],
	now: Date,
): Doing[] {
	const on = phasesOn(day, now);
	const all = new Set(on.flatMap((phase) => parts.flatMap((part) => actionsIn(phase, part))));
	const judges = parts.some(isInPanel);
	if (judges && !day.caseWaits) all.delete("calibrate");
	if (day.state === "released") all.delete("release");
	if (currentPhase(day, now) !== "calibration") all.delete("calibrate");
	return told.filter((action) => all.has(action)).map((action) => wordsFor(action, parts));
}

const isInPanel = (part: Part) => part === "member" || part === "leader";

function wordsFor(action: Action, parts: readonly Part[]): Doing {
	const isOneOf = (...some: readonly Part[]) => parts.some((part) => some.includes(part));
	if (action === "calibrate" && !parts.some(isInPanel)) return "write-case";
	if (action === "read-page" && !isOneOf("member", "leader", "secretary", "office", "decider"))
		return "read-own-page";
	return action;
}

/** What each part waits for. */
const awaited: readonly (readonly [Part, Action])[] = [
	["member", "score"],
	["leader", "recommend"],
	["decider", "decide"],
];

/** When the thing that the reader is there for opens; null where it is open, past, or there is none. */
export function opensIn(
	t: Messages,
	locale: Locale,
	day: DayInPhases,
	parts: readonly Part[],
	now: Date,
): string | null {
	const mine = awaited.filter(([part]) => parts.includes(part));
	for (const [part, action] of mine) {
		const refusal = whyNot(day, part, action, now);
		if (refusal && refusal.kind !== "over" && refusal.kind !== "never") return refusalIn(t, locale, refusal);
		if (refusal === null) return null;
	}
	return null;
}
