import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoicesField,
	ErrorSummary,
	Form,
	LongTextField,
	NumberField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { stepKeys } from "../programme.ts";

/** What one gathering is about: theme, steps, work until the next. */
export function PlanForm({
	t,
	form,
	number,
	action,
}: {
	t: Messages;
	form: FormState;
	number: number;
	action: string;
}) {
	const words = t.programmes.plan;
	const steps = stepKeys.map((key) => ({ value: key, label: t.programmes.steps[key] }));
	return (
		<Stack space="section">
			<PageHeader title={t.programmes.gathering(number)} lead={words.lead} />
			<ErrorSummary form={form} t={t} labels={{ theme: words.theme, homeworkDueWeeks: words.weeks }} />
			<Form action={action} form={form}>
				<TextField form={form} name="theme" label={words.theme} required maxLength={120} />
				<LongTextField form={form} name="aims" label={words.aims} rows={3} maxLength={1000} />
				<ChoicesField form={form} name="opensSteps" label={words.opens} options={steps} />
				<ChoicesField form={form} name="closesSteps" label={words.closes} options={steps} />
				<LongTextField
					form={form}
					name="homework"
					label={words.homework}
					hint={words.homeworkHint}
					rows={4}
					maxLength={2000}
				/>
				<NumberField form={form} name="homeworkDueWeeks" label={words.weeks} unit={words.weeksUnit} whole />
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}
