import { movedUp } from "../../../core/capacity/queue.ts";
import { ownPath } from "../../../platform/auth/own-path.ts";
import { formatHours } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { closeInitiative, pauseInitiative, reportStatus } from "../actions/follow-up.ts";
import { closureForm, moveForm, statusForm } from "../forms.ts";
import { isLive, nextCheckFrom } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { Initiative } from "../queries/initiative-page.ts";
import { queueGround } from "../queries/queue.ts";
import { asEnded, firstFreeQuarter, forecastOf } from "../queue.ts";
import { ClosureForm, StatusForm } from "../views/follow-up-forms.tsx";
import { crumbs, theChangeable } from "./initiative.tsx";
import { todayOf, when } from "./today.ts";

/** Three questions, with the next date filled in. */
export async function statusBlank(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	return statusPage(c, initiative, blankForm({ nextCheckOn: nextCheckFrom(todayOf(c)) }));
}

export async function report(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, statusForm);
	if (!parsed.ok) return statusPage(c, initiative, parsed.form);
	const words = c.var.t.portfolio;
	const done = await reportStatus(c.var.db, initiative.id, parsed.value, signedIn(c).personId, when(c));
	if (done.ok) return redirect(c, paths.initiative(initiative.id), words.status.sent);
	if (done.reason === "ended") return redirect(c, paths.initiative(initiative.id), words.status.ended, true);
	return statusPage(c, initiative, withErrors(parsed.form, { nextCheckOn: words.form.checkInPast }));
}

/** Pauses; starting goes through the gate. */
export async function move(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	const parsed = await readForm(c, moveForm);
	if (!initiative || !parsed.ok) return notFound(c);
	const words = c.var.t.portfolio.page;
	const done = await pauseInitiative(c.var.db, initiative.id, signedIn(c).personId, when(c));
	const back = ownPath(parsed.value.back) ?? paths.initiative(initiative.id);
	return redirect(c, back, done.ok ? words.moved.paused : words.notAllowed, !done.ok);
}

export async function closureBlank(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	return initiative ? closurePage(c, initiative, blankForm()) : notFound(c);
}

/** Finishes or stops, and tells how many hours became free. */
export async function close(c: Ctx): Promise<Response> {
	const initiative = await theLiving(c);
	if (!initiative) return notFound(c);
	const parsed = await readForm(c, closureForm);
	if (!parsed.ok) return closurePage(c, initiative, parsed.form);
	const done = await closeInitiative(c.var.db, initiative.id, parsed.value, signedIn(c).personId, when(c));
	if (!done.ok) {
		return closurePage(c, initiative, withErrors(parsed.form, { to: c.var.t.portfolio.page.notAllowed }));
	}
	const hours = done.hoursFreed > 0 ? formatHours(done.hoursFreed, c.var.locale) : "";
	return redirect(c, paths.initiative(initiative.id), c.var.t.gate.closing.done(hours, done.sooner.length));
}

async function theLiving(c: Ctx): Promise<Initiative | null> {
	const initiative = await theChangeable(c);
	return initiative && isLive(initiative.state) ? initiative : null;
}

const statusOf = (form: FormState) => (Object.keys(form.errors).length > 0 ? 422 : 200);

function statusPage(c: Ctx, initiative: Initiative, form: FormState): Response {
	const { t } = c.var;
	const options = {
		title: t.portfolio.status.title,
		crumbs: crumbs(c, initiative),
		status: statusOf(form),
	} as const;
	return page(c, options, <StatusForm t={t} form={form} initiative={initiative} />);
}

async function closurePage(c: Ctx, initiative: Initiative, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const today = todayOf(c);
	const ground = await queueGround(db, false);
	const firstFree = firstFreeQuarter(initiative.startedOn, today);
	const props = {
		...{ t, locale, form, initiative },
		frees: ground.asked.filter(
			(one) => one.initiativeId === initiative.id && one.answer !== "no" && one.quarter >= firstFree,
		),
		sooner: movedUp(forecastOf(ground, today), forecastOf(asEnded(ground, initiative.id, firstFree), today)),
		titles: new Map(ground.lived.map(({ id, title }) => [id, title])),
	};
	const crumb = crumbs(c, initiative);
	const options = { title: t.portfolio.closure.title, crumbs: crumb, status: statusOf(form) } as const;
	return page(c, options, <ClosureForm {...props} />);
}
