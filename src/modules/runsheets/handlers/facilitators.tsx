import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { paths as programmePaths } from "../../programmes/index.ts";
import {
	addAbsence,
	addCompetence,
	changeFacilitator,
	endFacilitator,
	registerFacilitator,
	removeAbsence,
	removeCompetence,
} from "../actions/facilitators.ts";
import { daysByMonth, type Facilitator, monthsFrom } from "../facilitator.ts";
import { facilitatorForm, registerForm } from "../facilitator-forms.ts";
import { paths } from "../paths.ts";
import { mayKeepRegisters } from "../policy.ts";
import { candidatesFor, facilitatorById } from "../queries/facilitators.ts";
import { FacilitatorPage } from "../views/facilitator-page.tsx";
import { FacilitatorsPage } from "../views/facilitators-page.tsx";
import { today } from "./place.ts";
import { staffAhead } from "./staff.ts";

/** The register, with the load of the months ahead and what does not hold. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	if (!mayKeepRegisters(viewer)) return notFound(c);
	const { gatherings, facilitators, warnings, ahead } = await staffAhead(c);
	const search = c.req.query("q")?.trim() ?? "";
	const props = {
		...{ t, locale, facilitators, warnings, search, today: today(c) },
		months: monthsFrom(today(c)),
		load: daysByMonth(gatherings),
		hasGatherings: ahead.length > 0,
		candidates: await candidatesFor(db, search),
	};
	const crumbs = [{ label: t.programmes.title, href: programmePaths.programmes() }];
	return page(c, { title: t.facilitators.title, crumbs }, <FacilitatorsPage {...props} />);
}

/** Takes somebody into the register. */
export async function register(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const parsed = await readForm(c, registerForm);
	if (!mayKeepRegisters(viewer) || !parsed.ok) return notFound(c);
	const { personId, since } = parsed.value;
	const registered = await registerFacilitator(db, personId, since ?? today(c));
	return registered ? redirect(c, paths.facilitator(personId), t.facilitators.registered) : notFound(c);
}

/** One of the register. */
export async function show(c: Ctx): Promise<Response> {
	const one = await facilitatorOf(c);
	return one ? facilitatorPage(c, one) : notFound(c);
}

/** Changes what the register says. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const one = await facilitatorOf(c);
	if (!one) return notFound(c);
	const { db, t, now } = c.var;
	const parsed = await readForm(c, facilitatorForm);
	if (!parsed.ok) return facilitatorPage(c, one, parsed.form);
	const { value } = parsed;
	const id = one.personId;
	if (value.act === "end") {
		await endFacilitator(db, id, now);
		return redirect(c, paths.facilitators(), t.facilitators.ended);
	}
	const stale = value.act === "limits" ? changedMeanwhile(parsed.form, limitsOf(one).values) : undefined;
	if (stale) return facilitatorPage(c, one, stale);
	if (value.act === "limits")
		await changeFacilitator(db, id, { since: value.since, monthlyLimit: value.monthlyLimit });
	if (value.act === "competence")
		await addCompetence(db, id, { competence: value.competence, since: value.competenceSince });
	if (value.act === "drop") await removeCompetence(db, id, value.competence);
	if (value.act === "close") await addAbsence(db, id, { fromDay: value.fromDay, toDay: value.toDay });
	if (value.act === "open") await removeAbsence(db, id, value.absence);
	return redirect(c, paths.facilitator(id), t.facilitators.saved);
}

const limitsOf = ({ since, monthlyLimit }: Facilitator): FormState =>
	formOfRecord({ since, monthlyLimit: String(monthlyLimit) });

async function facilitatorOf(c: Ctx): Promise<Facilitator | undefined> {
	const id = c.req.param("id");
	return isUuid(id) && mayKeepRegisters(c.var.viewer) ? facilitatorById(c.var.db, id) : undefined;
}

function facilitatorPage(c: Ctx, one: Facilitator, failed?: FormState): Response {
	const { t, locale } = c.var;
	const crumbs = [
		{ label: t.programmes.title, href: programmePaths.programmes() },
		{ label: t.facilitators.title, href: paths.facilitators() },
	];
	const limits = failed?.values.act === "limits" ? failed : limitsOf(one);
	return page(
		c,
		{ title: one.name, crumbs, status: failed ? 422 : 200 },
		<FacilitatorPage {...{ t, locale, one, failed, limits, today: today(c) }} />,
	);
}
