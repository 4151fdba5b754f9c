import { formatNumber } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { answerRequest, setCover } from "../actions/answers.ts";
import { requestCapacity, withdrawRequest } from "../actions/requests.ts";
import { beyondPool } from "../beyond-pool.ts";
import type { Need } from "../capacity.ts";
import { answerForm, askForm, coverForm } from "../forms.ts";
import { isLive } from "../initiative.ts";
import { paths } from "../paths.ts";
import {
	keepsPortfolio,
	mayAnswerFor,
	mayChange,
	mayCover,
	mayHavePeople,
	mayWithdraw,
	seesShielded,
} from "../policy.ts";
import { competencesInUse, poolsIn } from "../queries/capacity.ts";
import { initiativeById } from "../queries/initiative-page.ts";
import { namesForCompetences, type Request, requestById, requestsFor } from "../queries/requests.ts";
import { CoverPage } from "../views/cover.tsx";
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
	const { portfolio, capacity } = c.var.t;
	if (done.ok) {
		const words = done.isPassedOn ? capacity.naming.passedOn : portfolio.requests.sent;
		return redirect(c, paths.capacityRequests(), words);
	}
	if (done.reason === "withdrawn")
		return redirect(c, paths.capacityRequests(), portfolio.requests.withdrawn, true);
	const faults: Record<string, string> =
		done.reason === "more-than-pool"
			? { answer: morePoolText(c, request, done.available) }
			: { coverAccount: capacity.cover.unpaid };
	return requestsPage(c, { id: request.id, form: withErrors(parsed.form, faults) });
}

function morePoolText(c: Ctx, { competenceName, quarter }: Asking, available: number): string {
	const { t, locale } = c.var;
	const hours = formatNumber(available, locale);
	return t.capacity.requests.moreThanPool(competenceName, hours, t.portfolio.quarter(quarter));
}

type Asking = { competenceName: string; quarter: string };

/** Says that a request is a release from duty, and the account that pays; from either side of the request. */
export async function cover(c: Ctx): Promise<Response> {
	const request = await theCoverable(c);
	if (!request) return notFound(c);
	const parsed = await readForm(c, coverForm);
	if (!parsed.ok) return coverPage(c, request, parsed.form);
	const { coverHourCost: hourCost, coverAccount: account } = parsed.value;
	await setCover(c.var.db, request.id, { hourCost, account }, signedIn(c).personId);
	const words = c.var.t.capacity.cover;
	const back = request.initiativeId ? paths.initiative(request.initiativeId) : paths.capacityRequests();
	return redirect(c, back, account ? words.saved : words.savedUnpaid);
}

/** The form for the cover of one request. */
export async function coverBlank(c: Ctx): Promise<Response> {
	const request = await theCoverable(c);
	if (!request) return notFound(c);
	const { coverHourCost, coverAccount } = request;
	const cost = coverHourCost === null ? "" : String(coverHourCost).replace(".", ",");
	return coverPage(c, request, blankForm({ coverHourCost: cost, coverAccount }));
}

/** The request of the address for those on either side of it, and for those who may change what it is for. */
async function theCoverable(c: Ctx): Promise<Request | null> {
	const request = await requestById(c.var.db, idParam(c));
	if (!request || request.withdrawnAt !== null) return null;
	if (mayCover(c.var.viewer, request)) return request;
	const initiative = request.initiativeId
		? await initiativeById(c.var.db, request.initiativeId, seesShielded(c.var.viewer))
		: null;
	return initiative && mayChange(c.var.viewer, initiative) ? request : null;
}

function coverPage(c: Ctx, request: Request, form: FormState): Response {
	const { t, locale } = c.var;
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const crumbs = [{ label: t.portfolio.list.title, href: paths.initiatives() }];
	const body = <CoverPage {...{ t, locale, form, request }} />;
	return page(c, { title: t.capacity.cover.title, crumbs, status }, body);
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
	if (!parsed.ok) return showWith(c, initiative, { askForm: parsed.form }, 422);
	const { coverHourCost, coverAccount, ...need } = parsed.value;
	const faults = await faultsOfNeed(c, need);
	if (faults) return showWith(c, initiative, { askForm: withErrors(parsed.form, faults) }, 422);
	const done = await requestCapacity(
		c.var.db,
		{
			for: { initiativeId: initiative.id },
			title: initiative.title,
			needs: [need],
			askedBy: signedIn(c).personId,
			cover: coverHourCost === null ? undefined : { hourCost: coverHourCost, account: coverAccount },
		},
		when(c),
	);
	const words = c.var.t.portfolio;
	if (done.ok) return redirect(c, paths.initiative(initiative.id), words.page.asked);
	const asked = withErrors(parsed.form, { quarter: words.form.quarterOver });
	return showWith(c, initiative, { askForm: asked }, 422);
}

async function faultsOfNeed(c: Ctx, need: Need): Promise<Record<string, string> | null> {
	const { db } = c.var;
	const names = await competencesInUse(db, false);
	const beyond = beyondPool([need], await poolsIn(db, [need.quarter]), names, c.var);
	const hours = beyond.get(need.competenceId);
	return hours === undefined ? null : { hours };
}

async function requestsPage(c: Ctx, faulty: { id: string; form: FormState } | null): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const options = { unowned: keepsPortfolio(viewer), seesShielded: seesShielded(viewer) };
	const requests = await requestsFor(db, signedIn(c).personId, options);
	const crumbs = [{ label: t.portfolio.list.title, href: paths.initiatives() }];
	const asked = requests.map(({ competenceId }) => competenceId);
	const names = await namesForCompetences(db, asked, todayOf(c));
	const leads = mayHavePeople(viewer);
	const links = c.var.navigation(c).around("portfolio", "");
	const body = <RequestsPage {...{ t, locale, requests, faulty, leads, names, links }} />;
	return page(c, { title: t.portfolio.requests.title, crumbs, status: faulty ? 422 : 200 }, body);
}
