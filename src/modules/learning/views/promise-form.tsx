import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	CheckboxField,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { GoalChoice } from "../../organisation/index.ts";
import type { TeamPromise } from "../promise.ts";

type Props = {
	t: Messages;
	form: FormState;
	goals: readonly GoalChoice[];
	question: string;
	unitName: string;
	action: string;
	/** What another in the team has stored since the form was opened. */
	theirs?: TeamPromise;
};

/** The team's one answer, its one promise, and the goal it serves. */
export function PromiseForm({ t, form, goals, question, unitName, action, theirs }: Props) {
	const words = t.learning.team;
	return (
		<Stack space="section">
			<PageHeader title={words.formTitle} lead={words.formLead(unitName)} />
			<ErrorSummary form={form} t={t} />
			{theirs && (
				<Alert kind="warning">
					<p>{words.theirs}</p>
					<p class="own-words">{theirs.answer}</p>
					<p class="own-words">
						<strong>{theirs.promise}</strong>
					</p>
				</Alert>
			)}
			<Form action={action}>
				<HiddenField name="revision" value={String(form.values.revision ?? "0")} />
				<LongTextField
					form={form}
					name="answer"
					label={question}
					hint={words.answerHint}
					rows={6}
					maxLength={4000}
				/>
				<TextField
					form={form}
					name="promise"
					label={words.promise}
					hint={words.promiseHint}
					maxLength={300}
					required
				/>
				<SelectField
					form={form}
					name="goalId"
					label={words.goal}
					options={goals.map(({ id, title, group }) => ({ value: id, label: title, group }))}
					blank={words.noGoal}
					width="full"
				/>
				<CheckboxField form={form} name="mayBeShown" label={words.mayBeShown} hint={words.mayBeShownHint} />
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}
