import { dayOf, formatDate } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { NextStep } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { type Waiting, waitingFor } from "./queries/waiting.ts";

/** What an owner has to follow up: a start meeting that was not held, a check that is due, a milestone that has come. */
export async function nextSteps(c: Ctx): Promise<readonly NextStep[]> {
	const { db, viewer, now } = c.var;
	if (viewer.personId === null) return [];
	const waiting = await waitingFor(db, viewer.personId, dayOf(now));
	return waiting.map((one) => stepOf(c, one));
}

function stepOf(
	{ var: { t, locale } }: Ctx,
	{ kind, initiativeId, title, dueOn, name, id }: Waiting,
): NextStep {
	const words = t.followup.next;
	const day = formatDate(dueOn, locale);
	const about = words.ofInitiative(title);
	if (kind === "milestone") {
		const action = { label: words.milestoneAction, href: paths.milestone(initiativeId, id ?? "") };
		return { title: words.milestone(name), text: `${about} ${words.milestoneText(day)}`, action, dueOn };
	}
	const [what, text, href, label] =
		kind === "review"
			? [words.review, words.reviewText(day), paths.review(initiativeId), words.review]
			: [
					words.startMeeting,
					words.startMeetingText,
					paths.startMeeting(initiativeId),
					words.startMeetingAction,
				];
	return { title: what, text: `${about} ${text}`, action: { label, href }, dueOn };
}
