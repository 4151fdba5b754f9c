import type { Crumb } from "../../../platform/html/index.ts";
import { dayOf, formatTime } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import {
	mayChangePlan,
	mayPlan,
	type PitchDay,
	pitchDayById,
	paths as pitching,
} from "../../pitching/index.ts";
import type { Sender } from "../actions/tell.ts";
import type { Clock } from "../outlook.ts";
import { paths } from "../paths.ts";
import type { Schedule } from "../plan.ts";
import { scheduleById } from "../queries/schedules.ts";

/** The pitch day of the address if the viewer plans it; once the teams are told, the day is history. */
export const dayToPlan = (c: Ctx): Promise<PitchDay | undefined> => dayOfId(c, idParam(c));

async function dayOfId(c: Ctx, id: string): Promise<PitchDay | undefined> {
	const day = await pitchDayById(c.var.db, id, signedIn(c).personId);
	return day && mayChangePlan({ plans: mayPlan(c.var.viewer, day.programmeId) }, day.state) ? day : undefined;
}

/** A schedule and its day. */
export type AtHand = { schedule: Schedule; day: PitchDay };

/** The schedule of the address if the viewer plans its day. */
export async function scheduleToSee(c: Ctx): Promise<AtHand | undefined> {
	const schedule = await scheduleById(c.var.db, idParam(c));
	const day = schedule && (await dayOfId(c, schedule.pitchDayId));
	return day && { schedule, day };
}

/** What the clock on the wall says. */
export const clockOf = ({ var: { now } }: Ctx): Clock => ({
	today: dayOf(now),
	time: formatTime(now, "en"),
});

/** Who sends letters from this request. */
export const senderOf = (c: Ctx): Sender => ({
	by: signedIn(c).personId,
	now: c.var.now,
	origin: c.var.deps.config.baseUrl ?? new URL(c.req.url).origin,
	locale: c.var.tenant.locale,
});

/** The way down to a day, its panels, and its schedules. */
export function crumbsTo(c: Ctx, day: PitchDay, at: "panels" | "below-panels" | "below-schedules"): Crumb[] {
	const { t } = c.var;
	const above = [
		{ label: t.pitching.days.title, href: pitching.pitchDays() },
		{ label: day.title, href: pitching.pitchDay(day.id) },
	];
	if (at === "panels") return above;
	if (at === "below-panels")
		return [...above, { label: t.pitchplanning.panels.title, href: paths.panels(day.id) }];
	return [...above, { label: t.pitchplanning.schedules.title, href: paths.schedules(day.id) }];
}
