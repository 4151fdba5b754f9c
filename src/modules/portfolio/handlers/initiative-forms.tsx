import type { z } from "zod";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeInitiative, registerInitiative } from "../actions/initiatives.ts";
import { beyondPool } from "../beyond-pool.ts";
import { type Need, quartersShown } from "../capacity.ts";
import { type ChangedMeanwhile, changesInWords } from "../changes.ts";
import { hoursField, initiativeForm, needsIn } from "../forms.ts";
import { isLive } from "../initiative.ts";
import { faultsOfTime } from "../initiative-file.ts";
import { paths } from "../paths.ts";
import { choosePerson } from "../person-choice.ts";
import { seesShielded } from "../policy.ts";
import { competencesInUse, poolsIn } from "../queries/capacity.ts";
import { goalsForChoice } from "../queries/choices.ts";
import { changesSince } from "../queries/history.ts";
import type { Initiative } from "../queries/initiative-page.ts";
import { namesOf, type Person, writtenFor } from "../queries/people.ts";
import { ownerText } from "../views/initiative.tsx";
import { InitiativeForm } from "../views/initiative-form.tsx";
import { crumbs, theChangeable } from "./initiative.tsx";
import { todayOf, when } from "./today.ts";

type Value = z.output<ReturnType<typeof initiativeForm>>;

/** The form for work born in the line; whoever enters it is suggested as its owner. */
export async function blank(c: Ctx): Promise<Response> {
	const owner = await writtenFor(c.var.db, signedIn(c).personId);
	return formPage(c, { form: blankForm({ owner }) });
}

export async function create(c: Ctx): Promise<Response> {
	const competences = await competencesInUse(c.var.db, false);
	const parsed = await readForm(c, initiativeForm(competences));
	if (!parsed.ok) return formPage(c, { form: parsed.form });
	const needs = needsIn(parsed.value, competences, parsed.value.startQuarter ?? "");
	const faults = {
		...faultsOfTime({ ...parsed.value, needs }, todayOf(c), c.var.t),
		...(await faultsOfHours(c, needs, competences)),
	};
	const owner = await choosePerson(c, withErrors(parsed.form, faults), "owner");
	if (!owner.ok) return formPage(c, owner);
	if (Object.keys(faults).length > 0) return formPage(c, { form: withErrors(parsed.form, faults) });
	const value = { ...columnsOf(parsed.value), ownerId: owner.person.id, needs };
	const id = await registerInitiative(c.var.db, value, signedIn(c).personId, when(c));
	return redirect(c, paths.initiative(id), c.var.t.portfolio.form.created);
}

async function faultsOfHours(c: Ctx, needs: readonly Need[], names: readonly { id: string; name: string }[]) {
	const pools = await poolsIn(
		c.var.db,
		needs.map(({ quarter }) => quarter),
	);
	const beyond = [...beyondPool(needs, pools, names, c.var)];
	return Object.fromEntries(beyond.map(([competenceId, said]) => [hoursField(competenceId), said]));
}

export async function edit(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	if (!initiative || !isLive(initiative.state)) return notFound(c);
	return formPage(c, { form: withVersion(formOfRecord(valuesOf(initiative)), initiative), initiative });
}

export async function update(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	if (!initiative || !isLive(initiative.state)) return notFound(c);
	const parsed = await readForm(c, initiativeForm([]));
	if (!parsed.ok) return formPage(c, { form: parsed.form, initiative });
	const { nextCheckOn } = parsed.value;
	if (nextCheckOn === null) {
		const form = withErrors(parsed.form, { nextCheckOn: c.var.t.web.fieldErrors.required });
		return formPage(c, { form, initiative });
	}
	const version = parsed.value.version ?? initiative.version;
	const value = { ...columnsOf(parsed.value), nextCheckOn, version };
	const done = await changeInitiative(c.var.db, initiative.id, value, signedIn(c).personId, c.var.now);
	if (done.ok) return redirect(c, paths.initiative(initiative.id), c.var.t.portfolio.form.saved);
	return showChanges(c, initiative, parsed.form, version);
}

/** The version is what the database locks by: a status or a hand-over counts as a change too. */
const withVersion = ({ values, ...form }: FormState, { version }: Initiative): FormState => ({
	...form,
	values: { ...values, version: String(version) },
});

/** Somebody else was first: what they changed is shown, what was written is kept, and the rest takes what is stored. */
async function showChanges(c: Ctx, initiative: Initiative, form: FormState, version: number) {
	const now = (await theChangeable(c)) ?? initiative;
	const changes = await changesSince(c.var.db, now.id, version);
	const merged = withVersion(changedMeanwhile(form, valuesOf(now)) ?? form, now);
	const names = await namesOf(
		c.var.db,
		[...changes.map(({ before }) => before.ownerId), now.ownerId],
		seesShielded(c.var.viewer),
	);
	const changed = changesInWords(c.var, now, changes, names);
	return formPage(c, { form: merged, initiative: now, changed });
}

function columnsOf(value: Value) {
	const { title, summary, goalId, startQuarter, quarters, nextCheckOn, touchesStaffing, discussedOn } = value;
	const given = quarters === null ? {} : { quarters };
	return { title, summary, goalId, startQuarter, ...given, nextCheckOn, touchesStaffing, discussedOn };
}

function valuesOf(initiative: Initiative): FormState["values"] {
	return {
		title: initiative.title,
		summary: initiative.summary,
		goalId: initiative.goalId ?? "",
		startQuarter: initiative.startQuarter ?? "",
		quarters: String(initiative.quarters),
		nextCheckOn: initiative.nextCheckOn ?? "",
		touchesStaffing: initiative.touchesStaffing ? "on" : "",
		discussedOn: initiative.discussedOn ?? "",
	};
}

type FormPage = {
	form: FormState;
	candidates?: readonly Person[];
	initiative?: Initiative;
	/** What somebody else has changed meanwhile. */
	changed?: ChangedMeanwhile;
};

async function formPage(c: Ctx, { form, candidates = [], initiative, changed }: FormPage): Promise<Response> {
	const { db, t } = c.var;
	const failed = Object.keys(form.errors).length > 0 || changed !== undefined;
	const shown = quartersShown(todayOf(c));
	const start = initiative?.startQuarter;
	const props = {
		t,
		form,
		candidates,
		goals: await goalsForChoice(db, todayOf(c)),
		quarters: start && !shown.includes(start) ? [start, ...shown] : shown,
		competences: initiative ? [] : await competencesInUse(db, false),
		id: initiative?.id ?? null,
		owned: initiative ? ownedBy(c, initiative) : null,
		changed: changed ?? null,
	};
	const title = initiative ? t.portfolio.form.editTitle : t.portfolio.form.newTitle;
	const options = { title, crumbs: crumbs(c, initiative), status: failed ? 422 : 200 } as const;
	return page(c, options, <InitiativeForm {...props} />);
}

/** Who owns it, and the way to hand it over: an owner is never changed without a word to the next. */
const ownedBy = (c: Ctx, initiative: Initiative) => ({
	by: ownerText(initiative, c.var.t),
	links: c.var.navigation(c).around("initiative-owner", initiative.id),
});
