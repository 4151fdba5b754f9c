import { type CoursePoint, courseOf, type Journey } from "../../core/benefits/course.ts";
import type { Day } from "../../core/calendar/day.ts";
import { lastDayOf, type Quarter, quarterOf, quartersFrom } from "../../core/calendar/quarter.ts";
import type { ResultRow } from "./queries/results.ts";

/** A quarter with what was expected and came by its end; the running one as it is today. `came` is null ahead of us. */
export type QuarterPoint = CoursePoint & { readonly quarter: Quarter; readonly isAhead: boolean };

/** Eight years are as far as one picture can carry. */
const mostQuarters = 32;

/** Benefits that can be followed from baseline to target, with what each weighs. */
export function journeysOf(rows: readonly ResultRow[], weightOf: (row: ResultRow) => number): Journey[] {
	return rows.flatMap((row): Journey[] => {
		const { baselineValue, baselineOn, targetValue, targetOn, targetLow, targetHigh } = row;
		if (baselineValue === null || baselineOn === null || targetValue === null || targetOn === null) return [];
		const plan = {
			baseline: { value: baselineValue, on: baselineOn },
			target: { value: targetValue, on: targetOn },
		};
		const targetRange =
			targetLow === null || targetHigh === null ? null : { low: targetLow, high: targetHigh };
		return [{ plan, targetRange, figures: row.figures, weight: weightOf(row) }];
	});
}

/** Kroner a year; a drawback costs. */
export const moneyWeight = ({ priced, yearlyNok, negative }: ResultRow): number =>
	priced ? Math.round(yearlyNok ?? 0) * (negative ? -1 : 1) : 0;

/** Quarter by quarter, from the first baseline to the last target, and always to today. */
export function quarterCourse(journeys: readonly Journey[], today: Day): QuarterPoint[] {
	const days = journeys.flatMap(({ plan }) => [plan.baseline.on, plan.target.on]);
	if (days.length === 0) return [];
	const ordered = [...days, today].sort();
	const last = quarterOf(ordered.at(-1) ?? today);
	const quarters = quartersFrom(quarterOf(ordered[0] ?? today), mostQuarters).filter((one) => one <= last);
	const now = quarterOf(today);
	const dayOf = (quarter: Quarter) => (quarter === now ? today : lastDayOf(quarter));
	const points = courseOf(journeys, quarters.map(dayOf));
	return points.map((point, at) => {
		const quarter = quarters[at] ?? now;
		return { ...point, quarter, isAhead: quarter > now };
	});
}
