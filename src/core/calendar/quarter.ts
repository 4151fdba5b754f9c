import { addDays, type Day, dayFrom } from "./day.ts";

/** A quarter of a year as "2027-Q1". Quarters sort as text. */
export type Quarter = string;

const quarterShape = /^(\d{4})-Q([1-4])$/;

/** Says if the text is a quarter. */
export function isQuarter(text: string): text is Quarter {
	return quarterShape.test(text);
}

const monthShape = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/;

/** Gives the quarter that the day lies in. Throws on something that is no day. */
export function quarterOf(day: Day): Quarter {
	const [, year, month] = monthShape.exec(day) ?? [];
	if (!year || !month) throw new RangeError(`Not a day: "${day}". Write it as 2027-02-28.`);
	return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Gives the quarter `count` quarters later, or earlier when negative. Throws on something that is no quarter. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
	const { year, number } = numbersOf(quarter);
	const all = year * 4 + number - 1 + count;
	return `${String(Math.floor(all / 4)).padStart(4, "0")}-Q${(((all % 4) + 4) % 4) + 1}`;
}

/** Gives the quarters from `from` on, `count` of them, `from` included. */
export function quartersFrom(from: Quarter, count: number): Quarter[] {
	return Array.from({ length: count }, (_, index) => addQuarters(from, index));
}

/** Gives the first day of the quarter. */
export function firstDayOf(quarter: Quarter): Day {
	const { year, number } = numbersOf(quarter);
	return dayFrom(year, number * 3 - 2, 1);
}

/** Gives the last day of the quarter. */
export function lastDayOf(quarter: Quarter): Day {
	return addDays(firstDayOf(addQuarters(quarter, 1)), -1);
}

function numbersOf(quarter: Quarter): { year: number; number: number } {
	const [, year, number] = quarterShape.exec(quarter) ?? [];
	if (!year || !number) throw new RangeError(`Not a quarter: "${quarter}". Write it as 2027-Q1.`);
	return { year: Number(year), number: Number(number) };
}
