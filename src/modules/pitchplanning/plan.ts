import type { PitchDayPlan, PitchDayReason, PitchDay as Problem } from "../../core/pitchday/index.ts";
import type { Progress } from "../../core/planning/index.ts";
import type { Frame } from "./frame.ts";

/** Where a schedule is: in line, being computed, to look at, impossible by its rules, or given up on the way. */
export type ScheduleState = "waiting" | "running" | "ready" | "impossible" | "stopped";

/** A schedule of a day before it is published, or what it became. */
export type Schedule = {
	id: string;
	pitchDayId: string;
	kind: "plan" | "change";
	frame: Frame;
	problem: Problem;
	stamp: string;
	away: string[];
	withdrawn: string[];
	locked: string[];
	seed: number;
	state: ScheduleState;
	runId: string;
	progress: Progress | null;
	heardAt: Date | null;
	cancelledAt: Date | null;
	answer: PitchDayPlan | null;
	reasons: PitchDayReason[] | null;
	createdAt: Date;
	publishedAt: Date | null;
};

/** A planner that has not been heard for a minute has died: it tells of itself several times a second. */
const silentAfterMs = 60_000;

/** One that waits longer than this is not in a long line: no machine takes jobs. */
const forgottenAfterMs = 600_000;

/** Gives the state as it is now: a run that nobody hears of any more is stopped, whatever the row says. */
export function stateNow(schedule: Pick<Schedule, "state" | "heardAt">, now: Date): ScheduleState {
	if (schedule.state !== "waiting" && schedule.state !== "running") return schedule.state;
	const silence = now.getTime() - (schedule.heardAt?.getTime() ?? 0);
	return silence > (schedule.state === "running" ? silentAfterMs : forgottenAfterMs)
		? "stopped"
		: schedule.state;
}
