import { z } from "zod";
import type { Locale, Messages } from "../../../locales/index.ts";
import type { Day } from "../../core/calendar/day.ts";
import { isQuarter, type Quarter } from "../../core/calendar/quarter.ts";
import { because, openText, optionalDay, optionalText, text } from "../../platform/web/fields.ts";
import { checkFields } from "../../platform/web/forms.ts";
import { foldName, type Table } from "../organisation/index.ts";
import type { Registration } from "./actions/initiatives.ts";
import { beyondPool, type Pool } from "./beyond-pool.ts";
import { isPast, type Need } from "./capacity.ts";
import { hoursField, hoursForm, needsIn } from "./forms.ts";

/** What is wrong in one cell, and what to do about it. Line 1 is the header. */
export type Fault = { line: number; column: string; value: string; message: string };

/** What the rows are checked against. */
export type Known = {
	today: Day;
	owners: ReadonlyMap<string, { id: string; name: string } | "several">;
	/** Goal titles, folded -> id. */
	goals: ReadonlyMap<string, string>;
	competences: readonly { id: string; name: string }[];
	/** Titles of initiatives that live, folded. */
	liveTitles: ReadonlySet<string>;
	/** Hours there are, in the quarters that somebody has counted. */
	pools: readonly Pool[];
	locale: Locale;
};

export type Draft = Registration & { readonly line: number; readonly ownerName: string };
export type CheckedFile = { drafts: Draft[]; faults: Fault[]; ignored: string[] };

const fields = ["title", "owner", "summary", "goal", "startQuarter", "nextCheckOn"] as const;
type Field = (typeof fields)[number];

/** Names a column may have, folded; the reader's own language comes first. */
const names: Record<Field, readonly string[]> = {
	title: ["tittel", "tiltak", "title", "navn"],
	owner: ["eier", "eigar", "owner", "ansvarlig", "ansvarleg"],
	summary: ["beskrivelse", "omtale", "summary", "description"],
	goal: ["mal", "goal"],
	startQuarter: ["startkvartal", "start", "startquarter", "kvartal"],
	nextCheckOn: ["nestesjekk", "nestesjekkdato", "nextcheck"],
};

export type Columns = {
	places: Partial<Record<Field, number>>;
	hours: Map<number, string>;
	ignored: string[];
};

/** Which column of the file is what; a column named as a competence holds hours. */
export function columnsOf(header: readonly string[], competences: Known["competences"]): Columns {
	const folded = header.map(foldName);
	const places: Columns["places"] = {};
	for (const field of fields) {
		const at = folded.findIndex((name) => names[field].includes(name));
		if (at >= 0) places[field] = at;
	}
	const hours = new Map(
		competences.flatMap(({ id, name }): [number, string][] => {
			const at = folded.indexOf(foldName(name));
			return at >= 0 ? [[at, id]] : [];
		}),
	);
	const used = new Set<number>([...Object.values(places), ...hours.keys()]);
	return { places, hours, ignored: header.filter((_, at) => !used.has(at)) };
}

/** The owners written in the file, to be looked up together. */
export const ownersWritten = (table: Table, { places }: Columns): string[] =>
	table.rows.map(({ cells }) => cells[places.owner ?? -1] ?? "").filter(Boolean);

/** The quarters written in the file, as ours. */
export const quartersWritten = (table: Table, { places }: Columns): Quarter[] => [
	...new Set(table.rows.flatMap(({ cells }) => quarterIn(cells[places.startQuarter ?? -1] ?? "") ?? [])),
];

/** Checks every row against what is known; a row with a fault gives no draft. */
export function checkRows(table: Table, columns: Columns, known: Known, t: Messages): CheckedFile {
	const firstLine = new Map<string, number>();
	const drafts: Draft[] = [];
	const faults: Fault[] = [];
	for (const { line, cells } of table.rows) {
		const fields = fieldsOf(cells, columns);
		const row = readRow(fields, line, known, firstLine, t);
		for (const [field, message] of Object.entries(row.errors)) {
			if (message)
				faults.push({
					line,
					column: columnName(field, columns, table.header),
					value: fields[field] ?? "",
					message,
				});
		}
		if (row.draft) drafts.push({ ...row.draft, line });
	}
	return { drafts, faults, ignored: columns.ignored };
}

const rowForm = (hourFields: readonly string[]) =>
	z
		.object({
			title: text(150),
			owner: text(120),
			summary: openText(2000).default(""),
			goal: optionalText(200),
			startQuarter: z
				.string()
				.refine(
					(written) => quarterIn(written) !== null,
					because((t) => t.portfolio.import.quarterUnknown),
				)
				.transform(quarterIn)
				.nullable()
				.default(null),
			nextCheckOn: optionalDay(),
		})
		.and(hoursForm(hourFields));

type Read = { errors: Record<string, string | undefined>; draft: Omit<Draft, "line"> | null };

/** The cells of a row under our names; empty ones are left out, as in a form. */
function fieldsOf(cells: readonly string[], { places, hours }: Columns): Record<string, string> {
	const named = Object.entries(places).map(([field, at]) => [field, cells[at] ?? ""]);
	const asked = [...hours].map(([at, id]) => [hoursField(id), cells[at] ?? ""]);
	return Object.fromEntries([...named, ...asked].filter(([, value]) => value !== ""));
}

function columnName(field: string, { places, hours }: Columns, header: readonly string[]): string {
	const at = places[field as Field] ?? [...hours].find(([, id]) => hoursField(id) === field)?.[0];
	return at === undefined ? "" : (header[at] ?? "");
}

function readRow(
	fields: Record<string, string>,
	line: number,
	known: Known,
	firstLine: Map<string, number>,
	t: Messages,
): Read {
	const parsed = checkFields(fields, rowForm(known.competences.map(({ id }) => hoursField(id))), t);
	const errors: Read["errors"] = { ...parsed.form.errors };
	errors.title ??= faultOfTitle(fields.title ?? "", line, known, firstLine, t);
	errors.owner ??= faultOfOwner(fields.owner ?? "", known, t);
	if (!parsed.ok) return { errors, draft: null };
	const { title, summary, startQuarter, nextCheckOn } = parsed.value;
	const needs = needsIn(parsed.value, known.competences, startQuarter ?? "");
	Object.assign(errors, faultsOfTime({ startQuarter, nextCheckOn, needs }, known.today, t));
	const { pools, competences, locale } = known;
	for (const [id, said] of beyondPool(needs, pools, competences, { t, locale }))
		errors[hoursField(id)] = said;
	const goalId = parsed.value.goal ? (known.goals.get(foldName(parsed.value.goal)) ?? null) : null;
	if (parsed.value.goal && !goalId) errors.goal = t.portfolio.import.goalUnknown(parsed.value.goal);
	const owner = known.owners.get(parsed.value.owner);
	if (Object.values(errors).some(Boolean) || !owner || owner === "several") return { errors, draft: null };
	const unsaid = { touchesStaffing: false, discussedOn: null };
	const who = { ownerId: owner.id, ownerName: owner.name };
	return { errors, draft: { title, summary, goalId, startQuarter, nextCheckOn, needs, ...who, ...unsaid } };
}

function faultOfTitle(
	title: string,
	line: number,
	known: Known,
	firstLine: Map<string, number>,
	t: Messages,
): string | undefined {
	const folded = foldName(title);
	const earlier = firstLine.get(folded);
	if (folded === "") return undefined;
	if (earlier !== undefined) return t.portfolio.import.twiceInFile(earlier);
	firstLine.set(folded, line);
	return known.liveTitles.has(folded) ? t.portfolio.import.alreadyThere : undefined;
}

function faultOfOwner(written: string, known: Known, t: Messages): string | undefined {
	if (written === "") return undefined;
	const owner = known.owners.get(written);
	if (owner === "several") return t.portfolio.import.ownerSeveral(written);
	return owner ? undefined : t.portfolio.person.noOne(written);
}

type Times = { startQuarter: Quarter | null; nextCheckOn: Day | null; needs: readonly Need[] };

/** What only the day of today can tell is wrong; the same for the form and for a row of a file. */
export function faultsOfTime(
	{ startQuarter, nextCheckOn, needs }: Times,
	today: Day,
	t: Messages,
): Record<string, string> {
	const words = t.portfolio.form;
	const faults: Record<string, string> = {};
	if (nextCheckOn !== null && nextCheckOn < today) faults.nextCheckOn = words.checkInPast;
	if (startQuarter && isPast(startQuarter, today)) faults.startQuarter = words.quarterOver;
	if (needs.length > 0 && !startQuarter) faults.startQuarter = words.needsWithoutStart;
	return faults;
}

/** Reads a quarter as people write it: 2027-Q1, Q1 2027, 1. kvartal 2027; null for anything else. */
export function quarterIn(written: string): Quarter | null {
	if (isQuarter(written)) return written;
	const year = /(?<!\d)(20\d\d)(?!\d)/.exec(written)?.[1];
	const number = /(?<!\d)([1-4])(?!\d)/.exec(written)?.[1];
	return year && number && /q|kv/i.test(written) ? `${year}-Q${number}` : null;
}
