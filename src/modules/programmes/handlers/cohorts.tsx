import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { makeCohorts, nameFacilitator, relieveFacilitator } from "../actions/cohorts.ts";
import { cohortsForm, facilitatorForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { usualCohortSize } from "../programme.ts";
import { cohortsOf, facilitatorsOf, membersOf, peopleToAdd, personName } from "../queries/cohorts.ts";
import { gatheringStates } from "../queries/gatherings.ts";
import type { Programme } from "../queries/programmes.ts";
import { CohortPage } from "../views/cohort-page.tsx";
import { type CohortMix, CohortsPage } from "../views/cohorts-page.tsx";
import { cohortCrumbs, cohortToRun, programmeCrumbs, programmeToRun, standsInFor } from "./access.ts";
import { type LeadersByCohort, leadersByCohort, sectorOf } from "./leaders.ts";

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
	const count = parsed.value.count ?? cohortsNeeded(await leadersByCohort(c, programme), capacity);
	if (count === 0) {
		const count = t.programmes.cohorts.nobody;
		return cohortsPage(c, programme, withErrors(parsed.form, { count }), 422);
	}
	await makeCohorts(db, programme.id, { count, capacity }, t.programmes.cohortName);
	return redirect(c, paths.cohorts(programme.id), t.programmes.cohorts.made(count));
}

/** How many more cohorts of a size the leaders without one need, beside the places that are free. */
function cohortsNeeded({ cohorts, byCohort, unplaced }: LeadersByCohort, size: number): number {
	const free = cohorts.map(({ id, capacity }) => Math.max(0, capacity - (byCohort.get(id) ?? []).length));
	const left = unplaced.length - free.reduce((sum, places) => sum + places, 0);
	return Math.max(0, Math.ceil(left / size));
}

async function cohortsPage(
	c: Ctx,
	programme: Programme,
	form: FormState,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { t } = c.var;
	const leaders = await leadersByCohort(c, programme);
	const { cohorts, byCohort, unplaced } = leaders;
	const mixes: CohortMix[] = cohorts.map((cohort) => {
		const sectors = Map.groupBy(byCohort.get(cohort.id) ?? [], (leader) => sectorOf(c, leader));
		return { cohort, sectors: [...sectors].map(([name, leaders]) => [name, leaders.length] as const).sort() };
	});
	const asked = Number(form.values.capacity);
	const size = asked >= 2 ? asked : usualCohortSize;
	const suggestedCount = cohortsNeeded(leaders, size);
	const title = t.programmes.cohorts.title;
	const { around, beside } = c.var.navigation(c);
	const links = around("cohorts", programme.id);
	const kind = mixes.length === 0 ? "programme-without-cohorts" : "programme-with-cohorts";
	const planned = await beside(kind, programme.id);
	return page(
		c,
		{ title, status, crumbs: programmeCrumbs(t, programme) },
		<CohortsPage {...{ t, programme, mixes, unplaced, form, size, suggestedCount, links, planned }} />,
	);
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
		members: await membersOf(db, cohort.id, standsInFor(c, runs)),
		facilitators: await facilitatorsOf(db, cohort.id, standsInFor(c, runs)),
		others: all.filter(({ id }) => id !== cohort.id),
		links: c.var.navigation(c).around("cohort", cohort.id),
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
