import type { Locale, Messages } from "../../../../locales/index.ts";
import { turnTo } from "../../../core/phases/moves.ts";
import { type Phase, phases } from "../../../core/phases/phases.ts";
import {
	Button,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	LongTextField,
	Meta,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { phaseFields } from "../phase-form.ts";
import { placeInWords } from "../phase-words.ts";
import type { PitchDay } from "../queries/day.ts";
import type { PhaseMove } from "../queries/phases.ts";

type PhasesProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	now: Date;
	moves: readonly PhaseMove[];
	forms: { times: FormState; move: FormState };
};

/** When each phase begins and ends; below, moving the day by hand and every time it was done. */
export function PhasesPage(props: PhasesProps) {
	const { t, locale, day, now, forms } = props;
	const texts = t.pitching.phases;
	const form = Object.keys(forms.move.errors).length > 0 ? forms.move : forms.times;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={placeInWords(t, locale, day, now).nowWords} />
			<ErrorSummary form={form} t={t} />
			<section aria-labelledby="times">
				<Stack>
					<Heading id="times">{texts.timesTitle}</Heading>
					<p>{texts.timesLead}</p>
					<Form action={paths.phases(day.id)}>
						<HiddenField name="version" value={String(forms.times.values.version ?? "")} />
						{phases.map((phase) => (
							<TimesOf t={t} form={forms.times} phase={phase} />
						))}
						<Button>{texts.save}</Button>
					</Form>
				</Stack>
			</section>
			<MoveByHand {...props} />
			<Moves {...props} />
		</Stack>
	);
}

function TimesOf({ t, form, phase }: { t: Messages; form: FormState; phase: Phase }) {
	const texts = t.pitching.phases;
	const field = (name: string, label: string) => (
		<TextField form={form} name={name} label={label} type="datetime-local" width="medium" />
	);
	return (
		<fieldset class="criterion">
			<legend>{texts.names[phase]}</legend>
			<Meta>{texts.about[phase]}</Meta>
			<Grid columns="cards">
				{field(phaseFields.startsAt(phase), texts.startsAt)}
				{field(phaseFields.endsAt(phase), texts.endsAt)}
			</Grid>
		</fieldset>
	);
}

function MoveByHand({ t, locale, day, now, forms }: PhasesProps) {
	const texts = t.pitching.phases;
	const { now: current } = placeInWords(t, locale, day, now);
	const reachable = phases.filter((phase) => phase !== current && turnTo(day.state, phase) !== null);
	if (reachable.length === 0) return null;
	const options = reachable.map((phase) => ({ value: phase, label: texts.names[phase] }));
	return (
		<section aria-labelledby="move">
			<Stack>
				<Heading id="move">{texts.moveTitle}</Heading>
				<p>{texts.moveLead}</p>
				<Form action={paths.phaseMove(day.id)}>
					<SelectField form={forms.move} name="to" label={texts.moveTo} options={options} required />
					<LongTextField
						form={forms.move}
						name="reason"
						label={texts.reason}
						hint={texts.reasonHint}
						rows={2}
						required
					/>
					<Button variant="secondary">{texts.move}</Button>
				</Form>
			</Stack>
		</section>
	);
}

function Moves({ t, locale, moves }: PhasesProps) {
	const texts = t.pitching.phases;
	if (moves.length === 0) return null;
	return (
		<section aria-labelledby="moves">
			<Stack>
				<Heading id="moves">{texts.movesTitle}</Heading>
				<ul>
					{moves.map(({ fromPhase, toPhase, reason, movedAt, movedByName }) => (
						<li>
							{texts.movedFromTo(texts.names[fromPhase], texts.names[toPhase])}: {reason}
							<Meta>{[movedByName, formatDateTime(movedAt, locale)].filter(Boolean).join(", ")}</Meta>
						</li>
					))}
				</ul>
			</Stack>
		</section>
	);
}
