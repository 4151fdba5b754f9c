import type { Locale, Messages } from "../../../locales/index.ts";
import { compareNames } from "../../platform/i18n/format.ts";
import { type Chapters, cohortName } from "./chapters.ts";
import { slotsOf } from "./plan.ts";
import { slotInWords } from "./words.ts";

/** A plan as rows of text, one a leader, by cohort and name; a shielded person is a place without a name. */
export function planRows(chapters: Chapters, t: Messages, locale: Locale): string[][] {
	const { plan, cohortOf, locked, people } = chapters;
	const { columns, yes, no } = t.planning.file;
	const header = [
		...[columns.cohort, columns.name, columns.number, columns.unit, columns.sector, columns.level],
		columns.locked,
		...plan.rules.periods.map(({ number }) => columns.gathering(number)),
	];
	const byName = compareNames(locale);
	const sortName = (id: string) => people.get(id)?.sortName ?? "";
	const rows = Object.entries(cohortOf)
		.sort(([a, one], [b, other]) => one - other || byName(sortName(a), sortName(b)))
		.map(([id, cohort]) => [
			cohortName(plan, cohort),
			...personCells(people.get(id), t),
			locked.has(id) ? yes : no,
			...meetings(chapters, cohort, locale),
		]);
	return [header, ...rows];
}

/** Name, number, unit, sector and level of a person as cells. */
export function personCells(person: ReturnType<Chapters["people"]["get"]>, t: Messages): string[] {
	if (!person) return ["–", "", "", "", ""];
	if (person.shielded) return [t.programmes.shielded, "", "", "", ""];
	const { name, employeeNumber, unitName, sectorName, level } = person;
	return [name, employeeNumber ?? "", unitName, sectorName, level === null ? "" : String(level)];
}

const meetings = ({ plan, venues }: Chapters, cohort: number, locale: Locale): string[] =>
	(slotsOf(plan)[cohort] ?? []).map((slot) => {
		const { days, venueId } = slotInWords(slot, plan, locale);
		return `${days}, ${venues.get(venueId) ?? "–"}`;
	});
