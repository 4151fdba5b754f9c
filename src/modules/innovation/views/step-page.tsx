import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	AutoSave,
	Button,
	Card,
	Cluster,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { Place } from "../methods.ts";
import { paths } from "../paths.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Attached, Evidence, Step } from "../queries/idea-parts.ts";
import { type StepWindow, stepName } from "../road.ts";
import { StepLearning } from "./step-learning.tsx";
import { StepMoves } from "./step-moves.tsx";
import { Paragraphs, ReportChannel } from "./words.tsx";

export type StepPageProps = {
	t: Messages;
	locale: Locale;
	idea: Idea;
	step: Step;
	steps: readonly Step[];
	place: Place;
	window: StepWindow;
	evidence: readonly Evidence[];
	attachments: readonly Attached[];
	maxBytes: number;
	mayWrite: boolean;
	reportChannel: string;
	text: FormState;
	state: FormState;
	newEvidence: FormState;
	attachment: FormState;
};

const stateColours = {
	not_started: "neutral",
	in_progress: "lyng",
	done: "mose",
	skipped: "neutral",
} as const;

/** One step: what it is for, when it is due, what the team writes, learns and attaches. */
export function StepPage(props: StepPageProps) {
	const { t, idea, step, steps, place } = props;
	const texts = t.innovation.steps;
	const at = steps.findIndex(({ id }) => id === step.id);
	const faults = {
		...props.text.errors,
		...props.state.errors,
		...props.newEvidence.errors,
		...props.attachment.errors,
	};
	return (
		<Stack space="section">
			<ErrorSummary form={{ ...props.text, errors: faults }} t={t} />
			<PageHeader
				title={stepName(idea.method, steps, step, props.locale, texts.repeated)}
				lead={t.innovation.places[place].intro}
				state={
					<Cluster space="tight">
						<Tag colour={stateColours[step.state]}>{texts.state[step.state]}</Tag>
						<Meta>{texts.heading(at + 1, steps.length)}</Meta>
					</Cluster>
				}
			/>
			<When {...props} />
			<Grid columns="aside">
				<Stack space="wide">
					{props.mayWrite ? <Writing {...props} /> : <Reading {...props} />}
					<StepLearning {...props} />
				</Stack>
				<Help {...props} />
			</Grid>
			{props.mayWrite && <StepMoves {...props} />}
			<Neighbours {...props} />
		</Stack>
	);
}

/** What the gatherings say of this step, and the work in between with its date. */
function When({ t, locale, window: { opensAt, closesAt, homework } }: StepPageProps) {
	const texts = t.innovation.steps;
	const day = (value: string) => formatDate(value, locale);
	if (!opensAt && !closesAt && !homework) return null;
	return (
		<Alert kind="info" title={homework ? texts.homework : undefined}>
			{homework && (
				<p>
					{homework.text} <strong>{texts.homeworkDue(day(homework.dueOn))}.</strong>
				</p>
			)}
			{opensAt && (
				<p>{opensAt.day ? texts.opensOn(opensAt.number, day(opensAt.day)) : texts.opensAt(opensAt.number)}</p>
			)}
			{closesAt && (
				<p>
					{closesAt.day
						? texts.closesOn(closesAt.number, day(closesAt.day))
						: texts.closesAt(closesAt.number)}
				</p>
			)}
		</Alert>
	);
}

/** Saved as one writes; the button does it without script. */
function Writing({ t, idea, step, text, reportChannel }: StepPageProps) {
	const texts = t.innovation.steps;
	return (
		<Stack>
			<AutoSave t={t}>
				<Form action={paths.stepText(idea.id, step.id)} form={text}>
					<LongTextField
						form={text}
						name="body"
						label={texts.text}
						hint={texts.textHint}
						required
						rows={10}
						maxLength={8000}
					/>
					<Button variant="secondary">{texts.save}</Button>
				</Form>
			</AutoSave>
			<ReportChannel t={t} href={reportChannel} />
			{step.state === "done" || step.state === "skipped" ? (
				<Form action={paths.stepState(idea.id, step.id)}>
					<HiddenField name="state" value="in_progress" />
					<Button variant="secondary">{texts.reopen}</Button>
				</Form>
			) : (
				<Form action={paths.stepState(idea.id, step.id)}>
					<HiddenField name="state" value="done" />
					<Button>{texts.finish}</Button>
				</Form>
			)}
		</Stack>
	);
}

function Reading({ t, step }: StepPageProps) {
	const texts = t.innovation.steps;
	return (
		<Stack>
			{step.body ? <Paragraphs text={step.body} /> : <p>{texts.empty}</p>}
			<Meta>{texts.readOnly}</Meta>
		</Stack>
	);
}

function Help({ t, place }: StepPageProps) {
	const texts = t.innovation.steps;
	const help = t.innovation.places[place];
	return (
		<Stack space="wide">
			<Card title={texts.tenMinutes(help.minutes)} level={2} tinted>
				<p>{help.small}</p>
			</Card>
			<Stack space="tight">
				<Heading level={2} size="sm">
					{texts.questions}
				</Heading>
				<ul>
					{help.questions.map((question) => (
						<li>{question}</li>
					))}
				</ul>
			</Stack>
		</Stack>
	);
}

function Neighbours({ t, locale, idea, step, steps }: StepPageProps) {
	const texts = t.innovation.steps;
	const at = steps.findIndex(({ id }) => id === step.id);
	const link = (to: Step | undefined, words: string) =>
		to && (
			<a href={paths.step(idea.id, to.id)}>
				{words}: {stepName(idea.method, steps, to, locale, texts.repeated)}
			</a>
		);
	return (
		<Cluster apart>
			{link(steps[at - 1], texts.previous)}
			<a href={paths.idea(idea.id)}>{texts.back}</a>
			{link(steps[at + 1], texts.next)}
		</Cluster>
	);
}
