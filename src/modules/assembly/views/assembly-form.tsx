import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Cluster,
	DateField,
	ErrorSummary,
	Form,
	HiddenField,
	LongTextField,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";

type Props = {
	t: Messages;
	form: FormState;
	programmes: readonly { id: string; title: string }[];
	title: string;
	action: string;
	isNew: boolean;
};

/** When, where, for which programme, and how many there is room for. */
export function AssemblyForm({ t, form, programmes, title, action, isNew }: Props) {
	const words = t.assembly.form;
	const options = programmes.map((one) => ({ value: one.id, label: one.title }));
	const programmeId = form.values.programmeId;
	return (
		<Stack>
			<PageHeader title={title} />
			<ErrorSummary form={form} t={t} />
			<Form action={action} form={form}>
				{isNew ? (
					<SelectField
						{...{ form, name: "programmeId", options, required: true, width: "full" }}
						label={words.programme}
						hint={words.programmeHint}
					/>
				) : (
					<HiddenField name="programmeId" value={String(programmeId ?? "")} />
				)}
				<TextField form={form} name="title" label={words.name} required maxLength={120} />
				<DateField form={form} name="day" label={words.day} required />
				<Cluster space="wide">
					<TextField form={form} name="startsAt" label={words.startsAt} type="time" width="short" required />
					<TextField form={form} name="endsAt" label={words.endsAt} type="time" width="short" required />
				</Cluster>
				<TextField form={form} name="place" label={words.place} maxLength={200} />
				<NumberField form={form} name="seats" label={words.seats} unit={words.people} whole required />
				<DateField form={form} name="answerBy" label={words.answerBy} hint={words.answerByHint} />
				<LongTextField form={form} name="about" label={words.about} maxLength={2000} />
				<Button>{isNew ? words.create : words.save}</Button>
			</Form>
		</Stack>
	);
}
