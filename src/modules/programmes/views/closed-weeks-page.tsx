import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	EmptyState,
	ErrorSummary,
	Form,
	PageHeader,
	SelectField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { weekInWords } from "../closed-weeks.ts";
import { paths } from "../paths.ts";
import type { ClosedUnit } from "../queries/closed-weeks.ts";

type Props = {
	t: Messages;
	form: FormState;
	closed: readonly ClosedUnit[];
	units: readonly { id: string; name: string }[];
};

/** The weeks when units cannot spare their leaders; those with some come first, to change. */
export function ClosedWeeksPage({ t, form, closed, units }: Props) {
	const words = t.enrolment.closedWeeks;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			<Table
				caption={words.caption}
				columns={[
					{ key: "unit", label: words.columns.unit },
					{ key: "weeks", label: words.columns.weeks },
				]}
				rows={closed.map(({ id, name, weeks }) => [
					<a href={withQuery(paths.closedWeeks(), { unit: id })}>{name}</a>,
					weeks.map(weekInWords).join(", "),
				])}
				empty={<EmptyState title={words.title} text={words.empty} />}
			/>
			<Form action={paths.closedWeeks()}>
				<SelectField
					form={form}
					name="unitId"
					label={words.unit}
					width="full"
					required
					options={units.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<TextField form={form} name="weeks" label={words.weeks} hint={words.weeksHint} maxLength={400} />
				<Button>{words.submit}</Button>
			</Form>
		</Stack>
	);
}
