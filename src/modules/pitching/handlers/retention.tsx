import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm } from "../../../platform/web/forms.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { closeAccessRequest, openAccessRequest } from "../actions/access-requests.ts";
import { accessRequestForm, closeRequestForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { accessRequestsOf } from "../queries/retention.ts";
import { RetentionPage } from "../views/retention.tsx";
import { type FoundDay, onDay } from "./found.ts";

const mayKeep = ({ seat }: FoundDay) => seat.plans;

/** What is kept of a day and until when, and the requests for access that hold it. */
export const show = (c: Ctx) => onDay(c, mayKeep, (found) => showRetention(c, found, blankForm()));

async function showRetention(c: Ctx, { day }: FoundDay, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const requests = await accessRequestsOf(db, day.id);
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const title = t.pitching.retention.title;
	const crumbs = [
		{ label: t.pitching.days.title, href: paths.pitchDays() },
		{ label: day.title, href: paths.pitchDay(day.id) },
	];
	return page(c, { title, crumbs, status }, <RetentionPage {...{ t, locale, day, requests, form }} />);
}

/** Notes a request: from now on nothing of the day is deleted. */
export const open = (c: Ctx) =>
	onDay(c, mayKeep, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, accessRequestForm);
		if (!parsed.ok) return showRetention(c, found, parsed.form);
		await openAccessRequest(db, found.day.id, parsed.value.caseNumber, found.by, now);
		return redirect(c, paths.retention(found.day.id), t.pitching.retention.opened);
	});

/** Notes that a request is answered. */
export const close = (c: Ctx) =>
	onDay(c, mayKeep, async (found) => {
		const { db, t, now } = c.var;
		const parsed = await readForm(c, closeRequestForm);
		if (!parsed.ok) return showRetention(c, found, blankForm());
		await closeAccessRequest(db, { id: parsed.value.id, dayId: found.day.id }, found.by, now);
		return redirect(c, paths.retention(found.day.id), t.pitching.retention.closed);
	});
