import type { Ctx } from "../../../platform/web/context.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { pitchingInYear } from "../../pitching/index.ts";
import {
	gatheringsInYear,
	type Programme,
	programmeById,
	paths as programmePaths,
} from "../../programmes/index.ts";
import { reportOnMandate } from "../actions/mandate.ts";
import { yearsToReport } from "../mandate.ts";
import { mandateForm } from "../material-forms.ts";
import { paths } from "../paths.ts";
import { mayPlanProgramme } from "../policy.ts";
import { mandateYear } from "../queries/mandate.ts";
import { ReportPage } from "../views/report-page.tsx";
import { today } from "./place.ts";

/** What became of the mandate in a year. */
export async function show(c: Ctx): Promise<Response> {
	const programme = await programmeOf(c);
	return programme ? reportPage(c, programme) : notFound(c);
}

/** Saves what the office says of the year. */
export async function save(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const programme = await programmeOf(c);
	if (!programme) return notFound(c);
	const parsed = await readForm(c, mandateForm);
	if (!parsed.ok) return reportPage(c, programme, parsed.form);
	const year = yearAsked(c, programme);
	const stored = formOf(await mandateYear(c.var.db, programme.id, year));
	const stale = changedMeanwhile(parsed.form, stored.values);
	if (stale) return reportPage(c, programme, stale);
	await reportOnMandate(c.var.db, programme.id, year, parsed.value);
	return redirect(c, withQuery(paths.report(programme.id), { year }), c.var.t.runsheets.report.saved);
}

async function programmeOf(c: Ctx): Promise<Programme | undefined> {
	const id = c.req.param("id");
	return isUuid(id) && mayPlanProgramme(c.var.viewer, id) ? programmeById(c.var.db, id) : undefined;
}

/** The year of the address where the programme has it, else this one. */
function yearAsked(c: Ctx, programme: Programme): number {
	const years = yearsToReport(programme.startsOn, today(c));
	return years.find((year) => String(year) === c.req.query("year")) ?? Number(today(c).slice(0, 4));
}

async function reportPage(c: Ctx, programme: Programme, failed?: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const year = yearAsked(c, programme);
	const said = await mandateYear(db, programme.id, year);
	const props = {
		...{ t, locale, programme, year, said, years: yearsToReport(programme.startsOn, today(c)) },
		held: await gatheringsInYear(db, programme.id, year, today(c)),
		pitched: await pitchingInYear(db, programme.id, year, today(c)),
		form: failed ?? formOf(said),
	};
	const crumbs = [
		{ label: t.programmes.title, href: programmePaths.programmes() },
		{ label: programme.title, href: programmePaths.programme(programme.id) },
	];
	return page(
		c,
		{ title: t.runsheets.report.title(year), crumbs, status: failed ? 422 : 200 },
		<ReportPage {...props} />,
	);
}

function formOf({ spentNok, coverHourNok, words }: Awaited<ReturnType<typeof mandateYear>>): FormState {
	const text = (value: number | null) => (value === null ? "" : String(value).replace(".", ","));
	return formOfRecord({ spentNok: text(spentNok), coverHourNok: text(coverHourNok), words });
}
