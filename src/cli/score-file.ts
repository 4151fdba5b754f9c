import { CsvError, parse } from "csv-parse/sync";
import type { JudgeScore } from "../core/ranking/index.ts";

/** Scores from a file, or the sentence that says which field of which row is wrong and what to do. */
export type ScoreFile = { ok: true; scores: JudgeScore[] } | { ok: false; fault: string };

const needed = ["item", "judge", "score"] as const;
/** A whole or decimal number as people write it, with an exponent if they must. */
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;

/** Beyond it squares of scores lose the digits that tell them apart. */
const greatest = 1e9;

/** Reads the columns item, judge, score and, where it is there, criterion; other columns are left alone. */
export function readScoreFile(text: string): ScoreFile {
	const header = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
	// Norwegian spreadsheets write semicolons, and then a comma in the numbers.
	const delimiter = header.includes(";") && !header.includes(",") ? ";" : ",";
	let columns: string[] = [];
	const nameColumns = (names: string[]) => {
		columns = names.map((name) => name.toLowerCase());
		return columns;
	};
	try {
		const rows: Row[] = parse(text, {
			bom: true,
			columns: nameColumns,
			delimiter,
			info: true,
			// What is missing at the end of a row is told of by its name.
			relax_column_count_less: true,
			skip_empty_lines: true,
			trim: true,
		});
		return readRows(rows, columns, delimiter);
	} catch (error) {
		if (error instanceof CsvError)
			return { ok: false, fault: `Row ${error.lines ?? 1}: ${adviceFor(error)}` };
		throw error;
	}
}

function adviceFor({ code, message }: CsvError): string {
	if (code === "CSV_RECORD_INCONSISTENT_COLUMNS")
		return "it has more fields than the first row names. Put quotes round a field with a comma in it.";
	if (code === "CSV_QUOTE_NOT_CLOSED")
		return "a quote is opened and never closed. Close it, or take it away.";
	return `it cannot be read (${message}). Put quotes round fields that hold quotes or commas.`;
}

type Row = { record: Record<string, string>; info: { lines: number } };

function readRows(rows: Row[], columns: string[], delimiter: string): ScoreFile {
	const missing = needed.filter((name) => !columns.includes(name));
	if (missing.length > 0)
		return {
			ok: false,
			fault: `Row 1: there is no column ${missing.join(" and no column ")}. The first row must name the columns item, judge, score and, where there are several, criterion.`,
		};
	const twice = [...needed, "criterion"].find((name) => columns.indexOf(name) < columns.lastIndexOf(name));
	if (twice !== undefined)
		return { ok: false, fault: `Row 1: two columns are called ${twice}. Give one of them another name.` };
	const scores: JudgeScore[] = [];
	for (const { record, info } of rows) {
		const read = readRow(record, columns.includes("criterion"), delimiter);
		if (!read.ok) return { ok: false, fault: `Row ${info.lines}, ${read.fault}` };
		scores.push(read.score);
	}
	return { ok: true, scores };
}

function readRow(
	record: Record<string, string>,
	hasCriterion: boolean,
	delimiter: string,
): { ok: true; score: JudgeScore } | { ok: false; fault: string } {
	const empty = ["item", "judge", ...(hasCriterion ? ["criterion"] : [])].find((name) => !record[name]);
	if (empty) return { ok: false, fault: `${empty}: it is empty. Fill it in, or take the row out.` };
	const written = record.score ?? "";
	const plain = delimiter === ";" ? written.replace(",", ".") : written;
	if (!number.test(plain))
		return {
			ok: false,
			fault: `score: "${written}" is not a number. Write one such as 4 or 4.5; where the judge gave none, take the row out.`,
		};
	if (Math.abs(Number(plain)) > greatest)
		return { ok: false, fault: `score: ${written} is beyond 1000000000. Write it in a larger unit.` };
	const { item = "", judge = "", criterion } = record;
	return { ok: true, score: { item, judge, score: Number(plain), ...(hasCriterion ? { criterion } : {}) } };
}
