import type { ComponentChildren } from "preact";
import { Button, ButtonLink, Cluster, Form, HiddenField, NextStep } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import { mayCheck, mayWork } from "../policy.ts";
import { currentStep, placeOf, stepName, windowOf } from "../road.ts";
import type { IdeaPageProps } from "./idea-page.tsx";
import { nameOr } from "./words.tsx";

/** The one thing that this reader can do next with the idea; nothing for those who only read. */
export function IdeaNextStep(props: IdeaPageProps) {
	const { t, idea, checks } = props;
	const texts = t.innovation;
	if (idea.isInvited) return <Invitation {...props} />;
	if (mayCheck(idea) && checks[0]?.verdict !== "go_on")
		return step(texts.guide.checkTitle, texts.guide.checkLead, texts.guide.read, paths.guideCheck(idea.id));
	if (!mayWork(idea)) return <Support {...props} />;
	if (idea.state === "ready") return step(texts.pitch.readyState, "", texts.pitch.open, paths.pitch(idea.id));
	if (idea.state === "pitching")
		return step(texts.next.pitchingTitle, texts.next.pitchingText, texts.next.pitchingButton, frontPage);
	if (idea.state !== "working") return null;
	if (!idea.goalId)
		return step(texts.begun.goals, texts.next.goalText, texts.next.goalButton, paths.begun(idea.id));
	return <CurrentStep {...props} />;
}

/** Where everyone's next step stands; the day and the place of a pitch are there. */
const frontPage = "/";

const step = (title: string, text: ComponentChildren, label: string, href: string) => (
	<NextStep
		title={title}
		text={text && <p>{text}</p>}
		action={<ButtonLink href={href}>{label}</ButtonLink>}
	/>
);

function Invitation({ t, idea }: IdeaPageProps) {
	const texts = t.innovation.team;
	return (
		<NextStep
			title={texts.invitationTitle}
			text={<p>{texts.invitationText(nameOr(t, idea.ownerName))}</p>}
			action={
				<Form action={paths.invitation(idea.id)}>
					<Cluster>
						<Button name="answer" value="join">
							{texts.join}
						</Button>
						<Button variant="tertiary" name="answer" value="decline">
							{texts.decline}
						</Button>
					</Cluster>
				</Form>
			}
		/>
	);
}

function Support({ t, idea }: IdeaPageProps) {
	if (idea.isSupporting || idea.isMember || idea.isOwner || idea.isGuide || idea.visibility === "draft")
		return null;
	const texts = t.innovation.page;
	return (
		<NextStep
			title={texts.supportTitle}
			text={`${texts.supporters(idea.supporters)}. ${texts.supportText}`}
			action={
				<Form action={paths.support(idea.id)}>
					<HiddenField name="supports" value="yes" />
					<HiddenField name="follows" value="yes" />
					<Button>{texts.support}</Button>
				</Form>
			}
		/>
	);
}

function CurrentStep({ t, locale, idea, steps, milestones, today }: IdeaPageProps) {
	const current = currentStep(steps);
	const texts = t.innovation;
	if (!current)
		return step(texts.pitch.title, texts.next.pitchText, texts.next.pitchButton, paths.pitch(idea.id));
	const place = placeOf(idea.method, current.stepKey);
	const { homework } = windowOf(place, milestones, today);
	return step(
		stepName(idea.method, steps, current, locale, texts.steps.repeated),
		<>
			{texts.places[place].intro}
			{homework &&
				` ${texts.steps.homework}: ${homework.text} ${texts.steps.homeworkDue(formatDate(homework.dueOn, locale))}.`}
		</>,
		texts.next.stepButton,
		paths.step(idea.id, current.id),
	);
}
