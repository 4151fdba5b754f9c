import type { Locale, Messages } from "../../../locales/index.ts";
import { compareNames } from "../../platform/i18n/format.ts";
import { type Chapters, cohortName } from "./chapters.ts";
import type { Comparison } from "./comparison.ts";
import { personCells } from "./plan-file.ts";

/** Somebody who goes elsewhere in another plan; undefined where one of the plans does not have them. */
export type Mover = { person: string; from: number | undefined; to: number | undefined };

type Sides = { first: Chapters; second: Chapters; comparison: Comparison };

/** Those who change cohort between two plans, by the cohort they leave, then the one they come to, then by name. */
export function moversOf({ first, second, comparison }: Sides, locale: Locale): Mover[] {
	return inOrder(comparison.moves, { first, second }, locale);
}

/** The movers, and who is in one plan only, as rows of text with a header; a shielded person is a row without a name. */
export function moverRows({ first, second, comparison }: Sides, t: Messages, locale: Locale): string[][] {
	const { columns } = t.planning.file;
	const header = [columns.name, columns.number, columns.unit, columns.sector, columns.level];
	const all: Mover[] = [
		...comparison.moves,
		...comparison.onlyFirst.map((person) => ({ person, from: first.cohortOf[person], to: undefined })),
		...comparison.onlySecond.map((person) => ({ person, from: undefined, to: second.cohortOf[person] })),
	];
	const name = ({ plan }: Chapters, cohort: number | undefined) =>
		cohort === undefined ? "–" : cohortName(plan, cohort);
	const rows = inOrder(all, { first, second }, locale).map(({ person, from, to }) => [
		name(first, from),
		name(second, to),
		...personCells(first.people.get(person) ?? second.people.get(person), t),
	]);
	return [[first.plan.name, second.plan.name, ...header], ...rows];
}

/** Who comes from no cohort stands last. */
const last = Number.MAX_SAFE_INTEGER;

function inOrder(
	movers: readonly Mover[],
	{ first, second }: Omit<Sides, "comparison">,
	locale: Locale,
): Mover[] {
	const byName = compareNames(locale);
	const nameOf = ({ person }: Mover) =>
		(first.people.get(person) ?? second.people.get(person))?.sortName ?? "";
	return [...movers].sort(
		(a, b) =>
			(a.from ?? last) - (b.from ?? last) || (a.to ?? last) - (b.to ?? last) || byName(nameOf(a), nameOf(b)),
	);
}
