import { z } from "zod";
import {
	because,
	checkbox,
	choices,
	holdsNationalId,
	openLine,
	openText,
	optionalId,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { nextRoles } from "./diploma.ts";
import { type Question, questionsOf, type RoundKind, scale } from "./evaluation.ts";
import { mostPrompts, readerGroups } from "./reflection.ts";

/** Long enough for a page by hand. */
const bodyLength = 4000;

/** The name of the field for a question. */
export const bodyField = (position: number): string => `answer${position}`;

/** What somebody writes on a day; a question that is left out of the form is not touched. */
export const reflectionForm = (positions: readonly number[]) =>
	z.object(
		Object.fromEntries(positions.map((position) => [bodyField(position), openText(bodyLength).default("")])),
	);

/** Whom the writer lets read one answer. */
export const readersForm = z.object({ readers: choices(z.enum(readerGroups)) });

const questionLength = 200;

const linesOf = (text: string) =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);

/** The questions of one day, one a line. */
const questions = z
	.string()
	.default("")
	.transform(linesOf)
	.refine(
		(lines) => lines.length <= mostPrompts,
		because((t) => t.learning.prompts.tooMany(mostPrompts)),
	)
	.refine(
		(lines) => lines.every((line) => line.length <= questionLength),
		because((t) => t.learning.prompts.tooLong(questionLength)),
	)
	.refine(
		(lines) => !lines.some(holdsNationalId),
		because((t) => t.web.fieldErrors.nationalId),
	);

/** The name of the field for a day. */
export const dayField = (dayNumber: number): string => `day${dayNumber}`;

/** The questions of a gathering, a field a day. */
export const promptsForm = (dayCount: number) =>
	z.object(
		Object.fromEntries(Array.from({ length: dayCount }, (_, index) => [dayField(index + 1), questions])),
	);

/** What a team answers and promises, and the version it was written on. */
export const promiseForm = z.object({
	answer: openText(bodyLength).default(""),
	promise: openLine(300),
	goalId: optionalId(),
	mayBeShown: checkbox(),
	revision: wholeNumber({ min: 0 }),
});

const score = wholeNumber({ min: 1, max: scale });

/** The sheet of a form: a score for every question. */
export const sheetForm = (kind: RoundKind) =>
	z.object(Object.fromEntries(questionsOf(kind).map((question: Question) => [question, score])));

/** What somebody adds in words. */
export const textForm = z.object({ text: openText(1000).default("") });

/** What it takes, and who signs. */
export const rulesForm = (daysTotal: number) =>
	z.object({
		daysRequired: wholeNumber({ min: 1, max: Math.max(1, daysTotal) }),
		pitchRequired: checkbox(),
		signedBy: openText(80).default(""),
		signedTitle: openText(80).default(""),
	});

/** What somebody would like to do next. */
export const interestForm = z.object({ roles: choices(z.enum(nextRoles)) });
