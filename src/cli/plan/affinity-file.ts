import { CsvError, parse } from "csv-parse/sync";

/** A matrix from a file, or the sentence that says which field of which row is wrong and what to do. */
export type AffinityFile =
	| { ok: true; people: string[]; items: string[]; affinity: (number | null)[][] }
	| { ok: false; fault: string };

/** A whole or decimal number as people write it, with an exponent if they must. */
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;

/**
 * Rows are people and columns items. A first row that is not numbers names the items, a first column that is not
 * numbers, or stands below an empty corner, names the people; else they are numbered from 0. A value below `conflictBelow`, or an empty one, is null.
 */
export function readAffinityFile(text: string, conflictBelow: number): AffinityFile {
	const header = text.slice(0, Math.max(0, text.search(/\r?\n|$/)));
	// Norwegian spreadsheets write semicolons, and then a comma in the numbers.
	const delimiter = header.includes(";") ? ";" : ",";
	try {
		const rows = parse(text, {
			bom: true,
			delimiter,
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
		}) as unknown as Row[];
		return readRows(rows, delimiter, conflictBelow);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const advice = "Put quotes round fields that hold quotes or commas, and close each quote.";
		return { ok: false, fault: `Row ${error.lines ?? 1}: it cannot be read (${error.message}). ${advice}` };
	}
}

type Row = { record: string[]; info: { lines: number } };

const isNumber = (field: string): boolean => number.test(field.replace(",", "."));

function readRows(rows: Row[], delimiter: string, conflictBelow: number): AffinityFile {
	const first = rows[0]?.record ?? [];
	const named = namesItems(first);
	const below = named ? rows.slice(1) : rows;
	if (below.length === 0 || first.length === 0)
		return fault(1, "there is no row of affinities. Give a row per person and a column per item.");
	const hasPeople =
		(named && first[0] === "") || below.some(({ record }) => record[0] !== "" && !isNumber(record[0] ?? ""));
	const width = (below[0]?.record.length ?? 0) - (hasPeople ? 1 : 0);
	if (width === 0) return fault(below[0]?.info.lines ?? 1, "there is no item. Give a column per item.");
	// A corner field over the column of people may be left out.
	const names = named ? first.slice(Math.max(0, first.length - width)) : [];
	const items = named ? names : Array.from({ length: width }, (_, at) => String(at));
	if (named && first.length !== width + (hasPeople ? 1 : 0) && first.length !== width)
		return fault(1, `it names ${first.length} columns, but the next row has ${width} items. Name each once.`);
	const odd = named ? items.find((name) => isNumber(name) && /[.,]/.test(name)) : undefined;
	if (odd !== undefined)
		return fault(1, `${odd}: it stands among names. Make all fields of the first row numbers, or all names.`);
	const people = below.map(({ record }, at) => (hasPeople ? (record[0] ?? "") : String(at)));
	const twice = repeated(items, people, below);
	if (twice) return twice;
	const affinity: (number | null)[][] = [];
	for (const { record, info } of below) {
		const fields = hasPeople ? record.slice(1) : record;
		if (fields.length !== width)
			return fault(
				info.lines,
				`it has ${fields.length} values for ${width} items. Give each item one; leave it empty for a conflict.`,
			);
		const bad = fields.findIndex((field) => field !== "" && !numberOf(field, delimiter));
		if (bad >= 0)
			return fault(
				info.lines,
				`${items[bad]}: "${fields[bad]}" is not a number. Write one such as 0.25; leave it empty for a conflict.`,
			);
		affinity.push(fields.map((field) => affinityIn(field, delimiter, conflictBelow)));
	}
	return { ok: true, people, items, affinity };
}

/** Whether a first row names items: not all numbers, an empty corner, or numbered from 0 or 1. */
function namesItems(first: string[]): boolean {
	const [corner = "", ...rest] = first;
	if (rest.length === 0) return !isNumber(corner);
	if (corner === "" || rest.some((field) => field !== "" && !isNumber(field))) return true;
	const start = Number(rest[0]);
	const counts = rest.length > 1 && start <= 1 && rest.every((field, at) => Number(field) === start + at);
	return !isNumber(corner) && counts;
}

const fault = (row: number, sentence: string): AffinityFile => ({
	ok: false,
	fault: `Row ${row}, ${sentence}`,
});

function repeated(items: string[], people: string[], below: Row[]): AffinityFile | null {
	const item = items.findIndex((id, at) => id === "" || items.indexOf(id) < at);
	if (item >= 0) return fault(1, `item ${item + 1}: ${told(items[item])}. Give each item a name of its own.`);
	const seen = new Set<string>();
	for (const [at, id] of people.entries()) {
		if (id === "" || seen.has(id))
			return fault(
				below[at]?.info.lines ?? 1,
				`person: ${told(id)}. Give each person one row and a name of their own.`,
			);
		seen.add(id);
	}
	return null;
}

const told = (id: string | undefined): string => (id ? `"${id}" is there twice` : "the name is empty");

const plain = (field: string, delimiter: string): string =>
	delimiter === ";" ? field.replace(",", ".") : field;

const numberOf = (field: string, delimiter: string): boolean =>
	number.test(plain(field, delimiter)) && Number.isFinite(Number(plain(field, delimiter)));

function affinityIn(field: string, delimiter: string, conflictBelow: number): number | null {
	if (field === "") return null;
	const value = Number(plain(field, delimiter));
	return value < conflictBelow ? null : value;
}
