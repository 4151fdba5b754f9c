import { splitIntoCohorts } from "../../../core/cohorts/split.ts";
import type { LeaderTeamWish, Split } from "../../../core/cohorts/terms.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, isAnother, printOf, readForm, readQuery } from "../../../platform/web/forms.ts";
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
	const parsed = readQuery(c, splitForm);
	const { wish, seed } = parsed.ok ? parsed.value : { wish: "together" as const, seed: 1 };
	const proposal = await splitFor(c, programme, wish, seed);
	return proposal ? splitPage(c, programme, { wish, seed, ...proposal }, false) : noCohorts(c, programme);
}

const noCohorts = (c: Ctx, { id }: Programme) =>
	redirect(c, paths.cohorts(id), c.var.t.programmes.split.noCohorts, true);

type Shown = Proposal & { wish: LeaderTeamWish; seed: number };

function splitPage(c: Ctx, programme: Programme, proposal: Shown, another: boolean): Response {
	const { t } = c.var;
	const form = blankForm({ wish: proposal.wish });
	const props = { t, programme, form, another, ...proposal, shown: printOf(proposal.split.placements) };
	const options = { title: t.programmes.split.title, crumbs: cohortsCrumbs(c, programme) };
	return page(c, { ...options, status: another ? 422 : 200 }, <SplitPage {...props} />);
}

/** Stores the proposal that was shown, and leads to the programme, which says what comes next: dates. */
export async function use(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	const parsed = await readForm(c, splitForm);
	if (!programme || !parsed.ok) return notFound(c);
	// The same wish and seed give the same proposal again, unless people or cohorts have changed meanwhile.
	const { wish, seed, shown } = parsed.value;
	const proposal = await splitFor(c, programme, wish, seed);
	if (!proposal) return noCohorts(c, programme);
	if (isAnother(shown, proposal.split.placements))
		return splitPage(c, programme, { wish, seed, ...proposal }, true);
	await placeSplit(c.var.db, programme.id, proposal.split.placements);
	return redirect(
		c,
		paths.programme(programme.id),
		c.var.t.programmes.split.used(proposal.split.placements.length),
	);
}

type Proposal = { split: Split; cohortNames: Map<string, string> };

async function splitFor(
	c: Ctx,
	programme: Programme,
	leaderTeams: LeaderTeamWish,
	seed: number,
): Promise<Proposal | undefined> {
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
