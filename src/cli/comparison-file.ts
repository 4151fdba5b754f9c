import { CsvError, parse } from "csv-parse/sync";
import type { Comparison, Ranking } from "../core/comparisons/index.ts";

/** What a file holds, or the sentence that says which field of which row is wrong and what to do. */
export type FileOf<Row> = { ok: true; rows: Row[] } | { ok: false; fault: string };

type Line = { fields: string[]; line: number };

/**
 * Reads the columns winner and loser and, where they are there, weight, tie (0 or 1) and home (the one of the two who
 * played at home); other columns are left alone.
 */
export function readPairFile(text: string): FileOf<Comparison> {
	return readLines(text, (lines, delimiter) => {
		const [header, ...rest] = lines;
		const columns = header?.fields.map((name) => name.toLowerCase()) ?? [];
		const missing = ["winner", "loser"].filter((name) => !columns.includes(name));
		if (missing.length > 0)
			return {
				ok: false,
				fault: `Row 1: there is no column ${missing.join(" and no column ")}. The first row must name the columns winner, loser and, where they are needed, weight, tie, home.`,
			};
		const own = ["winner", "loser", "weight", "tie", "home"];
		const twice = own.find((name) => columns.indexOf(name) < columns.lastIndexOf(name));
		if (twice !== undefined)
			return { ok: false, fault: `Row 1: two columns are called ${twice}. Give one of them another name.` };
		return readEach(rest, ({ fields }) => {
			if (fields.length > columns.length)
				return ": it has more fields than the first row names. Put quotes round a field with a comma in it.";
			const field = (name: string) => fields[columns.indexOf(name)];
			return readPair(field, delimiter);
		});
	});
}

/**
 * Reads one ranking a row, ids from best to worst; rows may be of different lengths, and empty fields are left out. A
 * first row rank1, rank2 … names the columns.
 */
export function readRankingFile(text: string): FileOf<Ranking> {
	return readLines(text, (lines) =>
		readEach(namesPlaces(lines[0]) ? lines.slice(1) : lines, ({ fields }) => {
			const order = fields.filter((id) => id !== "");
			const twice = order.find((id, place) => order.indexOf(id) !== place);
			if (twice === undefined) return { order };
			return `, ${twice}: it stands there twice. Name each only once, from best to worst.`;
		}),
	);
}

/** Whether the line is rank1, rank2 … : no ranking, but names for the columns. */
const namesPlaces = (line: Line | undefined): boolean =>
	line?.fields.every((name, place) => name.toLowerCase() === `rank${place + 1}`) ?? false;

/** Each line as a row, or the first fault with its line. */
function readEach<Row extends object>(
	lines: readonly Line[],
	read: (line: Line) => Row | string,
): FileOf<Row> {
	const rows: Row[] = [];
	for (const line of lines) {
		const row = read(line);
		if (typeof row === "string") return { ok: false, fault: `Row ${line.line}${row}` };
		rows.push(row);
	}
	return { ok: true, rows };
}

/** Beyond it rounding alone would outweigh a comparison that counts once. */
const heaviest = 1e9;

/** The comparison, or what is wrong with it. */
function readPair(field: (name: string) => string | undefined, delimiter: string): Comparison | string {
	const [winner = "", loser = ""] = [field("winner"), field("loser")];
	const empty = winner === "" ? "winner" : loser === "" ? "loser" : null;
	if (empty) return `, ${empty}: it is empty. Fill it in, or take the row out.`;
	if (winner === loser)
		return `, loser: ${loser} is compared with itself. Name the other one, or take the row out.`;
	const tie = field("tie") || "0";
	if (tie !== "0" && tie !== "1")
		return `, tie: "${tie}" is neither 0 nor 1. Write 1 where neither won, else 0.`;
	const home = field("home") || undefined;
	if (home !== undefined && home !== winner && home !== loser)
		return `, home: "${home}" is neither ${winner} nor ${loser}. Name the one who played at home, or leave it empty.`;
	const written = field("weight") || "1";
	const plain = delimiter === ";" ? written.replace(",", ".") : written;
	if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(plain))
		return `, weight: "${written}" is not a number from 0. Write how many times the row counts, such as 1 or 2.5.`;
	const weight = Number(plain);
	if (weight > heaviest)
		return `, weight: ${written} is more than 1000000000. Divide all weights by the same number.`;
	return { winner, loser, tie: tie === "1", weight, ...(home === undefined ? {} : { home }) };
}

function readLines<Row>(text: string, read: (lines: Line[], delimiter: string) => FileOf<Row>): FileOf<Row> {
	const first = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
	// Norwegian spreadsheets write semicolons, and then a comma in the numbers.
	const delimiter = first.includes(";") && !first.includes(",") ? ";" : ",";
	try {
		const lines: Line[] = [];
		parse(text, {
			bom: true,
			delimiter,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
			on_record: (fields: string[], { lines: line }) => {
				lines.push({ fields, line });
				return null;
			},
		});
		return read(lines, delimiter);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const fault = `Row ${error.lines ?? 1}: it cannot be read (${error.message}). Close quotes that are opened, and put quotes round fields that hold quotes or commas.`;
		return { ok: false, fault };
	}
}
