import type { Day } from "../../core/calendar/day.ts";
import type { CohortInstance } from "../../core/cohorts/index.ts";
import type { CohortOf } from "./plan.ts";

/** Somebody whom few cohorts suit, and what it costs where they are. */
export type HardToPlace = {
	person: string;
	/** Cohorts of the plan whose every date they can come on. */
	open: number;
	/** First days of the plan's gatherings when they cannot come. */
	cannot: Day[];
	/** Hours of travel in all, and days they would rather not. */
	travel: number;
	disliked: number;
	points: number;
};

/** More would be a list of everyone: what is at the top is what the office can do something about. */
const most = 10;

/** Gives those who are hardest to place: first those whom few cohorts suit, then those whose place costs most. */
export function hardToPlace(problem: CohortInstance, cohortOf: CohortOf, slots: string[][]): HardToPlace[] {
	const dateOf = new Map(problem.slots.map(({ id, date }) => [id, date]));
	const dates = slots.map((row) => row.map((id) => dateOf.get(id) ?? ""));
	const venueOf = new Map(problem.slots.map(({ id, venue }) => [id, venue]));
	const venueAt = new Map(problem.venues.map(({ id }, at) => [id, at]));
	return problem.people
		.map((person): HardToPlace => {
			const own = slots[cohortOf[person.id] ?? 0] ?? [];
			const travel = own.reduce(
				(sum, id) => sum + (person.travel[venueAt.get(venueOf.get(id) ?? "") ?? -1] ?? 0),
				0,
			);
			const disliked = own.filter((id) => person.dislikes.includes(dateOf.get(id) ?? "")).length;
			const away = new Set(person.unavailable);
			return {
				...{ person: person.id, travel, disliked },
				open: dates.filter((row) => row.every((date) => !away.has(date))).length,
				cannot: [...new Set(dates.flat().filter((date) => away.has(date)))].sort(),
				points: travel * problem.weights.travel + disliked * problem.weights.dislike,
			};
		})
		.filter(({ open, points }) => open < slots.length || points > 0)
		.sort((a, b) => a.open - b.open || b.points - a.points || (a.person < b.person ? -1 : 1))
		.slice(0, most);
}
