import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { addDays, type Day } from "../../core/calendar/day.ts";

/** What a calendar needs to know of a gathering. Times are "09:00", Norwegian time. */
export type CalendarGathering = {
	id: string;
	/** Raised with each change; a calendar replaces what it has by the file with the highest. */
	revision: number;
	title: string;
	text: string;
	place: string;
	days: readonly Day[];
	startsAt: string;
	endsAt: string;
	/** It is not held, or one no longer takes part. */
	cancelled?: boolean;
};

/** Who asks, and who is asked. Without them the file is one's own copy, which nobody is asked to answer. */
export type CalendarParties = {
	organiser: { name: string; email: string };
	guest: { name: string; email: string };
};

/** The type to send the file as, so that mail programs see an invitation. */
export const calendarType = "text/calendar; charset=utf-8; method=REQUEST";

/** The same for a file that takes a gathering out of the calendar. */
export const cancellationType = "text/calendar; charset=utf-8; method=CANCEL";

/**
 * Gives a gathering as one event in an iCalendar file (RFC 5545), an invitation (RFC 5546, METHOD:REQUEST) when the
 * parties are given. Days after the first repeat the event, so nights stay free. The UID never changes.
 */
export function calendarFile(
	gathering: CalendarGathering,
	host: string,
	now: Date,
	parties?: CalendarParties,
): string {
	if (gathering.days.length === 0) throw new Error(`Gathering ${gathering.id} has no days yet`);
	const calendar = emptyCalendar(parties ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH);
	calendar.createEvent({ ...eventOf(gathering, host), ...partiesIn(parties) });
	return stamped(calendar.toString(), now);
}

/** Gives the file that takes a gathering out of the calendar again (METHOD:CANCEL), later in line than what it replaces. */
export function cancellationFile(
	gathering: CalendarGathering,
	host: string,
	now: Date,
	parties?: CalendarParties,
): string {
	const calendar = emptyCalendar(ICalCalendarMethod.CANCEL);
	calendar.createEvent({ ...eventOf({ ...gathering, cancelled: true }, host), ...partiesIn(parties) });
	return stamped(calendar.toString(), now);
}

/** Gives all of somebody's gatherings as one calendar to subscribe to. Those without days yet are left out. */
export function calendarFeed(
	name: string,
	gatherings: readonly CalendarGathering[],
	host: string,
	now: Date,
): string {
	const calendar = emptyCalendar(ICalCalendarMethod.PUBLISH);
	// The library writes the name as it is, where RFC 5545 (3.3.11) wants these escaped.
	calendar.name(name.replace(/[,;\\]/g, " ")).ttl(renewSeconds);
	for (const gathering of gatherings)
		if (gathering.days.length > 0) calendar.createEvent(eventOf(gathering, host));
	return stamped(calendar.toString(), now);
}

/** How often a calendar asks for news: often enough for a room changed the same morning. */
const renewSeconds = 3600;

const emptyCalendar = (method: ICalCalendarMethod): ICalCalendar =>
	ical({
		prodId: { company: "Ledelsesskolen", product: "Samlinger", language: "NO" },
		method,
		timezone: { name: "Europe/Oslo", generator: () => osloTime },
	});

function eventOf(gathering: CalendarGathering, host: string) {
	const [first] = gathering.days;
	const { cancelled = false } = gathering;
	return {
		id: `gathering-${gathering.id}@${host}`,
		sequence: gathering.revision + (cancelled ? 1 : 0),
		status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		start: `${first}T${gathering.startsAt.slice(0, 5)}:00`,
		end: `${first}T${gathering.endsAt.slice(0, 5)}:00`,
		timezone: "Europe/Oslo",
		summary: gathering.title,
		description: gathering.text,
		location: gathering.place,
		repeating: repetition(gathering),
	};
}

const partiesIn = (parties?: CalendarParties) =>
	parties && { organizer: parties.organiser, attendees: [{ ...parties.guest, rsvp: false }] };

/** Days in a row are counted, which every calendar understands; others are listed beside a rule of one, which the library wants. */
function repetition({ days, startsAt }: CalendarGathering): string | null {
	const [first = "", ...rest] = days;
	if (rest.length === 0) return null;
	const inARow = rest.every((day, index) => day === addDays(first, index + 1));
	if (inARow) return `RRULE:FREQ=DAILY;COUNT=${days.length}`;
	const instants = rest.map((day) => `${day.replaceAll("-", "")}T${startsAt.slice(0, 5).replace(":", "")}00`);
	return `RRULE:FREQ=DAILY;COUNT=1\r\nRDATE;TZID=Europe/Oslo:${instants.join(",")}`;
}

/** DTSTAMP is in UTC by RFC 5545 (3.8.7.2); the library writes it without the Z when an event has a time zone. */
function stamped(file: string, now: Date): string {
	const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
	return file.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`);
}

/** Norwegian time since 1996: the last Sunday of March and of October (EU directive 2000/84/EC). */
const osloTime = [
	"BEGIN:VTIMEZONE",
	"TZID:Europe/Oslo",
	"BEGIN:DAYLIGHT",
	"TZOFFSETFROM:+0100",
	"TZOFFSETTO:+0200",
	"TZNAME:CEST",
	"DTSTART:19960331T020000",
	"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
	"END:DAYLIGHT",
	"BEGIN:STANDARD",
	"TZOFFSETFROM:+0200",
	"TZOFFSETTO:+0100",
	"TZNAME:CET",
	"DTSTART:19961027T030000",
	"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
	"END:STANDARD",
	"END:VTIMEZONE",
].join("\r\n");
