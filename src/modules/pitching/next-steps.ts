import type { Messages } from "../../../locales/index.ts";
import { addDays, type Day } from "../../core/calendar/day.ts";
import { phasesOn } from "../../core/phases/phases.ts";
import { dayOf, formatDate } from "../../platform/i18n/format.ts";
import { type Ctx, hasRole } from "../../platform/web/context.ts";
import type { NextStep, NextSteps } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { isTimeToDecide, isTimeToRecommend, isTimeToRelease, isTimeToScore, type On } from "./policy.ts";
import { type HelpWanted, helpWantedFrom, type LookDue, looksDue } from "./queries/after.ts";
import { ideasWithoutDay } from "./queries/ideas.ts";
import { type ItemToSign, itemsToSign } from "./queries/protocol.ts";
import {
	type DaySeat,
	daysToPrepare,
	daysWaitingFor,
	type OwnTeamPitch,
	ownPitches,
} from "./queries/waiting.ts";

/** What waits for the viewer on pitch days: to answer, score, decide, prepare, or read. Seven queries at most. */
export const nextSteps: NextSteps = async (c: Ctx) => {
	const { db, t, viewer, now, locale } = c.var;
	if (viewer.personId === null) return [];
	const today = dayOf(now);
	const seats = await daysWaitingFor(db, viewer.personId);
	const own = await ownPitches(db, viewer.personId, today);
	const programmeIds = [...viewer.programmeRoles]
		.filter(([, roles]) => roles.has("office"))
		.map(([id]) => id);
	const all = hasRole(viewer, "office");
	const looks = await looksDue(db, viewer.personId, today, { all, programmeIds });
	const items = await itemsToSign(db, viewer.personId);
	const help = await helpWantedFrom(db, viewer.personId, now);
	const steps = [
		...seats.flatMap((seat) => stepOfSeat(t, seat, phasesOn(seat, now)) ?? []),
		...own.map((pitch) => stepOfTeam(t, pitch, formatDate(pitch.day, locale), addDays(today, -freshDays))),
		...looks.map((one) => stepOfLook(t, one)),
		...items.map((one) => stepOfStandIn(t, one)),
		...help.map((one) => stepOfHelper(t, one, formatDate(one.acceptedAt, locale))),
	];
	if (!all && programmeIds.length === 0) return steps;
	const days = await daysToPrepare(db, today, { all, programmeIds });
	const ready = all ? await readyStep(c, today) : [];
	return [...steps, ...ready, ...days.map((day) => stepOfOffice(t, day))];
};

/** Ideas that are ready lead to the day that is being planned, or to planning one. */
async function readyStep({ var: { db, t } }: Ctx, today: Day): Promise<NextStep[]> {
	const { count, dayId } = await ideasWithoutDay(db, today);
	if (count === 0) return [];
	const { next, days } = t.pitching;
	const action = dayId
		? { label: next.readyAction, href: paths.dayPitches(dayId) }
		: { label: days.plan, href: paths.newPitchDay() };
	return [{ title: next.readyTitle(count), text: next.readyText, action, dueOn: null }];
}

function stepOfSeat(t: Messages, seat: DaySeat, on: On): NextStep | null {
	const texts = t.pitching.next;
	const step = (text: string, label: string, href: string, dueOn: string | null = seat.day): NextStep => ({
		title: seat.title,
		text,
		action: { label, href },
		dueOn,
	});
	const scores = seat.judges !== null && ["planned", "open"].includes(seat.state);
	if (scores && seat.unanswered > 0)
		return step(texts.declareText, texts.declareAction, paths.impartiality(seat.id));
	if (isTimeToScore(on) && seat.judges !== null && seat.firstToScore) {
		return step(texts.scoreText(seat.toScore), texts.scoreAction, paths.score(seat.firstToScore));
	}
	if (seat.judges === "leader" && seat.tiesWaiting > 0 && scores) {
		return step(texts.tiesText(seat.tiesWaiting), texts.tiesAction, paths.ties(seat.id));
	}
	if (seat.judges === "leader" && isTimeToScore(on)) {
		return step(texts.closeText, texts.closeAction, paths.pitchDay(seat.id));
	}
	if (seat.judges === "leader" && isTimeToRecommend(on)) {
		return step(texts.recommendText, texts.recommendAction, paths.recommendations(seat.id));
	}
	return (seat.decides ? stepOfDecider(t, seat, on, step) : null) ?? stepOfKeeper(t, seat, step);
}

type MakeStep = (text: string, label: string, href: string, dueOn?: string | null) => NextStep;

function stepOfDecider(t: Messages, seat: DaySeat, on: On, step: MakeStep): NextStep | null {
	const texts = t.pitching.next;
	if (seat.unanswered > 0)
		return step(texts.declareDecider, texts.declareAction, paths.impartiality(seat.id), seat.decisionBy);
	if (seat.state === "decided" && isTimeToRelease(on))
		return step(texts.releaseText, texts.releaseAction, paths.decisions(seat.id), seat.decisionBy);
	if (!isTimeToDecide(on) || seat.toDecide === 0) return null;
	return step(texts.decideText(seat.toDecide), texts.decideAction, paths.decisions(seat.id), seat.decisionBy);
}

/** The secretary writes the protocol when scoring is over; the panel leader signs it when the teams are told. */
function stepOfKeeper(t: Messages, seat: DaySeat, step: MakeStep): NextStep | null {
	const texts = t.pitching.next;
	if (seat.approved) return null;
	if (seat.keeps && seat.unanswered > 0)
		return step(texts.declareKeeper, texts.declareAction, paths.impartiality(seat.id));
	if (seat.keeps && seat.state === "scored")
		return step(texts.keepText, texts.keepAction, paths.protocol(seat.id));
	if (seat.judges === "leader" && (seat.state === "recommended" || seat.state === "decided"))
		return step(texts.approveText, texts.approveAction, paths.protocol(seat.id), seat.decisionBy);
	return null;
}

/** So long what the panel or the decision maker has said stands first. */
const freshDays = 3;

function stepOfTeam(
	t: Messages,
	{ pitchId, title, day, news, newsOn }: OwnTeamPitch,
	on: string,
	freshFrom: Day,
): NextStep {
	const texts = t.pitching.next;
	const href = paths.pitch(pitchId);
	if (news === "coming")
		return {
			title,
			text: texts.pitchText(on),
			action: { label: texts.pitchAction, href },
			dueOn: day,
			takesPlace: true,
		};
	const text = news === "decided" ? texts.decidedText : texts.recommendedText;
	const dueOn = newsOn !== null && newsOn >= freshFrom ? newsOn : null;
	return { title, text, action: { label: texts.readAction, href }, dueOn, takesPlace: true };
}

/** An idea that did not go on comes back on the day that was promised. */
function stepOfLook(t: Messages, { pitchId, title, due, plans }: LookDue): NextStep {
	const texts = t.pitching.evening.secondLook;
	const label = plans ? texts.stepAction : texts.stepRead;
	const action = { label, href: plans ? `${paths.pitch(pitchId)}#second-look` : paths.pitch(pitchId) };
	return { title, text: plans ? texts.stepOffice : texts.stepOwner, action, dueOn: due };
}

/** The panel leader stands outside an item; whoever led the panel for it signs that one. */
function stepOfStandIn(t: Messages, { dayId, pitchId, title }: ItemToSign): NextStep {
	const texts = t.pitching.protocol;
	const action = { label: texts.signItem, href: `${paths.protocol(dayId)}#item-${pitchId}` };
	return { title, text: texts.signItemText, action, dueOn: null };
}

function stepOfHelper(t: Messages, { pitchId, title }: HelpWanted, on: string): NextStep {
	const texts = t.pitching.evening.help;
	const action = { label: texts.stepAction, href: paths.pitch(pitchId) };
	return { title, text: texts.stepText(on), action, dueOn: null };
}

function stepOfOffice(t: Messages, day: { id: string; title: string; day: string }): NextStep {
	const texts = t.pitching.next;
	const action = { label: texts.prepareAction, href: paths.pitchDay(day.id) };
	return { title: day.title, text: texts.prepareText, action, dueOn: day.day, takesPlace: true };
}
