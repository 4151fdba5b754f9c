/** A week as units keep it: "2027-W28" (ISO 8601). */
export type Week = string;

/** Reads weeks as people write them, "2027-28, 2027 29"; gives the first that is none. */
export function weeksFrom(written: string): { ok: true; weeks: Week[] } | { ok: false; written: string } {
	const weeks = new Set<Week>();
	for (const one of written.split(/[,;\n]+/).map((part) => part.trim())) {
		if (one === "") continue;
		const [, year, week] = /^(20\d\d)[\s\-–/]*(?:[uUwW]\w*\s*)?(\d{1,2})$/.exec(one) ?? [];
		if (!year || !week || Number(week) < 1 || Number(week) > weeksIn(Number(year)))
			return { ok: false, written: one };
		weeks.add(`${year}-W${week.padStart(2, "0")}`);
	}
	return { ok: true, weeks: [...weeks].sort() };
}

/** A year has 53 weeks where it begins or ends on a Thursday (ISO 8601). */
function weeksIn(year: number): number {
	const thursday = 4;
	const ends = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
	return ends.some((day) => day.getUTCDay() === thursday) ? 53 : 52;
}

/** "2027-W28" as people write it: "2027-28". */
export const weekInWords = (week: Week): string => week.replace("W", "");

/** Weeks as one reads them, year by year: "28–30" and "33" of 2027. */
export function runsOfWeeks(weeks: readonly Week[]): { year: string; runs: string[] }[] {
	const years = Map.groupBy(weeks.toSorted(), (week) => week.slice(0, 4));
	return [...years].map(([year, own]) => ({ year, runs: runsOf(own.map((week) => Number(week.slice(6)))) }));
}

function runsOf(numbers: readonly number[]): string[] {
	const runs = Map.groupBy(numbers.entries(), ([at, number]) => number - at);
	return [...runs.values()].map((run) => {
		const [first, last] = [run[0]?.[1], run.at(-1)?.[1]];
		return first === last ? `${first}` : `${first}–${last}`;
	});
}
