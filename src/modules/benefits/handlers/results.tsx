import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { goalsForChoice, sectors } from "../../organisation/index.ts";
import { initiativeTitles } from "../../portfolio/index.ts";
import { journeysOf, moneyWeight, quarterCourse } from "../course.ts";
import { paths } from "../paths.ts";
import { targetYears } from "../queries/figures.ts";
import { resultsMatching } from "../queries/results.ts";
import { largest, moneyByInitiative } from "../sums.ts";
import { ResultsPage } from "../views/results.tsx";
import { asFilter, filterIn } from "./list.tsx";
import { todayOf } from "./today.ts";

/** What was realised against what was expected, over time and by everything it can be parted by. */
export async function show(c: Ctx): Promise<Response> {
	const { db, t, locale } = c.var;
	const filter = filterIn(c);
	const today = todayOf(c);
	const all = await resultsMatching(db, asFilter(filter));
	const money = moneyByInitiative(all);
	const followed = journeysOf(
		all.filter(({ negative }) => !negative),
		() => 1,
	);
	const priced = journeysOf(
		all.filter((row) => moneyWeight(row) !== 0),
		moneyWeight,
	);
	const goals = await goalsForChoice(db, today);
	const props = {
		...{ t, locale, filter, all, money },
		priced: quarterCourse(priced, today),
		shares: quarterCourse(
			followed.map((journey) => ({ ...journey, weight: 1 / followed.length })),
			today,
		),
		titles: await initiativeTitles(
			db,
			largest(money).flatMap(([id]) => (id === null ? [] : [id])),
		),
		years: await targetYears(db),
		goals: goals.map(({ id, title, group }) => ({ value: id, label: title, group })),
		sectors: (await sectors(db)).map(({ id, name }) => ({ value: id, label: name })),
	};
	const crumbs = [{ label: t.benefits.list.title, href: paths.benefits() }];
	return page(c, { title: t.benefitResults.title, crumbs }, <ResultsPage {...props} />);
}
