import { inOrder, networkOf, reversed } from "./network.ts";
import type { ScheduleInstance, ScheduleReason } from "./terms.ts";

/** Everything that makes a schedule impossible; nothing else does, since jobs can always wait for one another. */
export function whyNoSchedule(instance: ScheduleInstance): ScheduleReason[] {
	return [...tooMuch(instance), ...rings(instance)];
}

function tooMuch({ jobs, capacity }: ScheduleInstance): ScheduleReason[] {
	return jobs.flatMap(({ id, needs, duration }) =>
		capacity.flatMap((most, resource) => {
			const own = needs[resource] ?? 0;
			return own > most && duration > 0
				? [{ kind: "too-much" as const, job: id, resource, needs: own, capacity: most }]
				: [];
		}),
	);
}

/** Jobs that neither an order from the start nor one from the end reaches lie in a ring, or between two. */
function rings(instance: ScheduleInstance): ScheduleReason[] {
	const network = networkOf(instance);
	const reached = new Set([...inOrder(network), ...inOrder(reversed(network))]);
	const jobs = instance.jobs.filter((_, job) => !reached.has(job)).map(({ id }) => id);
	return jobs.length > 0 ? [{ kind: "ring", jobs }] : [];
}
