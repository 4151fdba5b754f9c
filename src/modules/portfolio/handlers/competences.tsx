import { messagesIn } from "../../../../locales/index.ts";
import { quarterOf } from "../../../core/calendar/quarter.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	isRefused,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { addCompetence, adoptCompetences, changeCompetence, endCompetence } from "../actions/capacity.ts";
import { competenceForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { choosePerson } from "../person-choice.ts";
import { seesShielded } from "../policy.ts";
import { type Competence, competencesInUse } from "../queries/capacity.ts";
import { type Person, writtenFor } from "../queries/people.ts";
import { CompetencePage, CompetencesPage } from "../views/competences.tsx";
import { todayOf } from "./today.ts";

/** The list of competences. */
export const competences = (c: Ctx): Promise<Response> => listPage(c, { form: blankForm() });

/** Takes the suggestions into use, in the tenant's own language. */
export async function adopt(c: Ctx): Promise<Response> {
	const { suggestions } = messagesIn(c.var.tenant.locale).portfolio.competences;
	const count = await adoptCompetences(c.var.db, suggestions);
	return redirect(c, paths.competences(), c.var.t.portfolio.competences.adopted(count));
}

export async function add(c: Ctx): Promise<Response> {
	const read = await readCompetence(c);
	if (!read.ok) return listPage(c, read);
	const done = await addCompetence(c.var.db, read.value);
	const words = c.var.t.portfolio.competences;
	if (!done.ok) return listPage(c, { form: withErrors(read.form, { name: words.nameTaken }) });
	return redirect(c, paths.competences(), words.added);
}

export async function competence(c: Ctx): Promise<Response> {
	const found = await theCompetence(c);
	if (!found) return notFound(c);
	return competencePage(c, found, { form: await formOf(c, found) });
}

async function formOf(c: Ctx, one: Competence): Promise<FormState> {
	const leader = one.leaderId && !isVeiled(one) ? await writtenFor(c.var.db, one.leaderId) : "";
	return formOfRecord({ name: one.name, leader });
}

export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const found = await theCompetence(c);
	if (!found) return notFound(c);
	const read = await readCompetence(c, isVeiled(found) ? found.leaderId : null);
	if (!read.ok) return competencePage(c, found, read);
	const stale = changedMeanwhile(read.form, (await formOf(c, found)).values);
	if (stale) return competencePage(c, found, { form: stale });
	const done = await changeCompetence(c.var.db, found.id, read.value);
	const words = c.var.t.portfolio.competences;
	if (!done.ok) return competencePage(c, found, { form: withErrors(read.form, { name: words.nameTaken }) });
	return redirect(c, paths.competences(), words.saved);
}

/** Takes a competence out of use. */
export async function end(c: Ctx): Promise<Response> {
	const found = await theCompetence(c);
	if (!found) return notFound(c);
	const done = await endCompetence(c.var.db, found.id, c.var.now, quarterOf(todayOf(c)));
	const words = c.var.t.portfolio.competences;
	return redirect(c, paths.competences(), done.ok ? words.ended : words.inUse, !done.ok);
}

type Read =
	| { ok: true; form: FormState; value: { name: string; leaderId: string | null } }
	| { ok: false; form: FormState; candidates?: readonly Person[] };

/** A leader whom the reader may not see; `kept` where nothing is written in the place of one. */
const isVeiled = ({ leaderId, leaderName }: Competence) => leaderId !== null && leaderName === null;

async function readCompetence(c: Ctx, kept: string | null = null): Promise<Read> {
	const parsed = await readForm(c, competenceForm);
	if (!parsed.ok) return parsed;
	const { name, leader } = parsed.value;
	if (leader === "") return { ok: true, form: parsed.form, value: { name, leaderId: kept } };
	const chosen = await choosePerson(c, parsed.form, "leader");
	return chosen.ok ? { ok: true, form: parsed.form, value: { name, leaderId: chosen.person.id } } : chosen;
}

async function theCompetence(c: Ctx): Promise<Competence | undefined> {
	const id = idParam(c);
	return (await competencesInUse(c.var.db, seesShielded(c.var.viewer))).find((one) => one.id === id);
}

type Faulty = { form: FormState; candidates?: readonly Person[] };

const statusOf = ({ form }: Faulty) => (isRefused(form) ? 422 : 200);

async function listPage(c: Ctx, faulty: Faulty): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const inUse = await competencesInUse(db, seesShielded(viewer));
	const props = { t, locale, form: faulty.form, candidates: faulty.candidates ?? [] };
	const options = {
		title: t.portfolio.competences.title,
		crumbs: crumbs(c),
		status: statusOf(faulty),
	} as const;
	return page(c, options, <CompetencesPage {...props} competences={inUse} />);
}

function competencePage(c: Ctx, one: Competence, faulty: Faulty): Response {
	const { t, locale } = c.var;
	const props = { t, locale, form: faulty.form, candidates: faulty.candidates ?? [] };
	const title = t.portfolio.competences.changeTitle(one.name);
	const options = { title, crumbs: crumbs(c, true), status: statusOf(faulty) } as const;
	return page(c, options, <CompetencePage {...props} competence={one} />);
}

const crumbs = (c: Ctx, under = false) => [
	{ label: c.var.t.portfolio.list.title, href: paths.initiatives() },
	{ label: c.var.t.portfolio.capacity.title, href: paths.capacity() },
	...(under ? [{ label: c.var.t.portfolio.competences.title, href: paths.competences() }] : []),
];
