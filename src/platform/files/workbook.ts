import writeXlsxFile from "write-excel-file/node";

/** What a workbook is called when it is downloaded. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A table as an Excel workbook, its first row a heading that stays in sight. Every cell is text, so that an employee
 * number keeps its zeros and nothing is run as a formula.
 */
export async function toWorkbook([
	heading = [],
	...rows
]: readonly (readonly string[])[]): Promise<Uint8Array> {
	const cells = [
		heading.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
		...rows.map((row) => row.map((value) => ({ value, type: String }))),
	];
	return new Uint8Array(await writeXlsxFile(cells, { stickyRowsCount: 1 }).toBuffer());
}
