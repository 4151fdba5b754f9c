import {
	checkMainPosts,
	checkPostsTwice,
	checkSharedAddresses,
	dropOtherPeople,
} from "./check-people-together.ts";
import type { PersonField } from "./columns.ts";
import { type Entry, type FaultList, faultList } from "./entries.ts";
import type { Fault } from "./fault.ts";
import type { ColumnMatch } from "./match-columns.ts";
import type { Person, Post } from "./organisation.ts";
import { isEmail, parseDay, parseEnd, parsePercent, parseYesNo } from "./parse-value.ts";
import type { Table } from "./table.ts";

type PersonEntry = Entry<PersonField>;

/** The people and posts of the file and what is wrong with them. */
export function checkPeople(
	{ table, match }: { table: Table; match: ColumnMatch<"people"> },
	entries: readonly PersonEntry[],
	codes: ReadonlySet<string>,
): { people: Person[]; posts: Post[]; faults: Fault[] } {
	const list = faultList("people", table, match);
	const mainIsGiven = match.main !== undefined;
	for (const entry of entries) {
		checkPerson(list, entry);
		checkPost(list, entry, codes);
	}
	const byNumber = Map.groupBy(entries, (entry) => entry.values.number);
	byNumber.delete("");
	const people: Person[] = [];
	const posts: Post[] = [];
	for (const rows of byNumber.values()) {
		const own = dropOtherPeople(list, rows);
		if (mainIsGiven) checkMainPosts(list, own);
		checkPostsTwice(list, own);
		people.push(personOf(own));
		posts.push(...own.map((entry, at) => postOf(entry, mainIsGiven ? undefined : at === 0)));
	}
	checkSharedAddresses(list, entries, "email");
	checkSharedAddresses(list, entries, "upn");
	return { people, posts, faults: list.faults };
}

function checkPerson(list: FaultList<PersonField>, entry: PersonEntry): void {
	const { email } = entry.values;
	if (entry.overfull) list.add("row-overfull", entry, "number");
	list.require("person-without-number", entry, "number");
	list.require("person-without-given-name", entry, "givenName");
	list.require("person-without-family-name", entry, "familyName");
	if (email !== "" && !isEmail(email)) list.add("email-invalid", entry, "email");
}

function checkPost(list: FaultList<PersonField>, entry: PersonEntry, codes: ReadonlySet<string>): void {
	const { unit, main, daytime, startsOn, endsOn } = entry.values;
	list.require("post-without-unit", entry, "unit");
	if (unit !== "" && !codes.has(unit)) list.add("post-unit-unknown", entry, "unit");
	const percent = parsePercent(entry.values.percent);
	if (percent === undefined) list.add("percent-not-number", entry, "percent");
	if (percent && percent > 100) list.add("percent-over-100", entry, "percent");
	if (parseYesNo(main) === undefined) list.add("yes-no-unclear", entry, "main");
	if (parseYesNo(daytime) === undefined) list.add("yes-no-unclear", entry, "daytime");
	const from = parseDay(startsOn);
	const to = parseEnd(endsOn);
	if (from === undefined) list.add("date-unknown", entry, "startsOn");
	if (to === undefined) list.add("date-unknown", entry, "endsOn");
	if (from && to && to < from) list.add("post-ends-before-start", entry, "endsOn");
}

/** A person as the row of the main post has them; the first row where none is marked. */
function personOf(rows: readonly PersonEntry[]): Person {
	const main = rows.find((entry) => parseYesNo(entry.values.main)) ?? rows[0];
	if (!main) throw new Error("A person without a row");
	const { number, givenName, familyName, email, upn, gender } = main.values;
	return { number, givenName, familyName, email: email || null, upn: upn || null, gender: gender || null };
}

function postOf({ values }: PersonEntry, assumedMain: boolean | undefined): Post {
	return {
		number: values.number,
		unit: values.unit,
		title: values.title,
		isMain: assumedMain ?? parseYesNo(values.main) === true,
		percent: parsePercent(values.percent) ?? null,
		startsOn: parseDay(values.startsOn) ?? null,
		endsOn: parseEnd(values.endsOn) ?? null,
		daytime: parseYesNo(values.daytime) ?? null,
	};
}
