import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	DateField,
	Details,
	Form,
	Grid,
	Heading,
	HiddenField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDateRange } from "../../../platform/i18n/format.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Reservation } from "../queries/venue-reservations.ts";

type Props = {
	t: Messages;
	locale: Locale;
	venueId: string;
	today: Day;
	reservations: readonly Reservation[];
	/** The form that sets it aside. */
	form: FormState;
};

/** What a venue is set aside for besides gatherings, with the ways to set it aside and to give it back. */
export function Reservations({ t, locale, venueId, today, reservations, form }: Props) {
	const words = t.programmes.venue.reserve;
	const action = paths.venueReservations(venueId);
	const ahead = reservations.filter(({ lastDay }) => lastDay >= today);
	return (
		<section aria-labelledby="reservations">
			<Stack>
				<Heading level={2} id="reservations">
					{words.caption}
				</Heading>
				{ahead.length > 0 && (
					<Table
						caption={words.caption}
						captionHidden
						columns={[
							{ key: "days", label: words.columns.days },
							{ key: "purpose", label: words.columns.purpose },
							{ key: "free", label: words.columns.free, hidden: true },
						]}
						rows={ahead.map(({ id, firstDay, lastDay, purpose }) => [
							formatDateRange(firstDay, lastDay, locale),
							purpose,
							<Form action={action}>
								<HiddenField name="free" value={id} />
								<Button variant="tertiary" size="sm" label={words.freeOf(purpose)}>
									{words.free}
								</Button>
							</Form>,
						])}
					/>
				)}
				<Details summary={words.title} open={isRefused(form)}>
					<Form action={action}>
						<p>{words.text}</p>
						<Grid columns="halves">
							<DateField form={form} name="firstDay" label={words.firstDay} required />
							<DateField form={form} name="lastDay" label={words.lastDay} hint={words.lastDayHint} />
						</Grid>
						<TextField
							form={form}
							name="purpose"
							label={words.purpose}
							hint={words.purposeHint}
							required
							maxLength={120}
						/>
						<Button variant="secondary">{words.submit}</Button>
					</Form>
				</Details>
			</Stack>
		</section>
	);
}
