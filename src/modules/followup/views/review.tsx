import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	ChoiceField,
	Cluster,
	DefinitionList,
	ErrorSummary,
	Form,
	LongTextField,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { type Found, reviewDue } from "../plan.ts";
import type { PlanProps } from "./plan.tsx";

const questions = ["asAgreed", "hasHelp", "shouldGoOn"] as const;

/** The check after three months on the page of the plan. */
export function ReviewCard(props: PlanProps) {
	const { t, locale, today, initiative, review, mayPlan } = props;
	const words = t.followup.review;
	const due = reviewDue(initiative.startedOn);
	const day = due === null ? "" : formatDate(due, locale);
	return (
		<section id="review">
			<Card title={words.title} level={2}>
				{due === null && <p>{words.notStarted}</p>}
				{due !== null && review === null && <p>{due < today ? words.late(day) : words.due(day)}</p>}
				{review && <Answers {...props} />}
				{mayPlan && due !== null && review === null && due <= today && (
					<ButtonLink href={paths.review(initiative.id)} variant="secondary">
						{words.take}
					</ButtonLink>
				)}
			</Card>
		</section>
	);
}

function Answers({ t, locale, review }: PlanProps) {
	const words = t.followup.review;
	if (!review) return null;
	const said = (yes: boolean) => <Tag colour={yes ? "mose" : "leire"}>{yes ? words.yes : words.no}</Tag>;
	const items = questions.map((name) => ({ term: words[name], description: said(review[name]) }));
	return (
		<>
			<p>{words.answered(formatDate(review.answeredAt, locale), review.byName ?? t.portfolio.hidden)}</p>
			<DefinitionList items={items} />
			{review.words && <p class="written">«{review.words}»</p>}
		</>
	);
}

/** Three questions with yes or no. */
export function ReviewPage({ t, form, initiative }: { t: Messages; form: FormState; initiative: Found }) {
	const words = t.followup.review;
	const options = (["yes", "no"] as const).map((value) => ({ value, label: words[value] }));
	return (
		<Stack space="wide">
			<PageHeader title={`${words.title}: ${initiative.title}`} lead={words.lead} />
			<Form action={paths.review(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				{questions.map((name) => (
					<ChoiceField form={form} name={name} label={words[name]} options={options} inline required />
				))}
				<LongTextField
					form={form}
					name="words"
					label={words.words}
					hint={words.wordsHint}
					maxLength={1000}
					rows={3}
				/>
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.plan(initiative.id)} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}
