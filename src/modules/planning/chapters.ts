import type { Venue } from "../programmes/index.ts";
import type { CohortOf, CohortPlanRow } from "./plan.ts";
import type { PersonInPlan } from "./queries/people.ts";

/** A plan with the names behind its ids. */
export type Chapters = {
	plan: CohortPlanRow;
	programme: { id: string; title: string };
	cohortOf: CohortOf;
	locked: ReadonlySet<string>;
	people: ReadonlyMap<string, PersonInPlan>;
	venues: ReadonlyMap<string, string>;
	/** The name of each leader team's unit. */
	units: ReadonlyMap<string, string>;
};

type Parts = Omit<Chapters, "venues" | "units"> & { venues: readonly Venue[] };

/** Joins a plan with the names behind its ids. */
export function chaptersOf({ venues, ...parts }: Parts): Chapters {
	const members = parts.plan.problem.people.flatMap(({ id, unit }) => {
		const person = parts.people.get(id);
		return person ? [{ team: unit, level: person.level, unitName: person.unitName }] : [];
	});
	return {
		...parts,
		venues: venueNames(venues),
		units: teamNames(members),
	};
}

/** The names of venues by their ids. */
export const venueNames = (venues: readonly Venue[]): Map<string, string> =>
	new Map(venues.map(({ id, name }) => [id, name]));

/** Names leader teams: each after the unit of whoever is highest in it. */
export function teamNames(
	leaders: readonly { team: string; level: number | null; unitName: string }[],
): Map<string, string> {
	const lowest = 9;
	const byLevel = [...leaders].sort((a, b) => (b.level ?? lowest) - (a.level ?? lowest));
	return new Map(byLevel.map(({ team, unitName }) => [team, unitName]));
}

/** The name of somebody in a plan; who is gone since has none. */
export const nameIn = (people: Chapters["people"], id: string): string => people.get(id)?.name ?? "–";

/** The name of a cohort by its number in the plan. */
export const cohortName = (plan: Pick<CohortPlanRow, "cohorts">, at: number): string =>
	plan.cohorts[at]?.name ?? "–";
