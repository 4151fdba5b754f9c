import { splitIntoCohorts } from "../../../core/cohorts/split.ts";
import type { Split } from "../../../core/cohorts/terms.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, readQuery, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import {
	leaveProgramme,
	makeCohorts,
	nameFacilitator,
	placeInCohort,
	placeSplit,
	relieveFacilitator,
} from "../actions/cohorts.ts";
import { cohortsForm, facilitatorForm, personForm, placementForm, splitForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { usualCohortSize } from "../programme.ts";
import { type AudienceLeader, leadersOfAudience } from "../queries/audience.ts";
import {
	type Cohort,
	cohortsOf,
	facilitatorsOf,
	membersOf,
	peopleToAdd,
	personName,
	placesIn,
} from "../queries/cohorts.ts";
import { gatheringStates } from "../queries/gatherings.ts";
import type { Programme } from "../queries/programmes.ts";
import { CohortPage } from "../views/cohort-page.tsx";
import { type CohortMix, CohortsPage } from "../views/cohorts-page.tsx";
import { LatecomersPage } from "../views/latecomers.tsx";
import { SplitPage } from "../views/split-page.tsx";
import { cohortCrumbs, cohortToRun, programmeCrumbs, programmeToRun } from "./access.ts";

/** The cohorts of a programme. */
export async function index(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	return cohortsPage(c, programme, blankForm({ capacity: String(usualCohortSize) }));
}

/** Makes cohorts; without a number, as many as the leaders without one need. */
export async function make(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t } = c.var;
	const parsed = await readForm(c, cohortsForm);
	if (!parsed.ok) return cohortsPage(c, programme, parsed.form, 422);
	const { capacity } = parsed.value;
	const { unplaced } = await leadersByCohort(c, programme);
	const count = parsed.value.count ?? Math.ceil(unplaced.length / capacity);
	if (count === 0) {
		return cohortsPage(c, programme, withErrors(parsed.form, { count: t.programmes.cohorts.nobody }), 422);
	}
	await makeCohorts(db, programme.id, { count, capacity }, t.programmes.cohortName);
	return redirect(c, paths.cohorts(programme.id), t.programmes.cohorts.made(count));
}

type LeadersByCohort = {
	cohorts: Cohort[];
	byCohort: Map<string, AudienceLeader[]>;
	unplaced: AudienceLeader[];
};

async function leadersByCohort(c: Ctx, programme: Programme): Promise<LeadersByCohort> {
	const { db } = c.var;
	const cohorts = await cohortsOf(db, programme.id);
	const leaders = await leadersOfAudience(db, programme.audience);
	const places = new Map(
		(await placesIn(db, programme.id)).map(({ personId, cohortId }) => [personId, cohortId]),
	);
	const byCohort = Map.groupBy(leaders, ({ personId }) => places.get(personId) ?? "");
	return { cohorts, byCohort, unplaced: byCohort.get("") ?? [] };
}

async function cohortsPage(
	c: Ctx,
	programme: Programme,
	form: FormState,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { t } = c.var;
	const { cohorts, byCohort, unplaced } = await leadersByCohort(c, programme);
	const mixes: CohortMix[] = cohorts.map((cohort) => {
		const sectors = Map.groupBy(byCohort.get(cohort.id) ?? [], (leader) => sectorOf(c, leader));
		return { cohort, sectors: [...sectors].map(([name, leaders]) => [name, leaders.length] as const).sort() };
	});
	const size = Number(form.values.capacity) || usualCohortSize;
	const suggestedCount = Math.ceil(unplaced.length / size);
	const title = t.programmes.cohorts.title;
	return page(
		c,
		{ title, status, crumbs: programmeCrumbs(t, programme) },
		<CohortsPage {...{ t, programme, mixes, unplaced, form, size, suggestedCount }} />,
	);
}

const sectorOf = (c: Ctx, { sectorName }: AudienceLeader): string =>
	sectorName ?? c.var.t.programmes.topManagement;

/** A proposal for a split; nothing is stored. */
export async function proposeSplit(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { t } = c.var;
	const parsed = readQuery(c, splitForm);
	const { wish, seed } = parsed.ok ? parsed.value : { wish: "together" as const, seed: 1 };
	const proposal = await splitFor(c, programme, wish, seed);
	if (!proposal) return redirect(c, paths.cohorts(programme.id), t.programmes.split.noCohorts);
	const props = { t, programme, wish, seed, ...proposal, form: blankForm({ wish }) };
	return page(
		c,
		{ title: t.programmes.split.title, crumbs: cohortsCrumbs(c, programme) },
		<SplitPage {...props} />,
	);
}

/** Stores the proposal that was shown: the same wish and seed give it again. */
export async function split(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	const parsed = await readForm(c, splitForm);
	if (!programme || !parsed.ok) return notFound(c);
	const proposal = await splitFor(c, programme, parsed.value.wish, parsed.value.seed);
	if (!proposal) return redirect(c, paths.cohorts(programme.id), c.var.t.programmes.split.noCohorts);
	await placeSplit(c.var.db, programme.id, proposal.split.placements);
	return redirect(
		c,
		paths.cohorts(programme.id),
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

/** Places somebody in a cohort: moved from another, or added. */
export async function place(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const parsed = await readForm(c, placementForm);
	if (!parsed.ok) return redirect(c, paths.latecomers(programme.id), c.var.t.web.fieldErrors.choose);
	const { db, t } = c.var;
	const back = cohortToGoBackTo(parsed.form);
	const { personId, cohortId } = parsed.value;
	const answer = await placeInCohort(db, { programmeId: programme.id, personId, cohortId });
	const cohort = (await cohortsOf(db, programme.id)).find(({ id }) => id === cohortId);
	const name = await personName(db, personId);
	if (!cohort || name === undefined) return notFound(c);
	if (answer.ok) {
		const moved = back ? t.programmes.cohort.moved : t.programmes.latecomers.added;
		return redirect(c, back ? paths.cohort(back) : paths.latecomers(programme.id), moved(name, cohort.name));
	}
	if (answer.reason !== "full") return notFound(c);
	const fault = t.programmes.cohort.full(cohort.name);
	return back ? redirect(c, paths.cohort(back), fault) : latecomersPage(c, programme, fault, 422);
}

/** The cohort whose page the form stood on, if it did. */
function cohortToGoBackTo({ values }: FormState): string | undefined {
	return typeof values.back === "string" ? values.back : undefined;
}

/** Takes somebody out of the programme. */
export async function leave(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	const parsed = await readForm(c, personForm);
	if (!programme || !parsed.ok) return notFound(c);
	const { db, t, now } = c.var;
	const { personId } = parsed.value;
	const left = await leaveProgramme(db, { programmeId: programme.id, personId }, now);
	const name = await personName(db, personId);
	if (!left.ok || name === undefined) return notFound(c);
	return redirect(c, paths.cohort(left.cohortId), t.programmes.cohort.leftNotice(name));
}

/** People who can be added by hand. */
export async function latecomers(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	return programme ? latecomersPage(c, programme) : notFound(c);
}

async function latecomersPage(
	c: Ctx,
	programme: Programme,
	fault?: string,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t } = c.var;
	const search = c.req.query("q")?.trim() ?? "";
	const { cohorts, unplaced } = await leadersByCohort(c, programme);
	const found = search === "" ? [] : await peopleToAdd(db, programme.id, search);
	const candidates = unplaced
		.slice(0, candidatesAPage)
		.map(({ personId, givenName, familyName, unitName }) => ({
			personId,
			unitName,
			name: `${givenName} ${familyName}`,
		}));
	return page(
		c,
		{ title: t.programmes.latecomers.title, status, crumbs: cohortsCrumbs(c, programme) },
		<LatecomersPage {...{ t, programme, cohorts, search, found, fault }} unplaced={candidates} />,
	);
}

/** A page of a list; the others are found by name. */
const candidatesAPage = 50;

function cohortsCrumbs(c: Ctx, programme: Programme) {
	const { t } = c.var;
	return [
		...programmeCrumbs(t, programme),
		{ label: t.programmes.cohorts.title, href: paths.cohorts(programme.id) },
	];
}

/** A cohort for those who run it. */
export async function show(c: Ctx): Promise<Response> {
	const access = await cohortToRun(c);
	if (!access) return notFound(c);
	const { db, t, locale } = c.var;
	const { thing: cohort, runs } = access;
	const search = c.req.query("q")?.trim() ?? "";
	const all = runs ? await cohortsOf(db, cohort.programmeId) : [];
	const props = {
		...{ t, locale, cohort, runs, search },
		gatherings: await gatheringStates(db, { cohortId: cohort.id }),
		members: await membersOf(db, cohort.id),
		facilitators: await facilitatorsOf(db, cohort.id),
		others: all.filter(({ id }) => id !== cohort.id),
		found: runs && search !== "" ? await peopleToAdd(db, cohort.programmeId, search) : [],
	};
	return page(c, { title: cohort.name, crumbs: cohortCrumbs(t, cohort, runs) }, <CohortPage {...props} />);
}

/** Names or relieves a facilitator. */
export async function facilitator(c: Ctx): Promise<Response> {
	const access = await cohortToRun(c);
	const parsed = await readForm(c, facilitatorForm);
	if (!access?.runs || !parsed.ok) return notFound(c);
	const { db, t } = c.var;
	const { personId, act } = parsed.value;
	const { id } = access.thing;
	if ((await personName(db, personId)) === undefined) return notFound(c);
	await (act === "name" ? nameFacilitator : relieveFacilitator)(db, id, personId);
	const words = t.programmes.cohort;
	return redirect(c, paths.cohort(id), act === "name" ? words.named : words.relieved);
}
