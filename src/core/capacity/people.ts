import { addDays, type Day, daysBetween, weekdayOf } from "../calendar/day.ts";
import { firstDayOf, lastDayOf, type Quarter } from "../calendar/quarter.ts";
import { isWorkingDay } from "../calendar/working-days.ts";

/** Part of a post that a competence can draw on: "20 % of Anne every second week". */
export type Share = {
	competence: string;
	/** Of the person's own post, in the weeks that the plan runs. */
	percent: number;
	/** 1 is every week, 2 every second. */
	everyWeeks: number;
	/** Any day of a week in which the plan runs. */
	firstWeek: Day;
};

/** Days on which a part of the post is not there: leave and holidays, or work in the line. Both days included. */
export type Away = { from: Day; to: Day; percent: number };

/** One post in a pool: how large it is, from when to when, and how it is shared between competences. */
export type PoolPost = {
	employmentPercent: number;
	/** Hours of a full week's work: 37.5, or 35.5 and 33.6 where one works shifts. */
	weekHours: number;
	from: Day;
	to: Day | null;
	shares: readonly Share[];
	away: readonly Away[];
};

/** The working days of a quarter: Monday to Friday without Norwegian public holidays. */
export function workingDaysOf(quarter: Quarter): Day[] {
	const days: Day[] = [];
	const last = lastDayOf(quarter);
	for (let day = firstDayOf(quarter); day <= last; day = addDays(day, 1)) {
		if (isWorkingDay(day)) days.push(day);
	}
	return days;
}

/**
 * Gives the hours that a post can give to each of its competences on the days, in tenths of an hour. A day that is half
 * away gives half, and two absences on one day never take more than the day.
 */
export function hoursOf(post: PoolPost, days: readonly Day[]): Map<string, number> {
	const dayHours = (post.weekHours / 5) * (post.employmentPercent / 100);
	const hours = new Map<string, number>();
	for (const day of days) {
		if (day < post.from || (post.to !== null && day > post.to)) continue;
		const there = presence(post.away, day);
		for (const share of post.shares) {
			if (!runsOn(share, day)) continue;
			const given = dayHours * (share.percent / 100) * there;
			hours.set(share.competence, (hours.get(share.competence) ?? 0) + given);
		}
	}
	return new Map([...hours].map(([competence, sum]) => [competence, Math.round(sum * 10) / 10]));
}

/** Gives the largest part of the post that its shares ask for in any week; over 100 there is no such post. */
export function fullestWeek(shares: readonly Omit<Share, "competence">[]): number {
	const cycle = shares.reduce((weeks, { everyWeeks }) => leastCommonMultiple(weeks, everyWeeks), 1);
	const first = shares[0]?.firstWeek;
	if (first === undefined) return 0;
	const weeks = Array.from({ length: cycle }, (_, at) => addDays(mondayOf(first), 7 * at));
	const asked = weeks.map((week) =>
		shares.filter((share) => runsOn(share, week)).reduce((sum, { percent }) => sum + percent, 0),
	);
	return Math.max(...asked);
}

/** Before its first week a plan runs in the same rhythm: the first week says which weeks, not when it begins. */
function runsOn({ everyWeeks, firstWeek }: Pick<Share, "everyWeeks" | "firstWeek">, day: Day): boolean {
	return (daysBetween(mondayOf(firstWeek), mondayOf(day)) / 7) % everyWeeks === 0;
}

function presence(away: readonly Away[], day: Day): number {
	const gone = away
		.filter(({ from, to }) => from <= day && day <= to)
		.reduce((sum, { percent }) => sum + percent, 0);
	return Math.max(0, 1 - gone / 100);
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

const leastCommonMultiple = (a: number, b: number): number => (a * b) / greatestCommonDivisor(a, b);
const greatestCommonDivisor = (a: number, b: number): number =>
	b === 0 ? a : greatestCommonDivisor(b, a % b);
