import { dayOf, formatDate } from "../../../platform/i18n/format.ts";
import { type Block, writeDocument } from "../../../platform/pdf/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { download, page } from "../../../platform/web/respond.tsx";
import { type CouncilLine, type CouncilReport, councilReport } from "../council.ts";
import { paths } from "../paths.ts";
import { benefitsMatching, everything } from "../queries/benefits.ts";
import { CouncilPage } from "../views/council.tsx";

/** One page in plain words for a municipal council. No owners are named. */
export async function show(c: Ctx): Promise<Response> {
	const { t } = c.var;
	const words = t.benefitResults.council;
	const crumbs = [
		{ label: t.benefits.list.title, href: paths.benefits() },
		{ label: t.benefitResults.title, href: paths.results() },
	];
	const props = { t, report: await reportNow(c), head: headOf(c) };
	return page(c, { title: words.title, crumbs, islands: ["print-page"] }, <CouncilPage {...props} />);
}

/** The same as a tagged PDF. */
export async function file(c: Ctx): Promise<Response> {
	const { t, locale, tenant, now } = c.var;
	const words = t.benefitResults.council;
	const options = { title: words.title, author: tenant.name, locale, madeAt: now, pageOf: words.pageOf };
	const pdf = await writeDocument(options, blocksOf(await reportNow(c), c));
	return download(c, words.pdfName, "application/pdf", pdf);
}

const reportNow = async ({ var: { db, t, locale } }: Ctx): Promise<CouncilReport> =>
	councilReport(await benefitsMatching(db, everything, false), t, locale);

const headOf = ({ var: { t, locale, tenant, now } }: Ctx) =>
	t.benefitResults.council.for(tenant.name, formatDate(dayOf(now), locale));

function blocksOf(report: CouncilReport, c: Ctx): Block[] {
	const words = c.var.t.benefitResults.council;
	const text = (one: string): Block => ({ kind: "text", text: one });
	const heading = (one: string): Block => ({ kind: "heading", text: one });
	const more = (count: number): Block[] => (count === 0 ? [] : [text(words.more(count))]);
	const table = (lines: readonly CouncilLine[], left: number): Block[] => [
		{
			kind: "table",
			columns: [words.columns.what, words.columns.figures, words.columns.goal],
			rows: lines.map(({ title, figures, goal }) => [title, figures, goal]),
			widths: [0.28, 0.5, 0.22],
		},
		...more(left),
	];
	return [
		{ kind: "title", text: words.title },
		text(headOf(c)),
		...report.sentences.map(text),
		heading(words.better),
		...(report.better.length === 0 ? [text(words.betterNone)] : table(report.better, report.more.better)),
		...(report.worse.length === 0 ? [] : [heading(words.worse), ...table(report.worse, report.more.worse)]),
		heading(words.notRealised),
		...(report.notRealised.length === 0
			? [text(words.notRealisedNone)]
			: report.notRealised.map(({ title, because }) => text(`${title}: ${because}`))),
		...more(report.more.notRealised),
		...(report.waiting === 0 ? [] : [text(words.waiting(report.waiting))]),
		heading(words.how),
		text(words.howText),
	];
}
