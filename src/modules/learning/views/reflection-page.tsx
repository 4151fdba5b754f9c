import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	AutoSave,
	Button,
	Card,
	ChoicesField,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import { bodyField } from "../forms.ts";
import { paths } from "../paths.ts";
import { type Answer, guidingPosition, type PastDay, type Question, readerGroups } from "../reflection.ts";

type Props = {
	t: Messages;
	locale: Locale;
	past: PastDay;
	questions: readonly Question[];
	answers: readonly Answer[];
	form: FormState;
	/** Who leads nothing has no team to share with. */
	hasTeam: boolean;
};

/** A day's reflection: the writer's own page, and below it who may read what. */
export function ReflectionPage(props: Props) {
	const { t, locale, past, form, questions, answers } = props;
	const words = t.learning.write;
	const { gathering, dayNumber, day } = past;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title(gathering.number, dayNumber)}
				lead={`${gathering.theme}, ${formatWeekday(day, locale)}`}
			/>
			<ErrorSummary form={form} t={t} />
			<AutoSave t={t}>
				<Form action={paths.reflection(gathering.id, String(dayNumber))} label={words.formLabel}>
					<p class="private-note">{words.private}</p>
					{questions.map(({ position, question }) => (
						<LongTextField
							form={form}
							name={bodyField(position)}
							label={question}
							hint={position === guidingPosition ? words.guidingHint : undefined}
							rows={position === guidingPosition ? 7 : 4}
							maxLength={4000}
						/>
					))}
					<Button>{words.save}</Button>
				</Form>
			</AutoSave>
			<section aria-labelledby="share">
				<Stack>
					<Heading level={2} id="share">
						{t.learning.share.title}
					</Heading>
					<p>{answers.length === 0 ? t.learning.share.nothing : t.learning.share.text}</p>
					{answers.map((answer) => (
						<Share {...props} answer={answer} />
					))}
				</Stack>
			</section>
		</Stack>
	);
}

function Share({ t, answer, hasTeam }: Props & { answer: Answer }) {
	const words = t.learning.share;
	const groups = readerGroups.filter((group) => hasTeam || group !== "team");
	const form = blankForm({ readers: answer.readers });
	return (
		<div id={`share-${answer.position}`}>
			<Card title={answer.question} level={3}>
				<p class="own-words">{answer.body}</p>
				<Meta>{words.state(answer.readers.map((group) => words.groups[group].short))}</Meta>
				<Form action={paths.readers(answer.id)} label={`${words.save}: ${answer.question}`}>
					<ChoicesField
						form={form}
						name="readers"
						id={`readers-${answer.position}`}
						label={words.who}
						options={groups.map((group) => ({
							value: group,
							label: words.groups[group].label,
							hint: words.groups[group].hint,
						}))}
					/>
					<Button variant="secondary">{words.save}</Button>
				</Form>
			</Card>
		</div>
	);
}
