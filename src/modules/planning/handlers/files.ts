import writeXlsxFile from "write-excel-file/node";
import { toCsv } from "../../../platform/files/csv.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { download, notFound } from "../../../platform/web/respond.tsx";
import { isUsable } from "../plan.ts";
import { planRows } from "../plan-file.ts";
import { planToSee } from "./access.ts";
import { chaptersFor } from "./plan.tsx";

const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The plan as a CSV file. */
export async function csv(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	const { t, locale } = c.var;
	const rows = planRows(await chaptersFor(c, at), t, locale);
	return download(c, `${t.planning.file.name(at.plan.name)}.csv`, "text/csv; charset=utf-8", toCsv(rows));
}

/** The plan as an Excel workbook; every cell is text, so that nothing in it can be run as a formula. */
export async function workbook(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	const { t, locale } = c.var;
	const [header = [], ...rows] = planRows(await chaptersFor(c, at), t, locale);
	const cells = [
		header.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
		...rows.map((row) => row.map((value) => ({ value, type: String }))),
	];
	const file = await writeXlsxFile(cells, { stickyRowsCount: 1 }).toBuffer();
	return download(c, `${t.planning.file.name(at.plan.name)}.xlsx`, excel, new Uint8Array(file));
}
