import { addQuarters, isQuarter, quarterOf, quartersFrom } from "../../../core/calendar/quarter.ts";
import { ownPath } from "../../../platform/auth/own-path.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { moveStart } from "../actions/start-quarter.ts";
import { startQuarterForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { keepsPortfolio } from "../policy.ts";
import { goalsForChoice, sectorsForChoice } from "../queries/choices.ts";
import { allInitiativesMatching, type InitiativeRow } from "../queries/initiatives.ts";
import { Board } from "../views/board.tsx";
import { Timeline } from "../views/timeline.tsx";
import { theChangeable } from "./initiative.tsx";
import { asFilter, filterIn, reader } from "./initiatives.tsx";
import { todayOf, when } from "./today.ts";

/** A timeline shows two years. */
const quartersShown = 8;

/** The initiatives in columns by state. */
export async function board(c: Ctx): Promise<Response> {
	const title = c.var.t.views.board.title;
	return page(c, { title, crumbs: listCrumb(c) }, <Board {...(await shown(c))} />);
}

/** The initiatives by quarter. */
export async function timeline(c: Ctx): Promise<Response> {
	const title = c.var.t.views.timeline.title;
	const asked = c.req.query("from") ?? "";
	const today = todayOf(c);
	const from = isQuarter(asked) ? asked : addQuarters(quarterOf(today), -1);
	const found = await shown(c);
	const filter = { ...found.filter, page: filterIn(c).page };
	const props = { ...found, filter, today, quarters: quartersFrom(from, quartersShown) };
	return page(c, { title, crumbs: listCrumb(c) }, <Timeline {...props} />);
}

/** Moves a planned start a quarter, and comes back to the view it was pressed on. */
export async function start(c: Ctx): Promise<Response> {
	const initiative = await theChangeable(c);
	const parsed = await readForm(c, startQuarterForm);
	if (!initiative || !parsed.ok) return notFound(c);
	const done = await moveStart(c.var.db, initiative.id, parsed.value, signedIn(c).personId, when(c));
	const words = c.var.t.views.timeline;
	const quarter = c.var.t.portfolio.quarter(parsed.value.startQuarter);
	const said = done.ok ? words.moved(initiative.title, quarter) : words.faults[done.reason];
	return redirect(c, ownPath(parsed.value.back) ?? paths.timeline(), said, !done.ok);
}

const listCrumb = (c: Ctx) => [{ label: c.var.t.portfolio.list.title, href: paths.initiatives() }];

/** What both views show: everything that matches, whatever its state. */
async function shown(c: Ctx) {
	const { db, t, locale, viewer } = c.var;
	const filter = { ...filterIn(c), state: "all" as const, page: 1 };
	const { pathname, search } = new URL(c.req.url);
	return {
		...{ t, locale, filter, here: pathname + search },
		rows: await allInitiativesMatching(db, asFilter(c, filter), reader(c)),
		sectors: await sectorsForChoice(db),
		goals: await goalsForChoice(db, todayOf(c)),
		links: c.var.navigation(c).around("portfolio", ""),
		mayMove: ({ ownerId }: InitiativeRow) => keepsPortfolio(viewer) || ownerId === viewer.personId,
	};
}
