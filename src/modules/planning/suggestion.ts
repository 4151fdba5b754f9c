import { addDays, addWeeks, type Day, weekdayOf } from "../../core/calendar/day.ts";
import type { RuleChoices } from "./forms.ts";
import { type PlanRules, usualSeconds } from "./rules.ts";

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
	const starts = at.gatherings.map(() => at.firstDay);
	for (const index of starts.keys())
		starts[index] = clearOfBreaks(
			index === 0 ? at.firstDay : addWeeks(starts[index - 1] ?? at.firstDay, apart),
			weeks,
		);
	return {
		...{ cohorts, weekdays, notOn: [], venueIds: at.venues.map(({ id: venue }) => venue) },
		size: { min: Math.max(1, Math.floor(each) - 3), max: Math.ceil(each) + 3 },
		periods: at.gatherings.map(({ number, dayCount }, index) => {
			const from = starts[index] ?? at.firstDay;
			return { number, dayCount, from, to: addDays(from, weeks * 7 - 1) };
		}),
		...{ maxAwayPercent: 50, teams: "free", mix: { sector: 1, level: 1, gender: 0 } },
		...{ travelHours: 1, nearest: {}, dislikeWeight: 1, movePrice: 1, seconds: usualSeconds },
	};
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
