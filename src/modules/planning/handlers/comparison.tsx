import { toCsv } from "../../../platform/files/csv.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { download, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { accountOf } from "../account.ts";
import { comparePlans } from "../comparison.ts";
import { moverRows } from "../movers.ts";
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
	const sides = await sidesOf(c, programme.id);
	if (!sides) return redirect(c, paths.plans(programme.id), t.planning.comparison.choose, true);
	const title = t.planning.comparison.title;
	return page(
		c,
		{ title, crumbs: planCrumbs(c, programme) },
		<ComparisonPage {...{ t, locale, ...sides }} />,
	);
}

/** Who goes elsewhere in the second plan, as a CSV file. */
export async function csv(c: Ctx): Promise<Response> {
	const programme = await programmeToPlan(c);
	const sides = programme && (await sidesOf(c, programme.id));
	if (!sides) return notFound(c);
	const { t, locale } = c.var;
	const name = t.planning.comparison.fileName(sides.first.plan.name, sides.second.plan.name);
	return download(c, `${name}.csv`, "text/csv; charset=utf-8", toCsv(moverRows(sides, t, locale)));
}

async function sidesOf(c: Ctx, programmeId: string) {
	const first = await sideOf(c, programmeId, c.req.query("first"));
	const second = await sideOf(c, programmeId, c.req.query("second"));
	if (!first || !second || first.plan.id === second.plan.id) return undefined;
	const comparison = comparePlans(
		{ cohortOf: first.cohortOf, slots: slotsOf(first.plan) },
		{ cohortOf: second.cohortOf, slots: slotsOf(second.plan) },
	);
	return { first, second, comparison };
}

async function sideOf(c: Ctx, programmeId: string, id: string | undefined): Promise<CompareSide | undefined> {
	const at = isUuid(id) ? await planOf(c, id) : undefined;
	if (!at || !isUsable(at.plan) || at.programme.id !== programmeId) return undefined;
	const chapters = await chaptersFor(c, at);
	const account = accountOf(at.plan.problem, chapters.cohortOf, slotsOf(at.plan));
	return { ...chapters, account };
}
