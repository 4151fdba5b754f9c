import { addDays, addMonths, type Day } from "../calendar/day.ts";

/** Months after the work was handed to the line when its benefits are looked at, whatever their rhythm (KS, DFØ). */
export const milestoneMonths = [6, 12, 24] as const;

/** A figure this close before a milestone counts for it: nobody measures twice in six weeks for the calendar's sake. */
const nearDays = 45;

export type Rhythm = {
	/** The day of the last figure; of the baseline, or of the plan, where there is none. */
	readonly from: Day;
	readonly rhythmMonths: number;
	/** When the work ended and the line took over; null while it goes on. */
	readonly handedToLineOn: Day | null;
};

/** Gives the day of the next measurement: by rhythm from the last, or the milestone that comes before it. */
export function nextMeasurement({ from, rhythmMonths, handedToLineOn }: Rhythm): Day {
	const byRhythm = addMonths(from, rhythmMonths);
	if (handedToLineOn === null) return byRhythm;
	const near = addDays(from, nearDays);
	const milestones = milestoneMonths.map((months) => addMonths(handedToLineOn, months));
	return milestones.find((day) => day > near && day < byRhythm) ?? byRhythm;
}
