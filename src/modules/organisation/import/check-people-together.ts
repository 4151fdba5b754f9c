import type { PersonField } from "./columns.ts";
import type { Entry, FaultList } from "./entries.ts";
import { foldName } from "./fold-name.ts";
import { parseDay, parseEnd, parseYesNo } from "./parse-value.ts";

type PersonEntry = Entry<PersonField>;
type List = FaultList<PersonField>;

/** Rows under one employee number that carry another person's name are faults; the rest are one person's posts. */
export function dropOtherPeople(list: List, rows: readonly PersonEntry[]): PersonEntry[] {
	const first = rows.find(hasFullName) ?? rows[0];
	return rows.filter((entry) => {
		if (!first || !hasFullName(entry) || nameOf(entry) === nameOf(first)) return true;
		list.add("number-of-two-people", entry, "number", first.line);
		return false;
	});
}

function hasFullName({ values }: PersonEntry): boolean {
	return values.givenName !== "" && values.familyName !== "";
}

function nameOf({ values }: PersonEntry): string {
	return foldName(`${values.givenName} ${values.familyName}`);
}

/** Everyone has a main post, and only one at a time. */
export function checkMainPosts(list: List, rows: readonly PersonEntry[]): void {
	const mains = rows.filter((entry) => parseYesNo(entry.values.main) !== false && entry.values.main !== "");
	const last = rows.at(-1);
	if (mains.length === 0 && last) list.add("main-post-missing", last, "main");
	for (const [at, entry] of mains.entries()) {
		const other = mains.slice(0, at).find((earlier) => overlaps(earlier, entry));
		if (other) list.add("main-post-twice", entry, "main", other.line);
	}
}

function overlaps(a: PersonEntry, b: PersonEntry): boolean {
	return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

function startOf({ values }: PersonEntry): string {
	return parseDay(values.startsOn) ?? "0000-01-01";
}

function endOf({ values }: PersonEntry): string {
	return parseEnd(values.endsOn) ?? "9999-12-31";
}

/** The same post in two rows: same person, unit, title and start. */
export function checkPostsTwice(list: List, rows: readonly PersonEntry[]): void {
	const seen = new Map<string, number>();
	for (const entry of rows) {
		const { unit, title, startsOn } = entry.values;
		const key = JSON.stringify([unit, title, parseDay(startsOn) ?? startsOn]);
		const first = seen.get(key);
		if (first === undefined) seen.set(key, entry.line);
		else list.add("post-twice", entry, "unit", first);
	}
}

/** An address leads to one person: it receives letters, and may sign in. Reported once for each who has it. */
export function checkSharedAddresses(
	list: List,
	entries: readonly PersonEntry[],
	field: "email" | "upn",
): void {
	const withAddress = entries.filter((entry) => entry.values[field] !== "" && entry.values.number !== "");
	const byAddress = Map.groupBy(withAddress, (entry) => entry.values[field].toLowerCase());
	for (const rows of byAddress.values()) {
		const people = [...Map.groupBy(rows, (entry) => entry.values.number).values()].flatMap(
			([first]) => first ?? [],
		);
		if (people.length < 2) continue;
		for (const entry of people) {
			const other = people.find((candidate) => candidate !== entry);
			list.add(field === "email" ? "email-of-two-people" : "upn-of-two-people", entry, field, other?.line);
		}
	}
}
