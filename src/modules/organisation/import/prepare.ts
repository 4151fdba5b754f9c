import { checkFiles } from "./check.ts";
import { clearAtTheDoor, type Dropped } from "./door.ts";
import type { Fault } from "./fault.ts";
import { type Correction, faultOfMatch, matchColumns, unusedColumns } from "./match-columns.ts";
import type { Organisation } from "./organisation.ts";
import { readTable } from "./read-table.ts";
import type { Table, Unusable } from "./table.ts";

/** A file as it was handed over. */
export type UploadedFile = { name: string; bytes: Uint8Array };

/** Two readable files after the door: what may be kept until somebody confirms. Plain JSON. */
export type Staged = {
	units: Table;
	people: Table;
	dropped: Dropped;
	corrections: { units?: Correction<"units">; people?: Correction<"people"> };
};

/** Reads both files and lets in what may come in. Gives a reason for each file that holds no table. */
export async function stageFiles(
	units: UploadedFile,
	people: UploadedFile,
): Promise<{ ok: true; staged: Staged } | { ok: false; reasons: Unusable[] }> {
	const ofUnits = await readTable(units.name, units.bytes);
	const ofPeople = await readTable(people.name, people.bytes);
	if (!ofUnits.ok || !ofPeople.ok) {
		return { ok: false, reasons: [ofUnits, ofPeople].flatMap((read) => (read.ok ? [] : read.reason)) };
	}
	const [unitDoor, peopleDoor] = [clearAtTheDoor(ofUnits.table), clearAtTheDoor(ofPeople.table)];
	const dropped: Dropped = {
		columns: [...unitDoor.dropped.columns, ...peopleDoor.dropped.columns],
		cells: [...unitDoor.dropped.cells, ...peopleDoor.dropped.cells],
	};
	return {
		ok: true,
		staged: { units: unitDoor.table, people: peopleDoor.table, dropped, corrections: {} },
	};
}

/** The organisation of staged files with everything that is wrong, or why the columns cannot be used. */
export type Examined =
	| { ok: true; organisation: Organisation; faults: Fault[]; unused: { file: string; column: string }[] }
	| { ok: false; reasons: Unusable[] };

/** Matches the columns and checks every row. */
export function examine({ units, people, dropped, corrections }: Staged): Examined {
	const unitMatch = matchColumns("units", units.header, corrections.units);
	const peopleMatch = matchColumns("people", people.header, corrections.people);
	const reasons = [faultOfMatch("units", units, unitMatch), faultOfMatch("people", people, peopleMatch)];
	const found = reasons.filter((reason) => reason !== undefined);
	if (found.length > 0) return { ok: false, reasons: found };
	const checked = checkFiles({
		units: { table: units, match: unitMatch },
		people: { table: people, match: peopleMatch },
		droppedCells: dropped.cells,
	});
	const unused = [
		...unusedColumns(units.header, unitMatch).map((column) => ({ file: units.file, column })),
		...unusedColumns(people.header, peopleMatch).map((column) => ({ file: people.file, column })),
	];
	return { ok: true, ...checked, unused };
}
