import { toCsv } from "../../../platform/files/csv.ts";
import { toWorkbook, workbookType } from "../../../platform/files/workbook.ts";
import { compareNames } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { readQuery } from "../../../platform/web/forms.ts";
import { download, notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { attendanceTable } from "../attendance-export.ts";
import { completionOf, type Division, groupKey, groupsOf, type PersonCompletion } from "../completion.ts";
import { completionQuery } from "../forms.ts";
import { paths } from "../paths.ts";
import {
	type AttendanceLine,
	attendanceLines,
	comingVisits,
	completionIn,
	nearestPlaces,
} from "../queries/completion.ts";
import type { Programme } from "../queries/programmes.ts";
import { CompletionPage, NotDiscussedPage } from "../views/completion-page.tsx";
import { programmeCrumbs, programmeToRun, today } from "./access.ts";

/** How far the leaders of a programme have come, and the list behind it. */
export async function show(c: Ctx): Promise<Response> {
	const programme = await programmeToRun(c);
	if (!programme) return notFound(c);
	const { db, t, locale } = c.var;
	const options = { title: t.checkIn.completion.title, crumbs: programmeCrumbs(t, programme) };
	if (programme.discussedOn === null)
		return page(c, options, <NotDiscussedPage t={t} programme={programme} />);
	const query = readQuery(c, completionQuery);
	if (!query.ok) return redirect(c, paths.completion(programme.id));
	const { by, group, all } = query.value;
	const people = await completionIn(db, programme.id, today(c));
	const outside = by === "level" ? t.checkIn.completion.noLevel : t.checkIn.completion.noUnit;
	const props = {
		...{ t, locale, programme, by, group, all },
		total: people.length,
		lacking: people.filter((one) => completionOf(one) === "lacks").length,
		groups: groupsOf(people, by, outside, compareNames(locale)),
		listed: people.filter((one) => isListed(one, by, group, all)),
		nearest: await nearestPlaces(db, programme.id, today(c)),
		visits: await comingVisits(db, programme.id, today(c)),
	};
	return page(c, options, <CompletionPage {...props} />);
}

const isListed = (person: PersonCompletion, by: Division, group: string, all: boolean): boolean =>
	(group === "" || groupKey(person, by) === group) && (all || completionOf(person) === "lacks");

/** Every mark as CSV, for KS Læring. */
export async function csv(c: Ctx): Promise<Response> {
	const lines = await linesToExport(c);
	const { t } = c.var;
	return lines
		? download(c, t.checkIn.completion.csvName, "text/csv; charset=utf-8", toCsv(attendanceTable(t, lines)))
		: notFound(c);
}

/** Every mark as a workbook. */
export async function xlsx(c: Ctx): Promise<Response> {
	const lines = await linesToExport(c);
	const { t } = c.var;
	return lines
		? download(c, t.checkIn.completion.xlsxName, workbookType, await toWorkbook(attendanceTable(t, lines)))
		: notFound(c);
}

async function linesToExport(c: Ctx): Promise<AttendanceLine[] | undefined> {
	const programme: Programme | undefined = await programmeToRun(c);
	if (!programme || programme.discussedOn === null) return undefined;
	return attendanceLines(c.var.db, programme.id);
}
