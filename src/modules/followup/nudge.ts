import { addDays, type Day } from "../../core/calendar/day.ts";

/** Who hears that an initiative stands still: its owner, then the leader above, then the portfolio meeting. */
export type Step = "owner" | "leader" | "meeting";

/** Two weeks to answer in: long enough for a holiday, short enough that the work is not forgotten. */
export const patienceDays = 14;

/** What has been said of one spell of standing still. */
export type Said = { readonly step: Step; readonly on: Day };

/** The step to take today, each once; null where somebody still has time to answer, or all is said. */
export function stepToTake(said: readonly Said[], hasLeader: boolean, today: Day): Step | null {
	const of = (step: Step) => said.find((one) => one.step === step);
	if (of("meeting")) return null;
	const last = of("leader") ?? of("owner");
	if (!last) return "owner";
	if (addDays(last.on, patienceDays) > today) return null;
	return last.step === "owner" && hasLeader ? "leader" : "meeting";
}
