import { type Day, daysBetween } from "../../core/calendar/day.ts";

/** Where a case is. Every case is in exactly one of these. */
export const caseStates = [
	"working",
	"withdrawn",
	"pitched",
	"on_hold",
	"merged",
	"declined",
	"decided",
	"dropped",
	"started",
	"stopped",
	"finished",
	"not_realised",
	"benefit",
] as const;
export type CaseState = (typeof caseStates)[number];

/** The steps from a gathering to a benefit, in order. */
export const steps = ["gathering", "pitch", "decision", "start", "benefit"] as const;
export type StepName = (typeof steps)[number];

/** The furthest step that a case in this state has come to. */
export const stepOf: Record<CaseState, StepName> = {
	working: "gathering",
	withdrawn: "gathering",
	pitched: "pitch",
	on_hold: "pitch",
	merged: "pitch",
	declined: "pitch",
	decided: "decision",
	dropped: "decision",
	started: "start",
	stopped: "start",
	finished: "start",
	not_realised: "start",
	benefit: "benefit",
};

/** What is known of one case. */
export type CaseFacts = {
	readonly ownerId: string;
	readonly startedOn: Day;
	readonly isWithdrawn: boolean;
	/** The day of the last pitch that was held. */
	readonly pitchedOn: Day | null;
	/** The last decision that the team has been told of. */
	readonly outcome: "support" | "in_line" | "hold" | "merge" | "close" | null;
	readonly decidedOn: Day | null;
	readonly initiative: "planned" | "under_way" | "paused" | "finished" | "stopped" | null;
	readonly workBeganOn: Day | null;
	/** The first figure on the right side of its baseline. */
	readonly benefitOn: Day | null;
	/** Its benefits are all judged, and none was realised. */
	readonly notRealised: boolean;
};

const saidNo = { hold: "on_hold", merge: "merged", close: "declined" } as const;

/** Gives the one state that a case is in: the furthest that anything is known of. */
export function stateOf(facts: CaseFacts): CaseState {
	if (facts.benefitOn !== null) return "benefit";
	if (facts.workBeganOn !== null) {
		if (facts.initiative === "stopped") return "stopped";
		if (facts.notRealised) return "not_realised";
		return facts.initiative === "finished" ? "finished" : "started";
	}
	if (facts.initiative === "stopped") return "dropped";
	const { outcome } = facts;
	if (facts.initiative !== null || outcome === "support" || outcome === "in_line") return "decided";
	if (outcome !== null) return saidNo[outcome];
	if (facts.isWithdrawn) return "withdrawn";
	return facts.pitchedOn === null ? "working" : "pitched";
}

/** How many have come to each step, and where all of them are now. */
export type Funnel = {
	readonly total: number;
	readonly reached: Readonly<Record<StepName, number>>;
	readonly states: Readonly<Record<CaseState, number>>;
	/** Work that was carried out, whether or not it has given a measured benefit yet. */
	readonly carriedOut: number;
};

/** Counts cases. The states add up to the total, and each step holds what the next holds and what stayed there. */
export function funnelOf(cases: readonly CaseFacts[]): Funnel {
	const found = cases.map(stateOf);
	const count = (state: CaseState) => found.filter((one) => one === state).length;
	const states = Object.fromEntries(caseStates.map((state) => [state, count(state)]));
	const depth = (state: CaseState) => steps.indexOf(stepOf[state]);
	const reached = steps.map((step, at) => [step, found.filter((state) => depth(state) >= at).length]);
	return {
		total: cases.length,
		reached: Object.fromEntries(reached),
		states: states as Record<CaseState, number>,
		carriedOut: count("finished") + count("not_realised") + count("benefit"),
	};
}

/** Fewer cases, or fewer people behind them, are not told of: they could be told apart. */
export const fewest = 5;

/** Days between two steps: the middle, and what half of them lie between; null where too few are known. */
export type Spell = {
	readonly count: number;
	readonly low: number;
	readonly median: number;
	readonly high: number;
};

export const spells = ["toPitch", "toDecision", "toStart", "toBenefit"] as const;
export type SpellName = (typeof spells)[number];

const ends: Record<SpellName, (facts: CaseFacts) => readonly [Day | null, Day | null]> = {
	toPitch: ({ startedOn, pitchedOn }) => [startedOn, pitchedOn],
	toDecision: ({ pitchedOn, decidedOn }) => [pitchedOn, decidedOn],
	toStart: ({ decidedOn, workBeganOn }) => [decidedOn, workBeganOn],
	toBenefit: ({ workBeganOn, benefitOn }) => [workBeganOn, benefitOn],
};

/** The time between the steps, for those that have come to both. */
export function spellsOf(cases: readonly CaseFacts[]): Record<SpellName, Spell | null> {
	const found = spells.map((name) => {
		const days = cases.flatMap((facts) => {
			const [from, to] = ends[name](facts);
			return from !== null && to !== null && to >= from ? [daysBetween(from, to)] : [];
		});
		return [name, days.length < fewest ? null : spellOf(days)];
	});
	return Object.fromEntries(found);
}

function spellOf(days: readonly number[]): Spell {
	const sorted = days.toSorted((a, b) => a - b);
	const at = (share: number) => quantile(sorted, share);
	return { count: days.length, low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** The value below which a share lies, on a straight line between neighbours. */
export function quantile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
	return below + (above - below) * (place - Math.floor(place));
}

export type Group = { readonly key: string | null; readonly cases: readonly CaseFacts[] };

/**
 * Groups cases so that each is in one group and no group can be told apart: small ones are put together (key null), and
 * where even those are few, the smallest of the others joins them. Empty where there are too few in all.
 */
export function groupsOf<Facts extends CaseFacts>(
	cases: readonly Facts[],
	keyOf: (facts: Facts) => string,
): Group[] {
	const groups = [...Map.groupBy(cases, keyOf)].map(([key, members]) => ({ key, cases: members }));
	const bySize = groups.toSorted((a, b) => people(b.cases) - people(a.cases) || a.key.localeCompare(b.key));
	const shown = bySize.filter((group) => mayBeTold(group.cases));
	const rest = bySize.filter((group) => !mayBeTold(group.cases)).flatMap((group) => group.cases);
	while (rest.length > 0 && !mayBeTold(rest) && shown.length > 0) rest.push(...(shown.pop()?.cases ?? []));
	const told = shown.toSorted((a, b) => a.key.localeCompare(b.key));
	return rest.length > 0 && mayBeTold(rest) ? [...told, { key: null, cases: rest }] : told;
}

/** Are there enough cases, and enough people who own them? */
export const mayBeTold = (cases: readonly CaseFacts[]): boolean =>
	cases.length >= fewest && people(cases) >= fewest;

const people = (cases: readonly CaseFacts[]) => new Set(cases.map(({ ownerId }) => ownerId)).size;
