import type { Ctx } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { paths as ideas } from "../../innovation/index.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { readingOf } from "../benefit.ts";
import { paths } from "../paths.ts";
import { worksHere } from "../policy.ts";
import { type Outcome, outcomeOf } from "../queries/outcomes.ts";
import { OutcomePage } from "../views/outcome.tsx";

/** "Dette ble det av". For those who work here; for anyone once the office shows the benefit to the world. */
export async function show(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const outcome = await outcomeOf(db, idParam(c));
	const inside = worksHere(viewer);
	if (!outcome || !(inside || outcome.publishedAt)) return notFound(c);
	const { latestValue: value, latestOn: on } = outcome;
	const reading = readingOf(outcome, value === null || on === null ? null : { value, on });
	const crumbs = inside
		? [
				{ label: t.benefits.list.title, href: paths.benefits() },
				{ label: outcome.title, href: paths.benefit(outcome.id) },
			]
		: [];
	const heading = outcome.state === "not_realised" ? "sadTitle" : "title";
	const title = `${t.benefitCare.outcome[heading]}: ${outcome.title}`;
	const body = <OutcomePage {...{ t, locale, outcome, reading, links: inside ? linksOf(c, outcome) : [] }} />;
	return page(c, { title, crumbs }, body);
}

function linksOf({ var: { t } }: Ctx, outcome: Outcome) {
	const idea =
		outcome.ideaId && outcome.ideaTitle
			? [{ label: `${t.benefits.page.chainIdea}: ${outcome.ideaTitle}`, href: ideas.idea(outcome.ideaId) }]
			: [];
	const initiative =
		outcome.initiativeId && outcome.initiativeTitle
			? [
					{
						label: `${t.benefits.page.chainInitiative}: ${outcome.initiativeTitle}`,
						href: portfolio.initiative(outcome.initiativeId),
					},
				]
			: [];
	const measured = { label: t.benefitCare.outcome.openBenefit, href: paths.benefit(outcome.id) };
	return [...idea, ...initiative, measured];
}
