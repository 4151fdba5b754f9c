import { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import { optionalText, wholeNumber } from "../../platform/web/fields.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import { levels, type NewCriterion } from "./criteria.ts";

/** More criteria than this cannot be judged in the minutes that a pitch lasts. */
export const mostCriteria = 10;

const rows = Array.from({ length: mostCriteria }, (_, index) => index);

const titleName = (row: number) => `title_${row}`;
const weightName = (row: number) => `weight_${row}`;
const levelName = (row: number, level: number) => `level_${row}_${level}`;

/** The names of the fields of one criterion. */
export const fieldNames = { title: titleName, weight: weightName, level: levelName };

const fieldsOfRow = (row: number) => [
	[titleName(row), optionalText(120)] as const,
	[weightName(row), wholeNumber({ min: 1, max: 100 }).optional()] as const,
	...levels.map((level) => [levelName(row, level), optionalText(200)] as const),
];

/** All criteria of a day on one form; a row without a title is left out. */
export const criteriaForm = z.object(Object.fromEntries(rows.flatMap(fieldsOfRow)));

/** The form filled with the criteria as they are. */
export function filledWith(criteria: readonly NewCriterion[]): FormState["values"] {
	const entries = criteria.flatMap(({ title, weight, levelWords }, row) => [
		[titleName(row), title],
		[weightName(row), String(weight)],
		...levels.map((level) => [levelName(row, level), levelWords[level - 1] ?? ""]),
	]);
	return Object.fromEntries(entries);
}

/** The criteria that the form holds, or what is missing by field name. */
export function criteriaFrom(
	values: Readonly<Record<string, unknown>>,
	t: Messages,
): { ok: true; criteria: NewCriterion[] } | { ok: false; errors: Record<string, string> } {
	const filled = rows.filter((row) => values[titleName(row)]);
	const errors: Record<string, string> = {};
	if (filled.length === 0) errors[titleName(0)] = t.pitching.criteria.none;
	const criteria = filled.map((row) => {
		const levelWords = levels.map((level) => String(values[levelName(row, level)] ?? ""));
		const empty = levelWords.indexOf("");
		if (empty >= 0) errors[levelName(row, empty + 1)] = t.pitching.criteria.levelMissing;
		if (!values[weightName(row)]) errors[weightName(row)] = t.web.fieldErrors.required;
		return {
			title: String(values[titleName(row)]),
			weight: Number(values[weightName(row)] ?? 0),
			levelWords,
		};
	});
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, criteria };
}
