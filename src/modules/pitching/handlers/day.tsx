import { whyNot } from "../../../core/phases/rules.ts";
import type { NavigationLink } from "../../../platform/html/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { closeScoring, openPitchDay, reopenScoring } from "../actions/opening.ts";
import { remindPanel } from "../actions/reminder.ts";
import { orderTopic } from "../order-topic.ts";
import { paths, topics } from "../paths.ts";
import { refusalIn } from "../phase-words.ts";
import { isScoringOver, isTold } from "../pitch-day.ts";
import { followsProgress, mayDeclare, partsOf, settles } from "../policy.ts";
import { planOf } from "../queries/day.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { progressOn } from "../queries/scores.ts";
import { tiesOn } from "../queries/ties.ts";
import { PitchDayPage } from "../views/day.tsx";
import { type FoundDay, onDay, senderOf } from "./found.ts";
import { mayBeSettledBy } from "./ties.tsx";

/** The day as the viewer may see it: the plan for the office, own part for the panel, the way on for all. */
export const show = (c: Ctx) =>
	onDay(
		c,
		() => true,
		(found) => showDay(c, found),
	);

async function showDay(c: Ctx, found: FoundDay, status: 200 | 422 = 200): Promise<Response> {
	const { db, t, locale } = c.var;
	const { day, seat, by, on } = found;
	const pitches = await pitchesOn(db, day.id, by);
	const plan = seat.plans && day.state === "planned" ? await planOf(db, day.id) : null;
	const progress =
		(seat.judges === "leader" || seat.chairs) && day.state !== "planned"
			? await progressOn(db, day.id)
			: null;
	const ties = settles(seat) ? await tiesOn(db, day.id) : [];
	const waiting = ties.filter((tie) => tie.decided === null && mayBeSettledBy(found, tie)).length;
	const rows = pitches.map((pitch) => ({
		pitch,
		progress: progress && followsProgress(seat, pitch) ? (progress.get(pitch.id) ?? null) : null,
	}));
	const inTheRoom = day.state === "planned" ? [] : c.var.navigation(c).around("pitch-day", day.id);
	const concerns = seat.plans || seat.keeps || seat.judges !== null;
	const calibration = concerns ? c.var.navigation(c).around("pitch-day-calibration", day.id) : [];
	const around = [...calibration, ...inTheRoom, ...linksFor(c, found)];
	const props = {
		...{ t, locale, day, seat, on, rows, plan, waiting, around, now: c.var.now },
		...{ declares: mayDeclare(seat, on), parts: partsOf(seat) },
	};
	const crumbs = [{ label: t.pitching.days.title, href: paths.pitchDays() }];
	const live = [topics.scores(day.id), orderTopic(day.id)];
	return page(c, { title: day.title, crumbs, status, live }, <PitchDayPage {...props} />);
}

/** Panels and their schedule, for those who plan the day; what to do when somebody falls out of one that is in rooms. */
function linksFor(c: Ctx, { day, seat }: FoundDay): readonly NavigationLink[] {
	if (!seat.plans || isTold(day.state)) return [];
	const { around } = c.var.navigation(c);
	const isMended = day.panelCount > 1 && !isScoringOver(day.state);
	return [...around("pitch-day-plan", day.id), ...(isMended ? around("pitch-day-in-rooms", day.id) : [])];
}

/** Opens the day for points. */
export const open = (c: Ctx) =>
	onDay(
		c,
		({ seat }) => seat.plans,
		async (found) => {
			const { t, db, now } = c.var;
			const moved = await openPitchDay(db, found.day.id, found.by, now);
			if (moved.ok) return redirect(c, paths.pitchDay(found.day.id), openedIn(c, found.day));
			if (moved.reason === "incomplete") return showDay(c, found, 422);
			return redirect(c, paths.pitchDay(found.day.id), t.pitching.notNow, true);
		},
	);

/** That the panel can give points, or from when, where the day is opened before its time. */
function openedIn(c: Ctx, day: FoundDay["day"]): string {
	const { t, locale, now } = c.var;
	const refusal = whyNot({ ...day, state: "open" }, "member", "score", now);
	const { opened, openedBefore } = t.pitching.day;
	return refusal ? openedBefore(refusalIn(t, locale, refusal)) : opened;
}

/** Ends the scoring; the panel leader's, or the office's where the leader has left. */
export const close = (c: Ctx) =>
	onDay(c, runsTheRoom, async ({ day, by }) => {
		const { t, db, now } = c.var;
		const moved = await closeScoring(db, day.id, by, now);
		return redirect(
			c,
			paths.pitchDay(day.id),
			moved.ok ? t.pitching.day.closed : t.pitching.notNow,
			!moved.ok,
		);
	});

export const reopen = (c: Ctx) =>
	onDay(c, runsTheRoom, async ({ day, by }) => {
		const { t, db } = c.var;
		const moved = await reopenScoring(db, day.id, by);
		return redirect(
			c,
			paths.pitchDay(day.id),
			moved.ok ? t.pitching.day.reopened : t.pitching.notNow,
			!moved.ok,
		);
	});

/** Reminds those whose points are awaited; those who step aside are asked for nothing. */
export const remind = (c: Ctx) =>
	onDay(
		c,
		(found) => runsTheRoom(found) && !isScoringOver(found.day.state),
		async ({ day }) => {
			const count = await remindPanel(c.var.db, day, senderOf(c));
			return redirect(c, paths.pitchDay(day.id), c.var.t.pitching.day.reminded(count));
		},
	);

const runsTheRoom = ({ seat }: FoundDay) => seat.judges === "leader" || seat.plans;
