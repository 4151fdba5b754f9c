import { CsvError, parse } from "csv-parse/sync";
import type { TableRow, Unusable } from "./table.ts";

const separators = [";", "\t", ","] as const;

/** Rows of a CSV text with the lines they start on, or why it is not a table. */
export function readCsv(file: string, text: string): TableRow[] | Unusable {
	if (text.includes("\0") || /^\s*[<{[]/.test(text)) return { code: "file-not-a-table", file };
	const hint = /^sep=(.)\r?\n/.exec(text);
	const body = hint ? text.slice(hint[0].length) : text;
	try {
		return parseRows(body, hint?.[1] ?? separatorOf(body), hint ? 1 : 0);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { code: "file-broken-quotes", file, line: Number(error.lines ?? 1) + (hint ? 1 : 0) };
	}
}

/** The separator that the header uses most, outside quotes. */
function separatorOf(text: string): string {
	const header = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
	const count = (separator: string) => header.split(separator).length;
	return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ";";
}

function parseRows(text: string, delimiter: string, skipped: number): TableRow[] {
	const parsed = parse(text, {
		delimiter,
		relax_column_count: true,
		relax_quotes: true,
		record_delimiter: ["\r\n", "\n", "\r"],
	}) as string[][];
	let next = 1 + skipped;
	return parsed.map((cells) => {
		const line = next;
		next += 1 + lineBreaksIn(cells);
		return { line, cells };
	});
}

/** A row takes one line, and one more for each line break inside its quotes. */
function lineBreaksIn(cells: readonly string[]): number {
	return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
