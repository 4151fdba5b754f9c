import type { Messages } from "../../../locales/index.ts";
import { dayOf } from "../../platform/i18n/format.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import type { NextStep, NextSteps } from "../../platform/web/next-step.ts";
import { stepOf } from "./methods.ts";
import { paths } from "./paths.ts";
import { milestonesOf } from "./queries/calendar.ts";
import { programmeToStartIn, type Waiting, waitingFor } from "./queries/waiting.ts";
import { currentStep, dueAfter, placeOf, windowOf } from "./road.ts";

/** What waits for the viewer: a process to start in their programme, and at most one thing in each idea. */
export const nextSteps: NextSteps = async (c) => {
	const { db, viewer, t, locale, now } = c.var;
	if (viewer.personId === null) return [];
	const waiting = await waitingFor(db, viewer.personId);
	// The own process is the one with dates; that is one programme at a time, so one question.
	const own = waiting.find(({ part, programmeId }) => part === "owner" && programmeId !== null);
	const milestones = own ? await milestonesOf(db, own) : [];
	const today = dayOf(now);
	const dueOn = (idea: Waiting) => {
		const step = currentStep(idea.steps);
		if (!step || idea.programmeId !== own?.programmeId) return null;
		const { homework, closesAt } = windowOf(placeOf(idea.method, step.stepKey), milestones, today);
		return dueAfter(homework?.dueOn ?? closesAt?.day ?? null, dayOf(idea.begunAt));
	};
	// A guest takes part without a process of their own here: the question is closed to them.
	const starts = !own && !viewer.roles.has("guest");
	const programme = starts ? await programmeToStartIn(db, viewer.personId) : undefined;
	return [
		...(programme ? [startStep(t, programme.title)] : []),
		...waiting.flatMap((idea) => stepFor(idea, t, locale, dueOn(idea)) ?? []),
	];
};

function startStep(t: Messages, programme: string): NextStep {
	const { next, start } = t.innovation;
	const action = { label: next.startButton, href: paths.start() };
	return { title: start.title, text: next.startText(programme), action, dueOn: null };
}

function stepFor(idea: Waiting, t: Messages, locale: Locale, dueOn: string | null): NextStep | undefined {
	const { id, title, part } = idea;
	const texts = t.innovation.next;
	const step = (text: string, label: string, href: string, due: string | null = null): NextStep => ({
		title,
		text,
		action: { label, href },
		dueOn: due,
	});
	if (part === "invited") return step(texts.invitedText(title), texts.invitedButton, paths.idea(id));
	if (part === "guide")
		return idea.insightDone ? step(texts.checkText, texts.checkButton, paths.guideCheck(id)) : undefined;
	if (idea.state !== "working") return undefined;
	if (!idea.hasGoal) return step(texts.goalText, texts.goalButton, paths.begun(id), dueOn);
	if (idea.lastVerdict === "not_yet" && !idea.insightDone)
		return step(texts.notYetText, texts.notYetButton, paths.idea(id), dueOn);
	const current = currentStep(idea.steps);
	if (!current) return step(texts.pitchText, texts.pitchButton, paths.pitch(id), dueOn);
	const name = stepOf(idea.method, current.stepKey)?.name[locale] ?? "";
	const { small } = t.innovation.places[placeOf(idea.method, current.stepKey)];
	return step(texts.stepText(name, small), texts.stepButton, paths.step(id, current.id), dueOn);
}
