import { toCsv } from "../../../platform/files/csv.ts";
import { formatFixed, formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readQuery } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { download, notFound, page } from "../../../platform/web/respond.tsx";
import { goalsForChoice, sectors } from "../../organisation/index.ts";
import { initiativeFor, paths as portfolio } from "../../portfolio/index.ts";
import { type FilterInput, filterForm, type Sort } from "../forms.ts";
import { mayPlanFreely, seesShielded } from "../policy.ts";
import { type BenefitRow, benefitsMatching, everything, type Filter } from "../queries/benefits.ts";
import { mapOf } from "../queries/map.ts";
import { Benefits } from "../views/benefits.tsx";
import { InitiativeBenefits } from "../views/initiative-benefits.tsx";
import { todayOf } from "./today.ts";

/** Rows a page holds. */
const pageSize = 50;

/** All benefits by goal and sector, and the list. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const filter = filterIn(c);
	const all = await benefitsMatching(db, asFilter(filter), seesShielded(viewer));
	const first = (filter.page - 1) * pageSize;
	const goals = await goalsForChoice(db, todayOf(c));
	const props = {
		t,
		locale,
		filter,
		all,
		rows: all.toSorted(orders[filter.sort]).slice(first, first + pageSize),
		pageCount: Math.ceil(all.length / pageSize),
		goals: goals.map(({ id, title, group }) => ({ value: id, label: title, group })),
		sectors: (await sectors(db)).map(({ id, name }) => ({ value: id, label: name })),
		mayPlan: mayPlanFreely(viewer),
	};
	return page(c, { title: t.benefits.list.title }, <Benefits {...props} />);
}

/** The benefits of one initiative, with the map of how they come about. */
export async function ofInitiative(c: Ctx): Promise<Response> {
	const initiative = await initiativeFor(c.var.db, c.var.viewer, idParam(c));
	return initiative ? showOfInitiative(c, initiative) : notFound(c);
}

/** The same page with a line of the map as it was left. */
export async function showOfInitiative(
	c: Ctx,
	initiative: { id: string; title: string; mayChange: boolean },
	form?: FormState,
): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const rows = await benefitsMatching(
		db,
		{ ...everything, initiativeId: initiative.id },
		seesShielded(viewer),
	);
	const crumbs = [
		{ label: t.portfolio.list.title, href: portfolio.initiatives() },
		{ label: initiative.title, href: portfolio.initiative(initiative.id) },
	];
	const map = { lines: await mapOf(db, initiative.id), lineForm: form ?? blankForm({}) };
	const body = <InitiativeBenefits {...{ t, locale, initiative, rows, ...map }} />;
	const title = `${t.benefits.ofInitiative.title}: ${initiative.title}`;
	return page(c, { title, crumbs, status: form ? 422 : 200 }, body);
}

/** The same list as a file, all pages. */
export async function file(c: Ctx): Promise<Response> {
	const { db, t, viewer } = c.var;
	const filter = filterIn(c);
	const rows = await benefitsMatching(db, asFilter(filter), seesShielded(viewer));
	const columns = Object.keys(t.benefits.list.columns) as Column[];
	const header = columns.map((column) => t.benefits.list.columns[column]);
	const lines = rows.toSorted(orders[filter.sort]).map((row) => {
		const cells = cellsOf(row, c);
		return columns.map((column) => cells[column]);
	});
	return download(c, t.benefits.list.fileName, "text/csv; charset=utf-8", toCsv([header, ...lines]));
}

type Column = keyof Ctx["var"]["t"]["benefits"]["list"]["columns"];

function cellsOf(row: BenefitRow, c: Ctx): Record<Column, string> {
	const { t, locale } = c.var;
	const words = t.benefits;
	const number = (value: number | null) => (value === null ? "" : formatNumber(value, locale, 4));
	return {
		title: row.title,
		state: words.states[row.state],
		realised: row.reading.ok
			? formatPercent(row.reading.share, locale)
			: words.unsaidShort[row.reading.reason],
		latest: row.latestValue === null ? "" : `${number(row.latestValue)} ${row.unitOfMeasure}`,
		owner: row.ownerName ?? words.vacant,
		next: row.nextMeasurementOn ?? "",
		type: words.types[row.type],
		gains: row.gains.map((gainer) => words.gainers[gainer]).join(", "),
		goal: row.goalTitle ?? words.list.noGoal,
		sector: row.sectorName ?? words.list.noSector,
		unit: row.unitName,
		initiative: row.initiativeTitle ?? "",
		indicator: row.indicator,
		unitOfMeasure: row.unitOfMeasure,
		baseline: number(row.baselineValue),
		baselineOn: row.baselineOn ?? "",
		target: number(row.targetValue),
		targetOn: row.targetOn ?? "",
		value: number(row.latestValue),
		valueOn: row.latestOn ?? "",
		yearly: row.priced && row.yearlyNok !== null ? formatFixed(row.yearlyNok, locale, 0) : "",
		negative: row.negative ? words.list.yes : "",
		because: row.notRealisedBecause,
	};
}

/** The filter of the address; every field falls back on its own, so this cannot fail. */
export function filterIn(c: Ctx): FilterInput {
	const read = readQuery(c, filterForm);
	return read.ok ? read.value : filterForm.parse({});
}

/** What the database is asked for a filter. */
export const asFilter = ({ q, goal, sector, type, state, year }: FilterInput): Filter => ({
	q,
	goalId: goal,
	sectorId: sector,
	type,
	state,
	year,
});

/** Rows come by title; what has no share or no date stands last. */
const orders: Record<Sort, (a: BenefitRow, b: BenefitRow) => number> = {
	title: () => 0,
	next: (a, b) => (a.nextMeasurementOn ?? "9999").localeCompare(b.nextMeasurementOn ?? "9999"),
	realised: (a, b) => shareOf(a) - shareOf(b),
};

const shareOf = ({ reading }: BenefitRow) => (reading.ok ? reading.share : Number.MAX_SAFE_INTEGER);
