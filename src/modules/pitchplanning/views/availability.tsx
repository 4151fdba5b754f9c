import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Card,
	ChoicesField,
	EmptyState,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	Meta,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PitchDay } from "../../pitching/index.ts";
import type { Frame } from "../frame.ts";
import type { Ground } from "../ground.ts";
import { paths } from "../paths.ts";
import { isOneDay, timeIn } from "../words.ts";
import { DayHeader } from "./day-tabs.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	ground: Ground;
	frame: Frame | undefined;
	form: FormState;
};

/** When members and teams cannot come, what members know, and what each pitch is about. */
export function AvailabilityPage(props: Props) {
	const { t, day, frame } = props;
	const words = t.pitchplanning.availability;
	return (
		<Stack space="section">
			<DayHeader t={t} dayId={day.id} current="availability" lead={words.lead} />
			{frame ? (
				<AvailabilityForm {...props} frame={frame} />
			) : (
				<EmptyState
					title={words.noFrame}
					text={words.noFrameText}
					action={<ButtonLink href={paths.frame(day.id)}>{t.pitchplanning.panels.oneAction}</ButtonLink>}
				/>
			)}
		</Stack>
	);
}

function AvailabilityForm({ t, locale, day, ground, frame, form }: Props & { frame: Frame }) {
	const words = t.pitchplanning.availability;
	const oneDay = isOneDay(frame.sittings);
	const sittings = frame.sittings.map(({ id, from, to }) => {
		const span = words.span(timeIn(from, locale), timeIn(to, locale));
		return { value: id, label: oneDay ? span : `${formatDate(id.slice(0, 10), locale)} ${span}` };
	});
	const topics = frame.topics.map((topic) => ({ value: topic, label: topic }));
	return (
		<Form action={paths.availability(day.id)} form={form}>
			<ErrorSummary form={form} t={t} />
			<Heading level={2}>{words.members}</Heading>
			<Grid columns="cards">
				{ground.members.map(({ personId, name, role }) => (
					<Card title={name}>
						<Meta>{t.pitching.panelRoles[role]}</Meta>
						{topics.length > 0 && (
							<ChoicesField form={form} name={`knows_${personId}`} label={words.knows} options={topics} />
						)}
						<ChoicesField form={form} name={`cannot_${personId}`} label={words.cannot} options={sittings} />
					</Card>
				))}
			</Grid>
			<Heading level={2}>{words.teams}</Heading>
			<Grid columns="cards">
				{ground.pitches.map(({ id, title, sector }) => (
					<Card title={title}>
						{topics.length > 0 && (
							<SelectField
								form={form}
								name={`topic_${id}`}
								label={words.topic}
								options={topics}
								blank={words.fromSector(sector ?? "")}
							/>
						)}
						<ChoicesField form={form} name={`away_${id}`} label={words.cannot} options={sittings} />
					</Card>
				))}
			</Grid>
			<Button>{words.save}</Button>
		</Form>
	);
}
