import { z } from "zod";
import {
	because,
	decimal,
	file,
	openLine,
	openText,
	optionalDay,
	optionalText,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { materialKinds } from "./material.ts";

/** Material or a course: a link or a file, and for what others own who they are and what may be done. */
export const materialForm = (maxMegabytes: number, numbers: readonly number[]) =>
	z
		.object({
			kind: z.enum(materialKinds).default("material"),
			title: openLine(120),
			number: wholeNumber({ min: 1, max: 20 }).nullable().default(null),
			url: z
				.url({ protocol: /^https$/ })
				.max(500)
				.nullable()
				.default(null),
			file: file(maxMegabytes).nullable().default(null),
			owner: optionalText(120),
			terms: openText(500).default(""),
			usableUntil: optionalDay(),
		})
		.refine(({ url, file: sent }) => (url === null) !== (sent === null), {
			path: ["url"],
			...because((t) => t.runsheets.materials.faults.oneOf),
		})
		.refine(({ kind, owner }) => kind === "course" || owner !== "", {
			path: ["owner"],
			...because((t) => t.runsheets.materials.faults.owner),
		})
		.refine(({ number }) => number === null || numbers.includes(number), {
			path: ["number"],
			...because((t) => t.runsheets.materials.faults.number),
		});

/** What the office says of a year. */
export const mandateForm = z.object({
	spentNok: decimal({ min: 0, max: 999_999_999 }).nullable().default(null),
	coverHourNok: decimal({ min: 0, max: 9_999 }).nullable().default(null),
	words: openText(3000).default(""),
});
