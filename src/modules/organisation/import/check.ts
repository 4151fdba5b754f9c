import { checkPeople } from "./check-people.ts";
import { checkUnits } from "./check-units.ts";
import type { Dropped } from "./door.ts";
import { entriesOf } from "./entries.ts";
import { type Fault, inReadingOrder } from "./fault.ts";
import type { ColumnMatch } from "./match-columns.ts";
import type { Organisation } from "./organisation.ts";
import type { Table } from "./table.ts";

/** The two files, cleared at the door and with their columns matched. */
export type MatchedFiles = {
	units: { table: Table; match: ColumnMatch<"units"> };
	people: { table: Table; match: ColumnMatch<"people"> };
	droppedCells: Dropped["cells"];
};

/** What the files say, and everything that is wrong with them. With a fault the organisation must not be used. */
export type Checked = { organisation: Organisation; faults: Fault[] };

/**
 * Checks every row against itself, against the other rows and against the other file. One thing that is wrong
 * gives one fault, on the later row where two rows are at odds; only an address that two people share is
 * reported for both, since nobody can say which of them is wrong.
 */
export function checkFiles({ units, people, droppedCells }: MatchedFiles): Checked {
	const unitEntries = entriesOf("units", units.table, units.match, droppedCells);
	const personEntries = entriesOf("people", people.table, people.match, droppedCells);
	const codes = new Set(unitEntries.map((entry) => entry.values.code));
	const numbers = new Set(personEntries.map((entry) => entry.values.number));
	const ofUnits = checkUnits(units, unitEntries, { codes, numbers });
	const ofPeople = checkPeople(people, personEntries, codes);
	const faults = [...ofUnits.faults, ...ofPeople.faults];
	return {
		organisation: { units: ofUnits.units, people: ofPeople.people, posts: ofPeople.posts },
		faults: inReadingOrder(faults, [units.table.file, people.table.file]),
	};
}
