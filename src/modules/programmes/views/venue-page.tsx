import type { Locale, Messages } from "../../../../locales/index.ts";
import { addDays, addMonths, type Day, weekdayOf } from "../../../core/calendar/day.ts";
import {
	Button,
	DefinitionList,
	Details,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	LongTextField,
	NumberField,
	PageHeader,
	Stack,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { VenueBooking, VenueDetails } from "../queries/venue.ts";
import type { Reservation } from "../queries/venue-reservations.ts";
import { weekdays } from "../venue-form.ts";
import { isOutsideHours } from "../venue-hours.ts";
import { Reservations } from "./venue-reservations.tsx";

export type VenuePageProps = {
	t: Messages;
	locale: Locale;
	venue: VenueDetails;
	/** The month that is shown. */
	from: Day;
	to: Day;
	today: Day;
	bookings: readonly VenueBooking[];
	/** What it is set aside for, from the month that is shown or today. */
	reservations: readonly Reservation[];
	form: FormState;
	/** The form that sets it aside. */
	reserving: FormState;
	mayChange: boolean;
};

/** One venue: the month with who has it, the facts, and a form for those who keep it. */
export function VenuePage(props: VenuePageProps) {
	const { t, venue, form, mayChange } = props;
	return (
		<Stack space="section">
			<PageHeader
				title={venue.name}
				lead={[venue.address, t.programmes.places(venue.capacity)].filter(Boolean).join(" · ")}
			/>
			<ErrorSummary form={isRefused(props.reserving) ? props.reserving : form} t={t} />
			<Month {...props} />
			<Facts {...props} />
			{mayChange && <Reservations {...props} venueId={venue.id} form={props.reserving} />}
			{mayChange && (
				<Details summary={t.programmes.venue.edit} open={isRefused(form)}>
					<Edit {...props} />
				</Details>
			)}
		</Stack>
	);
}

function Month(props: VenuePageProps) {
	const { t, locale, venue, from, to, bookings } = props;
	const reservations = props.reservations.filter(
		({ firstDay, lastDay }) => firstDay <= to && lastDay >= from,
	);
	const words = t.programmes.venue;
	const month = (day: Day) => withQuery(paths.venue(venue.id), { month: day.slice(0, 7) });
	const days: Day[] = [];
	for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
	return (
		<section aria-labelledby="month">
			<Stack>
				<Heading level={2} id="month">
					{formatDate(from, locale).replace(/^\D*1\.?\s/, "")}
				</Heading>
				<nav class="link-list" aria-label={words.months}>
					<ul>
						<li>
							<a href={month(addMonths(from, -1))}>{words.before}</a>
						</li>
						<li>
							<a href={month(addMonths(from, 1))}>{words.after}</a>
						</li>
					</ul>
				</nav>
				{bookings.length === 0 && reservations.length === 0 && <p class="meta">{words.free}</p>}
				<ol class="venue-month" data-starts={weekdayOf(from)}>
					{days.map((day) => (
						<DayOfMonth
							{...props}
							day={day}
							own={bookings.filter((one) => one.day === day)}
							reserved={reservations.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)}
						/>
					))}
				</ol>
			</Stack>
		</section>
	);
}

type DayProps = VenuePageProps & { day: Day; own: readonly VenueBooking[]; reserved?: Reservation };

function DayOfMonth({ t, locale, venue, day, own, today, reserved }: DayProps) {
	const words = t.programmes.venue;
	return (
		<li
			class="venue-day"
			data-free={own.length === 0 && !reserved ? "" : undefined}
			aria-current={day === today ? "date" : undefined}
		>
			<span class="venue-date">
				<span class="venue-weekday">{t.programmes.weekdays[weekdayOf(day) - 1]} </span>
				{formatDate(day, locale).split(" ")[0]}
			</span>
			{reserved && <span class="venue-booking">{reserved.purpose}</span>}
			{own.map((one) => (
				<span class="venue-booking">
					<a href={paths.gathering(one.gatheringId)}>
						{one.cohortName}, {t.programmes.gathering(one.number).toLowerCase()}
					</a>
					{isOutsideHours(venue.hours, day, one) && <Tag colour="leire">{words.outside}</Tag>}
					{own.length > 1 && <Tag colour="leire">{words.double}</Tag>}
				</span>
			))}
		</li>
	);
}

function Facts({ t, locale, venue }: VenuePageProps) {
	const words = t.programmes.venue;
	const clock = (time: string) => (locale === "en" ? time : time.replace(":", "."));
	const hours = venue.hours.map(
		({ weekday, opens, closes }) => `${t.programmes.weekdays[weekday - 1]} ${clock(opens)}–${clock(closes)}`,
	);
	const items = [
		{ term: words.hours, description: hours.length > 0 ? hours.join(", ") : words.alwaysOpen },
		{ term: words.host, description: [venue.host, venue.hostPhone].filter(Boolean).join(", ") },
		{ term: words.equipment, description: venue.equipment },
	].filter(({ description }) => description);
	return (
		<section aria-labelledby="facts">
			<Stack>
				<Heading level={2} id="facts">
					{words.facts}
				</Heading>
				<DefinitionList items={items} />
			</Stack>
		</section>
	);
}

function Edit({ t, venue, form }: VenuePageProps) {
	const words = t.programmes.venue;
	const fields = t.programmes.venues;
	return (
		<Form action={paths.venue(venue.id)} form={form}>
			<TextField form={form} name="name" label={fields.name} required maxLength={120} />
			<TextField form={form} name="address" label={fields.address} maxLength={200} />
			<NumberField form={form} name="capacity" label={fields.capacity} required whole />
			<Grid columns="halves">
				<TextField form={form} name="host" label={words.host} maxLength={120} />
				<TextField form={form} name="hostPhone" label={words.hostPhone} type="tel" maxLength={40} />
			</Grid>
			<LongTextField
				form={form}
				name="equipment"
				label={words.equipment}
				hint={words.equipmentHint}
				maxLength={1000}
				rows={3}
			/>
			<fieldset class="venue-hours">
				<legend>{words.hours}</legend>
				<p class="field-hint">{words.hoursHint}</p>
				{weekdays.map((weekday) => {
					const name = t.programmes.weekdays[weekday - 1] ?? "";
					return (
						<Grid columns="halves">
							<TextField
								form={form}
								name={`opens${weekday}`}
								label={words.opens(name)}
								type="time"
								width="short"
							/>
							<TextField
								form={form}
								name={`closes${weekday}`}
								label={words.closes(name)}
								type="time"
								width="short"
							/>
						</Grid>
					);
				})}
			</fieldset>
			<Button>{words.save}</Button>
		</Form>
	);
}
