import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	NumberField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { type Sitting, slotsIn } from "../frame.ts";
import { paths } from "../paths.ts";
import { DayHeader } from "./day-tabs.tsx";

type Props = { t: Messages; day: PitchDay; form: FormState; rows: number; sittings: readonly Sitting[] };

/** Where and when the panels can sit, and what each must have. */
export function FramePage(props: Props) {
	const { t, day, form, rows, sittings } = props;
	const words = t.pitchplanning.frame;
	return (
		<Stack space="section">
			<DayHeader t={t} dayId={day.id} current="frame" lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			<Form action={paths.frame(day.id)} form={form}>
				<LongTextField
					form={form}
					name="rooms"
					label={words.rooms}
					hint={words.roomsHint}
					rows={4}
					required
				/>
				<Heading level={2}>{words.sittings}</Heading>
				<Meta>{words.sittingHint}</Meta>
				{Array.from({ length: rows }, (_, at) => (
					<SittingFields t={t} day={day} form={form} number={at + 1} sitting={sittings[at]} />
				))}
				<Heading level={2}>{words.rules}</Heading>
				<NumberField form={form} name="min" label={words.min} whole required />
				<NumberField form={form} name="max" label={words.max} whole required />
				<NumberField form={form} name="directors" label={words.directors} whole required />
				<NumberField form={form} name="experts" label={words.experts} whole required />
				<LongTextField form={form} name="topics" label={words.topics} hint={words.topicsHint} rows={4} />
				<NumberField
					form={form}
					name="seconds"
					label={words.seconds}
					unit={words.secondsUnit}
					whole
					required
				/>
				<Button>{words.save}</Button>
			</Form>
		</Stack>
	);
}

type SittingProps = {
	t: Messages;
	day: PitchDay;
	form: FormState;
	number: number;
	sitting: Sitting | undefined;
};

function SittingFields({ t, day, form, number, sitting }: SittingProps) {
	const words = t.pitchplanning.frame;
	return (
		<fieldset class="sitting">
			<legend>{words.sitting(number)}</legend>
			<div class="sitting-fields">
				<DateField form={form} name={`day_${number}`} label={words.day} />
				<TextField form={form} name={`from_${number}`} label={words.from} type="time" width="short" />
				<TextField form={form} name={`to_${number}`} label={words.to} type="time" width="short" />
			</div>
			{sitting && <Meta>{words.fits(slotsIn(sitting, day))}</Meta>}
		</fieldset>
	);
}
