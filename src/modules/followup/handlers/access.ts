import type { Day } from "../../../core/calendar/day.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import type { FormState } from "../../../platform/web/forms.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { initiativeFor, isLive, paths as portfolio } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import type { Found } from "../plan.ts";

/** The calendar day it is for the reader. */
export const todayOf = (c: Ctx): Day => dayOf(c.var.now);

/** The day and the instant of a request, for the actions. */
export const when = (c: Ctx): { today: Day; now: Date } => ({ today: todayOf(c), now: c.var.now });

/** The initiative of the address, or null. */
export const theInitiative = (c: Ctx): Promise<Found | null> =>
	initiativeFor(c.var.db, c.var.viewer, idParam(c));

/** The initiative of the address while it lives, for one who may change it; else null. */
export async function theLiving(c: Ctx): Promise<Found | null> {
	const found = await theInitiative(c);
	return found?.mayChange && isLive(found.state) ? found : null;
}

/** The way back: the list, the initiative, and its plan where the page lies under that. */
export const crumbs = (c: Ctx, { id, title }: Pick<Found, "id" | "title">, underPlan = true) => [
	{ label: c.var.t.portfolio.list.title, href: portfolio.initiatives() },
	{ label: title, href: portfolio.initiative(id) },
	...(underPlan ? [{ label: c.var.t.followup.title, href: paths.plan(id) }] : []),
];

/** 422 where a form came back with faults. */
export const statusOf = (form: FormState): 200 | 422 => (Object.keys(form.errors).length > 0 ? 422 : 200);
