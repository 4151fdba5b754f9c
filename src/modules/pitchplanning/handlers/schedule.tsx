import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { begunIn } from "../outlook.ts";
import { stateNow } from "../plan.ts";
import { groundOf } from "../queries/ground.ts";
import { scheduleTopic } from "../topics.ts";
import { ImpossibleSchedule, ScheduleInWork, StoppedSchedule } from "../views/in-work.tsx";
import { SchedulePage } from "../views/schedule.tsx";
import { clockOf, crumbsTo, scheduleToSee } from "./access.ts";

/** Without script the page fetches itself anew this often while the planner works. */
const refreshSeconds = 3;

/** A schedule: how far the planner has come, what is in its way, or what it found. */
export async function show(c: Ctx): Promise<Response> {
	const at = await scheduleToSee(c);
	if (!at) return notFound(c);
	const { db, t, locale, now } = c.var;
	const { schedule, day } = at;
	const words = t.pitchplanning;
	const title = words.schedule.title(words.schedules.kinds[schedule.kind], day.title);
	const options = { title, crumbs: crumbsTo(c, day, "below-schedules"), live: [scheduleTopic(schedule.id)] };
	const state = stateNow(schedule, now);
	if (state === "waiting" || state === "running") {
		const body = <ScheduleInWork {...{ t, locale, schedule, state, title }} />;
		return page(c, { ...options, refreshSeconds }, body);
	}
	if (state === "stopped") return page(c, options, <StoppedSchedule {...{ t, schedule, title }} />);
	const ground = await groundOf(db, day.id);
	if (state === "impossible")
		return page(c, options, <ImpossibleSchedule {...{ t, locale, schedule, ground, title }} />);
	const begun = begunIn(ground, clockOf(c));
	return page(c, options, <SchedulePage {...{ t, locale, schedule, day, ground, begun, title }} />);
}
