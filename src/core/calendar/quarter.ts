import { addDays, type Day, dayFrom, partsOf } from "./day.ts";

/** A quarter of a year as "2027-Q1". Quarters sort as text. */
export type Quarter = string;

const quarterShape = /^(\d{4})-Q([1-4])$/;

/** Says if the text is a quarter. */
export function isQuarter(text: string): text is Quarter {
	return quarterShape.test(text);
}

/** Gives the quarter that the day lies in. */
export function quarterOf(day: Day): Quarter {
	const { year, month } = partsOf(day);
	return `${String(year).padStart(4, "0")}-Q${Math.ceil(month / 3)}`;
}

/** Gives the quarter `count` quarters later, or earlier when negative. Throws on something that is no quarter. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
	const { year, month } = partsOf(firstDayOf(quarter));
	return quarterOf(dayFrom(year, month + 3 * count, 1));
}

/** Gives the quarters from `from` on, `count` of them, `from` included. */
export function quartersFrom(from: Quarter, count: number): Quarter[] {
	return Array.from({ length: count }, (_, index) => addQuarters(from, index));
}

/** Gives the first day of the quarter. */
export function firstDayOf(quarter: Quarter): Day {
	const [, year, number] = quarterShape.exec(quarter) ?? [];
	if (!year || !number) throw new RangeError(`Not a quarter: "${quarter}". Write it as 2027-Q1.`);
	return dayFrom(Number(year), Number(number) * 3 - 2, 1);
}

/** Gives the last day of the quarter. */
export function lastDayOf(quarter: Quarter): Day {
	return addDays(firstDayOf(addQuarters(quarter, 1)), -1);
}
