import type { Ctx } from "../../../platform/web/context.ts";
import { type FormState, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { leaveProgramme, placeInCohort } from "../actions/cohorts.ts";
import { personForm, placementForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { cohortsOf, peopleToAdd, personName } from "../queries/cohorts.ts";
import type { Programme } from "../queries/programmes.ts";
import { LatecomersPage } from "../views/latecomers.tsx";
import { programmeToRun } from "./access.ts";
import { cohortsCrumbs, leadersByCohort } from "./leaders.ts";

/** Places somebody in a cohort: moved from another, or added. */
export async function place(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const parsed = await readForm(c, placementForm);
	if (!parsed.ok) return redirect(c, paths.latecomers(programme.id), c.var.t.web.fieldErrors.choose, true);
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
	return back ? redirect(c, paths.cohort(back), fault, true) : latecomersPage(c, programme, fault, 422);
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
