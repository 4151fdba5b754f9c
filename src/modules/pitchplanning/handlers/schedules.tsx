import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { lockBlocks, orderAgain, orderSchedule, stopPlanning } from "../actions/schedules.ts";
import { locksForm } from "../forms.ts";
import { slotsIn } from "../frame.ts";
import { stampOf } from "../ground.ts";
import { begunIn } from "../outlook.ts";
import { paths } from "../paths.ts";
import { stateNow } from "../plan.ts";
import { type Order, problemOf } from "../problem.ts";
import { frameOf, groundOf } from "../queries/ground.ts";
import { schedulesOf } from "../queries/schedules.ts";
import { SchedulesPage } from "../views/schedules.tsx";
import { clockOf, crumbsTo, dayToPlan, scheduleToSee } from "./access.ts";

/** The schedules of a day, and the way to make one. */
export async function index(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const { db, t, locale, now } = c.var;
	const ground = await groundOf(db, day.id);
	const frame = await frameOf(db, day.id);
	const found = (await schedulesOf(db, day.id)).map((one) => ({ ...one, state: stateNow(one, now) }));
	const slots =
		(frame?.sittings ?? []).reduce((sum, one) => sum + slotsIn(one, day), 0) * (frame?.rooms.length ?? 0);
	const options = { title: t.pitchplanning.schedules.title, crumbs: crumbsTo(c, day, "panels") };
	return page(
		c,
		options,
		<SchedulesPage {...{ t, locale, day, ground, slots, schedules: found, isFramed: frame !== undefined }} />,
	);
}

/** Puts a schedule of the whole day in line. */
export async function order(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	const frame = day && (await frameOf(c.var.db, day.id));
	if (!day || !frame) return notFound(c);
	const { db, now, t } = c.var;
	const ground = await groundOf(db, day.id);
	const words = t.pitchplanning.schedules;
	if (ground.pitches.length === 0 || ground.members.length === 0)
		return redirect(c, paths.schedules(day.id), words.nobody, true);
	const begun = begunIn(ground, clockOf(c));
	if (ground.pitches.every(({ panelId }) => begun.some(({ id }) => id === panelId)))
		return redirect(c, paths.schedules(day.id), words.allBegun, true);
	const given: Order = {
		...{ ground, frame, minutes: day, begun, keepsClose: false },
		...{ away: new Set<string>(), withdrawn: new Set<string>() },
	};
	const seed = (await schedulesOf(db, day.id)).length + 1;
	const made = { kind: "plan" as const, problem: problemOf(given), stamp: stampOf(ground, "plan") };
	const whole = { pitchDayId: day.id, frame, away: [], withdrawn: [], locked: [], seed, ...made };
	const id = await orderSchedule(db, whole, signedIn(c).personId, now);
	return redirect(c, paths.schedule(id), words.ordered);
}

/** Makes a new schedule from one that is ready, with the ticked panels as they are there. */
export async function again(c: Ctx): Promise<Response> {
	const at = await scheduleToSee(c);
	const parsed = await readForm(c, locksForm);
	if (!at?.schedule.answer || !parsed.ok) return notFound(c);
	const { db, now, t } = c.var;
	const { schedule, day } = at;
	const { locked } = parsed.value;
	await lockBlocks(db, schedule.id, locked);
	const ground = await groundOf(db, day.id);
	const frame = (await frameOf(db, day.id)) ?? schedule.frame;
	const given: Order = {
		...{
			ground,
			frame,
			minutes: day,
			begun: begunIn(ground, clockOf(c)),
			keepsClose: schedule.kind === "change",
		},
		...{ away: new Set(schedule.away), withdrawn: new Set(schedule.withdrawn) },
		...{ previous: schedule.answer?.blocks ?? {}, locked },
	};
	const seed = (await schedulesOf(db, day.id)).length + 1;
	const { kind, away, withdrawn, pitchDayId } = schedule;
	const made = { problem: problemOf(given), stamp: stampOf(ground, kind), frame, seed, locked: [] };
	const id = await orderSchedule(
		db,
		{ kind, away, withdrawn, pitchDayId, ...made },
		signedIn(c).personId,
		now,
	);
	return redirect(c, paths.schedule(id), t.pitchplanning.schedules.ordered);
}

/** Stops the planner, which keeps the best it has. */
export async function stop(c: Ctx): Promise<Response> {
	const at = await scheduleToSee(c);
	if (!at) return notFound(c);
	const stopped = await stopPlanning(c.var.db, at.schedule.id, c.var.now);
	return redirect(
		c,
		paths.schedule(at.schedule.id),
		stopped ? c.var.t.pitchplanning.schedules.stopAsked : undefined,
	);
}

/** Computes a schedule again that was given up on the way or found nothing. */
export async function restart(c: Ctx): Promise<Response> {
	const at = await scheduleToSee(c);
	if (!at) return notFound(c);
	const { db, now, t } = c.var;
	const state = stateNow(at.schedule, now);
	if (state !== "stopped" && state !== "impossible") return redirect(c, paths.schedule(at.schedule.id));
	await orderAgain(db, at.schedule.id, now);
	return redirect(c, paths.schedule(at.schedule.id), t.pitchplanning.schedules.restarted);
}
