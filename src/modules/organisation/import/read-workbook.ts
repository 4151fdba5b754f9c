import { readSheet } from "read-excel-file/node";
import type { TableRow, Unusable } from "./table.ts";

/** Rows of the first sheet of an .xlsx workbook as text, or why it cannot be read. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<TableRow[] | Unusable> {
	try {
		const rows = await readSheet(Buffer.from(bytes));
		return rows.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }));
	} catch {
		// Any zip file arrives here: documents, archives, workbooks with a password.
		return { code: "file-not-a-table", file };
	}
}

/** A cell as it would stand in a CSV: days as 2027-01-12, yes and no as J and N. */
function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return "";
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	if (typeof cell === "boolean") return cell ? "J" : "N";
	return String(cell);
}
