import { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import {
	because,
	checkbox,
	choices,
	day,
	decimal,
	id,
	isDay,
	openText,
	optionalDay,
	optionalId,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { checkAnswers, checks } from "./criteria.ts";
import { lookResults, outcomes } from "./outcome.ts";
import { panelRoles, whyNotOn } from "./pitch-day.ts";
import { presences } from "./protocol.ts";

/** Why nobody is called in on the day, in words. */
function dayOffIn(value: string): ((t: Messages) => string) | null {
	const off = isDay(value) ? whyNotOn(value) : null;
	if (!off) return null;
	if (off.kind === "holiday") return (t) => t.pitching.plan.holiday(t.pitching.holidays[off.holiday]);
	return (t) => t.pitching.plan.weekend(t.pitching.plan.weekdays[off.weekday === 6 ? 6 : 7]);
}

const workingDay = () =>
	day().superRefine((value, context) => {
		const message = dayOffIn(value);
		if (message) context.addIssue({ code: "custom", ...because(message) });
	});

const time = () =>
	z
		.string()
		.transform((value) => value.replace(".", ":").padStart(5, "0"))
		.refine(
			(value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
			because((t) => t.pitching.plan.timeFault),
		);

const minutes = (min: number) => wholeNumber({ min, max: 60 });

/** A pitch day as the office plans it. */
export const planForm = z
	.object({
		title: text(200),
		programmeId: optionalId(),
		day: workingDay(),
		startsAt: time(),
		place: optionalText(200),
		pitchMinutes: minutes(1),
		questionMinutes: minutes(0),
		breakMinutes: minutes(0),
		quorum: wholeNumber({ min: 1, max: 20 }),
		decisionBy: optionalDay(),
		authority: optionalText(500),
		contactPhone: optionalText(40),
		corrected: checkbox(),
	})
	.refine((plan) => plan.decisionBy === null || plan.decisionBy >= plan.day, {
		path: ["decisionBy"],
		...because((t) => t.pitching.plan.decisionBefore),
	});

export const appointForm = z.object({
	personId: id(),
	as: z.enum([...panelRoles, "decider", "contact", "secretary"]),
});

export const chosenIdeasForm = z.object({ ideas: choices(id()) });

export const moveForm = z.object({ direction: z.enum(["up", "down"]) });

export const settleForm = z.object({
	pitchId: id(),
	personId: id(),
	decided: z.enum(["partial", "impartial"]),
	words: openText(1000),
});

/** A phone may keep points overnight, in milliseconds. */
const longestWait = 36 * 3_600_000;

/** The note, and how many milliseconds the phone has kept it all for want of a network. */
type Kept = { note: string; age: number };

/** Points as the form sends them: 1-6, or "abstain"; what is not filled in yet is left out. */
export function assessmentForm(criterionIds: readonly string[]) {
	const points = z.enum(["1", "2", "3", "4", "5", "6", "abstain"]).optional();
	const fields = criterionIds.map((criterionId) => [`c_${criterionId}`, points] as const);
	return z.object({
		...Object.fromEntries(fields),
		note: openText(2000).default(""),
		go: z.enum(["next"]).optional(),
		age: z.coerce.number().min(0).max(longestWait).catch(0),
	}) as unknown as z.ZodType<Record<string, string | undefined> & Kept>;
}

const checkFields = Object.fromEntries(
	checks.map((check) => [`check_${check}`, z.enum(checkAnswers).optional()]),
);

/** What the panel says to the team; words about each of the day's criteria may be left out. */
export function recommendationForm(criterionIds: readonly string[]) {
	const words = openText(1500).default("");
	return z.object({
		outcome: z.enum(outcomes),
		words: openText(3000),
		stronger: openText(3000).default(""),
		reason: openText(3000),
		...checkFields,
		...(Object.fromEntries(criterionIds.map((id) => [`about_${id}`, words])) as Record<string, typeof words>),
	});
}

/** A quarter to start in, and hours by competence. */
export function needsForm(competenceIds: readonly string[]) {
	const hours = decimal({ min: 0, max: 3000 }).optional();
	const fields = competenceIds.map((competenceId) => [`hours_${competenceId}`, hours] as const);
	return z.object({
		startQuarter: z.string().regex(/^\d{4}-Q[1-4]$/),
		...(Object.fromEntries(fields) as Record<string, typeof hours>),
	});
}

export const noteForm = z.object({ words: openText(2000).min(1) });

/** Other points for one of the day's criteria, with the reason. */
export const scoreChangeForm = (criterionIds: readonly string[]) =>
	z.object({
		criterionId: z.enum([...criterionIds]),
		points: z.enum(["1", "2", "3", "4", "5", "6", "abstain"]),
		reason: openText(1000).min(1),
	});

/** Who was there, by person; what is not answered yet is left out. */
export function protocolForm(personIds: readonly string[]) {
	const fields = personIds.flatMap((id) => [
		[`presence_${id}`, z.enum(presences).optional()] as const,
		[`words_${id}`, optionalText(200)] as const,
	]);
	return z.object({
		...Object.fromEntries(fields),
		remarks: openText(4000).default(""),
	}) as z.ZodType<Record<string, string | undefined>>;
}

export const decisionForm = z.object({
	outcome: z.enum(outcomes),
	reason: openText(3000),
	whatNext: openText(3000).default(""),
	learned: openText(3000).default(""),
	goInstead: openText(1000).default(""),
	lookAgainOn: optionalDay(),
	mergeIntoIdeaId: optionalId(),
	ownerId: optionalId(),
	helpPersonId: optionalId(),
	helpOffice: optionalText(200),
	helpWords: openText(1000).default(""),
});

/** Why the decisions go out while a leader has not answered. */
export const releaseForm = z.object({ despite: openText(1000).default(""), shown: optionalText(40) });

/** The print of what is looked at before the recommendations go. */
export const tellForm = z.object({ shown: optionalText(40) });

/** What came of looking at an idea again. */
export const secondLookForm = z
	.object({
		result: z.enum(lookResults),
		words: openText(2000).min(1),
		nextOn: optionalDay(),
	})
	.refine(({ result, nextOn }) => result !== "later" || nextOn !== null, {
		path: ["nextOn"],
		...because((t) => t.pitching.evening.secondLook.dateMissing),
	});

/** Why a page is taken in after the deadline. */
export const lateHandInForm = z.object({ reason: openText(1000).min(1) });

/** A request for access, by where it is filed; and the one that is answered. */
export const accessRequestForm = z.object({ caseNumber: text(100) });
export const closeRequestForm = z.object({ id: id() });
