import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { accountOf } from "../account.ts";
import { comparePlans } from "../comparison.ts";
import { paths } from "../paths.ts";
import { isUsable, slotsOf } from "../plan.ts";
import { type CompareSide, ComparisonPage } from "../views/comparison.tsx";
import { planCrumbs, planOf, programmeToPlan } from "./access.ts";
import { chaptersFor } from "./plan.tsx";

/** Two plans of one programme side by side. */
export async function compare(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	if (!programme) return notFound(c);
	const { t, locale } = c.var;
	const first = await sideOf(c, programme.id, c.req.query("first"));
	const second = await sideOf(c, programme.id, c.req.query("second"));
	if (!first || !second || first.plan.id === second.plan.id)
		return redirect(c, paths.plans(programme.id), t.planning.comparison.choose);
	const comparison = comparePlans(
		{ cohortOf: first.cohortOf, slots: slotsOf(first.plan) },
		{ cohortOf: second.cohortOf, slots: slotsOf(second.plan) },
	);
	const title = t.planning.comparison.title;
	const props = { t, locale, first, second, comparison };
	return page(c, { title, crumbs: planCrumbs(c, programme) }, <ComparisonPage {...props} />);
}

async function sideOf(c: Ctx, programmeId: string, id: string | undefined): Promise<CompareSide | undefined> {
	const at = isUuid(id) ? await planOf(c, id) : undefined;
	if (!at || !isUsable(at.plan) || at.programme.id !== programmeId) return undefined;
	const chapters = await chaptersFor(c, at);
	const account = accountOf(at.plan.problem, chapters.cohortOf, slotsOf(at.plan));
	return { ...chapters, account };
}
