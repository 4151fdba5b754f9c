import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { paths } from "../paths.ts";
import { planById } from "../queries/plans.ts";
import { placingsOf } from "../reading.ts";
import { type Compared, ComparisonPage } from "../views/comparison.tsx";
import { crumbs } from "./access.ts";

/** More than six columns cannot be read. */
const mostCompared = 6;

/** Two to six plans side by side. */
export async function compare(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const ids = [...new Set(c.req.queries("plans[]") ?? [])].filter(isUuid).slice(0, mostCompared);
	const compared: Compared[] = [];
	for (const id of ids) {
		const plan = await planById(db, id);
		if (!plan?.answer) continue;
		const { answer } = plan;
		compared.push({ plan, answer, placings: placingsOf(plan.problem, answer.chosen) });
	}
	if (compared.length < 2) return redirect(c, paths.plans(), t.choosing.plans.compareFew, true);
	const options = { title: t.choosing.comparison.title, crumbs: crumbs(c) };
	return page(c, options, <ComparisonPage {...{ t, locale, compared }} />);
}
