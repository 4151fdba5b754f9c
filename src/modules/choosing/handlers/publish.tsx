import { z } from "zod";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { checkbox, optionalText, wholeNumber } from "../../../platform/web/fields.ts";
import { isAnother, printOf, readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { paths as portfolio } from "../../portfolio/index.ts";
import { publishPlan } from "../actions/publish.ts";
import { type PortfolioPlan, versionOf } from "../plan.ts";
import { startsOfCandidates } from "../queries/candidates.ts";
import { unaskedAmong } from "../queries/unasked.ts";
import { placingsOf } from "../reading.ts";
import { PublishPage } from "../views/publish.tsx";
import { crumbs, thePlan, today } from "./access.ts";
import { changesInWords } from "./rules.tsx";

const publishForm = z.object({
	revision: wholeNumber({ min: 0 }),
	shown: optionalText(40),
	ask: checkbox(),
});

/** What publishing would change, before it is done. */
export async function confirm(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	return plan?.answer ? publishPage(c, plan) : notFound(c);
}

/** Makes a plan the plan; who looked at an older version sees what has changed first. */
export async function publish(c: Ctx): Promise<Response> {
	const plan = await thePlan(c);
	const parsed = await readForm(c, publishForm);
	if (!plan || !parsed.ok) return notFound(c);
	const { revision, shown, ask } = parsed.value;
	if (revision === plan.revision && isAnother(shown, printable(await viewOf(c, plan))))
		return publishPage(c, plan, { fault: c.var.t.platform.shownAnother, changes: [] });
	const how = { revision, ask, by: signedIn(c).personId, now: c.var.now, today: today(c) };
	const done = await publishPlan(c.var.db, plan, how);
	const words = c.var.t.choosing.publish;
	if (done.ok) return redirect(c, portfolio.queue(), words.done(done.started));
	const said = { "changed-since": words.changed, "not-ready": words.notReady, past: words.past };
	const changes = done.reason === "changed-since" ? await changesInWords(c, plan, revision) : [];
	return publishPage(c, plan, { fault: said[done.reason], changes });
}

type Refused = { fault: string; changes: string[] };

async function publishPage(c: Ctx, plan: PortfolioPlan, refused?: Refused): Promise<Response> {
	const { t } = c.var;
	const view = await viewOf(c, plan);
	const options = {
		title: t.choosing.publish.title,
		crumbs: crumbs(c, plan),
		status: refused ? 422 : 200,
	} as const;
	return page(
		c,
		options,
		<PublishPage {...{ t, plan, ...view, shown: printOf(printable(view)), refused }} />,
	);
}

/** What the page tells of a plan: who starts when, when they start as it is today, and how many nobody has asked hours for. */
async function viewOf(c: Ctx, plan: PortfolioPlan) {
	const { db } = c.var;
	const placings = placingsOf(plan.problem, plan.answer?.chosen ?? {});
	const startsNow = await startsOfCandidates(db, ids(plan));
	const unasked = (await unaskedAmong(db, [...placings.keys()])).length;
	return { version: versionOf(plan), placings, startsNow, unasked };
}

type View = Awaited<ReturnType<typeof viewOf>>;

const printable = ({ version, startsNow, unasked }: View) => [version, [...startsNow].toSorted(), unasked];

const ids = ({ candidates }: PortfolioPlan): string[] => candidates.list.map(({ id }) => id);
