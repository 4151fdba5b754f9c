import { z } from "zod";
import {
	because,
	checkbox,
	choices,
	id,
	openLine,
	openText,
	optionalId,
	optionalText,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { fewestMinutes, methods, mostMinutes } from "./item.ts";

/** A time of day that may be left out; "9.30" is understood too. */
const optionalClock = () =>
	z
		.string()
		.transform((value) => value.replace(".", ":").replace(/^(\d):/, "0$1:"))
		.refine(
			(value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
			because((t) => t.runsheets.faults.clock),
		)
		.nullable()
		.default(null);

const minutes = () => wholeNumber({ min: fewestMinutes, max: mostMinutes });

/** An item of a sheet with so many days; a facilitator is one of those who carry the gathering. */
export const itemForm = (dayCount: number, facilitators: readonly string[]) =>
	z
		.object({
			day: wholeNumber({ min: 1, max: dayCount }).default(1),
			title: openLine(120),
			minutes: minutes(),
			fixedStart: optionalClock(),
			method: z.enum(methods).default("plenary"),
			facilitatorId: optionalId(),
			material: openText(300).default(""),
			room: optionalText(120),
			notes: openText(1000).default(""),
			/** Keep it in the library too. */
			keep: checkbox(),
		})
		.refine(({ facilitatorId }) => facilitatorId === null || facilitators.includes(facilitatorId), {
			path: ["facilitatorId"],
			...because((t) => t.runsheets.faults.facilitator),
		});

/** What the buttons of a sheet do, each with what it needs. */
export const actForm = z.discriminatedUnion("act", [
	z.object({ act: z.enum(["up", "down", "longer", "shorter", "remove", "keep"]), item: id() }),
	z.object({
		act: z.literal("place"),
		item: id(),
		day: wholeNumber({ min: 1, max: 5 }),
		index: wholeNumber({ min: 0, max: 500 }),
	}),
	z.object({ act: z.literal("length"), item: id(), minutes: minutes() }),
	z.object({ act: z.literal("copy"), from: id() }),
	z.object({ act: z.literal("insert"), from: id(), day: wholeNumber({ min: 1, max: 5 }).default(1) }),
	z.object({ act: z.enum(["follow", "suggest"]) }),
	z.object({ act: z.literal("needs"), needs: choices(openLine(60)) }),
]);

/** An item put straight into the library. */
export const libraryForm = z.object({
	title: openLine(120),
	minutes: minutes(),
	method: z.enum(methods).default("plenary"),
	material: openText(300).default(""),
	notes: openText(1000).default(""),
});

/** Taking an item out of the library. */
export const removalForm = z.object({ remove: id() });
