import { decodeText } from "./decode-text.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { ReadTable, Table, TableRow, Unusable } from "./table.ts";

/** Ten times the largest municipality's file; more is a mistake, or an attack on memory. */
const maxBytes = 40 * 1024 * 1024;

const signatures = {
	zip: [0x50, 0x4b, 0x03, 0x04],
	oldOffice: [0xd0, 0xcf, 0x11, 0xe0],
	pdf: [0x25, 0x50, 0x44, 0x46],
};

/**
 * Reads the bytes of a file into rows of text: CSV (semicolon, comma or tab; UTF-8 with or without byte order
 * mark, UTF-16 with one, or Windows-1252, decided by the content) or the first sheet of an .xlsx workbook.
 * Cells are trimmed, empty rows left out. A file that holds no table is given back as a reason.
 */
export async function readTable(file: string, bytes: Uint8Array): Promise<ReadTable> {
	const refused = refusedByItsBytes(file, bytes);
	if (refused) return { ok: false, reason: refused };
	const rows = startsWith(bytes, signatures.zip)
		? await readWorkbook(file, bytes)
		: readCsv(file, decodeText(bytes));
	return Array.isArray(rows) ? tableOf(file, rows) : { ok: false, reason: rows };
}

function refusedByItsBytes(file: string, bytes: Uint8Array): Unusable | undefined {
	if (bytes.length === 0) return { code: "file-empty", file };
	if (bytes.length > maxBytes) return { code: "file-too-large", file };
	if (startsWith(bytes, signatures.oldOffice)) return { code: "file-old-excel", file };
	if (startsWith(bytes, signatures.pdf)) return { code: "file-not-a-table", file };
	return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, at) => bytes[at] === byte);
}

function tableOf(file: string, rows: TableRow[]): ReadTable {
	const [first, ...rest] = rows.map(trimmed).filter((row) => row.cells.some((cell) => cell !== ""));
	if (!first) return { ok: false, reason: { code: "file-empty", file } };
	if (rest.length === 0) return { ok: false, reason: { code: "file-without-rows", file } };
	const width = first.cells.findLastIndex((name) => name !== "") + 1;
	const table: Table = { file, header: first.cells.slice(0, width), rows: rest.map(cutTo(width)) };
	return { ok: true, table };
}

function trimmed(row: TableRow): TableRow {
	return { line: row.line, cells: row.cells.map((cell) => cell.trim()) };
}

function cutTo(width: number): (row: TableRow) => TableRow {
	return ({ line, cells }) => {
		const overfull = cells.slice(width).some((cell) => cell !== "");
		return { line, cells: cells.slice(0, width), ...(overfull ? { overfull } : {}) };
	};
}
