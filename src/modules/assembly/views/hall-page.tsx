import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	Stack,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Part } from "../policy.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";
import type { Poll, Question } from "../queries/hall.ts";
import { PollForAnswer } from "./poll.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	assembly: OwnAssembly;
	part: Part;
	polls: readonly Poll[];
	questions: readonly Question[];
	form: FormState;
};

/** The hall on a phone: what is asked of everyone now, one's own question, and everyone's. */
export function HallPage(props: Props) {
	const { t, locale, assembly, part, polls, questions, form } = props;
	const words = t.assembly.hall;
	const takesPart = part.participates && assembly.state !== "finished";
	const shown = polls.filter(({ state }) => state !== "draft");
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={assembly.state === "finished" ? words.closed : undefined} />
			{shown.length > 0 && (
				<section aria-labelledby="polls">
					<Stack>
						<Heading level={2} id="polls">
							{t.assembly.polls.title}
						</Heading>
						{shown.map((poll) => (
							<PollForAnswer
								{...{ t, locale, poll, assemblyId: assembly.id, mayAnswer: part.participates }}
							/>
						))}
					</Stack>
				</section>
			)}
			{takesPart && <AskForm {...{ t, form, assembly }} />}
			<section aria-labelledby="questions">
				<Stack>
					<Heading level={2} id="questions">
						{words.questions}
					</Heading>
					{questions.length === 0 && <p>{words.noQuestions}</p>}
					<TotalLine {...{ t, questions }} />
					<ol class="plain-list assembly-questions">
						{questions.map((question) => (
							<QuestionRow {...{ t, question, assemblyId: assembly.id, takesPart }} />
						))}
					</ol>
				</Stack>
			</section>
		</Stack>
	);
}

function AskForm({ t, form, assembly }: Pick<Props, "t" | "form" | "assembly">) {
	const words = t.assembly.hall;
	return (
		<Stack>
			<ErrorSummary form={form} t={t} />
			<Form action={paths.questions(assembly.id)} id="ask">
				<TextField
					{...{ form, name: "body", label: words.ask, hint: words.askHint, required: true }}
					maxLength={300}
				/>
				<CheckboxField form={form} name="named" label={words.named} />
				<Button>{words.send}</Button>
			</Form>
		</Stack>
	);
}

function TotalLine({ t, questions }: Pick<Props, "t" | "questions">) {
	const total = questions[0]?.total ?? 0;
	if (total <= questions.length) return null;
	return <Meta>{t.assembly.hall.shownOf(questions.length, total)}</Meta>;
}

type RowProps = { t: Messages; question: Question; assemblyId: string; takesPart: boolean };

function QuestionRow({ t, question, assemblyId, takesPart }: RowProps) {
	const words = t.assembly.hall;
	const { id, body, state, votes, voted, own, askedBy } = question;
	const about = [askedBy, own ? words.own : null].filter(Boolean).join(" · ");
	return (
		<li class="assembly-question" id={`question-${id}`}>
			<div class="assembly-question-text">
				<p>{body}</p>
				{about && <Meta>{about}</Meta>}
				{state === "answered" && <Tag colour="mose">{words.answered}</Tag>}
				{state === "waiting" && <Tag>{words.waits}</Tag>}
				{state === "hidden" && <Tag>{words.hidden}</Tag>}
			</div>
			{(state === "approved" || state === "answered") && (
				<div class="assembly-votes">
					<strong>{words.votes(votes)}</strong>
					{takesPart && state === "approved" && (
						<Form action={paths.vote(assemblyId, id)}>
							<HiddenField name="supports" value={voted ? "no" : "yes"} />
							<Button
								variant={voted ? "tertiary" : "secondary"}
								size="sm"
								id={`vote-${id}`}
								label={voted ? words.supportedOne(body) : words.supportOne(body)}
							>
								{voted ? words.supported : words.support}
							</Button>
						</Form>
					)}
				</div>
			)}
		</li>
	);
}
