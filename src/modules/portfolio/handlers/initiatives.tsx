import { toCsv } from "../../../platform/files/csv.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { readQuery } from "../../../platform/web/forms.ts";
import { download, page } from "../../../platform/web/respond.tsx";
import { type FilterInput, filterForm } from "../forms.ts";
import { keepsPortfolio, seesShielded } from "../policy.ts";
import { goalsForChoice, sectorsForChoice } from "../queries/choices.ts";
import { medianTimes } from "../queries/history.ts";
import {
	allInitiativesMatching,
	type Filter,
	type InitiativeRow,
	initiativesMatching,
	portfolioCounts,
} from "../queries/initiatives.ts";
import { Initiatives } from "../views/initiatives.tsx";
import { todayOf } from "./today.ts";

/** The list, with what stands still on top. */
export async function index(c: Ctx): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const filter = filterIn(c);
	const { rows, total } = await initiativesMatching(db, asFilter(c, filter), reader(c));
	const props = {
		t,
		locale,
		filter,
		rows,
		total,
		medians: await medianTimes(db, todayOf(c)),
		links: c.var.navigation(c).around("portfolio", ""),
		counts: await portfolioCounts(db, todayOf(c)),
		sectors: await sectorsForChoice(db),
		goals: await goalsForChoice(db, todayOf(c)),
		mayRegister: viewer.roles.has("leader") || keepsPortfolio(viewer),
	};
	return page(c, { title: t.portfolio.list.title }, <Initiatives {...props} />);
}

/** The same list as a file, all pages. */
export async function file(c: Ctx): Promise<Response> {
	const { t } = c.var;
	const rows = await allInitiativesMatching(c.var.db, asFilter(c, filterIn(c)), reader(c));
	const words = t.portfolio.list.columns;
	const header = [
		words.title,
		words.state,
		words.still,
		words.origin,
		words.owner,
		words.unit,
		words.goal,
		words.start,
		words.next,
		words.heard,
		words.mood,
		words.granted,
		words.used,
	];
	const lines = rows.map((row) => lineOf(row, c));
	return download(c, t.portfolio.list.fileName, "text/csv; charset=utf-8", toCsv([header, ...lines]));
}

function lineOf(row: InitiativeRow, c: Ctx): string[] {
	const { t, locale } = c.var;
	const words = t.portfolio;
	return [
		row.title,
		words.states[row.state],
		row.still ? words.still[row.still] : "",
		words.origins[row.origin],
		row.ownerName ?? words.hidden,
		row.unitName ?? "",
		row.goalTitle ?? "",
		row.startQuarter ?? "",
		row.nextCheckOn ?? "",
		row.lastHeardOn,
		row.mood ? words.moods[row.mood] : "",
		formatNumber(row.hoursGranted, locale),
		formatNumber(row.hoursUsed, locale),
	];
}

export const reader = (c: Ctx) => ({ today: todayOf(c), seesShielded: seesShielded(c.var.viewer) });

/** The filter of the address; every field falls back on its own, so this cannot fail. */
export function filterIn(c: Ctx): FilterInput {
	const read = readQuery(c, filterForm);
	return read.ok ? read.value : filterForm.parse({});
}

export function asFilter(c: Ctx, { sector, goal, mine, ...rest }: FilterInput): Filter {
	return { ...rest, sectorId: sector, goalId: goal, ownerId: mine ? c.var.viewer.personId : null };
}
