import { type Day, daysBetween } from "../../core/calendar/day.ts";
import type { Locale } from "./locale.ts";

/** Where the clocks that people look at stand, unless the tenant says otherwise. */
export const defaultTimeZone = "Europe/Oslo";

const intlName: Record<Locale, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/** Making an Intl formatter costs some 20 µs, using one costs 1: each is made once. */
const made = new Map<string, unknown>();

function once<T>(kind: string, locale: Locale, options: object, make: (name: string) => T): T {
	const key = `${kind} ${locale} ${Object.entries(options).join()}`;
	const known = made.get(key) as T | undefined;
	if (known !== undefined) return known;
	const fresh = make(intlName[locale]);
	made.set(key, fresh);
	return fresh;
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return once("date", locale, options, (name) => new Intl.DateTimeFormat(name, options));
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	return once("number", locale, options, (name) => new Intl.NumberFormat(name, options));
}

const longDay = { day: "numeric", month: "long", year: "numeric" } as const;
const shortDay = { day: "numeric", month: "short", year: "numeric" } as const;
const weekDay = { weekday: "long", ...longDay } as const;

/** A day is shown as the same day everywhere: it is read and written in UTC. */
function atUtc(day: Day): Date {
	return new Date(`${day}T00:00:00Z`);
}

/** A day as it is, or the day that an instant falls on in a time zone. */
function formatDay(
	value: Day | Date,
	locale: Locale,
	shape: Intl.DateTimeFormatOptions,
	timeZone: string,
): string {
	return typeof value === "string"
		? dateFormat(locale, { ...shape, timeZone: "UTC" }).format(atUtc(value))
		: dateFormat(locale, { ...shape, timeZone }).format(value);
}

/** The calendar day that an instant falls on in a time zone, "2027-01-12". */
export function dayOf(instant: Date, timeZone: string = defaultTimeZone): Day {
	const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
	return once("day", "en", options, () => new Intl.DateTimeFormat("sv-SE", options)).format(instant);
}

/** "12. januar 2027". Takes a day, or an instant that is shown as its day in the time zone. */
export function formatDate(value: Day | Date, locale: Locale, timeZone: string = defaultTimeZone): string {
	return formatDay(value, locale, longDay, timeZone);
}

/** "12. jan. 2027", for tables. */
export function formatShortDate(
	value: Day | Date,
	locale: Locale,
	timeZone: string = defaultTimeZone,
): string {
	return formatDay(value, locale, shortDay, timeZone);
}

/** "tirsdag 12. januar 2027". */
export function formatWeekday(value: Day | Date, locale: Locale, timeZone: string = defaultTimeZone): string {
	return formatDay(value, locale, weekDay, timeZone);
}

/** "12.–13. januar 2027"; what the ends have in common is said once, a single day as one day. */
export function formatDateRange(from: Day, to: Day, locale: Locale): string {
	return dateFormat(locale, { ...longDay, timeZone: "UTC" }).formatRange(atUtc(from), atUtc(to));
}

/** "14.20" in Norwegian, "14:20" in English. */
export function formatTime(instant: Date, locale: Locale, timeZone: string = defaultTimeZone): string {
	const text = dateFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
		instant,
	);
	return locale === "en" ? text : text.replace(":", ".");
}

/** "12. januar 2027 kl. 14.20". */
export function formatDateTime(instant: Date, locale: Locale, timeZone: string = defaultTimeZone): string {
	const between = locale === "en" ? ", " : " kl. ";
	return formatDate(instant, locale, timeZone) + between + formatTime(instant, locale, timeZone);
}

/** "12 345,7": thousands apart, at most `decimals` decimals (default 1), trailing zeros left out. */
export function formatNumber(value: number, locale: Locale, decimals = 1): string {
	return numberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}

/** "4,50": exactly `decimals` decimals, for columns of figures. */
export function formatFixed(value: number, locale: Locale, decimals = 1): string {
	const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
	return numberFormat(locale, options).format(value);
}

/** "92 %" from 0.92. */
export function formatPercent(share: number, locale: Locale, decimals = 0): string {
	return numberFormat(locale, { style: "percent", maximumFractionDigits: decimals }).format(share);
}

/** "1 234 567 kr", whole kroner. */
export function formatMoney(kroner: number, locale: Locale): string {
	return numberFormat(locale, { style: "currency", currency: "NOK", maximumFractionDigits: 0 }).format(
		kroner,
	);
}

/** "1 830 000 kr" from 1 827 474.3: what is estimated, told no more exactly than it is known, by three figures. */
export function formatEstimate(kroner: number, locale: Locale): string {
	return formatMoney(Number(kroner.toPrecision(3)), locale);
}

const hourWord: Record<Locale, [one: string, many: string]> = {
	nb: ["time", "timer"],
	nn: ["time", "timar"],
	en: ["hour", "hours"],
};

/** "120 timer", "1 time", "7,5 timer". */
export function formatHours(hours: number, locale: Locale): string {
	const [one, many] = hourWord[locale];
	return `${formatNumber(hours, locale)}\u00a0${Math.abs(hours) === 1 ? one : many}`;
}

const relativeWords: Record<Locale, { near: Record<number, string>; past: DayWords; future: DayWords }> = {
	nb: {
		near: { [-1]: "i går", 0: "i dag", 1: "i morgen" },
		past: (n) => `for ${n} dager siden`,
		future: (n) => `om ${n} dager`,
	},
	nn: {
		near: { [-1]: "i går", 0: "i dag", 1: "i morgon" },
		past: (n) => `for ${n} dagar sidan`,
		future: (n) => `om ${n} dagar`,
	},
	en: {
		near: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
		past: (n) => `${n} days ago`,
		future: (n) => `in ${n} days`,
	},
};
type DayWords = (n: number) => string;

/** "i dag", "om 3 dager", "for 12 dager siden", counted in calendar days from `today`. */
export function formatRelativeDay(day: Day, today: Day, locale: Locale): string {
	const days = daysBetween(today, day);
	const words = relativeWords[locale];
	return words.near[days] ?? (days < 0 ? words.past(-days) : words.future(days));
}

/** "Utfordring og innsikt" from "utfordring og innsikt", where the words stand alone. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "a, b og c". */
export function formatList(items: readonly string[], locale: Locale): string {
	return once("list", locale, {}, (name) => new Intl.ListFormat(name, { type: "conjunction" })).format(items);
}

/** "1,4 MB"; for the size of files. */
export function formatBytes(bytes: number, locale: Locale): string {
	if (bytes < 1000) return `${bytes}\u00a0B`;
	const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
	return `${formatNumber(size, locale)}\u00a0${unit}`;
}

/**
 * Order of names for `toSorted`. Norwegian rules in every language (æ, ø, å last, aa as å):
 * a list of people must not change its order with the reader's language.
 */
export function compareNames(locale: Locale): (a: string, b: string) => number {
	const language = locale === "nn" ? "nn" : "nb";
	return once("names", language, {}, (name) => new Intl.Collator(name, { numeric: true })).compare;
}
