import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarGathering, calendarFeed, calendarFile, cancellationFile } from "./calendar-file.ts";

const now = new Date("2026-11-23T21:05:06.789Z");
const host = "skole.fjordvik.example";
const gathering: CalendarGathering = {
	id: "7",
	revision: 2,
	title: "Samling 4: Innovasjon; «ny», nyttig",
	text: `Ta med ideen,\nog noen som kjenner ${"den svært godt ".repeat(12)}`,
	place: "Fjordsalen, Fjordgata 1",
	days: ["2027-01-12", "2027-01-13"],
	startsAt: "09:00:00",
	endsAt: "16:00:00",
};

/** The events of a file as another's parser reads them, with each day as instants. */
function readBack(file: string) {
	const calendar = new ICAL.Component(ICAL.parse(file));
	const zone = calendar.getFirstSubcomponent("vtimezone");
	if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
	return calendar.getAllSubcomponents("vevent").map((component) => {
		const event = new ICAL.Event(component);
		const days: [string, string][] = [];
		const each = event.iterator();
		for (let next = each.next(); next; next = each.next()) {
			const { startDate, endDate } = event.getOccurrenceDetails(next);
			days.push([startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()]);
		}
		const { uid, sequence, summary, description, location } = event;
		return {
			uid,
			sequence,
			summary,
			description,
			location,
			days,
			status: component.getFirstPropertyValue("status"),
		};
	});
}

describe("another's parser", () => {
	test("reads the invitation as it was meant, texts and days", () => {
		expect(readBack(calendarFile(gathering, host, now))).toEqual([
			{
				uid: "gathering-7@skole.fjordvik.example",
				sequence: 2,
				summary: gathering.title,
				description: gathering.text,
				location: gathering.place,
				status: "CONFIRMED",
				days: [
					["2027-01-12T08:00:00.000Z", "2027-01-12T15:00:00.000Z"],
					["2027-01-13T08:00:00.000Z", "2027-01-13T15:00:00.000Z"],
				],
			},
		]);
	});

	test("keeps nine o'clock nine o'clock where the clocks change between the days", () => {
		const spring = { ...gathering, days: ["2027-03-27", "2027-03-28"] };
		const autumn = { ...gathering, days: ["2027-10-30", "2027-10-31", "2027-11-02"] };
		const starts = (one: CalendarGathering) =>
			readBack(calendarFile(one, host, now))[0]?.days.map(([start]) => start);
		expect(starts(spring)).toEqual(["2027-03-27T08:00:00.000Z", "2027-03-28T07:00:00.000Z"]);
		expect(starts(autumn)).toEqual([
			"2027-10-30T07:00:00.000Z",
			"2027-10-31T08:00:00.000Z",
			"2027-11-02T08:00:00.000Z",
		]);
	});

	test("finds a cancellation of the same event, later in line", () => {
		const file = cancellationFile(gathering, host, now);
		const [event] = readBack(file);
		expect([event?.uid, event?.sequence, event?.status]).toEqual([
			"gathering-7@skole.fjordvik.example",
			3,
			"CANCELLED",
		]);
		expect(new ICAL.Component(ICAL.parse(file)).getFirstPropertyValue("method")).toBe("CANCEL");
	});

	test("reads the whole feed, with its name, how often to ask, and a stamp on each event", () => {
		const cancelled = { ...gathering, id: "8", cancelled: true };
		const undated = { ...gathering, id: "9", days: [] };
		const file = calendarFeed("Ledelsesskolen · Vik, Sogn", [gathering, cancelled, undated], host, now);
		expect(readBack(file).map(({ uid, status }) => [uid, status])).toEqual([
			["gathering-7@skole.fjordvik.example", "CONFIRMED"],
			["gathering-8@skole.fjordvik.example", "CANCELLED"],
		]);
		expect(file.match(/^DTSTAMP:20261123T210506Z$/gm)?.length).toBe(2);
		expect(file).toContain("X-WR-CALNAME:Ledelsesskolen · Vik  Sogn\r\n");
		expect(file).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
		expect(file.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
	});
});

const official = join(
	process.env.LEDELSESSKOLEN_DATA ?? "/nowhere",
	"conformance",
	"ical",
	"zoneinfo-Europe-Oslo.ics",
);

describe("the time zone of the files", () => {
	test.skipIf(!existsSync(official))(
		"is that of the published Europe/Oslo, hour by hour round each change",
		() => {
			const zoneIn = (file: string) => {
				const component = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vtimezone");
				if (!component) throw new Error("No time zone in the file");
				return new ICAL.Timezone(component);
			};
			const ours = zoneIn(calendarFile(gathering, host, now));
			const theirs = zoneIn(readFileSync(official, "utf8"));
			const hours: string[] = [];
			for (let year = 2026; year <= 2037; year++) {
				for (const month of [1, 3, 7, 10]) {
					for (let day = 24; day <= 31; day++)
						hours.push(`${year}-${String(month).padStart(2, "0")}-${day}T12:00:00`);
				}
			}
			const offsets = (zone: ICAL.Timezone) =>
				hours.map((hour) => zone.utcOffset(ICAL.Time.fromDateTimeString(hour)));
			expect(offsets(ours)).toEqual(offsets(theirs));
		},
	);
});
