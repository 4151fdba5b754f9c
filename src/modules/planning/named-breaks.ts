import type { Day } from "../../core/calendar/day.ts";
import type { CohortInstance } from "../../core/cohorts/index.ts";
import type { CohortOf } from "./plan.ts";

/** A demand that is broken, with what it is about: ids of people, units and venues. */
export type NamedBreak =
	| { rule: "unavailable"; person: string; date: Day }
	| { rule: "unitAway"; unit: string; date: Day; away: number; most: number }
	| { rule: "size"; cohort: number; venue: string; people: number; places: number };

type Plan = { cohortOf: CohortOf; slots: readonly (readonly string[])[] };

/** What another date can break, by name: who cannot come, which team has too many away, which venue is too small. */
export function namedBreaks(problem: CohortInstance, plan: Plan): NamedBreak[] {
	return [...peopleAway(problem, plan), ...unitsAway(problem, plan), ...venuesTooSmall(problem, plan)];
}

/** The breaks that the second plan has and the first has not. */
export function newBreaks(problem: CohortInstance, before: Plan, after: Plan): NamedBreak[] {
	const were = new Set(namedBreaks(problem, before).map((one) => JSON.stringify(one)));
	return namedBreaks(problem, after).filter((one) => !were.has(JSON.stringify(one)));
}

/** The days a person is away on by the plan. */
function daysOf(problem: CohortInstance, { cohortOf, slots }: Plan): Map<string, Day[]> {
	const dateOf = new Map(problem.slots.map(({ id, date }) => [id, date]));
	const days = slots.map((row) => row.map((id) => dateOf.get(id) ?? ""));
	return new Map(problem.people.map(({ id }) => [id, days[cohortOf[id] ?? -1] ?? []]));
}

function peopleAway(problem: CohortInstance, plan: Plan): NamedBreak[] {
	const days = daysOf(problem, plan);
	return problem.people.flatMap(({ id: person, unavailable }) =>
		(days.get(person) ?? [])
			.filter((date) => unavailable.includes(date))
			.map((date): NamedBreak => ({ rule: "unavailable", person, date })),
	);
}

function unitsAway(problem: CohortInstance, plan: Plan): NamedBreak[] {
	const days = daysOf(problem, plan);
	const teams = Map.groupBy(problem.people, ({ unit }) => unit);
	return problem.units.flatMap(({ id: unit, maxAway: most }) => {
		const dates = (teams.get(unit) ?? []).flatMap(({ id }) => days.get(id) ?? []);
		return [...Map.groupBy(dates, (date) => date)]
			.filter(([, all]) => all.length > most)
			.map(([date, { length: away }]): NamedBreak => ({ rule: "unitAway", unit, date, away, most }));
	});
}

function venuesTooSmall(problem: CohortInstance, { cohortOf, slots }: Plan): NamedBreak[] {
	const venueOf = new Map(problem.slots.map(({ id, venue }) => [id, venue]));
	const room = new Map(problem.venues.map(({ id, capacity }) => [id, capacity]));
	const sizes = Map.groupBy(Object.values(cohortOf), (cohort) => cohort);
	return slots.flatMap((row, cohort) => {
		const people = sizes.get(cohort)?.length ?? 0;
		return [...new Set(row.map((id) => venueOf.get(id) ?? ""))]
			.filter((venue) => people > (room.get(venue) ?? 0))
			.map((venue): NamedBreak => ({ rule: "size", cohort, venue, people, places: room.get(venue) ?? 0 }));
	});
}
