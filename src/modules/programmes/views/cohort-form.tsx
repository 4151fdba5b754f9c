import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ErrorSummary,
	Form,
	NumberField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Cohort } from "../queries/cohorts.ts";

type Props = { t: Messages; cohort: Cohort; form: FormState };

/** Another name or size for a cohort. */
export function CohortForm({ t, cohort, form }: Props) {
	const words = t.programmes.cohort;
	return (
		<Stack space="section">
			<PageHeader title={words.edit} lead={words.lead(cohort.members, cohort.capacity)} />
			<ErrorSummary form={form} t={t} labels={{ name: words.name, capacity: words.capacity }} />
			<Form action={paths.editCohort(cohort.id)} form={form}>
				<TextField form={form} name="name" label={words.name} required />
				<NumberField form={form} name="capacity" label={words.capacity} required whole />
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}
