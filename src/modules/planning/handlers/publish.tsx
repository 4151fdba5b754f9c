import { formatDate, formatWeekday } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { isAnother, printOf, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { paths as programmes } from "../../programmes/index.ts";
import { asCohorts, type PublishRefusal, publishPlan } from "../actions/publish.ts";
import { publishForm } from "../forms.ts";
import { isUsable } from "../plan.ts";
import { changesOf } from "../publication.ts";
import { groundOf } from "../queries/ground.ts";
import { PublishPage } from "../views/publish.tsx";
import { type PlanAtHand, planCrumbs, planToSee, today } from "./access.ts";
import { changesSince } from "./changes.ts";
import { chaptersFor } from "./plan.tsx";

/** What publishing would change, before it is done. */
export async function confirm(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	return publishPage(c, at);
}

/** Makes the plan true; who looked at an older version sees what has changed first. */
export async function publish(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const parsed = await readForm(c, publishForm);
	if (!at || !parsed.ok) return notFound(c);
	const { db, now, t } = c.var;
	const { revision, shown } = parsed.value;
	const view = await viewOf(c, at);
	if (revision === at.plan.revision && isAnother(shown, view)) return publishPage(c, at, { another: true });
	const published = await publishPlan(
		db,
		at.plan,
		{ revision },
		{
			...{ nameOf: t.programmes.cohortName, now, today: today(c) },
		},
	);
	if (published.ok) return redirect(c, programmes.cohorts(at.programme.id), t.planning.publish.done);
	const isChanged = published.reason === "changed-since";
	const fault = isChanged ? undefined : faultInWords(c, published);
	const atHand = (isChanged && (await planToSee(c))) || at;
	const changes = await changesSince(c, await chaptersFor(c, atHand), revision);
	return publishPage(c, atHand, { fault, changes, another: isChanged && changes.length === 0 });
}

function faultInWords(c: Ctx, refusal: PublishRefusal): string {
	const { t, locale } = c.var;
	const words = t.planning.publish.faults;
	switch (refusal.reason) {
		case "past":
			return words.past(formatDate(refusal.day, locale));
		case "day-off":
		case "same-day":
		case "wrong-order":
			return words.dayOff(formatDate(refusal.day, locale));
		case "cohort-gone":
			return words.cohortGone;
		case "already-invited":
			return words.invited(refusal.cohortName);
		case "venue-busy": {
			const { day, cohortName: cohort, number } = refusal.clash;
			return words.venueBusy(formatDate(day, locale), cohort, number);
		}
		case "venue-closed":
			return words.venueClosed(formatWeekday(refusal.day, locale), refusal.venueName);
		case "venue-reserved": {
			const { day, venueName, purpose } = refusal;
			return words.venueReserved(formatDate(day, locale), venueName, purpose);
		}
		default:
			return words.notReady;
	}
}

type Refused = { fault?: string | undefined; changes?: string[]; another?: boolean };

async function publishPage(c: Ctx, at: PlanAtHand, refused: Refused = {}): Promise<Response> {
	const { t } = c.var;
	const { fault, changes = [], another = false } = refused;
	const view = await viewOf(c, at);
	const status = fault !== undefined || changes.length > 0 || another ? 422 : 200;
	const props = { t, plan: at.plan, ...view, fault, changes, another, shown: printOf(view) };
	return page(
		c,
		{ title: t.planning.publish.title, status, crumbs: planCrumbs(c, at.programme, at.plan) },
		<PublishPage {...props} />,
	);
}

/** What the page tells of a plan: which one it is, and what publishing it would change. */
async function viewOf(c: Ctx, at: PlanAtHand) {
	const { cohortOf } = await chaptersFor(c, at);
	const ground = await groundOf(c.var.db, at.programme, today(c));
	const here = new Set(ground.leaders.map(({ id }) => id));
	const leaving = Object.keys(cohortOf).filter((id) => !here.has(id)).length;
	return { runId: at.plan.runId, counts: changesOf(asCohorts(at.plan, cohortOf), ground), leaving };
}
