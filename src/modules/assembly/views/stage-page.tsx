import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { QuestionState } from "../assembly.ts";
import { paths } from "../paths.ts";
import type { Part } from "../policy.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";
import type { Poll, Question } from "../queries/hall.ts";
import { PollMove, PollResult } from "./poll.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	assembly: OwnAssembly;
	part: Part;
	waiting: readonly Question[];
	out: readonly Question[];
	polls: readonly Poll[];
	form: FormState;
};

/** What the host runs the hall from. */
export function StagePage(props: Props) {
	const { t, part, waiting, out } = props;
	const words = t.assembly.stage;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.waiting(waiting[0]?.total ?? 0)} />
			<section aria-labelledby="waiting">
				<Stack>
					<Heading level={2} id="waiting">
						{words.states.waiting}
					</Heading>
					{waiting.length === 0 && <p>{words.noneWaiting}</p>}
					<Questions {...props} questions={waiting} />
				</Stack>
			</section>
			{part.hosts && <Polls {...props} />}
			<section aria-labelledby="out">
				<Stack>
					<Heading level={2} id="out">
						{words.out}
					</Heading>
					{out.length === 0 && <p>{words.noneOut}</p>}
					<Questions {...props} questions={out} />
				</Stack>
			</section>
		</Stack>
	);
}

const movesFrom: Record<QuestionState, readonly QuestionState[]> = {
	waiting: ["approved", "hidden"],
	approved: ["answered", "hidden"],
	answered: ["approved", "hidden"],
	hidden: ["approved"],
};

function Questions({ t, assembly, questions }: Props & { questions: readonly Question[] }) {
	const words = t.assembly.stage;
	return (
		<ol class="plain-list assembly-questions">
			{questions.map((question) => (
				<li class="assembly-question" id={`question-${question.id}`}>
					<div class="assembly-question-text">
						<p>{question.body}</p>
						<Meta>{question.askedBy ? words.askedBy(question.askedBy) : words.anonymous}</Meta>
						{question.state !== "waiting" && (
							<Cluster space="tight">
								<Tag colour={question.state === "approved" ? "fjord" : "neutral"}>
									{words.states[question.state]}
								</Tag>
								<span class="meta">{t.assembly.hall.votes(question.votes)}</span>
							</Cluster>
						)}
					</div>
					<Cluster space="tight">
						{movesFrom[question.state].map((to) => (
							<Moderation {...{ t, question, to, assemblyId: assembly.id }} />
						))}
					</Cluster>
				</li>
			))}
		</ol>
	);
}

type ModerationProps = { t: Messages; question: Question; to: QuestionState; assemblyId: string };

function Moderation({ t, question, to, assemblyId }: ModerationProps) {
	const words = t.assembly.stage;
	const isAgain = question.state === "hidden" || question.state === "answered";
	const labels: Record<QuestionState, string> = {
		waiting: words.states.waiting,
		approved: isAgain ? words.showAgain : words.approve,
		answered: words.markAnswered,
		hidden: words.hide,
	};
	return (
		<Form action={paths.moderate(assemblyId, question.id)}>
			<HiddenField name="to" value={to} />
			<Button variant="secondary" size="sm" label={words.doTo(labels[to], question.body)}>
				{labels[to]}
			</Button>
		</Form>
	);
}

function Polls({ t, locale, assembly, polls, form }: Props) {
	const words = t.assembly.polls;
	const isFaulty = Object.keys(form.errors).length > 0;
	return (
		<section aria-labelledby="polls">
			<Stack>
				<Heading level={2} id="polls">
					{t.assembly.stage.polls}
				</Heading>
				{polls.length === 0 && <p>{words.none}</p>}
				{polls.map((poll) => (
					<article class="card" id={`poll-card-${poll.id}`}>
						<Cluster apart>
							<Heading level={3}>{poll.question}</Heading>
							<Tag colour={poll.state === "open" ? "sol" : "neutral"}>{words.states[poll.state]}</Tag>
						</Cluster>
						{poll.state !== "draft" && <PollResult {...{ t, locale, poll }} />}
						<PollMove {...{ t, poll, assemblyId: assembly.id }} />
					</article>
				))}
				<Details summary={words.newTitle} open={isFaulty || polls.length === 0}>
					<ErrorSummary form={form} t={t} />
					<Form action={paths.polls(assembly.id)}>
						<TextField form={form} name="question" label={words.question} required maxLength={200} />
						<LongTextField
							{...{ form, name: "choices", label: words.choices, hint: words.choicesHint, required: true }}
							rows={4}
						/>
						<CheckboxField form={form} name="shownLive" label={words.shownLive} />
						<Button variant="secondary">{words.make}</Button>
					</Form>
				</Details>
			</Stack>
		</section>
	);
}
