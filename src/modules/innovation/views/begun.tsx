import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	Meta,
	NextStep,
	PageHeader,
	SelectField,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { Idea } from "../queries/idea-page.ts";
import type { Step } from "../queries/idea-parts.ts";
import type { Colleague, LikelyGoal, SimilarIdea } from "../queries/similar.ts";
import { placeOf } from "../road.ts";
import { StateTag } from "./words.tsx";

export type BegunProps = {
	t: Messages;
	idea: Idea;
	form: FormState;
	goals: readonly LikelyGoal[];
	allGoals: readonly { id: string; title: string; group: string }[];
	similar: readonly SimilarIdea[];
	colleagues: readonly Colleague[];
	step: Step | undefined;
};

/** The answer to the first sentence: one short step now, and what we found. */
export function Begun(props: BegunProps) {
	const { t, idea, form } = props;
	const texts = t.innovation.begun;
	return (
		<Stack space="section">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} lead={texts.lead} />
			<blockquote class="prose">
				<p>
					<strong>{texts.yourSentence}:</strong> {idea.challenge}
				</p>
			</blockquote>
			<FirstStep {...props} />
			<Goals {...props} />
			<Similar {...props} />
			<Colleagues {...props} />
			<p>
				<a href={paths.idea(idea.id)}>{texts.toIdea}</a>
			</p>
		</Stack>
	);
}

function FirstStep({ t, idea, step }: BegunProps) {
	if (!step) return null;
	const help = t.innovation.places[placeOf(idea.method, step.stepKey)];
	return (
		<NextStep
			title={t.innovation.begun.stepTitle(help.minutes)}
			text={<p>{help.small}</p>}
			action={<ButtonLink href={paths.step(idea.id, step.id)}>{t.innovation.begun.stepButton}</ButtonLink>}
		/>
	);
}

function Goals({ t, idea, goals, allGoals, form }: BegunProps) {
	const texts = t.innovation.begun;
	return (
		<Stack>
			<Heading level={2}>{texts.goals}</Heading>
			{idea.goalId && (
				<Alert kind="success">
					<p>
						{texts.chosenGoal}: {idea.goalTitle}
					</p>
				</Alert>
			)}
			{goals.length === 0 && !idea.goalId && <p>{texts.goalsNone}</p>}
			<Grid>
				{goals
					.filter(({ id }) => id !== idea.goalId)
					.map((goal) => (
						<Card title={goal.title}>
							{goal.above && <Meta>{goal.above}</Meta>}
							<Form action={paths.goal(idea.id)}>
								<HiddenField name="goalId" value={goal.id} />
								<Button variant="secondary" label={`${texts.chooseGoal}: ${goal.title}`}>
									{texts.chooseGoal}
								</Button>
							</Form>
						</Card>
					))}
			</Grid>
			<Details summary={texts.otherGoal} open={Boolean(form.errors.goalId)}>
				<Form action={paths.goal(idea.id)}>
					<SelectField
						form={form}
						name="goalId"
						label={t.innovation.page.goal}
						required
						width="full"
						options={allGoals.map(({ id, title, group }) => ({ value: id, label: title, group }))}
					/>
					<Button variant="secondary">{texts.chooseGoal}</Button>
				</Form>
			</Details>
		</Stack>
	);
}

function Similar({ t, similar }: BegunProps) {
	const texts = t.innovation.begun;
	return (
		<Stack>
			<Heading level={2}>{texts.similar}</Heading>
			{similar.length === 0 && <p>{texts.similarNone}</p>}
			<Grid>
				{similar.map((one) => (
					<Card title={one.title} href={paths.idea(one.id)} colour="lyng">
						<p>{one.challenge}</p>
						<Cluster space="tight">
							<StateTag t={t} state={one.state} />
							{one.unitName && <Tag>{one.unitName}</Tag>}
						</Cluster>
					</Card>
				))}
			</Grid>
		</Stack>
	);
}

function Colleagues({ t, idea, colleagues }: BegunProps) {
	const texts = t.innovation.begun;
	const why = { similar: texts.whySimilar, neighbour: texts.whyNeighbour };
	return (
		<Stack>
			<Heading level={2}>{texts.colleagues}</Heading>
			{colleagues.length === 0 && <p>{texts.colleaguesNone}</p>}
			<Grid>
				{colleagues.map((one) => (
					<Card title={one.name}>
						<p>{[one.title, one.unitName].filter(Boolean).join(", ")}</p>
						<Meta>{why[one.why]}</Meta>
						<Form action={withQuery(paths.team(idea.id), { from: "begun" })}>
							<HiddenField name="personId" value={one.id} />
							<Button variant="secondary" label={texts.inviteNamed(one.name)}>
								{texts.invite}
							</Button>
						</Form>
					</Card>
				))}
			</Grid>
			<p>
				<a href={paths.team(idea.id)}>{texts.searchPeople}</a>
			</p>
		</Stack>
	);
}
