import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import {
	dayQuestions,
	driverQuestions,
	type Question,
	scale,
	understandingQuestions,
} from "../evaluation.ts";
import { paths } from "../paths.ts";
import type { Asking } from "../queries/evaluation.ts";

type Props = { t: Messages; locale: Locale; form: FormState; title: string; asking: Asking };

/** A short form whose answer is nobody's. */
export function EvaluationPage({ t, locale, form, title, asking }: Props) {
	const words = t.learning.evaluation;
	const labels = Object.fromEntries(Object.entries(words.questions));
	return (
		<Stack space="section">
			<PageHeader title={title} lead={words.leads[asking.kind]} />
			<ErrorSummary form={form} t={t} labels={labels} />
			<Form action={paths.evaluation(asking.id)}>
				<p class="private-note">{words.anonymous}</p>
				{asking.kind === "day" ? (
					<Questions t={t} form={form} questions={dayQuestions} ends={words.agree} />
				) : (
					<>
						<Questions t={t} form={form} questions={understandingQuestions} ends={words.agree} />
						<Heading level={2}>{words.driversTitle}</Heading>
						<p>{words.driversText}</p>
						<Questions t={t} form={form} questions={driverQuestions} ends={words.helps} />
					</>
				)}
				<LongTextField
					form={form}
					name="text"
					label={words.text}
					hint={words.textHint}
					rows={4}
					maxLength={1000}
				/>
				<Button>{words.send}</Button>
				<Meta>{words.closes(formatDate(asking.closesOn, locale))}</Meta>
			</Form>
		</Stack>
	);
}

type QuestionsProps = {
	t: Messages;
	form: FormState;
	questions: readonly Question[];
	ends: { low: string; high: string };
};

function Questions({ t, form, questions, ends }: QuestionsProps) {
	const words = t.learning.evaluation;
	const options = Array.from({ length: scale }, (_, step) => String(step + 1));
	return (
		<>
			{questions.map((question) => (
				<ChoiceField
					form={form}
					name={question}
					label={words.questions[question]}
					hint={words.ends(scale, ends.low, ends.high)}
					options={options.map((value) => ({ value, label: value }))}
					scale
					required
				/>
			))}
		</>
	);
}
