import { z } from "zod";
import type { Messages } from "../../../locales/index.ts";
import { readAmount } from "./amounts.ts";

/** Attaches a message in the reader's language to a check of our own. */
export const because = (message: (t: Messages) => string) => ({ params: { message } });

/** Text that must be there, at most `max` characters. */
export const text = (max = 200) => z.string().min(1).max(max);

/** Text that may be left out; then it is "". */
export const optionalText = (max = 200) => z.string().max(max).default("");

/** Long text that is shared with others: an 11-digit national identity number is refused before it is saved. */
export const openText = (max = 4000) =>
	z
		.string()
		.max(max)
		.refine(
			(value) => !holdsNationalId(value),
			because((t) => t.web.fieldErrors.nationalId),
		);

/** One line that is shared with others and must be there; refuses a national identity number as `openText` does. */
export const openLine = (max = 200) =>
	text(max).refine(
		(value) => !holdsNationalId(value),
		because((t) => t.web.fieldErrors.nationalId),
	);

/** A choice of one id. */
export const id = () => z.uuid();

/** A choice of one id that may be left out; then it is null. */
export const optionalId = () => z.uuid().nullable().default(null);

/** Several choices under one name; none gives an empty list. */
export const choices = <Schema extends z.ZodType>(one: Schema) =>
	z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one));

/** A box that is ticked or not. */
export const checkbox = () =>
	z
		.string()
		.optional()
		.transform((value) => value !== undefined);

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const norwegianDay = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A day as `YYYY-MM-DD`; the Norwegian form 12.1.2027 is understood too. */
export const day = () =>
	z
		.string()
		.transform(toIsoDay)
		.refine(
			isDay,
			because((t) => t.web.fieldErrors.day),
		);

/** A day that may be left out; then it is null. */
export const optionalDay = () => day().nullable().default(null);

/** A number with decimal comma or point; spaces between thousands are fine. */
export const decimal = (limits: { min?: number; max?: number } = {}) =>
	numberOr((t) => t.web.fieldErrors.number, limits);

/** A figure or an amount of kroner as people write it: "1 234,5", "kr 10.000". See `readAmount`. */
export const amount = (limits: { min: number; max: number; kroner?: boolean }) =>
	z
		.string()
		.refine((value) => reasonOf(value, limits) !== "no-number", {
			...because((t) => t.web.fieldErrors.number),
			abort: true,
		})
		.refine((value) => reasonOf(value, limits) !== "foreign", {
			...because((t) => t.web.fieldErrors.foreignMoney),
			abort: true,
		})
		.refine((value) => reasonOf(value, limits) !== "ambiguous", {
			...because((t) => t.web.fieldErrors.ambiguousNumber),
			abort: true,
		})
		.transform((value) => {
			const read = readAmount(value, limits.kroner);
			return read.ok ? read.value : 0;
		})
		.refine(
			(value) => value >= limits.min,
			because((t) => t.web.fieldErrors.tooLow(limits.min)),
		)
		.refine(
			(value) => value <= limits.max,
			because((t) => t.web.fieldErrors.tooHigh(limits.max)),
		);

function reasonOf(value: string, { kroner }: { kroner?: boolean }) {
	const read = readAmount(value, kroner);
	return read.ok ? null : read.reason;
}

/** A whole number. */
export const wholeNumber = (limits: { min?: number; max?: number } = {}) =>
	numberOr(needsWhole, limits).refine(Number.isInteger, because(needsWhole));

const needsWhole = (t: Messages) => t.web.fieldErrors.wholeNumber;

/** A number within its limits; `noNumber` is what is said of anything else. */
const numberOr = (noNumber: (t: Messages) => string, limits: { min?: number; max?: number }) =>
	z
		.string()
		.transform((value) =>
			Number(
				value
					.replace(/[\s\u00a0\u202f]/g, "")
					.replace("−", "-")
					.replace(",", "."),
			),
		)
		.refine(Number.isFinite, { ...because(noNumber), abort: true })
		.refine(
			(value) => value >= (limits.min ?? value),
			because((t) => t.web.fieldErrors.tooLow(limits.min ?? 0)),
		)
		.refine(
			(value) => value <= (limits.max ?? value),
			because((t) => t.web.fieldErrors.tooHigh(limits.max ?? 0)),
		);

/** An uploaded file of at most `megabytes`. */
export const file = (megabytes: number) =>
	z
		.custom<File>(
			(value) => value instanceof File,
			because((t) => t.web.fieldErrors.fileMissing),
		)
		.refine(
			(one) => one.size <= megabytes * 1_000_000,
			because((t) => t.web.fieldErrors.fileTooBig(megabytes)),
		);

function toIsoDay(value: string): string {
	const found = norwegianDay.exec(value);
	return found ? `${found[3]}-${found[2]?.padStart(2, "0")}-${found[1]?.padStart(2, "0")}` : value;
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
	const found = dayPattern.exec(value);
	if (!found) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/**
 * Whether a text holds eleven digits in a row (or six and five), the shape of a Norwegian national identity number.
 * The control digits are not asked for: they change in 2032, and a mistyped number is as private as a right one.
 */
export function holdsNationalId(value: string): boolean {
	return /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/.test(value);
}

/** Whether a part of an address can be an id at all; asking the database with anything else would fail. */
export function isUuid(value: string | undefined): value is string {
	return value !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
