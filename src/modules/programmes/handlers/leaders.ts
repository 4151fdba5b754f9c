import type { Ctx } from "../../../platform/web/context.ts";
import { paths } from "../paths.ts";
import { type AudienceLeader, leadersOfAudience } from "../queries/audience.ts";
import { type Cohort, cohortsOf, placesIn } from "../queries/cohorts.ts";
import type { Programme } from "../queries/programmes.ts";
import { programmeCrumbs } from "./access.ts";

/** The leaders a programme is for, by the cohort they are in. */
export type LeadersByCohort = {
	cohorts: Cohort[];
	byCohort: Map<string, AudienceLeader[]>;
	unplaced: AudienceLeader[];
};

/** Gives the cohorts of a programme and who of its audience is in which; three queries. */
export async function leadersByCohort(c: Ctx, programme: Programme): Promise<LeadersByCohort> {
	const { db } = c.var;
	const cohorts = await cohortsOf(db, programme.id);
	const leaders = await leadersOfAudience(db, programme.audience);
	const places = new Map(
		(await placesIn(db, programme.id)).map(({ personId, cohortId }) => [personId, cohortId]),
	);
	const byCohort = Map.groupBy(leaders, ({ personId }) => places.get(personId) ?? "");
	return { cohorts, byCohort, unplaced: byCohort.get("") ?? [] };
}

/** The sector that a leader counts as; those above the sectors are a group of their own. */
export const sectorOf = (c: Ctx, { sectorName }: AudienceLeader): string =>
	sectorName ?? c.var.t.programmes.topManagement;

/** The way down to the page of cohorts. */
export function cohortsCrumbs(c: Ctx, programme: Programme) {
	const { t } = c.var;
	return [
		...programmeCrumbs(t, programme),
		{ label: t.programmes.cohorts.title, href: paths.cohorts(programme.id) },
	];
}
