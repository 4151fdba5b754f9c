import { type FieldOf, type FileKind, fieldNames, ownColumns } from "./columns.ts";
import type { Dropped } from "./door.ts";
import type { Fault, FaultCode } from "./fault.ts";
import type { ColumnMatch } from "./match-columns.ts";
import type { Table } from "./table.ts";

/** A row by our fields; fields whose column the file lacks are "". */
export type Entry<F extends string> = {
	line: number;
	overfull: boolean;
	values: Record<F, string>;
	/** Fields that held a national identity number and were emptied at the door. */
	withheld: ReadonlySet<F>;
};

/** Gives the rows of a table by our fields. */
export function entriesOf<K extends FileKind>(
	kind: K,
	table: Table,
	match: ColumnMatch<K>,
	dropped: Dropped["cells"],
): Entry<FieldOf<K>>[] {
	const fields = Object.keys(fieldNames[kind]) as FieldOf<K>[];
	const withheld = Map.groupBy(
		dropped.filter((cell) => cell.file === table.file),
		(cell) => cell.line,
	);
	const columnOf = (field: FieldOf<K>) => table.header[match[field] ?? -1];
	return table.rows.map(({ line, cells, overfull }) => ({
		line,
		overfull: overfull === true,
		values: Object.fromEntries(fields.map((field) => [field, cells[match[field] ?? -1] ?? ""])) as Record<
			FieldOf<K>,
			string
		>,
		withheld: new Set(
			withheld.get(line)?.flatMap((cell) => fields.filter((field) => columnOf(field) === cell.column)),
		),
	}));
}

/** Collects the faults of one file, in the words of its own header. */
export type FaultList<F extends string> = {
	faults: Fault[];
	/** Adds one fault; the value quoted is the cell's. */
	add: (code: FaultCode, entry: Entry<F>, field: F, otherLine?: number) => void;
	/** Adds `code` when the cell is empty, or says that a national identity number stood there. */
	require: (code: FaultCode, entry: Entry<F>, field: F) => void;
};

/** Starts an empty list of faults for a file. */
export function faultList<K extends FileKind>(
	kind: K,
	table: Table,
	match: ColumnMatch<K>,
): FaultList<FieldOf<K>> {
	const faults: Fault[] = [];
	const ownNames = ownColumns[kind] as Record<FieldOf<K>, string>;
	const add: FaultList<FieldOf<K>>["add"] = (code, { line, values }, field, otherLine) => {
		const column = table.header[match[field] ?? -1] ?? ownNames[field];
		const fault: Fault = { code, file: table.file, line, column, value: values[field] };
		faults.push(otherLine === undefined ? fault : { ...fault, otherLine });
	};
	return {
		faults,
		add,
		require: (code, entry, field) => {
			if (entry.withheld.has(field)) add("national-id", entry, field);
			else if (entry.values[field] === "") add(code, entry, field);
		},
	};
}
