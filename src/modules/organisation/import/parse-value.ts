import { dayFrom, isDay } from "../../../core/calendar/day.ts";

/** A value read from a cell, or undefined when the cell holds something else. Empty cells give null. */
export type Parsed<T> = T | null | undefined;

const isoDay = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ][\d:.]*Z?)?$/;
const norwegianDay = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: [\d:.]*)?$/;

/** HR systems write an open end as the last day of a century to come. */
const openEndYear = 2099;

/** A day written as 2027-01-31, 20270131, 31.01.2027 or 31/1/2027; undefined when there is no such day. */
export function parseDay(text: string): Parsed<string> {
	if (text === "") return null;
	const iso = isoDay.exec(text);
	const own = norwegianDay.exec(text);
	const parts = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : undefined;
	if (!parts) return undefined;
	const day = parts.map((part, at) => (part ?? "").padStart(at === 0 ? 4 : 2, "0")).join("-");
	return isDay(day) ? day : undefined;
}

/** As parseDay, but an end far ahead (2099-12-31, 9999-12-31) is no end at all. */
export function parseEnd(text: string): Parsed<string> {
	const day = parseDay(text);
	return day && day >= dayFrom(openEndYear, 1, 1) ? null : day;
}

/** A percentage written as 80, 80,5 or 80 %; undefined when it is no number or below zero. */
export function parsePercent(text: string): Parsed<number> {
	if (text === "") return null;
	const plain = text.replace(/\s*%$/, "").replace(",", ".");
	return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) / 100 : undefined;
}

const yes = new Set(["j", "ja", "y", "yes", "true", "sann", "1", "x"]);
const no = new Set(["n", "nei", "no", "false", "usann", "0"]);

/** Yes or no as HR systems write it; undefined when it is neither. */
export function parseYesNo(text: string): Parsed<boolean> {
	const word = text.toLowerCase();
	if (word === "") return null;
	return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** One address with a domain that has a dot; whether it can be reached is for the mail server to say. */
export function isEmail(text: string): boolean {
	return text.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text);
}
