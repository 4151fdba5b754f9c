import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerRequest, requestCapacity, withdrawRequest } from "../actions/requests.ts";
import { answerForm, askForm } from "../forms.ts";
import { isLive } from "../initiative.ts";
import { paths } from "../paths.ts";
import { keepsPortfolio, mayAnswerFor, mayWithdraw, seesShielded } from "../policy.ts";
import { requestById, requestsFor } from "../queries/requests.ts";
import { RequestsPage } from "../views/requests.tsx";
import { showWith, theChangeable } from "./initiative.tsx";
import { todayOf, when } from "./today.ts";

/** What waits for the reader's yes or no. */
export const mine = (c: Ctx): Promise<Response> => requestsPage(c, null);

export async function answer(c: Ctx): Promise<Response> {
	const request = await requestById(c.var.db, idParam(c));
	if (!request || !mayAnswerFor(c.var.viewer, request)) return notFound(c);
	const parsed = await readForm(c, answerForm);
	if (!parsed.ok) return requestsPage(c, { id: request.id, form: parsed.form });
	const said = { ...parsed.value, by: signedIn(c).personId };
	const done = await answerRequest(c.var.db, request.id, said, c.var.now);
	const words = c.var.t.portfolio.requests;
	return redirect(c, paths.capacityRequests(), done.ok ? words.sent : words.withdrawn);
}

/** Takes a request back. */
export async function withdraw(c: Ctx): Promise<Response> {
	const request = await requestById(c.var.db, idParam(c));
	if (!request || !mayWithdraw(c.var.viewer, request, todayOf(c))) return notFound(c);
	await withdrawRequest(c.var.db, request.id, c.var.now);
	const back = request.initiativeId ? paths.initiative(request.initiativeId) : paths.capacityRequests();
	return redirect(c, back, c.var.t.portfolio.page.withdrawn);
}

/** Asks for more hours for an initiative that lives. */
export async function ask(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	if (!initiative || !isLive(initiative.state)) return notFound(c);
	const parsed = await readForm(c, askForm);
	if (!parsed.ok) return showWith(c, initiative, parsed.form, 422);
	const done = await requestCapacity(
		c.var.db,
		{
			for: { initiativeId: initiative.id },
			title: initiative.title,
			needs: [parsed.value],
			askedBy: signedIn(c).personId,
		},
		when(c),
	);
	const words = c.var.t.portfolio;
	if (done.ok) return redirect(c, paths.initiative(initiative.id), words.page.asked);
	return showWith(c, initiative, withErrors(parsed.form, { quarter: words.form.quarterOver }), 422);
}

async function requestsPage(c: Ctx, faulty: { id: string; form: FormState } | null): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const options = { unowned: keepsPortfolio(viewer), seesShielded: seesShielded(viewer) };
	const requests = await requestsFor(db, signedIn(c).personId, options);
	const crumbs = [{ label: t.portfolio.list.title, href: paths.initiatives() }];
	const leads = viewer.roles.has("leader") || keepsPortfolio(viewer);
	const body = <RequestsPage {...{ t, locale, requests, faulty, leads }} />;
	return page(c, { title: t.portfolio.requests.title, crumbs, status: faulty ? 422 : 200 }, body);
}
