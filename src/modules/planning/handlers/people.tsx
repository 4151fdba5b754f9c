import { compareNames } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { foldName } from "../../organisation/index.ts";
import { lockPlaces } from "../actions/moves.ts";
import type { Chapters } from "../chapters.ts";
import { locksForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isUsable } from "../plan.ts";
import type { PersonInPlan } from "../queries/people.ts";
import { planTopic } from "../topics.ts";
import { BoardPage } from "../views/board.tsx";
import { type PeopleFilter, PeoplePage, type PersonRow, sortKeys } from "../views/people.tsx";
import { planCrumbs, planToSee } from "./access.ts";
import { chaptersFor } from "./plan.tsx";

/** A screenful that is quick to read and to load. */
const aPage = 50;

/** Everyone in a plan: search, sort, lock, move. */
export async function people(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	const { t, locale } = c.var;
	const chapters = await chaptersFor(c, at);
	const filter = filterIn(c);
	const all = sorted(
		c,
		rowsOf(chapters).filter((row) => fits(row, filter)),
		filter,
	);
	const pageCount = Math.max(1, Math.ceil(all.length / aPage));
	const number = Math.min(filter.page, pageCount);
	const shown = {
		rows: all.slice((number - 1) * aPage, number * aPage),
		...{ total: all.length, pageCount },
		sectors: [...new Set(rowsOf(chapters).map(({ sectorName }) => sectorName))].filter(Boolean).sort(),
	};
	const title = t.planning.people.title(at.plan.name);
	const props = { t, locale, ...chapters, ...shown, filter: { ...filter, page: number } };
	return page(c, { title, crumbs: planCrumbs(c, at.programme, at.plan) }, <PeoplePage {...props} />);
}

/** Locks people where they are, or lets them go. */
export async function lock(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	const parsed = await readForm(c, locksForm);
	if (!at || !isUsable(at.plan) || !parsed.ok) return notFound(c);
	const { db, t } = c.var;
	const { personIds, act } = parsed.value;
	const back = withQuery(paths.people(at.plan.id), { ...queryOf(filterIn(c)) });
	const words = t.planning.people;
	if (personIds.length === 0) return redirect(c, back, words.noneChosen, true);
	const changed = await lockPlaces(db, at.plan.id, personIds, act === "lock");
	return redirect(c, back, act === "lock" ? words.lockedNow(changed) : words.unlockedNow(changed));
}

/** The plan cohort by cohort: to move people in, and to print. */
export async function board(c: Ctx): Promise<Response> {
	const at = await planToSee(c);
	if (!at || !isUsable(at.plan)) return notFound(c);
	const { t, locale } = c.var;
	const chapters = await chaptersFor(c, at);
	const title = t.planning.board.title(at.plan.name);
	const byCohort = Map.groupBy(sorted(c, rowsOf(chapters), noFilter), ({ cohort }) => cohort);
	return page(
		c,
		{
			title,
			crumbs: planCrumbs(c, at.programme, at.plan),
			islands: ["drag-to-cohort"],
			live: [planTopic(at.plan.id)],
		},
		<BoardPage {...{ t, locale, ...chapters, byCohort }} />,
	);
}

const noFilter: PeopleFilter = { q: "", cohort: null, sector: "", sort: "name", page: 1 };

function filterIn(c: Ctx): PeopleFilter {
	const { q = "", cohort = "", sector = "", sort = "", page: number = "" } = c.req.query();
	return {
		...{ q: q.trim(), sector },
		cohort: /^\d{1,3}$/.test(cohort) ? Number(cohort) : null,
		sort: sortKeys.find((key) => key === sort) ?? "name",
		page: /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 1,
	};
}

/** A filter as the query of an address. */
const queryOf = ({ q, cohort, sector, sort, page: number }: PeopleFilter) => ({
	...{ q, cohort, sector },
	sort: sort === "name" ? null : sort,
	page: number === 1 ? null : number,
});

const gone = (id: string): PersonInPlan => ({
	...{ id, name: "–", sortName: "", shielded: false, unitName: "", sectorName: "" },
	...{ level: null, employeeNumber: null },
});

function rowsOf({ cohortOf, locked, people: known }: Chapters): PersonRow[] {
	return Object.entries(cohortOf).map(([id, cohort]) => ({
		...(known.get(id) ?? gone(id)),
		cohort,
		isLocked: locked.has(id),
	}));
}

function fits(row: PersonRow, { q, cohort, sector }: PeopleFilter): boolean {
	const wanted = foldName(q);
	return (
		(cohort === null || row.cohort === cohort) &&
		(sector === "" || row.sectorName === sector) &&
		(wanted === "" || foldName(`${row.name} ${row.unitName}`).includes(wanted))
	);
}

function sorted(c: Ctx, rows: PersonRow[], { sort }: PeopleFilter): PersonRow[] {
	const byName = compareNames(c.var.locale);
	const before = (a: PersonRow, b: PersonRow): number => {
		if (sort === "cohort") return a.cohort - b.cohort;
		if (sort === "unit") return byName(a.unitName, b.unitName);
		return sort === "sector" ? byName(a.sectorName, b.sectorName) : 0;
	};
	return rows.sort((a, b) => before(a, b) || byName(a.sortName, b.sortName) || (a.id < b.id ? -1 : 1));
}
