import { z } from "zod";
import {
	because,
	checkbox,
	day,
	id,
	openText,
	optionalDay,
	optionalText,
} from "../../platform/web/fields.ts";
import { allChoices, fits, kinds, needsDate, needsReason } from "./agenda.ts";

/** Who decides is found by what is written. */
export const meetingForm = z.object({
	heldOn: day(),
	place: openText(120).default(""),
	chair: optionalText(120),
	present: openText(500).default(""),
});

export const remarksForm = z.object({
	present: openText(500).default(""),
	remarks: openText(4000).default(""),
});

/** What is pressed for one matter, with the reason, and the day to look again where it is put off. */
export const rulingForm = z
	.object({
		kind: z.enum(kinds),
		subjectId: id(),
		version: optionalText(100),
		choice: z.enum(allChoices),
		reason: openText(1000).default(""),
		lookAgainOn: optionalDay(),
		confirmed: checkbox(),
	})
	.refine(({ kind, choice }) => fits(kind, choice), {
		...because((t) => t.meeting.faults.gone),
		path: ["choice"],
	})
	.refine(({ choice, reason }) => !needsReason(choice) || reason !== "", {
		...because((t) => t.meeting.faults.reason),
		path: ["reason"],
	})
	.refine(({ choice, lookAgainOn }) => !needsDate(choice) || lookAgainOn !== null, {
		...because((t) => t.meeting.faults.date),
		path: ["lookAgainOn"],
	});
