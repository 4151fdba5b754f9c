import { splitIntoCohorts } from "../../../core/cohorts/split.ts";
import type { Split } from "../../../core/cohorts/terms.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, readForm, readQuery } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { placeSplit } from "../actions/cohorts.ts";
import { splitForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { leadersOfAudience } from "../queries/audience.ts";
import { cohortsOf, placesIn } from "../queries/cohorts.ts";
import type { Programme } from "../queries/programmes.ts";
import { SplitPage } from "../views/split-page.tsx";
import { programmeToRun } from "./access.ts";
import { cohortsCrumbs, sectorOf } from "./leaders.ts";

/** A proposal for a split; nothing is stored. */
export async function propose(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { t } = c.var;
	const parsed = readQuery(c, splitForm);
	const { wish, seed } = parsed.ok ? parsed.value : { wish: "together" as const, seed: 1 };
	const proposal = await splitFor(c, programme, wish, seed);
	if (!proposal) return redirect(c, paths.cohorts(programme.id), t.programmes.split.noCohorts, true);
	const props = { t, programme, wish, seed, ...proposal, form: blankForm({ wish }) };
	return page(
		c,
		{ title: t.programmes.split.title, crumbs: cohortsCrumbs(c, programme) },
		<SplitPage {...props} />,
	);
}

/** Stores the proposal that was shown, and leads to the programme, which says what comes next: dates. */
export async function use(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	const parsed = await readForm(c, splitForm);
	if (!programme || !parsed.ok) return notFound(c);
	// The same wish and seed give the same proposal again.
	const proposal = await splitFor(c, programme, parsed.value.wish, parsed.value.seed);
	if (!proposal) return redirect(c, paths.cohorts(programme.id), c.var.t.programmes.split.noCohorts, true);
	await placeSplit(c.var.db, programme.id, proposal.split.placements);
	return redirect(
		c,
		paths.programme(programme.id),
		c.var.t.programmes.split.used(proposal.split.placements.length),
	);
}

async function splitFor(
	c: Ctx,
	programme: Programme,
	leaderTeams: "together" | "apart" | "free",
	seed: number,
): Promise<{ split: Split; cohortNames: Map<string, string> } | undefined> {
	const { db } = c.var;
	const cohorts = await cohortsOf(db, programme.id);
	if (cohorts.length === 0) return undefined;
	const leaders = await leadersOfAudience(db, programme.audience);
	const places = await placesIn(db, programme.id);
	const locked = new Map(
		places.filter(({ settled }) => settled).map(({ personId, cohortId }) => [personId, cohortId]),
	);
	const inAudience = new Set(leaders.map(({ personId }) => personId));
	const guests = places.filter(({ personId }) => !inAudience.has(personId));
	const split = splitIntoCohorts({
		leaders: leaders.map((leader) => ({
			id: leader.personId,
			sector: sectorOf(c, leader),
			leaderTeam: leader.leaderTeamId,
			lockedTo: locked.get(leader.personId) ?? null,
		})),
		// People from outside the audience hold places that the split must not give away.
		cohorts: cohorts.map(({ id, capacity }) => ({
			id,
			capacity: Math.max(0, capacity - guests.filter(({ cohortId }) => cohortId === id).length),
		})),
		leaderTeams,
		seed,
	});
	return { split, cohortNames: new Map(cohorts.map(({ id, name }) => [id, name])) };
}
