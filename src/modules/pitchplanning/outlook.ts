import type { Day } from "../../core/calendar/day.ts";
import type { PanelPlan } from "../pitching/index.ts";
import { arrangementOf } from "./arrangement.ts";
import { type Arranged, type Changes, changesBetween } from "./changes.ts";
import type { Minutes } from "./frame.ts";
import { type Ground, hasBegun, type PanelNow, stampOf } from "./ground.ts";
import type { Schedule } from "./plan.ts";

/** What the clock on the wall says. */
export type Clock = { today: Day; time: string };

/** What publishing a schedule would make of the day now, or why it cannot be published. */
export type Outlook =
	| { ok: true; panels: (PanelPlan & Arranged)[]; changes: Changes }
	| { ok: false; reason: "not-ready" | "changed-since" };

/** Sets a schedule against the day as it stands. Panels that have begun since it was made are left as they are: then it no longer fits. */
export function outlookOf(schedule: Schedule, ground: Ground, minutes: Minutes, clock: Clock): Outlook {
	if (schedule.state !== "ready" || !schedule.answer) return { ok: false, reason: "not-ready" };
	const begun = begunIn(ground, clock);
	const planned = new Set(schedule.problem.pitches.map(({ id }) => id));
	const isLate = begun.some(({ pitchIds }) => pitchIds.some((id) => planned.has(id)));
	if (isLate || stampOf(ground, schedule.kind) !== schedule.stamp)
		return { ok: false, reason: "changed-since" };
	const panels = arrangementOf({ ground, problem: schedule.problem, filled: schedule.answer.blocks, begun });
	const arranged = panels.map((panel) => ({
		...panel,
		day: panel.day ?? "",
		startsAt: panel.startsAt ?? "",
	}));
	const gone = new Set(schedule.withdrawn);
	const changes = changesBetween(ground.panels, arranged, minutes);
	return {
		ok: true,
		panels: arranged,
		changes: { ...changes, pitches: changes.pitches.filter(({ pitchId }) => !gone.has(pitchId)) },
	};
}

/** The panels that have begun, with all that sit at the same time: nobody is moved between rooms in the middle. */
export function begunIn({ panels, pitches }: Ground, clock: Clock): PanelNow[] {
	const begun = panels.filter((panel) => panel.pitchIds.length > 0 && hasBegun(panel, pitches, clock));
	const times = new Set(begun.map(({ day, startsAt }) => `${day} ${startsAt}`));
	return panels.filter(
		({ day, startsAt, pitchIds }) => pitchIds.length > 0 && times.has(`${day} ${startsAt}`),
	);
}
