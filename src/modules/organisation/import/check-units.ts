import type { UnitField } from "./columns.ts";
import { type Entry, type FaultList, faultList } from "./entries.ts";
import type { Fault } from "./fault.ts";
import type { ColumnMatch } from "./match-columns.ts";
import type { Unit } from "./organisation.ts";
import { parseDay, parseEnd } from "./parse-value.ts";
import type { Table } from "./table.ts";

type UnitEntry = Entry<UnitField>;
type Known = { codes: ReadonlySet<string>; numbers: ReadonlySet<string> };

/** The units of the file and what is wrong with them. */
export function checkUnits(
	{ table, match }: { table: Table; match: ColumnMatch<"units"> },
	entries: readonly UnitEntry[],
	known: Known,
): { units: Unit[]; faults: Fault[] } {
	const list = faultList("units", table, match);
	for (const entry of entries) checkAlone(list, entry, known);
	checkCodes(list, entries);
	checkCircles(list, entries);
	return { units: entries.map(unitOf), faults: list.faults };
}

function checkAlone(list: FaultList<UnitField>, entry: UnitEntry, known: Known): void {
	const { code, parent, leader, validFrom, validTo } = entry.values;
	if (entry.overfull) list.add("row-overfull", entry, "code");
	list.require("unit-without-id", entry, "code");
	list.require("unit-without-name", entry, "name");
	if (entry.withheld.has("parent")) list.add("national-id", entry, "parent");
	else if (parent !== "" && parent === code) list.add("unit-own-parent", entry, "parent");
	else if (parent !== "" && !known.codes.has(parent)) list.add("unit-parent-unknown", entry, "parent");
	if (entry.withheld.has("leader")) list.add("national-id", entry, "leader");
	else if (leader !== "" && !known.numbers.has(leader)) list.add("leader-not-employee", entry, "leader");
	const from = parseDay(validFrom);
	const to = parseEnd(validTo);
	if (from === undefined) list.add("date-unknown", entry, "validFrom");
	if (to === undefined) list.add("date-unknown", entry, "validTo");
	if (from && to && to < from) list.add("unit-ends-before-start", entry, "validTo");
}

function checkCodes(list: FaultList<UnitField>, entries: readonly UnitEntry[]): void {
	const firstLines = new Map<string, number>();
	for (const entry of entries) {
		const { code } = entry.values;
		if (code === "") continue;
		const first = firstLines.get(code);
		if (first === undefined) firstLines.set(code, entry.line);
		else list.add("unit-id-twice", entry, "code", first);
	}
}

/** Units that are above themselves through others: one fault for each circle, on its last row. */
function checkCircles(list: FaultList<UnitField>, entries: readonly UnitEntry[]): void {
	const byCode = new Map(entries.map((entry) => [entry.values.code, entry]));
	const settled = new Set([""]);
	for (const { values } of entries) {
		const trail: string[] = [];
		let code = values.code;
		while (!settled.has(code) && !trail.includes(code)) {
			trail.push(code);
			code = byCode.get(code)?.values.parent ?? "";
		}
		const circle = settled.has(code) ? [] : trail.slice(trail.indexOf(code));
		for (const passed of trail) settled.add(passed);
		const rows = circle.flatMap((member) => byCode.get(member) ?? []).sort((a, b) => a.line - b.line);
		const last = rows.at(-1);
		if (last && rows.length > 1) list.add("unit-in-circle", last, "parent", rows.at(-2)?.line);
	}
}

function unitOf({ values }: UnitEntry): Unit {
	return {
		code: values.code,
		name: values.name,
		type: values.type,
		parent: values.parent || null,
		leader: values.leader || null,
		validFrom: parseDay(values.validFrom) ?? null,
		validTo: parseEnd(values.validTo) ?? null,
	};
}
