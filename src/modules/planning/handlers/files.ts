import { toCsv } from "../../../platform/files/csv.ts";
import { toWorkbook, workbookType } from "../../../platform/files/workbook.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { download, notFound } from "../../../platform/web/respond.tsx";
import { isUsable } from "../plan.ts";
import { planRows } from "../plan-file.ts";
import { planToSee } from "./access.ts";
import { chaptersFor } from "./plan.tsx";

/** The plan as a CSV file. */
export async function csv(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	const { t, locale } = c.var;
	const rows = planRows(await chaptersFor(c, at), t, locale);
	return download(c, `${t.planning.file.name(at.plan.name)}.csv`, "text/csv; charset=utf-8", toCsv(rows));
}

/** The plan as an Excel workbook. */
export async function workbook(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	const { t, locale } = c.var;
	const file = await toWorkbook(planRows(await chaptersFor(c, at), t, locale));
	return download(c, `${t.planning.file.name(at.plan.name)}.xlsx`, workbookType, file);
}
