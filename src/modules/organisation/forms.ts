import { z } from "zod";
import {
	because,
	choices,
	optionalDay,
	optionalId,
	optionalText,
	text,
	wholeNumber,
} from "../../platform/web/fields.ts";
import type { LeaderLevel } from "./leader-level.ts";
import { shieldReasons } from "./person.ts";

/** Shielding a person with a reason, or ending it. */
export const shieldingChoice = z.discriminatedUnion("shielded", [
	z.object({ shielded: z.literal("yes"), reason: z.enum(shieldReasons) }),
	z.object({ shielded: z.literal("no") }),
]);

const goalFields = {
	title: text(200),
	description: optionalText(2000),
	unGoals: choices(z.coerce.number().int().min(1).max(17)),
	validFrom: optionalDay(),
	validTo: optionalDay(),
};

const endsAfterStart = {
	path: ["validTo"],
	...because((t) => t.organisation.goals.endsBeforeStart),
};

type Validity = { validFrom: string | null; validTo: string | null };

const isInOrder = ({ validFrom, validTo }: Validity) => !validFrom || !validTo || validFrom <= validTo;

/** What a plan, a main goal or a sub-goal says. */
export const goalForm = z.object(goalFields).refine(isInOrder, endsAfterStart);

/** The same for a new one, with the goal it stands under; null for a plan. */
export const newGoalForm = z
	.object({ ...goalFields, parent: optionalId() })
	.refine(isInOrder, endsAfterStart);

export type GoalValue = z.output<typeof goalForm>;

const link = z
	.string()
	.max(300)
	.default("")
	.refine(
		(value) => value === "" || isWebAddress(value),
		because((t) => t.organisation.settings.link),
	);

function isWebAddress(value: string): boolean {
	return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** The tenant's settings. */
export const settingsForm = z.object({
	name: text(100),
	locale: z.enum(["nb", "nn", "en"]),
	guidingQuestion: optionalText(300),
	reportChannelUrl: link,
	accessibilityStatementUrl: link,
	privacyUrl: link,
	decisionDays: wholeNumber({ min: 1, max: 90 }),
	councilName: text(60),
	kraftsamlingName: text(60),
	officeContact: optionalText(200),
});

export type SettingsValue = z.output<typeof settingsForm>;

/** A tenant may have nine levels: far more than any municipality uses. */
export const maxLevels = 9;

const levelFields = Object.fromEntries(
	Array.from({ length: maxLevels }, (_, at) => [
		[`title${at + 1}`, optionalText(60)],
		[`types${at + 1}`, choices(z.string().max(100))],
		[`jobs${at + 1}`, optionalText(1000)],
	]).flat(),
);

/** The leader levels in the order of the page; rows without a title fall away. */
export const levelsForm = z
	.object(levelFields)
	.transform((values) => levelsFrom(values as Record<string, string | string[]>))
	.superRefine((levels, context) => {
		const seen = new Set<string>();
		for (const { level, unitTypes } of levels) {
			if (unitTypes.some((type) => seen.has(type))) {
				const { params } = because((t) => t.organisation.levels.typeTwice);
				context.addIssue({ code: "custom", path: [`types${level}`], params });
			}
			for (const type of unitTypes) seen.add(type);
		}
	});

function levelsFrom(values: Record<string, string | string[]>): LeaderLevel[] {
	const rows = Array.from({ length: maxLevels }, (_, at) => ({
		title: String(values[`title${at + 1}`] ?? ""),
		unitTypes: [values[`types${at + 1}`] ?? []].flat(),
		jobTitles: linesIn(String(values[`jobs${at + 1}`] ?? "")),
	}));
	return rows.filter((row) => row.title !== "").map((row, at) => ({ level: at + 1, ...row }));
}

function linesIn(text: string): string[] {
	return [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean);
}
