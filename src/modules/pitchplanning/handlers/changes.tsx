import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { blankForm, type FormState, readForm, withErrors } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import type { PitchDay } from "../../pitching/index.ts";
import { noteAvailability } from "../actions/frame.ts";
import { orderSchedule } from "../actions/schedules.ts";
import { changesForm } from "../forms.ts";
import { type Frame, usualRules } from "../frame.ts";
import { type Ground, sittingOf, stampOf } from "../ground.ts";
import { begunIn } from "../outlook.ts";
import { paths } from "../paths.ts";
import { problemOf, standing } from "../problem.ts";
import { frameOf, groundOf } from "../queries/ground.ts";
import { schedulesOf } from "../queries/schedules.ts";
import { ChangesPage } from "../views/changes.tsx";
import { clockOf, crumbsTo, dayToPlan } from "./access.ts";

/** Who falls out or is late, on a day that is planned already. */
export async function ask(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	return day ? showAsk(c, day, await groundOf(c.var.db, day.id), blankForm()) : notFound(c);
}

function showAsk(c: Ctx, day: PitchDay, ground: Ground, form: FormState): Response | Promise<Response> {
	const { t, locale } = c.var;
	const status = Object.keys(form.errors).length > 0 ? 422 : 200;
	const options = {
		title: t.pitchplanning.changes.title,
		crumbs: crumbsTo(c, day, "below-panels"),
		status,
	} as const;
	const begun = begunIn(ground, clockOf(c));
	return page(c, options, <ChangesPage {...{ t, locale, day, ground, begun, form }} />);
}

/** A search for few changes is over soon, and people stand waiting. */
const secondsToMend = 3;

/** Puts a schedule of what is left of the day in line that changes as little as it can. */
export async function order(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const { db, now, t } = c.var;
	const by = signedIn(c).personId;
	const parsed = await readForm(c, changesForm);
	const ground = await groundOf(db, day.id);
	const { away, withdrawn, late } = parsed.ok ? parsed.value : { away: [], withdrawn: [], late: [] };
	if (away.length + withdrawn.length + late.length === 0)
		return showAsk(c, day, ground, withErrors(parsed.form, { away: t.pitchplanning.changes.none }));
	const delayed = withoutNow(ground, late);
	await noteAvailability(
		db,
		day.id,
		{ members: [], pitches: delayed.pitches.filter(({ id }) => late.includes(id)).map(asSaid) },
		by,
	);
	const frame = frameToMend((await frameOf(db, day.id)) ?? bareFrame(day));
	const given = {
		...{ ground: delayed, frame, minutes: day, begun: begunIn(ground, clockOf(c)), keepsClose: true },
		...{ away: new Set(away), withdrawn: new Set(withdrawn), previous: standing(ground.panels) },
	};
	const made = { kind: "change" as const, problem: problemOf(given), stamp: stampOf(ground, "change") };
	const seed = (await schedulesOf(db, day.id)).length + 1;
	const id = await orderSchedule(
		db,
		{ pitchDayId: day.id, frame, away, withdrawn, locked: [], seed, ...made },
		by,
		now,
	);
	return redirect(c, paths.schedule(id), t.pitchplanning.schedules.ordered);
}

const asSaid = ({ id, topic, cannot }: Ground["pitches"][number]) => ({ pitchId: id, topic, cannot });

/** A pitch that is late cannot be heard when it was to be, nor before. */
function withoutNow(ground: Ground, late: readonly string[]): Ground {
	const times = ground.panels.map(sittingOf);
	const until = new Map(
		ground.panels.flatMap((panel) => panel.pitchIds.map((id) => [id, sittingOf(panel)] as const)),
	);
	const pitches = ground.pitches.map((pitch) => {
		const at = until.get(pitch.id);
		if (!late.includes(pitch.id) || at === undefined) return pitch;
		return { ...pitch, cannot: [...new Set([...pitch.cannot, ...times.filter((time) => time <= at)])] };
	});
	return { ...ground, pitches };
}

/** A day that was put into panels by hand has no rooms but theirs. */
const bareFrame = (day: PitchDay): Frame => ({
	rooms: [],
	sittings: [],
	topics: [],
	rules: { ...usualRules, min: day.quorum, max: Math.max(day.quorum, usualRules.max), directors: 0 },
});

const frameToMend = (frame: Frame): Frame => ({
	...frame,
	rules: { ...frame.rules, seconds: secondsToMend },
});
