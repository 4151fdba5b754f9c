import { addDays, type Day } from "../../core/calendar/day.ts";

/** A week before the deadline, on its last days, and once after it. */
export type Reminder = "week" | "last" | "late";

/** Whoever was invited less than three days ago needs no reminder yet. */
const peaceDays = 3;

/** Gives the reminder that is due for an invitation without an answer, or null. */
export function reminderDue(
	{ answerBy, invitedOn }: { answerBy: Day; invitedOn: Day },
	today: Day,
): Reminder | null {
	if (addDays(invitedOn, peaceDays) > today) return null;
	if (today > answerBy) return "late";
	if (today >= addDays(answerBy, -1)) return "last";
	return today >= addDays(answerBy, -7) ? "week" : null;
}
