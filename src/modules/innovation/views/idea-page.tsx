import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	Cluster,
	Form,
	Grid,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
	Stepper,
	Tag,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { mayWork } from "../policy.ts";
import type { Milestone } from "../queries/calendar.ts";
import type { Comment } from "../queries/conversation.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Attached, Check, Evidence, Member, Step } from "../queries/idea-parts.ts";
import { currentStep, stepName } from "../road.ts";
import { Conversation } from "./conversation.tsx";
import { IdeaNextStep } from "./idea-next-step.tsx";
import { IdeaSide } from "./idea-side.tsx";
import { Story } from "./story.tsx";
import { StateTag } from "./words.tsx";

export type IdeaPageProps = {
	t: Messages;
	locale: Locale;
	idea: Idea;
	today: string;
	steps: readonly Step[];
	evidence: readonly Evidence[];
	attachments: readonly Attached[];
	members: readonly Member[];
	checks: readonly Check[];
	milestones: readonly Milestone[];
	comments: readonly Comment[];
	comment: FormState;
	moderates: boolean;
	reportChannel: string;
};

/** A process that began with one sentence has that sentence as its title; it is not said twice. */
const leadOf = ({ title, challenge }: Idea) =>
	challenge.replace(/[.!?]$/, "") === title ? undefined : challenge;

/** The idea: state and next step first, the story beside the facts, the conversation below. */
export function IdeaPage(props: IdeaPageProps) {
	const { t, idea } = props;
	return (
		<Stack space="section">
			<PageHeader title={idea.title} lead={leadOf(idea)} state={<States {...props} />} />
			{idea.hiddenAt && <Hidden {...props} />}
			<IdeaNextStep {...props} />
			<Road {...props} />
			<Grid columns="aside">
				<Story {...props} />
				<IdeaSide {...props} />
			</Grid>
			<Attention t={t} idea={idea} />
			<Conversation {...props} action={paths.comments(idea.id)} form={props.comment} />
		</Stack>
	);
}

function States({ t, idea }: IdeaPageProps) {
	return (
		<Cluster space="tight">
			<StateTag t={t} state={idea.state} />
			<Tag>{t.innovation.visibility[idea.visibility]}</Tag>
		</Cluster>
	);
}

function Hidden({ t, idea, moderates }: IdeaPageProps) {
	const texts = t.innovation.page;
	return (
		<Alert kind="warning" title={texts.hiddenTitle}>
			<p>{texts.hiddenText}</p>
			<p>{idea.hiddenNote}</p>
			{moderates && (
				<Form action={paths.ideaHiding(idea.id)}>
					<HiddenField name="show" value="again" />
					<Button variant="secondary">{texts.showAgain}</Button>
				</Form>
			)}
		</Alert>
	);
}

/** The steps in their order, each a way into its work space. */
function Road({ t, locale, idea, steps }: IdeaPageProps) {
	const current = currentStep(steps);
	const working = mayWork(idea);
	return (
		<Stack>
			<Heading level={2} size="sm">
				{t.innovation.page.steps}
			</Heading>
			<Stepper
				label={t.innovation.page.steps}
				steps={steps.map((step) => ({
					label: stepName(idea.method, steps, step, locale, t.innovation.steps.repeated),
					href: paths.step(idea.id, step.id),
					state: stateOf(step, working && step.id === current?.id),
					note: t.innovation.steps.state[step.state],
				}))}
			/>
		</Stack>
	);
}

function stateOf(step: Step, isCurrent: boolean) {
	if (step.state === "done" || step.state === "skipped") return step.state;
	return isCurrent || step.state === "in_progress" ? "current" : "coming";
}

/** Support and follow, for those who are not in the team too. */
function Attention({ t, idea }: { t: Messages; idea: Idea }) {
	const texts = t.innovation.page;
	const toggle = (name: "supports" | "follows", on: boolean, start: string, end: string) => (
		<Form action={paths.support(idea.id)}>
			<HiddenField name={name} value={on ? "no" : "yes"} />
			<Button variant={on ? "tertiary" : "secondary"}>{on ? end : start}</Button>
		</Form>
	);
	return (
		<Cluster>
			<strong>{texts.supporters(idea.supporters)}</strong>
			{(idea.isSupporting || idea.isMember || idea.isGuide) &&
				toggle("supports", idea.isSupporting, texts.support, texts.supportEnd)}
			{toggle("follows", idea.isFollowing, texts.follow, texts.followEnd)}
		</Cluster>
	);
}
