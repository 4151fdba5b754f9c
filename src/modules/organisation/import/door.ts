import { foldName } from "./fold-name.ts";
import { holdsNationalId, isNationalId } from "./national-id.ts";
import type { Table } from "./table.ts";

/** Why a column goes no further than the door. */
export type DropReason = "national-id" | "salary" | "absence";

/** What was dropped before anything was stored. Values are never repeated. */
export type Dropped = {
	columns: { file: string; column: string; reason: DropReason }[];
	/** Cells of other columns that held a national identity number. */
	cells: { file: string; line: number; column: string }[];
};

const forbidden: { reason: DropReason; names: RegExp }[] = [
	{
		reason: "national-id",
		names:
			/f(o|oe)dselsn|personn(ummer|r|o$)|^personid(ent)?$|^(fnr|dnr|ssn|pid)|^dnummer|nationalid|nasjonalid|socialsecurity/,
	},
	{ reason: "salary", names: /(?<!ko)l(o|oe)nn|salary|wage|^(ar|maned|time)sats/ },
	{
		reason: "absence",
		names: /frav(ae|a)r|s[jy]u?kefr|s[jy]u?kmeld|egenmeld|eigenmeld|permisjon|absence|sickleave/,
	},
];

/** Why a column of this name is dropped at the door, or undefined when it may come in. */
export function dropReasonOf(column: string): DropReason | undefined {
	const name = foldName(column);
	return forbidden.find(({ names }) => names.test(name))?.reason;
}

/**
 * Lets in only what the import may hold: columns of national identity numbers, salary and absence go by their
 * name, and a cell of any other column that holds a national identity number is emptied.
 */
export function clearAtTheDoor(table: Table): { table: Table; dropped: Dropped } {
	const reasons = table.header.map(dropReasonOf);
	const kept = reasons.flatMap((reason, at) => (reason ? [] : [at]));
	const dropped: Dropped = { columns: [], cells: [] };
	reasons.forEach((reason, at) => {
		if (reason) dropped.columns.push({ file: table.file, column: table.header[at] ?? "", reason });
	});
	const header = kept.map((at) => table.header[at] ?? "");
	const rows = table.rows.map(({ cells, ...row }) => ({
		...row,
		cells: kept.map((from, at) => {
			const cell = cells[from] ?? "";
			if (!looksForbidden(cell)) return cell;
			dropped.cells.push({ file: table.file, line: row.line, column: header[at] ?? "" });
			return "";
		}),
	}));
	return { table: { file: table.file, header, rows }, dropped };
}

/** A spreadsheet drops the zero that a number starts with, so ten digits are tried with it put back. */
function looksForbidden(cell: string): boolean {
	return holdsNationalId(cell) || (/^\d{10}$/.test(cell) && isNationalId(`0${cell}`));
}
