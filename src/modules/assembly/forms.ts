import { z } from "zod";
import { age } from "../../platform/offline/index.ts";
import {
	because,
	checkbox,
	day,
	id,
	openLine,
	openText,
	optionalDay,
	optionalText,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { commitmentKinds, pollStates, questionStates, states } from "./assembly.ts";

const time = () =>
	z
		.string()
		.transform((value) => value.replace(".", ":").padStart(5, "0"))
		.refine(
			(value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
			because((t) => t.assembly.form.timeFault),
		);

const endsLater = {
	path: ["endsAt"],
	...because((t) => t.assembly.form.endsBefore),
};

/** A kraftsamling as the office plans it. */
export const assemblyForm = z
	.object({
		programmeId: id(),
		title: openLine(120),
		about: openText(2000).default(""),
		day: day(),
		startsAt: time(),
		endsAt: time(),
		place: optionalText(200),
		seats: wholeNumber({ min: 1, max: 5000 }),
		answerBy: optionalDay(),
	})
	.refine(({ startsAt, endsAt }) => startsAt < endsAt, endsLater)
	.refine((plan) => plan.answerBy === null || plan.answerBy <= plan.day, {
		path: ["answerBy"],
		...because((t) => t.assembly.form.answerAfter),
	});

/** A part of the day; without seats of its own it is for everyone. */
export const sessionForm = z
	.object({
		title: openLine(120),
		about: openText(1000).default(""),
		ledBy: optionalText(120),
		room: optionalText(80),
		startsAt: time(),
		endsAt: time(),
		seats: wholeNumber({ min: 1, max: 5000 }).nullable().default(null),
	})
	.refine(({ startsAt, endsAt }) => startsAt < endsAt, endsLater);

export const stateForm = z.object({ to: z.enum(states) });
export const answerForm = z.object({ coming: z.enum(["yes", "no"]) });
export const seatForm = z.object({ seat: z.enum(["take", "give-up"]) });
export const arriveForm = z.object({ code: z.string().max(40), age: age() });
export const checkInForm = z.object({
	personId: id(),
	here: z.enum(["yes", "no"]),
	age: age(),
});
export const questionForm = z.object({ body: openLine(300), named: checkbox() });
export const voteForm = z.object({ supports: z.enum(["yes", "no"]) });
export const moderationForm = z.object({ to: z.enum(questionStates) });
export const pollStateForm = z.object({ to: z.enum(pollStates) });
export const ballotForm = z.object({ choice: wholeNumber({ min: 0, max: 7 }) });
export const commitmentForm = z.object({ kind: z.enum(commitmentKinds), body: openLine(300) });

/** The choices of a poll stand on lines of their own. */
export const pollForm = z.object({
	question: openLine(200),
	choices: openText(1000)
		.transform((text) =>
			text
				.split("\n")
				.map((line) => line.trim())
				.filter(Boolean),
		)
		.refine(
			(lines) => lines.length >= 2 && lines.length <= 8 && lines.every((line) => line.length <= 100),
			because((t) => t.assembly.polls.choicesFault),
		)
		.refine(
			(lines) => new Set(lines).size === lines.length,
			because((t) => t.assembly.polls.sameChoice),
		),
	shownLive: checkbox(),
});

export const searchForm = z.object({
	q: z.string().max(100).default(""),
	page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
