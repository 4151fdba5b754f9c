import { type FieldOf, type FileKind, fieldNames, requiredFields } from "./columns.ts";
import { foldName } from "./fold-name.ts";
import type { Table, Unusable } from "./table.ts";

/** For each of our fields the place of its column in the header; fields that the file lacks are absent. */
export type ColumnMatch<K extends FileKind> = Partial<Record<FieldOf<K>, number>>;

/** A person's correction: the name of the column in the file, or "" for none; fields left out are matched by name. */
export type Correction<K extends FileKind> = Partial<Record<FieldOf<K>, string>>;

/**
 * Matches the columns of a file to our fields by name, whatever the case, accents and spaces, and by the names
 * that HR systems use. A correction wins over the name. One column serves one field: better names go first.
 */
export function matchColumns<K extends FileKind>(
	kind: K,
	header: readonly string[],
	correction: Correction<K> = {},
): ColumnMatch<K> {
	const match: ColumnMatch<K> = {};
	const taken = new Set<number>();
	const take = (field: FieldOf<K>, at: number) => {
		if (at < 0 || taken.has(at)) return;
		match[field] = at;
		taken.add(at);
	};
	const fields = Object.keys(fieldNames[kind]) as FieldOf<K>[];
	for (const field of fields) {
		const column = correction[field];
		if (column) take(field, header.indexOf(column));
	}
	const folded = header.map(foldName);
	const names = fieldNames[kind] as Record<FieldOf<K>, string[]>;
	for (let rank = 0; rank < 20; rank++) {
		for (const field of fields) {
			const name = names[field][rank];
			if (name === undefined || field in match || field in correction) continue;
			take(field, folded.indexOf(name));
		}
	}
	return match;
}

/** Why the matched file still cannot be used: a required column is missing, or two columns have a used name. */
export function faultOfMatch<K extends FileKind>(
	kind: K,
	table: Table,
	match: ColumnMatch<K>,
): Unusable | undefined {
	const required = requiredFields[kind] as readonly FieldOf<K>[];
	const missing = required.filter((field) => match[field] === undefined);
	if (missing.length > 0) return { code: "columns-missing", file: table.file, columns: missing };
	const used = Object.values(match).map((at) => table.header[at as number] ?? "");
	const twice = used.filter((name) => table.header.indexOf(name) !== table.header.lastIndexOf(name));
	return twice.length > 0 ? { code: "column-twice", file: table.file, columns: twice } : undefined;
}

/** The columns that no field uses: they are read no further and never stored. */
export function unusedColumns<K extends FileKind>(
	header: readonly string[],
	match: ColumnMatch<K>,
): string[] {
	const used = new Set(Object.values(match));
	return header.filter((_, at) => !used.has(at));
}
