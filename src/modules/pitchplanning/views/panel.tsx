import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	ChoicesField,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { notSeated } from "../forms.ts";
import type { Ground, PanelNow } from "../ground.ts";
import { paths } from "../paths.ts";
import { isOneDay, panelName } from "../words.ts";

type Props = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	ground: Ground;
	panel: PanelNow;
	form: FormState;
	title: string;
};

/** One panel by hand: room and time, who sits there, what is heard. */
export function PanelPage(props: Props) {
	const { t, day, ground, panel, form, title } = props;
	const words = t.pitchplanning.edit;
	return (
		<Stack space="section">
			<PageHeader title={title} />
			<ErrorSummary form={form} t={t} labels={{ room: words.room }} />
			<Form action={paths.panel(day.id, panel.id)} form={form}>
				<Heading level={2}>{words.where}</Heading>
				<TextField form={form} name="room" label={words.room} width="medium" maxLength={100} />
				<DateField form={form} name="day" label={words.day} />
				<TextField form={form} name="startsAt" label={words.startsAt} type="time" width="short" />
				<NumberField form={form} name="quorum" label={words.quorum} hint={words.quorumHint} whole />
				<SeatFields {...props} />
				<PitchFields {...props} />
				<CheckboxField form={form} name="tell" label={words.tell} />
				<Button>{words.save}</Button>
			</Form>
			{ground.panels.length > 1 && (
				<Form action={paths.panelRemoval(day.id, panel.id)}>
					<Button variant="tertiary">{words.remove}</Button>
				</Form>
			)}
		</Stack>
	);
}

function SeatFields({ t, ground, form }: Props) {
	const words = t.pitchplanning.edit;
	const seats = (["chair", "member", "substitute"] as const).map((value) => ({
		value,
		label: words.seat[value],
	}));
	const options = [{ value: notSeated, label: words.notHere }, ...seats];
	return (
		<>
			<Heading level={2}>{words.seats}</Heading>
			<div class="seat-fields">
				{ground.members.map(({ personId, name, role, sector }) => (
					<SelectField
						form={form}
						name={`seat_${personId}`}
						label={words.seatOf(name, [t.pitching.panelRoles[role], sector].filter(Boolean).join(", "))}
						options={options}
						blank={false}
						required
					/>
				))}
			</div>
		</>
	);
}

function PitchFields({ t, locale, ground, panel, form }: Props) {
	const words = t.pitchplanning.edit;
	const names = new Map(
		ground.panels.map((one) => [one.id, panelName(one, t, locale, isOneDay(ground.panels))]),
	);
	const options = ground.pitches.map(({ id, title, panelId }) => ({
		value: id,
		label: title,
		hint: panelId && panelId !== panel.id ? names.get(panelId) : undefined,
	}));
	if (options.length === 0) return null;
	return (
		<ChoicesField
			form={form}
			name="pitches"
			label={words.pitches}
			hint={words.pitchesHint}
			options={options}
		/>
	);
}
