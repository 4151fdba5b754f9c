import { dayOf } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { keepsPortfolio } from "./policy.ts";
import { hasCompetences } from "./queries/capacity.ts";
import { waitingFor } from "./queries/summaries.ts";

/**
 * Requests that wait for the reader's yes or no, and initiatives whose check is due within two weeks; for the
 * portfolio manager first of all the competences, without which nobody sees what a yes costs.
 */
export async function nextSteps(c: Ctx): Promise<readonly NextStep[]> {
	const { db, viewer, now, t } = c.var;
	if (viewer.personId === null) return [];
	const words = t.portfolio.next;
	const today = dayOf(now);
	const { checks, requests } = await waitingFor(db, viewer.personId, {
		today,
		unowned: keepsPortfolio(viewer),
	});
	const answers: NextStep = {
		title: words.requestsTitle(requests),
		text: words.requestsText,
		action: { label: words.requestsAction, href: paths.capacityRequests() },
		dueOn: today,
	};
	return [
		...(viewer.roles.has("portfolio") ? await firstCompetences(c) : []),
		...(requests > 0 ? [answers] : []),
		...checks.map(({ id, title, nextCheckOn }) => ({
			title: words.checkTitle(title),
			text: words.checkText,
			action: { label: words.checkAction, href: paths.initiativeStatus(id) },
			dueOn: nextCheckOn,
		})),
	];
}

async function firstCompetences({ var: { db, t } }: Ctx): Promise<NextStep[]> {
	if (await hasCompetences(db)) return [];
	const { emptyTitle, emptyText, addFirst } = t.portfolio.capacity;
	const action = { label: addFirst, href: paths.competences() };
	return [{ title: emptyTitle, text: emptyText, action, dueOn: null }];
}
