import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { setLeaderLevels } from "../actions/levels.ts";
import { levelsForm, maxLevels } from "../forms.ts";
import type { LeaderLevel } from "../leader-level.ts";
import { paths } from "../paths.ts";
import { canChangeOrganisation } from "../policy.ts";
import { leaderLevels, leadersPerLevel } from "../queries/leaders.ts";
import { unitTypes } from "../queries/units.ts";
import { LevelsPage } from "../views/levels-page.tsx";

/** The levels; a form for those who may change them. */
export async function levels(c: Ctx): Promise<Response> {
	const present = await leaderLevels(c.var.db);
	return show(c, present, formOf(present));
}

/** Sets the levels. */
export async function setLevels(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	if (!canChangeOrganisation(viewer)) return notFound(c);
	await takeTurn(c);
	const present = await leaderLevels(db);
	const parsed = await readForm(c, levelsForm);
	if (!parsed.ok) return show(c, present, parsed.form, 422);
	const stale = changedMeanwhile(parsed.form, formOf(present).values);
	if (stale) return show(c, present, stale, 422);
	await setLeaderLevels(db, parsed.value);
	return redirect(c, paths.levels(), t.organisation.levels.saved);
}

async function show(
	c: Ctx,
	present: LeaderLevel[],
	form: FormState,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t, viewer } = c.var;
	const typed = Array.from({ length: maxLevels }, (_, at) => at + 1).findLast(
		(at) => form.values[`title${at}`],
	);
	const rows = Math.min(Math.max(present.length, typed ?? 0) + 1, maxLevels);
	const edit = canChangeOrganisation(viewer) ? { form, unitTypes: await unitTypes(db), rows } : null;
	const view = <LevelsPage t={t} levels={present} counts={await leadersPerLevel(db)} edit={edit} />;
	return page(c, { title: t.organisation.levels.title, status }, view);
}

function formOf(levels: readonly LeaderLevel[]): FormState {
	return formOfRecord(
		Object.fromEntries(
			levels.flatMap(({ title, unitTypes, jobTitles }, at) => [
				[`title${at + 1}`, title],
				[`types${at + 1}`, unitTypes],
				[`jobs${at + 1}`, jobTitles.join("\n")],
			]),
		),
	);
}
