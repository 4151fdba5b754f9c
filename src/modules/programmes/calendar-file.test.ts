import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const gathering = {
	id: "7",
	revision: 2,
	title: "Samling 4: Innovasjon",
	text: "Ta med ideen",
	place: "Fjordsalen, Fjordgata 1",
	days: ["2027-01-12", "2027-01-13"],
	startsAt: "09:00:00",
	endsAt: "16:00:00",
};
const now = new Date("2026-11-23T21:05:06.789Z");
const parties = {
	organiser: { name: "Fjordvik kommune", email: "skole@fjordvik.example" },
	guest: { name: "Ragnhild Ås", email: "ragnhild@fjordvik.example" },
};

/** The event's lines, unfolded. */
const eventOf = (file: string) =>
	file
		.replaceAll("\r\n ", "")
		.split("\r\n")
		.slice(file.replaceAll("\r\n ", "").split("\r\n").indexOf("BEGIN:VEVENT"));

describe("the calendar file", () => {
	it("asks, with a stable UID, the revision, Norwegian time and free nights", () => {
		const file = calendarFile(gathering, "skole.fjordvik.example", now, parties);
		expect(file).toContain("METHOD:REQUEST\r\n");
		expect(file).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n");
		expect(eventOf(file)).toEqual([
			"BEGIN:VEVENT",
			"UID:gathering-7@skole.fjordvik.example",
			"SEQUENCE:2",
			"DTSTAMP:20261123T210506Z",
			"DTSTART;TZID=Europe/Oslo:20270112T090000",
			"DTEND;TZID=Europe/Oslo:20270112T160000",
			"RRULE:FREQ=DAILY;COUNT=2",
			"SUMMARY:Samling 4: Innovasjon",
			"LOCATION:Fjordsalen\\, Fjordgata 1",
			"DESCRIPTION:Ta med ideen",
			'ORGANIZER;CN="Fjordvik kommune":mailto:skole@fjordvik.example',
			'ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE;CN="Ragnhild Ås":MAILTO:ragnhild@fjordvik.example',
			"STATUS:CONFIRMED",
			"END:VEVENT",
			"END:VCALENDAR",
		]);
	});

	it("is one's own copy without parties, and lists days that are apart", () => {
		const apart = { ...gathering, days: ["2027-01-12", "2027-01-19"] };
		const file = calendarFile(apart, "x.example", now);
		expect(file).toContain("METHOD:PUBLISH\r\n");
		expect(eventOf(file)).toContain("RDATE;TZID=Europe/Oslo:20270119T090000");
	});

	it("says nothing of repetition for a single day, and refuses one without days", () => {
		expect(
			eventOf(calendarFile({ ...gathering, days: ["2027-01-12"] }, "x.example", now)).join(),
		).not.toMatch(/RRULE|RDATE/);
		expect(() => calendarFile({ ...gathering, days: [] }, "x.example", now)).toThrow(
			"Gathering 7 has no days yet",
		);
	});
});
