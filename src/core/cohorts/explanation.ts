import type { CohortExplanation, SplitCohort, SplitExplanation, SplitInput } from "./terms.ts";

/** Counts what a split gave: per cohort and sector, and what could not be met. */
export function explainSplit(
	input: SplitInput,
	cohortOf: ReadonlyMap<string, string>,
	locked: ReadonlySet<string>,
): SplitExplanation {
	const sectors = [...new Set(input.leaders.map(({ sector }) => sector))].sort();
	const cohorts = input.cohorts.map((cohort) => explainCohort(input, cohort, sectors, cohortOf, locked));
	return {
		cohorts,
		sectors: sectors.map((sector) => {
			const counts = cohorts.map(({ bySector }) => bySector[sector] ?? 0);
			return {
				sector,
				leaders: input.leaders.filter((leader) => leader.sector === sector).length,
				fewest: Math.min(...counts),
				most: Math.max(...counts),
			};
		}),
		teamsAgainstWish: teamsAgainstWish(input, cohortOf),
		missingPlaces: input.leaders.length - cohortOf.size,
	};
}

function explainCohort(
	input: SplitInput,
	cohort: SplitCohort,
	sectors: readonly string[],
	cohortOf: ReadonlyMap<string, string>,
	locked: ReadonlySet<string>,
): CohortExplanation {
	const here = input.leaders.filter(({ id }) => cohortOf.get(id) === cohort.id);
	return {
		cohort: cohort.id,
		capacity: cohort.capacity,
		size: here.length,
		locked: here.filter(({ id }) => locked.has(id)).length,
		bySector: Object.fromEntries(
			sectors.map((sector) => [sector, here.filter((leader) => leader.sector === sector).length]),
		),
	};
}

function teamsAgainstWish(input: SplitInput, cohortOf: ReadonlyMap<string, string>): string[] {
	if (input.leaderTeams === "free") return [];
	const teams = Map.groupBy(input.leaders, ({ leaderTeam }) => leaderTeam);
	return [...teams].flatMap(([team, members]) => {
		if (team === null) return [];
		const cohorts = members.map(({ id }) => cohortOf.get(id)).filter((cohort) => cohort !== undefined);
		const distinct = new Set(cohorts).size;
		const met = input.leaderTeams === "together" ? distinct <= 1 : distinct === cohorts.length;
		return met ? [] : [team];
	});
}
