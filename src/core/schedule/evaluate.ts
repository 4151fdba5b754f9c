import type { ScheduleInstance, Starts } from "./terms.ts";

/** Counts broken rules of a schedule, by the text of the rules, and its length. */
export function evaluateSchedule({ jobs, capacity }: ScheduleInstance, starts: Starts) {
	const hard = { unplaced: 0, early: 0, capacity: 0 };
	const finishOf = new Map(jobs.map(({ id, duration }) => [id, (starts[id] ?? 0) + duration]));
	for (const { id, followers } of jobs) {
		const start = starts[id];
		if (start === undefined || !Number.isInteger(start) || start < 0) hard.unplaced++;
		for (const follower of followers) if ((starts[follower] ?? 0) < (finishOf.get(id) ?? 0)) hard.early++;
	}
	const makespan = Math.max(0, ...finishOf.values());
	for (let time = 0; time < makespan; time++)
		for (const [resource, most] of capacity.entries()) {
			const running = jobs.filter(({ id }) => (starts[id] ?? 0) <= time && time < (finishOf.get(id) ?? 0));
			if (running.reduce((sum, { needs }) => sum + (needs[resource] ?? 0), 0) > most) hard.capacity++;
		}
	return { hard, makespan };
}
