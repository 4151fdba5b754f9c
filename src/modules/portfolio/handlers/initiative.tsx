import { timeInStates } from "../../../core/flow/time-in-state.ts";
import { Stack } from "../../../platform/html/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { blankForm, type FormState } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { conversationOn, paths as ideas } from "../../innovation/index.ts";
import { quartersShown } from "../capacity.ts";
import { paths } from "../paths.ts";
import { mayChange, mayWithdraw, seesShielded } from "../policy.ts";
import { competencesInUse } from "../queries/capacity.ts";
import { overrideOf } from "../queries/gate.ts";
import { statesOf } from "../queries/history.ts";
import {
	type Asked,
	hoursAskedFor,
	type Initiative,
	initiativeById,
	statusesOf,
} from "../queries/initiative-page.ts";
import { orderOf } from "../queries/requirements.ts";
import { InitiativePage } from "../views/initiative.tsx";
import { todayOf } from "./today.ts";

/** One initiative. */
export async function show(c: Ctx): Promise<Response> {
	const initiative = await theInitiative(c);
	return initiative ? showWith(c, initiative) : notFound(c);
}

/** The initiative of the address, or null. */
export const theInitiative = (c: Ctx): Promise<Initiative | null> =>
	initiativeById(c.var.db, idParam(c), seesShielded(c.var.viewer));

/** The initiative of the address for one who may change it, or null. */
export async function theChangeable(c: Ctx): Promise<Initiative | null> {
	const initiative = await theInitiative(c);
	return initiative && mayChange(c.var.viewer, initiative) ? initiative : null;
}

/** The way back to the list, and to the initiative where the page lies under it. */
export const crumbs = (c: Ctx, initiative?: Pick<Initiative, "id" | "title">) => [
	{ label: c.var.t.portfolio.list.title, href: paths.initiatives() },
	...(initiative ? [{ label: initiative.title, href: paths.initiative(initiative.id) }] : []),
];

/** The page of an initiative, with its forms as they were left. */
export async function showWith(
	c: Ctx,
	initiative: Initiative,
	forms: { askForm?: FormState; orderForm?: FormState } = {},
	status: 200 | 422 = 200,
): Promise<Response> {
	const { db, t, locale, viewer } = c.var;
	const sees = seesShielded(viewer);
	const props = {
		t,
		locale,
		initiative,
		askForm: forms.askForm ?? blankForm(),
		orderForm: forms.orderForm ?? blankForm(),
		order: await orderOf(db, initiative.id),
		today: todayOf(c),
		statuses: await statusesOf(db, initiative.id, sees),
		asked: await hoursAskedFor(db, { initiativeId: initiative.id }, sees),
		override: await overrideOf(db, initiative.id, sees),
		competences: await competencesInUse(db, sees),
		quarters: quartersShown(todayOf(c)),
		notices: await c.var.navigation(c).notices("initiative", initiative.id),
		times: timeInStates(await statesOf(db, initiative.id), todayOf(c)),
		around: c.var.navigation(c).around("initiative", initiative.id),
		mayChange: mayChange(viewer, initiative),
		mayWithdraw: (request: Asked) => mayWithdraw(viewer, request, todayOf(c)),
		ideaHref: initiative.ideaId && initiative.ideaTitle ? ideas.idea(initiative.ideaId) : null,
	};
	const talk = await conversationOn(c, ["initiative", initiative.id]);
	const view = (
		<Stack space="section">
			<InitiativePage {...props} />
			{talk}
		</Stack>
	);
	return page(c, { title: initiative.title, crumbs: crumbs(c), status }, view);
}
