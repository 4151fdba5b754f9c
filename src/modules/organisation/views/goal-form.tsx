import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoicesField,
	DateField,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { GoalKind } from "../goal.ts";

type Props = {
	t: Messages;
	form: FormState;
	kind: GoalKind;
	/** What it stands under. */
	parent: { id: string; title: string } | null;
	/** The goal's present title when it is changed; null for a new one. */
	title: string | null;
	action: string;
};

/** A plan, main goal or sub-goal, new or changed. */
export function GoalFormPage({ t, form, kind, parent, title, action }: Props) {
	const words = t.organisation.goals;
	const options = words.sdg.map((name, at) => ({ value: String(at + 1), label: `${at + 1} ${name}` }));
	return (
		<Stack space="wide">
			<PageHeader
				title={title === null ? words.newTitle[kind] : words.editLabel(title)}
				lead={parent ? words.under(parent.title) : undefined}
			/>
			<ErrorSummary form={form} t={t} labels={{ title: words.fieldTitle }} />
			<Form action={action} form={form}>
				{parent && <HiddenField name="parent" value={parent.id} />}
				<TextField form={form} name="title" label={words.fieldTitle} required maxLength={200} />
				<LongTextField form={form} name="description" label={words.description} rows={4} maxLength={2000} />
				<DateField form={form} name="validFrom" label={words.validFrom} />
				<DateField form={form} name="validTo" label={words.validTo} />
				<ChoicesField form={form} name="unGoals" label={words.unGoals} options={options} />
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}
