import { z } from "zod";
import { age } from "../../platform/offline/index.ts";
import {
	because,
	checkbox,
	choices,
	day,
	decimal,
	id,
	openLine,
	openText,
	optionalDay,
	optionalId,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { mostCohortsAtOnce } from "./actions/cohorts.ts";
import { declineReasons } from "./enrolment.ts";
import { programmeStates, stepKeys, usualNoticeWeeks } from "./programme.ts";

const level = wholeNumber({ min: 1, max: 9 });

/** Who a programme is for, as it is chosen on the page or asked for by the counting island. */
export const audienceForm = z
	.object({ levels: choices(level), sectorIds: choices(id()), unitIds: choices(id()) })
	.transform(({ levels, sectorIds, unitIds }) => ({ levels, sectorIds, unitIds }));

/** A programme, new or changed. */
export const programmeForm = z
	.object({
		title: text(120),
		aim: openText(2000).default(""),
		guidingQuestion: openText(300).default(""),
		mandate: openText(2000).default(""),
		caseNumber: optionalText(60),
		budgetNok: decimal({ min: 0, max: 999_999_999 }).nullable().default(null),
		startsOn: optionalDay(),
		discussedOn: optionalDay(),
		noticeWeeks: wholeNumber({ min: 0, max: 52 }).default(usualNoticeWeeks),
		standInRequired: checkbox(),
		levels: choices(level),
		sectorIds: choices(id()),
		unitIds: choices(id()),
	})
	.transform(({ levels, sectorIds, unitIds, ...fields }) => ({
		...fields,
		audience: { levels, sectorIds, unitIds },
	}));

/** What a new programme is built on: the template, or another programme's id. */
export const sourceForm = z.object({ from: z.union([z.literal("template"), id()]).default("template") });

/** Start, finish or take up again. */
export const stateForm = z.object({ to: z.enum(programmeStates) });

/** What one gathering is about. */
export const planForm = z
	.object({
		theme: text(120),
		aims: openText(1000).default(""),
		opensSteps: choices(z.enum(stepKeys)),
		closesSteps: choices(z.enum(stepKeys)),
		homework: openText(2000).default(""),
		homeworkDueWeeks: wholeNumber({ min: 0, max: 52 }).nullable().default(null),
	})
	.refine(({ homework, homeworkDueWeeks }) => homework === "" || homeworkDueWeeks !== null, {
		path: ["homeworkDueWeeks"],
		...because((t) => t.programmes.plan.weeksMissing),
	});

/** How many cohorts to make, and of which size; without a number as many as are needed. */
export const cohortsForm = z.object({
	capacity: wholeNumber({ min: 2, max: 500 }),
	count: wholeNumber({ min: 1, max: mostCohortsAtOnce }).nullable().default(null),
});

/** A cohort's name and size. */
export const cohortForm = z.object({ name: text(80), capacity: wholeNumber({ min: 1, max: 500 }) });

/** A proposal for a split; the same wish and seed give the same proposal. */
export const splitForm = z.object({
	wish: z.enum(["together", "apart", "free"]).default("together"),
	seed: wholeNumber({ min: 1, max: 9999 }).default(1),
	/** The print of the proposal that was shown, where one is used. */
	shown: optionalText(40),
});

/** Who goes where. */
export const placementForm = z.object({ personId: id(), cohortId: id() });

/** Who leaves. */
export const personForm = z.object({ personId: id() });

/** Naming or relieving a facilitator. */
export const facilitatorForm = z.object({ personId: id(), act: z.enum(["name", "relieve"]) });

const clock = () =>
	z
		.string()
		.transform((value) => value.replace(".", ":").replace(/^(\d):/, "0$1:"))
		.refine(
			(value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
			because((t) => t.programmes.schedule.faults.time),
		);

/** When and where. The days are day1, day2 … as many as the gathering has. */
export const scheduleForm = (dayCount: number) =>
	z
		.object({
			...Object.fromEntries(dayFields(dayCount).map((name) => [name, day()])),
			startsAt: clock(),
			endsAt: clock(),
			venueId: optionalId(),
		})
		.refine(({ startsAt, endsAt }) => startsAt < endsAt, {
			path: ["endsAt"],
			...because((t) => t.programmes.schedule.faults.endBeforeStart),
		})
		.transform((fields) => ({
			days: dayFields(dayCount).map((name) => String((fields as Record<string, unknown>)[name])),
			startsAt: fields.startsAt,
			endsAt: fields.endsAt,
			venueId: fields.venueId,
		}));

/** The names of a schedule's day fields. */
export const dayFields = (dayCount: number): string[] =>
	Array.from({ length: dayCount }, (_, index) => `day${index + 1}`);

/** A new venue. */
export const venueForm = z.object({
	name: text(120),
	address: optionalText(200),
	capacity: wholeNumber({ min: 1, max: 5000 }),
	/** The gathering that a place was missing for, to go back to. */
	gathering: optionalId(),
});

/** The last day to answer. */
export const inviteForm = z.object({ answerBy: day() });

/** Yes or no to an invitation; a no has a reason from the list. Who the stand-in is, the handler finds out. */
export const answerForm = z
	.object({
		coming: z.enum(["yes", "no"]),
		reason: z.enum(declineReasons).nullable().default(null),
		standIn: openText(120).nullable().default(null),
	})
	.refine(({ coming, reason }) => coming === "yes" || reason !== null, {
		path: ["reason"],
		...because((t) => t.programmes.answer.reasonMissing),
	})
	.transform(({ coming, reason }) =>
		coming === "yes" ? ({ coming: true } as const) : ({ coming: false, reason: reason ?? "other" } as const),
	);

/** The days somebody cannot come. */
export const apologyForm = z.object({ days: choices(day()) }).refine(({ days }) => days.length > 0, {
	path: ["days"],
	...because((t) => t.enrolment.apology.missing),
});

/** Which gathering of another cohort to take instead, or again. */
export const elsewhereForm = z.object({
	to: id(),
	kind: z.enum(["catch_up", "other_cohort"]),
	thereStandIn: openText(120).nullable().default(null),
});

/** Whom to ask to change places, and what about. */
export const swapForm = z.object({
	partnerId: id(),
	scope: z.enum(["one", "cohort"]),
	standIn: openText(120).nullable().default(null),
});

/** The answer to a question about swapping. */
export const swapAnswerForm = z.object({
	act: z.enum(["agree", "decline", "withdraw"]),
	standIn: openText(120).nullable().default(null),
});

/** The answer to an offer of a place. */
export const offerForm = z.object({ takes: z.enum(["yes", "no"]) });

/** Which notices have been seen. */
export const noticesForm = z.object({ ids: choices(id()) });

/** A unit's closed weeks, as one writes them: "2027-28, 2027-29". */
export const closedWeeksForm = z.object({ unitId: id(), weeks: openText(400).default("") });

/** A venue set aside for something else; without a last day it is for one. */
export const reservationForm = z
	.object({ firstDay: day(), lastDay: optionalDay(), purpose: openLine(120) })
	.transform(({ firstDay, lastDay, purpose }) => ({ firstDay, lastDay: lastDay ?? firstDay, purpose }))
	.refine(({ firstDay, lastDay }) => lastDay >= firstDay, {
		path: ["lastDay"],
		...because((t) => t.programmes.venue.reserve.order),
	});

/** A venue given back to the gatherings. */
export const freedForm = z.object({ free: id() });

/** "I am here". The key is the button's own. */
export const checkInForm = z.object({ key: id(), age: age() });

/** The same with the code at the door, for those who come by their personal link. */
export const checkInByCodeForm = z.object({ code: text(20), key: id(), age: age() });

/** The same on a shared tablet, for the one whose name was found. */
export const tabletForm = z.object({
	gatheringId: id(),
	day: day(),
	personId: id(),
	key: id(),
	age: age(),
});

/** The facilitator's code for a shared tablet. */
export const tabletCodeForm = z.object({ code: text(20) });

/** How completion is divided, and whose list is shown. */
export const completionQuery = z.object({
	by: z.enum(["sector", "unit", "level"]).default("sector"),
	group: z.string().max(60).default(""),
	all: checkbox(),
});

/** The tenant's words for a letter, and what to do with them. */
export const templateForm = z.object({
	subject: text(200),
	body: text(4000),
	act: z.enum(["save", "preview", "reset"]),
});

/** A new address for one's calendar: said in so many words, since the old one stops working. */
export const renewForm = z.object({ act: z.literal("renew") });
