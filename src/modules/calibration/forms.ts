import { z } from "zod";
import { openText, text, wholeNumber } from "../../platform/web/fields.ts";
import { pitchParts } from "../innovation/index.ts";

const part = () => openText(1200).default("");

/** The common case: a title, the parts of a pitch's page, and the version that was read. */
export const caseForm = z.object({
	title: text(200),
	...(Object.fromEntries(pitchParts.map((name) => [name, part()])) as Record<
		(typeof pitchParts)[number],
		ReturnType<typeof part>
	>),
	version: wholeNumber({ min: 0 }),
});

/** What a level of one of the day's criteria means here; empty words take it back. */
export const meaningForm = (criterionIds: readonly string[]) =>
	z.object({
		criterionId: z.enum([...criterionIds]),
		level: wholeNumber({ min: 1, max: 6 }),
		words: openText(300).default(""),
		version: wholeNumber({ min: 0 }),
	});
