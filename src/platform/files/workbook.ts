import writeXlsxFile from "write-excel-file/node";

/** What a workbook is called when it is downloaded. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A table as an Excel workbook, its first row a heading that stays in sight. Text is text, so that an employee number
 * keeps its zeros and nothing is run as a formula; numbers are numbers, and null is an empty cell.
 */
export async function toWorkbook([heading = [], ...rows]: readonly (readonly (
	| string
	| number
	| null
)[])[]): Promise<Uint8Array> {
	const cells = [
		heading.map((value) => ({ ...cellOf(value), fontWeight: "bold" as const })),
		...rows.map((row) => row.map(cellOf)),
	];
	return new Uint8Array(await writeXlsxFile(cells, { stickyRowsCount: 1 }).toBuffer());
}

const cellOf = (value: string | number | null) =>
	typeof value === "number" ? { value, type: Number } : { value: value ?? "", type: String };
