import { z } from "zod";
import { because, openText, optionalText, text, wholeNumber } from "../../platform/web/fields.ts";
import type { OpenHours } from "./venue-hours.ts";

/** Monday to Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const clock = () =>
	z
		.string()
		.transform((value) => value.replace(".", ":").replace(/^(\d):/, "0$1:"))
		.refine(
			(value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
			because((t) => t.programmes.schedule.faults.time),
		)
		.nullable()
		.default(null);

type Weekday = (typeof weekdays)[number];
type ClockField = `opens${Weekday}` | `closes${Weekday}`;

const clocks = Object.fromEntries(
	weekdays.flatMap((weekday) => [
		[`opens${weekday}`, clock()],
		[`closes${weekday}`, clock()],
	]),
) as Record<ClockField, ReturnType<typeof clock>>;

/** A venue with its opening hours, each weekday with both ends or none. */
export const venueDetailsForm = z
	.object({
		name: text(120),
		address: optionalText(200),
		capacity: wholeNumber({ min: 1, max: 5000 }),
		host: optionalText(120),
		hostPhone: optionalText(40),
		equipment: openText(1000).default(""),
	})
	.extend(clocks)
	.superRefine((fields, faults) => {
		for (const { weekday, opens, closes } of pairsIn(fields)) {
			if ((opens === null) === (closes === null) && (opens === null || closes === null || opens < closes))
				continue;
			faults.addIssue({
				code: "custom",
				path: [`closes${weekday}`],
				...because((t) => t.programmes.venue.hoursFault),
			});
		}
	})
	.transform((fields) => {
		const { name, address, capacity, host, hostPhone, equipment } = fields;
		const hours = pairsIn(fields).flatMap(({ weekday, opens, closes }): OpenHours[] =>
			opens !== null && closes !== null ? [{ weekday, opens, closes }] : [],
		);
		return { name, address, capacity, host, hostPhone, equipment, hours };
	});

function pairsIn(fields: Readonly<Record<string, unknown>>) {
	const clockAt = (name: string) => {
		const value = fields[name];
		return typeof value === "string" ? value : null;
	};
	return weekdays.map((weekday) => ({
		weekday,
		opens: clockAt(`opens${weekday}`),
		closes: clockAt(`closes${weekday}`),
	}));
}
