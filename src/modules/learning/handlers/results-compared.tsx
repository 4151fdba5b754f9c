import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm } from "../../../platform/web/forms.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import {
	mayRunProgramme,
	programmeById,
	paths as programmes,
	programmesForChoice,
} from "../../programmes/index.ts";
import { dayQuestions, driverQuestions, understandingQuestions } from "../evaluation.ts";
import { paths } from "../paths.ts";
import { countsOf, programmesWithCounts } from "../queries/evaluation.ts";
import { programmeResults } from "../results.ts";
import { ResultsComparedPage } from "../views/results-compared-page.tsx";
import { idIn } from "./found.ts";

/** What is compared, part by part: each has one scale. */
const partsCompared = [
	{ kind: "day", part: "day", questions: dayQuestions },
	{ kind: "after", part: "understandingAfter", questions: understandingQuestions },
	{ kind: "after", part: "driversAfter", questions: driverQuestions },
	{ kind: "before", part: "understandingBefore", questions: understandingQuestions },
	{ kind: "before", part: "driversBefore", questions: driverQuestions },
] as const;

/** This programme's evaluation against an earlier one's, question by question, for who runs both. */
export async function compare(c: Ctx): Promise<Response> {
	const id = idIn(c);
	const { db, t, locale, viewer } = c.var;
	const programme = id && mayRunProgramme(viewer, id) ? await programmeById(db, id) : undefined;
	if (!programme) return notFound(c);
	const others = await othersFor(c, programme.id);
	const wanted = c.req.query("with");
	const other = wanted === undefined ? others[0] : others.find((one) => one.id === wanted);
	if (wanted !== undefined && !other) return notFound(c);
	const now = await countsOf(db, programme.id);
	const earlier = other ? await countsOf(db, other.id) : [];
	const parts = partsCompared.map((part) => ({ ...part, results: programmeResults(part, earlier, now) }));
	const title = t.learning.compared.title;
	const crumbs = [
		{ label: t.programmes.title, href: programmes.programmes() },
		{ label: programme.title, href: programmes.programme(programme.id) },
		{ label: t.learning.results.title, href: paths.results(programme.id) },
	];
	const form = blankForm({ with: other?.id });
	const props = { t, locale, programme, other, others, form, parts };
	return page(c, { title, crumbs }, <ResultsComparedPage {...props} />);
}

/** Programmes the viewer runs that have something to compare with, the newest first. */
async function othersFor(c: Ctx, own: string): Promise<{ id: string; title: string }[]> {
	const counted = await programmesWithCounts(c.var.db);
	return (await programmesForChoice(c.var.db)).filter(
		({ id }) => id !== own && counted.has(id) && mayRunProgramme(c.var.viewer, id),
	);
}
