import type { CohortPlan } from "../programmes/index.ts";
import type { Ground } from "./queries/ground.ts";

/** What publishing a plan would change in the programme, counted. */
export type Changes = {
	newCohorts: number;
	/** People who get a cohort, change it, and stay where they are. */
	placed: number;
	moved: number;
	stays: number;
	/** Gatherings that get days and a place, and those that get others than they have. */
	days: number;
	changedDays: number;
};

/** Counts what a plan changes from what the programme is now. */
export function changesOf(plan: CohortPlan, ground: Pick<Ground, "placedNow" | "bookings">): Changes {
	const changes: Changes = { newCohorts: 0, placed: 0, moved: 0, stays: 0, days: 0, changedDays: 0 };
	const booked = new Map(ground.bookings.map((one) => [`${one.cohortId} ${one.number}`, one]));
	for (const { cohortId, members, gatherings } of plan.cohorts) {
		if (cohortId === null) changes.newCohorts++;
		for (const person of members) changes[moveOf(ground.placedNow.get(person), cohortId)]++;
		for (const { number, days, venueId } of gatherings) {
			const now = booked.get(`${cohortId} ${number}`);
			if (!now || now.days.length === 0) changes.days++;
			else if (now.days.join() !== days.join() || now.venueId !== venueId) changes.changedDays++;
		}
	}
	return changes;
}

function moveOf(from: string | undefined, to: string | null): "placed" | "moved" | "stays" {
	if (from === undefined) return "placed";
	return from === to ? "stays" : "moved";
}
