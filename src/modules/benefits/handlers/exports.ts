import { toCsv } from "../../../platform/files/csv.ts";
import { toWorkbook, workbookType } from "../../../platform/files/workbook.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { download } from "../../../platform/web/respond.tsx";
import { asText, benefitTable, type Cell, measurementTable } from "../export.ts";
import { benefitsMatching } from "../queries/benefits.ts";
import { figuresOf } from "../queries/figures.ts";
import { asFilter, filterIn } from "./list.tsx";

/** Everything for finance and reporting tools, one line for each benefit. */
export async function csv(c: Ctx): Promise<Response> {
	const { rows, figures } = await read(c);
	return csvOf(c, c.var.t.benefitResults.csvName, benefitTable(rows, figures));
}

/** The same as a workbook, where numbers are numbers. */
export async function workbook(c: Ctx): Promise<Response> {
	const { rows, figures } = await read(c);
	const book = await toWorkbook(benefitTable(rows, figures));
	return download(c, c.var.t.benefitResults.excelName, workbookType, book);
}

/** One line for each figure. */
export async function measurements(c: Ctx): Promise<Response> {
	const { rows, figures } = await read(c);
	return csvOf(c, c.var.t.benefitResults.measurementsName, measurementTable(rows, figures));
}

/** No persons are in the files, so nobody is hidden from anybody. */
async function read(c: Ctx) {
	const { db } = c.var;
	const rows = await benefitsMatching(db, asFilter(filterIn(c)), false);
	const figures = await figuresOf(
		db,
		rows.map(({ id }) => id),
	);
	return { rows, figures };
}

const csvOf = (c: Ctx, name: string, table: readonly Cell[][]) =>
	download(c, name, "text/csv; charset=utf-8", toCsv(table.map((row) => row.map(asText))));
