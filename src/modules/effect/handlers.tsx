import { z } from "zod";
import { toCsv } from "../../platform/files/csv.ts";
import { dayOf, formatFixed } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import { readQuery } from "../../platform/web/forms.ts";
import { download, page } from "../../platform/web/respond.tsx";
import { programmeChanges } from "../learning/index.ts";
import {
	type CaseFacts,
	caseStates,
	funnelOf,
	groupsOf,
	mayBeTold,
	spells,
	spellsOf,
	steps,
} from "./funnel.ts";
import { programmePart } from "./paths.ts";
import { leadersIn, type ProgrammeCase, programmeCases, programmeTitles } from "./queries/cases.ts";
import { EffectPage, type NamedGroups } from "./views/effect.tsx";

/** One programme, or one year of all; anything unknown in an address falls back, so an old link still works. */
const filterForm = z.object({ of: z.string().max(60).default("").catch("") });

type Told = Awaited<ReturnType<typeof readTold>>;

/** What the programme has led to. */
export async function show(c: Ctx): Promise<Response> {
	const { t, locale, db } = c.var;
	const told = await readTold(c);
	const { understanding, drivers } = await programmeChanges(db, told.programmeIds);
	const props = {
		...{ t, locale, understanding, drivers, ...told },
		leaders: await leadersIn(db, told.programmeIds),
		groups: groupsIn(told, c),
	};
	return page(c, { title: t.effect.title, islands: ["print-page"] }, <EffectPage {...props} />);
}

/** The same figures as a file: the whole, each cohort and each year. */
export async function file(c: Ctx): Promise<Response> {
	const { t, locale } = c.var;
	const told = await readTold(c);
	const { csv, states, steps: stepNames, spells: spellNames, timeColumns } = t.effect;
	const whole = mayBeTold(told.cases) ? [{ kind: csv.all, name: "", cases: told.cases }] : [];
	const parts = groupsIn(told, c).flatMap(({ kind, groups }) => groups.map((group) => ({ kind, ...group })));
	const header = [
		...[csv.kind, csv.group, csv.total, ...steps.map((step) => stepNames[step])],
		...caseStates.map((state) => states[state]),
		...spells.flatMap((name) =>
			["25 %", timeColumns.median, "75 %"].map((part) => `${spellNames[name]} (${part})`),
		),
	];
	const rows = [...whole, ...parts].map(({ kind, name, cases }) => {
		const { total, reached, states: counts } = funnelOf(cases);
		const times = spellsOf(cases);
		const number = (n: number | undefined) => (n === undefined ? "" : formatFixed(n, locale, 1));
		return [
			...[kind, name, String(total), ...steps.map((step) => String(reached[step]))],
			...caseStates.map((state) => String(counts[state])),
			...spells.flatMap((spell) => {
				const time = times[spell];
				return [number(time?.low), number(time?.median), number(time?.high)];
			}),
		];
	});
	return download(c, t.effect.fileName, "text/csv; charset=utf-8", toCsv([header, ...rows]));
}

/**
 * The cases of the address. A programme and a year are told of one at a time, and only where they are groups of their
 * own among all: else what is small could be found by subtraction.
 */
async function readTold(c: Ctx) {
	const { db, now, t } = c.var;
	const read = readQuery(c, filterForm);
	const of = read.ok ? read.value.of : "";
	const all = await programmeCases(db, dayOf(now));
	const titles = await programmeTitles(db);
	const byProgramme = groupsOf(all, ({ programmeId }) => programmeId);
	const byYear = groupsOf(all, yearOf);
	const option = (group: string, name: (key: string) => string) => (key: string) => ({
		...{ value: group + key, label: name(key) },
		group: group === programmePart ? t.effect.programme : t.effect.year,
	});
	const keys = (groups: typeof byYear) => groups.flatMap(({ key }) => (key === null ? [] : [key]));
	const options = [
		...keys(byProgramme).map(option(programmePart, (id) => titles.get(id) ?? "")),
		...keys(byYear).map(option(yearPart, (year) => year)),
	];
	const programmeId = of.startsWith(programmePart) ? of.slice(programmePart.length) : null;
	const year = of.startsWith(yearPart) ? of.slice(yearPart.length) : null;
	const chosen = all.filter(
		(one) =>
			(programmeId === null || one.programmeId === programmeId) && (year === null || yearOf(one) === year),
	);
	const isOffered = of === "" || options.some(({ value }) => value === of);
	return {
		...{ of, options, titles, programmeId },
		programmeIds: !isOffered ? [] : programmeId === null ? [...titles.keys()] : [programmeId],
		cases: isOffered ? chosen : [],
	};
}

const yearPart = "year-";

const yearOf = ({ startedOn }: CaseFacts) => startedOn.slice(0, 4);

/** The cohorts of one programme; the years and programmes of all. One group alone says nothing that the whole does not. */
function groupsIn({ of, cases, titles, programmeId }: Told, { var: { t } }: Ctx): NamedGroups[] {
	const words = t.effect;
	const named = (
		title: string,
		kind: string,
		keyOf: (one: ProgrammeCase) => string,
		nameOf: (key: string) => string,
	) => {
		const groups = groupsOf(cases, keyOf).map(({ key, cases: members }) => ({
			...{ cases: members, name: key === null ? words.others : nameOf(key) },
		}));
		return groups.length > 1 ? [{ title, kind, groups }] : [];
	};
	if (programmeId !== null) {
		const names = new Map(cases.map((one) => [cohortKey(one), one.cohortName || words.noCohort]));
		return named(words.byCohort, words.csv.cohort, cohortKey, (key) => names.get(key) ?? "");
	}
	if (of !== "") return [];
	return [
		...named(words.byYear, words.csv.year, yearOf, (year) => year),
		...named(
			words.byProgramme,
			words.csv.programme,
			({ programmeId: id }) => id,
			(id) => titles.get(id) ?? "",
		),
	];
}

const cohortKey = ({ cohortName: name, cohortId }: ProgrammeCase) => `${name} ${cohortId ?? ""}`;
