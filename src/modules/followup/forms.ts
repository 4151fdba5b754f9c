import { z } from "zod";
import {
	because,
	choices,
	day,
	id,
	openLine,
	openText,
	optionalText,
	wholeNumber,
} from "../../platform/web/fields.ts";

/** The version of what the writer looked at. */
const version = () => wholeNumber({ min: 0 });

export const milestoneForm = z.object({ title: openLine(150), dueOn: day() });

export const reachForm = z.object({ version: version(), doneOn: day() });

export const moveForm = z.object({ version: version(), toOn: day(), reason: openText(500).min(1) });

export const dropForm = z.object({ version: version(), because: openText(500).min(1) });

/** When, where, who, and what was agreed. */
export const startMeetingForm = z.object({
	heldOn: day(),
	place: openText(120).default(""),
	people: choices(id()),
	others: openText(300).default(""),
	agreed: openText(4000).default(""),
	version: version(),
});

const yesOrNo = () => z.enum(["yes", "no"]).transform((said) => said === "yes");

/** Three questions; words where one of them is a no. */
export const reviewForm = z
	.object({
		asAgreed: yesOrNo(),
		hasHelp: yesOrNo(),
		shouldGoOn: yesOrNo(),
		words: openText(1000).default(""),
	})
	.refine(({ words, ...said }) => words !== "" || Object.values(said).every(Boolean), {
		...because((t) => t.followup.review.wordsNeeded),
		path: ["words"],
	});

/** The person is found by what is written. */
export const memberForm = z.object({ person: optionalText(120), part: openLine(120) });

export const handoverForm = z.object({ to: optionalText(120), mustKnow: openText(2000).min(1) });
