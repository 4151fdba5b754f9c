import { addDays, addMonths } from "../../../core/calendar/day.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	checkFields,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
	withErrors,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { changeVenue } from "../actions/venue.ts";
import { freeVenue, reserveVenue } from "../actions/venue-reservations.ts";
import { freedForm, reservationForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { mayRunSchool } from "../policy.ts";
import { bookingsOfVenue, type VenueDetails, venueById } from "../queries/venue.ts";
import { reservationsOf } from "../queries/venue-reservations.ts";
import { venueDetailsForm } from "../venue-form.ts";
import { VenuePage } from "../views/venue-page.tsx";
import { idIn, programmeCrumbs, today } from "./access.ts";

/** A venue: who has it when, who receives, what is there, when it is open. */
export async function show(c: Ctx): Promise<Response> {
	const venue = await venueOf(c);
	return venue ? venuePage(c, venue) : notFound(c);
}

/** Changes what is said of a venue; the whole tenant's office alone. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const venue = await venueOf(c);
	if (!venue || !mayRunSchool(c.var.viewer)) return notFound(c);
	const { db, t } = c.var;
	const parsed = await readForm(c, venueDetailsForm);
	if (!parsed.ok) return venuePage(c, venue, { failed: parsed.form });
	const stale = changedMeanwhile(parsed.form, formOf(venue).values);
	if (stale) return venuePage(c, venue, { failed: stale });
	const changed = await changeVenue(db, venue.id, parsed.value);
	if (!changed.ok) {
		const failed = withErrors(parsed.form, { name: t.programmes.venues.nameTaken });
		return venuePage(c, venue, { failed });
	}
	return redirect(c, paths.venue(venue.id), t.programmes.venue.saved);
}

/** Sets a venue aside for something else, or gives it back. */
export async function reserve(c: Ctx): Promise<Response> {
	const venue = await venueOf(c);
	if (!venue || !mayRunSchool(c.var.viewer)) return notFound(c);
	const { db, t, locale } = c.var;
	const words = t.programmes.venue.reserve;
	const parsed = await readForm(c, reservationForm);
	const freed = checkFields(parsed.form.values, freedForm, t);
	if (freed.ok) {
		const gone = await freeVenue(db, venue.id, freed.value.free);
		return gone ? redirect(c, paths.venue(venue.id), words.freed) : notFound(c);
	}
	const refuse = (errors: FormState["errors"]) =>
		venuePage(c, venue, { reserving: withErrors(parsed.form, errors) });
	if (!parsed.ok) return refuse({});
	const { firstDay } = parsed.value;
	if (firstDay < today(c)) return refuse({ firstDay: words.past });
	const reserved = await reserveVenue(db, venue.id, parsed.value);
	if (reserved.ok) return redirect(c, `${paths.venue(venue.id)}?month=${firstDay.slice(0, 7)}`, words.done);
	const { day, cohortName, number } = reserved.booking;
	return refuse({ firstDay: words.busy(formatDate(day, locale), cohortName, number) });
}

async function venueOf(c: Ctx): Promise<VenueDetails | undefined> {
	const id = idIn(c, "venue");
	return id ? venueById(c.var.db, id) : undefined;
}

type Refused = { failed?: FormState; reserving?: FormState };

async function venuePage(c: Ctx, venue: VenueDetails, refused: Refused = {}): Promise<Response> {
	const { failed, reserving } = refused;
	const { db, t, locale, viewer } = c.var;
	const asked = c.req.query("month");
	const month = asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today(c).slice(0, 7);
	const from = `${month}-01`;
	const to = addDays(addMonths(from, 1), -1);
	const props = {
		...{ t, locale, venue, from, to, today: today(c) },
		bookings: await bookingsOfVenue(db, venue.id, { from, to }),
		reservations: await reservationsOf(db, venue.id, from < today(c) ? from : today(c)),
		form: failed ?? formOf(venue),
		reserving: reserving ?? blankForm(),
		mayChange: mayRunSchool(viewer),
	};
	const crumbs = [...programmeCrumbs(t), { label: t.programmes.venues.title, href: paths.venues() }];
	return page(
		c,
		{ title: venue.name, crumbs, status: failed || reserving ? 422 : 200 },
		<VenuePage {...props} />,
	);
}

function formOf({ hours, id: _, capacity, ...texts }: VenueDetails): FormState {
	const clocks = hours.flatMap(({ weekday, opens, closes }) => [
		[`opens${weekday}`, opens],
		[`closes${weekday}`, closes],
	]);
	return formOfRecord({ ...texts, capacity: String(capacity), ...Object.fromEntries(clocks) });
}
