import { type Day, weekdayOf } from "../../core/calendar/day.ts";
import type { CohortInstance, LockedSlot } from "../../core/cohorts/index.ts";
import { type Candidate, spanOfWeek } from "./candidates.ts";
import { type DaySpan, mixAttributes, mixTolerance, type PlanRules, travelWeight } from "./rules.ts";

/** A leader as the plan needs them; `team` is the unit whose leaders go together or apart. */
export type Leader = {
	id: string;
	sector: string;
	level: string;
	gender: string;
	team: string;
	areaId: string | null;
	closedWeeks: readonly string[];
};

/** Days when somebody cannot come, or would rather not. */
export type Unavailable = DaySpan & { personId: string; kind: "cannot" | "rather_not" };

/** Everything a plan is made of. */
export type PlanInput = {
	rules: PlanRules;
	leaders: readonly Leader[];
	unavailable: readonly Unavailable[];
	candidates: readonly Candidate[];
	venues: readonly { id: string; capacity: number }[];
	/** Days when a venue is taken by others. */
	taken: readonly { venueId: string; day: Day }[];
	/** Weekdays (1 is Monday) when a venue is not open. */
	shut: readonly { venueId: string; weekday: number }[];
	locked: Readonly<Record<string, number>>;
	/** Dates that the office keeps from the plan that this one goes on from. */
	lockedSlots?: readonly LockedSlot[];
	/** Where people are in the plan that this one goes on from. */
	previous?: Readonly<Record<string, number>>;
};

/** What cannot be, found before any search. Units by id. */
export type RuleFault =
	| { kind: "nobody" }
	| { kind: "no-dates" | "no-venue"; number: number }
	| { kind: "team-too-large"; unit: string; people: number; most: number }
	| ({ kind: "locked-date-gone"; cohort: number } & Place);

/** A date and a venue for one gathering, read from the id of a slot. */
export type Place = { number: number; start: Day; venueId: string };

/** Gives the planner's problem, or what makes it none. */
export function problemOf(
	input: PlanInput,
): { ok: true; problem: CohortInstance } | { ok: false; faults: RuleFault[] } {
	const faults = faultsOf(input);
	if (faults.length > 0) return { ok: false, faults };
	const { rules, leaders, venues, locked, lockedSlots, previous } = input;
	const slots = slotsOf(input);
	const gone = (lockedSlots ?? []).filter(({ slot }) => !slots.some(({ id }) => id === slot));
	if (gone.length > 0) {
		const asFault = ({ cohort, slot }: LockedSlot): RuleFault => ({
			kind: "locked-date-gone",
			cohort,
			...placeOfSlot(slot),
		});
		return { ok: false, faults: gone.map(asFault) };
	}
	const teams = Map.groupBy(leaders, ({ team }) => team);
	const problem: CohortInstance = {
		format: "ledelsesskolen/cohorts/1",
		cohorts: rules.cohorts,
		gatherings: rules.periods.length,
		size: rules.size,
		venues: venues.map(({ id, capacity }) => ({ id, capacity })),
		slots,
		units: [...teams].map(([id, team]) => ({ id, maxAway: mostAway(rules, team.length) })),
		people: peopleOf(input),
		together: rules.teams === "together" ? [...teams.values()].flatMap((team) => together(team, locked)) : [],
		apart: rules.teams === "apart" ? [...teams.values()].flatMap((team) => pairs(team, locked)) : [],
		mix: mixAttributes.flatMap((attribute) =>
			rules.mix[attribute] === 0
				? []
				: [{ attribute, weight: rules.mix[attribute], tolerance: mixTolerance }],
		),
		weights: { travel: travelWeight, dislike: rules.dislikeWeight },
		locked: { ...locked },
		...(lockedSlots && lockedSlots.length > 0 && { lockedSlots: [...lockedSlots] }),
		...(previous && { previous: { ...previous }, movePrice: rules.movePrice }),
	};
	return { ok: true, problem };
}

/** Reads what a slot stands for. */
export function placeOfSlot(id: string): Place {
	const [number = "", start = "", venueId = ""] = id.split("/");
	return { number: Number(number), start, venueId };
}

function faultsOf(input: PlanInput): RuleFault[] {
	const { rules, leaders, candidates } = input;
	if (leaders.length === 0) return [{ kind: "nobody" }];
	const without = rules.periods.filter(
		({ number }) => !candidates.some((candidate) => candidate.number === number),
	);
	const placed = new Set(slotsOf(input).map(({ id }) => placeOfSlot(id).number));
	const nowhere = rules.periods.filter((period) => !placed.has(period.number) && !without.includes(period));
	const most = { free: leaders.length, together: rules.size.max, apart: rules.cohorts }[rules.teams];
	const teams = [...Map.groupBy(leaders, ({ team }) => team)].filter(([, team]) => team.length > most);
	return [
		...without.map(({ number }) => ({ kind: "no-dates" as const, number })),
		...nowhere.map(({ number }) => ({ kind: "no-venue" as const, number })),
		...teams.map(([unit, { length }]) => ({ kind: "team-too-large" as const, unit, people: length, most })),
	];
}

/** A slot is a venue on a candidate's days, where it is open and nobody else has it on any of them. */
function slotsOf({ rules, candidates, venues, taken, shut }: PlanInput): CohortInstance["slots"] {
	const busy = new Set([
		...taken.map(({ venueId, day }) => `${venueId} ${day}`),
		...shut.map(({ venueId, weekday }) => `${venueId} ${weekday}`),
	]);
	const isBusy = (venueId: string, day: Day) =>
		busy.has(`${venueId} ${day}`) || busy.has(`${venueId} ${weekdayOf(day)}`);
	const order = new Map(rules.periods.map(({ number }, at) => [number, at]));
	return candidates.flatMap(({ number, days }) =>
		venues
			.filter(({ id }) => !days.some((day) => isBusy(id, day)))
			.map(({ id }) => {
				const [date = ""] = days;
				return { id: `${number}/${date}/${id}`, gathering: order.get(number) ?? 0, date, venue: id };
			}),
	);
}

/** A team that goes together is away together. */
function mostAway({ teams, maxAwayPercent }: PlanRules, people: number): number {
	return teams === "together" ? people : Math.max(1, Math.floor((people * maxAwayPercent) / 100));
}

/** A gathering stands in the planner as its first day; who cannot come on one of its days cannot come then. */
function peopleOf({ rules, leaders, unavailable, candidates, venues }: PlanInput): CohortInstance["people"] {
	const own = Map.groupBy(unavailable, ({ personId }) => personId);
	return leaders.map(({ id, sector, level, gender, team, areaId, closedWeeks }) => {
		const spans = own.get(id) ?? [];
		const closed = closedWeeks.flatMap((week) => spanOfWeek(week) ?? []);
		const cannot = [...closed, ...spans.filter(({ kind }) => kind === "cannot")];
		const rather = spans.filter(({ kind }) => kind === "rather_not");
		const nearest = rules.nearest[areaId ?? ""];
		return {
			...{ id, sector, level, gender, unit: team },
			travel: venues.map((venue) => (nearest === undefined || nearest === venue.id ? 0 : rules.travelHours)),
			unavailable: startsWithin(candidates, cannot),
			dislikes: startsWithin(candidates, rather),
		};
	});
}

function startsWithin(candidates: readonly Candidate[], spans: readonly DaySpan[]): Day[] {
	if (spans.length === 0) return [];
	return candidates
		.filter(({ days }) => days.some((day) => spans.some(({ from, to }) => from <= day && day <= to)))
		.flatMap(({ days }) => days[0] ?? []);
}

/** Those of a team who can still be together: the free ones, and the locked ones where they share a cohort. */
function together(team: readonly Leader[], locked: PlanInput["locked"]): string[][] {
	const cohorts = new Set(team.flatMap(({ id }) => locked[id] ?? []));
	const group = team.filter(({ id }) => cohorts.size <= 1 || locked[id] === undefined).map(({ id }) => id);
	return group.length > 1 ? [group] : [];
}

/** Every pair of a team but those whom locks have put together already. */
function pairs(team: readonly Leader[], locked: PlanInput["locked"]): [string, string][] {
	return team.flatMap(({ id: one }, at) =>
		team
			.slice(at + 1)
			.filter(({ id }) => locked[one] === undefined || locked[one] !== locked[id])
			.map(({ id }): [string, string] => [one, id]),
	);
}
