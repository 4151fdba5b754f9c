import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { ButtonLink, Grid, NextStep, PageHeader, Stack, Tabs } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Person, paths as portfolio } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import { type Found, type Milestone, reviewDue, standingOf } from "../plan.ts";
import type { KeptHandover, KeptMeeting, Member } from "../queries/plan.ts";
import type { Answered } from "../queries/reviews.ts";
import { Handovers } from "./handover.tsx";
import { Milestones } from "./milestones.tsx";
import { ReviewCard } from "./review.tsx";
import { StartMeetingCard } from "./start-meeting.tsx";
import { Team } from "./team.tsx";

export type PlanProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	initiative: Found;
	milestones: readonly Milestone[];
	team: readonly Member[];
	meeting: KeptMeeting | null;
	review: Answered | null;
	handovers: readonly KeptHandover[];
	/** May the viewer change the plan: those who answer for work that lives. */
	mayPlan: boolean;
	milestoneForm: FormState;
	memberForm: FormState;
	/** Those that fit what was written, when it was more than one. */
	candidates: readonly Person[];
};

/** What was agreed, the way ahead, who takes part, and the dates that set themselves. */
export function PlanPage(props: PlanProps) {
	const { t, initiative } = props;
	return (
		<Stack space="section">
			<PageHeader title={`${t.followup.title}: ${initiative.title}`} lead={t.followup.lead} />
			<Tabs
				label={initiative.title}
				tabs={[
					{ label: t.portfolio.page.chainInitiative, href: portfolio.initiative(initiative.id) },
					{ label: t.followup.title, href: paths.plan(initiative.id), current: true },
				]}
			/>
			<WhatNext {...props} />
			<Grid columns="aside">
				<Stack space="wide">
					<Milestones {...props} />
					<StartMeetingCard {...props} />
					<ReviewCard {...props} />
				</Stack>
				<Stack space="wide">
					<Team {...props} />
					<Handovers {...props} />
				</Stack>
			</Grid>
		</Stack>
	);
}

/** The one thing to do next with the plan. */
function WhatNext(props: PlanProps) {
	const { t, locale, today, initiative, mayPlan, milestones, meeting, review } = props;
	if (!mayPlan) return null;
	const words = t.followup.next;
	const step = (title: string, text: string, href: string, label: string) => (
		<NextStep title={title} text={text} action={<ButtonLink href={href}>{label}</ButtonLink>} />
	);
	const { id, startedOn } = initiative;
	const late = milestones.find((one) => standingOf(one, today) === "late");
	if (late) {
		const text = words.milestoneText(formatDate(late.dueOn, locale));
		return step(words.milestone(late.title), text, paths.milestone(id, late.id), words.milestoneAction);
	}
	const due = reviewDue(startedOn);
	if (due !== null && due <= today && review === null)
		return step(
			words.review,
			words.reviewText(formatDate(due, locale)),
			paths.review(id),
			t.followup.review.take,
		);
	if (startedOn !== null && !meeting?.agreed && (meeting === null || meeting.heldOn <= today)) {
		const text = meeting
			? words.startMeetingHeld(formatDate(meeting.heldOn, locale))
			: words.startMeetingText;
		return step(words.startMeeting, text, paths.startMeeting(id), words.startMeetingAction);
	}
	if (milestones.length === 0)
		return step(
			words.firstMilestone,
			words.firstMilestoneText,
			"#milestones",
			t.followup.milestones.addTitle,
		);
	return null;
}
