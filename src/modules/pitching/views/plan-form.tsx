import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	DateField,
	ErrorSummary,
	Form,
	Grid,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";

type PlanFormProps = {
	t: Messages;
	form: FormState;
	action: string;
	title: string;
	submit: string;
	programmes: readonly { id: string; title: string }[];
	/** Is it still open whether results are corrected? */
	choosesCorrection: boolean;
};

/** The fields by name, for the summary of faults. */
function labelsOf(texts: Messages["pitching"]["plan"]): Record<string, string> {
	const { title, day, startsAt, place, pitchMinutes, questionMinutes, breakMinutes, quorum, decisionBy } =
		texts;
	const { authority, contactPhone, programme } = texts;
	const numbers = { pitchMinutes, questionMinutes, breakMinutes, quorum };
	return {
		title,
		day,
		startsAt,
		place,
		...numbers,
		decisionBy,
		authority,
		contactPhone,
		programmeId: programme,
	};
}

/** Time, place and limits of a pitch day. */
export function PlanForm(props: PlanFormProps) {
	const { t, form, action, title, submit, programmes, choosesCorrection } = props;
	const texts = t.pitching.plan;
	const options = programmes.map((programme) => ({ value: programme.id, label: programme.title }));
	return (
		<Stack>
			<PageHeader title={title} />
			<ErrorSummary form={form} t={t} labels={labelsOf(texts)} />
			<Form action={action} form={form}>
				<TextField form={form} name="title" label={texts.title} required maxLength={200} />
				{options.length > 0 && (
					<SelectField
						form={form}
						name="programmeId"
						label={texts.programme}
						options={options}
						blank={texts.noProgramme}
					/>
				)}
				<DateField form={form} name="day" label={texts.day} hint={texts.dayHint} required />
				<TextField form={form} name="startsAt" label={texts.startsAt} type="time" width="short" required />
				<TextField form={form} name="place" label={texts.place} />
				<Minutes t={t} form={form} />
				<NumberField form={form} name="quorum" label={texts.quorum} hint={texts.quorumHint} whole required />
				<DateField form={form} name="decisionBy" label={texts.decisionBy} hint={texts.decisionByHint} />
				<TextField form={form} name="authority" label={texts.authority} hint={texts.authorityHint} />
				<TextField form={form} name="contactPhone" label={texts.contactPhone} type="tel" width="medium" />
				{choosesCorrection && (
					<CheckboxField
						form={form}
						name="corrected"
						label={t.pitching.correction.choose}
						hint={t.pitching.correction.chooseHint}
					/>
				)}
				<Button>{submit}</Button>
			</Form>
		</Stack>
	);
}

/** How long a pitch, the questions and the break after them take. */
function Minutes({ t, form }: Pick<PlanFormProps, "t" | "form">) {
	const texts = t.pitching.plan;
	const fields = {
		pitchMinutes: texts.pitchMinutes,
		questionMinutes: texts.questionMinutes,
		breakMinutes: texts.breakMinutes,
	};
	return (
		<Grid columns="cards">
			{Object.entries(fields).map(([name, label]) => (
				<NumberField form={form} name={name} label={label} unit={texts.minutes} whole required />
			))}
		</Grid>
	);
}
