import { addDays, addWeeks, type Day, weekdayOf } from "../../core/calendar/day.ts";
import { candidatesFor } from "./candidates.ts";
import type { RuleChoices } from "./forms.ts";
import { type Period, type PlanRules, usualSeconds } from "./rules.ts";

/** The first suggestion: everyone in cohorts of about this size, two starts a week, room for every cohort in turn. */
export function suggestedRules(at: {
	leaders: number;
	venues: readonly { id: string; capacity: number }[];
	gatherings: RuleChoices["gatherings"];
	fewestCohorts: number;
	usualSize: number;
	firstDay: Day;
}): PlanRules {
	const cohorts = Math.max(1, at.fewestCohorts, Math.ceil(at.leaders / at.usualSize));
	const each = at.leaders / cohorts;
	const longest = Math.max(1, ...at.gatherings.map(({ dayCount }) => dayCount));
	const weekdays = longest <= 2 ? [1, 3] : [1];
	const perWeek = Math.max(1, at.venues.length * weekdays.length);
	// A week more than it takes, for holidays and for choice.
	const weeks = Math.ceil(cohorts / perWeek) + 1;
	const apart = Math.max(6, weeks + 1);
	const venues = Math.max(1, at.venues.length);
	let next = at.firstDay;
	const periods = at.gatherings.map(({ number, dayCount }) => {
		// Holidays take times away: a gathering has as many as there are cohorts, and a choice for the last of them.
		const period = periodWith(
			cohorts + venues,
			{ number, dayCount, from: next, weeks },
			{ weekdays, venues },
		);
		next = [addWeeks(period.from, apart), addDays(period.to, 1)].sort().at(-1) ?? next;
		return period;
	});
	return {
		...{ cohorts, weekdays, notOn: [], venueIds: at.venues.map(({ id: venue }) => venue) },
		size: { min: Math.max(1, Math.floor(each) - 3), max: Math.ceil(each) + 3 },
		periods,
		...{ maxAwayPercent: 50, teams: "free", mix: { sector: 1, level: 1, gender: 0 } },
		...{ travelHours: 1, nearest: {}, dislikeWeight: 1, movePrice: 1, seconds: usualSeconds },
	};
}

/** So many weeks more are tried; then the office sees what is in the way. */
const mostExtraWeeks = 8;

/** Gives the first period from a day on that holds so many times in all venues, clear of the breaks. */
function periodWith(
	times: number,
	{ number, dayCount, from, weeks }: { number: number; dayCount: number; from: Day; weeks: number },
	{ weekdays, venues }: { weekdays: number[]; venues: number },
): Period {
	let found = { number, dayCount, from, to: from };
	for (let more = 0; more <= mostExtraWeeks; more++) {
		const start = clearOfBreaks(found.from, weeks + more);
		found = { ...found, from: start, to: addDays(start, (weeks + more) * 7 - 1) };
		const { kept } = candidatesFor(found, { weekdays, notOn: [], today: "" });
		if (kept.length * venues >= times) return found;
	}
	return found;
}

/** When half the house is on holiday: month and date of the first and last day. */
const breaks = [
	{ from: "06-21", to: "08-15" },
	{ from: "12-18", to: "12-31" },
	{ from: "01-01", to: "01-05" },
] as const;

/** The first day from which so many weeks do not fall on a summer or a Christmas. */
function clearOfBreaks(firstDay: Day, weeks: number): Day {
	let from = firstDay;
	for (let tries = 0; tries < breaks.length; tries++) {
		const to = addDays(from, weeks * 7 - 1);
		const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])];
		const met = years
			.flatMap((year) => breaks.map((one) => ({ from: `${year}-${one.from}`, to: `${year}-${one.to}` })))
			.find((one) => from <= one.to && one.from <= to);
		if (!met) return from;
		from = addDays(met.to, 8 - weekdayOf(met.to));
	}
	return from;
}
