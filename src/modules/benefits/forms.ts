import { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import {
	amount,
	because,
	checkbox,
	choices,
	day,
	id,
	openLine,
	openText,
	optionalDay,
	optionalId,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import { gainers, rhythms, states, types } from "./benefit.ts";

/** What a figure may be: room for kroner and for shares. */
const figure = () => amount({ min: -1e11, max: 1e11 });
const kroner = () => amount({ min: 0, max: 1e11, kroner: true }).nullable().default(null);

const fields = z.object({
	title: openLine(150),
	type: z.enum(types),
	gains: choices(z.enum(gainers)),
	goalId: optionalId(),
	negative: checkbox(),
	unplanned: checkbox(),
	timeUsedFor: openText(500).default(""),
	priced: checkbox(),
	yearlyNok: kroner(),
	budgetNok: kroner(),
	budgetLine: optionalText(150),
	indicator: openLine(200),
	unitOfMeasure: text(40),
	source: openText(200).default(""),
	baselineValue: figure().nullable().default(null),
	baselineOn: optionalDay(),
	baselineMethod: openText(500).default(""),
	targetValue: figure().nullable().default(null),
	targetOn: optionalDay(),
	targetLow: figure().nullable().default(null),
	targetHigh: figure().nullable().default(null),
	preconditions: openText(1000).default(""),
	measures: openText(1000).default(""),
	owner: optionalText(120),
	accountable: optionalText(120),
	rhythmMonths: wholeNumber().refine(
		(months) => (rhythms as readonly number[]).includes(months),
		because((t) => t.web.fieldErrors.choose),
	),
});

type Fields = z.output<typeof fields>;
type Rule = { field: keyof Fields; holds: (value: Fields) => boolean; message: (t: Messages) => string };

/** What the fields owe each other. */
const rules: readonly Rule[] = [
	{
		field: "timeUsedFor",
		holds: ({ type, timeUsedFor }) => type !== "time_saved" || timeUsedFor !== "",
		message: (t) => t.benefits.form.timeUsedForNeeded,
	},
	{
		field: "yearlyNok",
		holds: ({ priced, yearlyNok }) => !priced || yearlyNok !== null,
		message: (t) => t.benefits.form.yearlyNeeded,
	},
	{
		field: "baselineOn",
		holds: ({ baselineValue, baselineOn }) => baselineValue === null || baselineOn !== null,
		message: (t) => t.benefits.form.dateNeeded,
	},
	{
		field: "baselineValue",
		holds: ({ baselineValue, baselineOn }) => baselineOn === null || baselineValue !== null,
		message: (t) => t.benefits.form.valueNeeded,
	},
	{
		field: "targetOn",
		holds: ({ targetValue, targetOn }) => targetValue === null || targetOn !== null,
		message: (t) => t.benefits.form.dateNeeded,
	},
	{
		field: "targetValue",
		holds: ({ targetValue, targetOn }) => targetOn === null || targetValue !== null,
		message: (t) => t.benefits.form.valueNeeded,
	},
	{
		field: "targetValue",
		holds: ({ baselineValue, targetValue }) => targetValue === null || baselineValue !== targetValue,
		message: (t) => t.benefits.unsaid["target-equals-baseline"],
	},
	{
		field: "targetOn",
		holds: ({ baselineOn, targetOn }) => baselineOn === null || targetOn === null || targetOn > baselineOn,
		message: (t) => t.benefits.form.targetBeforeBaseline,
	},
	{
		field: "budgetLine",
		holds: ({ budgetNok, budgetLine }) => budgetNok === null || budgetNok === 0 || budgetLine !== "",
		message: (t) => t.benefitCare.budgetLineNeeded,
	},
	{
		field: "targetHigh",
		holds: ({ targetLow, targetHigh }) => (targetLow === null) === (targetHigh === null),
		message: (t) => t.benefitCare.bothEnds,
	},
	{
		field: "targetLow",
		holds: ({ targetLow, targetHigh, targetValue }) =>
			targetLow === null ||
			targetHigh === null ||
			(targetValue !== null && targetLow <= targetValue && targetValue <= targetHigh),
		message: (t) => t.benefitCare.targetWithin,
	},
];

/** A benefit as it is planned; one form for new and changed ones. */
export const benefitForm = fields.superRefine((value, context) => {
	for (const { field, holds, message } of rules) {
		if (!holds(value)) context.addIssue({ code: "custom", path: [field], ...because(message) });
	}
});

export type BenefitInput = Fields;

export const measurementForm = z
	.object({
		on: day(),
		value: figure(),
		margin: amount({ min: 0, max: 1e11 }).nullable().default(null),
		note: openText(500).default(""),
		voice: openText(300).default(""),
		voiceRole: openText(80).default(""),
	})
	.refine(({ voice, voiceRole }) => voice === "" || voiceRole !== "", {
		...because((t) => t.benefitCare.voiceRoleNeeded),
		path: ["voiceRole"],
	});

/** One line of a benefit map. */
export const lineForm = z.object({ measure: openLine(120), effect: openLine(120), benefitId: id() });

/** Rows that a benefit can be split in; more sharers than five are no owners at all. */
export const shareRows = [1, 2, 3, 4, 5] as const;
const percent = () => wholeNumber({ min: 1, max: 100 }).nullable().default(null);

export const sharesForm = z.object(
	Object.fromEntries(
		shareRows.flatMap((row) => [
			[`initiative${row}`, optionalId()],
			[`percent${row}`, percent()],
		]),
	) as Record<`initiative${number}`, ReturnType<typeof optionalId>> &
		Record<`percent${number}`, ReturnType<typeof percent>>,
);

/** Who takes a benefit over, and what they should know. */
export const handoverForm = z.object({ to: text(120), words: openText(500).default("") });

/** Why it was not realised must be said: the cause is worth as much as the figure. */
export const verdictForm = z
	.object({ state: z.enum(["measuring", "realised", "not_realised"]), because: openText(1000).default("") })
	.refine(({ state, because: why }) => state !== "not_realised" || why !== "", {
		...because((t) => t.benefits.verdict.becauseNeeded),
		path: ["because"],
	});

export const publicationForm = z.object({ show: checkbox() });

export const sorts = ["title", "next", "realised"] as const;
export type Sort = (typeof sorts)[number];

/** What the list is narrowed by. Anything unknown in an address falls back, so an old link still works. */
export const filterForm = z.object({
	q: optionalText(100).catch(""),
	goal: optionalId().catch(null),
	sector: optionalId().catch(null),
	type: z.enum(types).nullable().default(null).catch(null),
	state: z.enum(states).nullable().default(null).catch(null),
	year: z.coerce.number().int().min(2000).max(2200).nullable().default(null).catch(null),
	sort: z.enum(sorts).default("title").catch("title"),
	page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

export type FilterInput = z.output<typeof filterForm>;
