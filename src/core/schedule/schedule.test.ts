import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundLength } from "./bound.ts";
import { evaluateSchedule, planSchedule, type ScheduleInstance } from "./index.ts";
import { networkOf } from "./network.ts";

const steering = { limit: { moves: 600 }, seed: 1 };

/** Up to five jobs, each followed only by later ones, on two resources that are few or so many that they are counted in two words. */
const instances: fc.Arbitrary<ScheduleInstance> = fc
	.array(
		fc.record({
			duration: fc.integer({ min: 0, max: 3 }),
			needs: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
			later: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
		}),
		{ minLength: 1, maxLength: 5 },
	)
	.chain((rows) => fc.tuple(fc.constant(rows), fc.constantFrom(1, 1_000_000)))
	.map(([rows, scale]) => ({
		capacity: [3 * scale, 4 * scale],
		jobs: rows.map(({ duration, needs, later }, job) => ({
			...{ id: `j${job}`, duration, needs: needs.map((need) => need * scale) },
			followers: [...new Set(later.map((by) => job + by).filter((at) => at < rows.length))].map(
				(at) => `j${at}`,
			),
		})),
	}));

/** The shortest length there is, by trying every start of every job. */
function shortest(instance: ScheduleInstance): number {
	const most = instance.jobs.reduce((sum, { duration }) => sum + duration, 0);
	let best = most;
	const place = (job: number, starts: Record<string, number>): void => {
		if (job === instance.jobs.length) {
			const { hard, makespan } = evaluateSchedule(instance, starts);
			if (Object.values(hard).every((broken) => broken === 0)) best = Math.min(best, makespan);
			return;
		}
		const { id = "", duration = 0 } = instance.jobs[job] ?? {};
		for (let start = 0; start + duration <= best; start++) place(job + 1, { ...starts, [id]: start });
	};
	place(0, {});
	return best;
}

describe("planSchedule", () => {
	it("finds the shortest on small instances, within its bound and every rule", () => {
		fc.assert(
			fc.property(instances, (instance) => {
				const outcome = planSchedule(instance, steering);
				if (!outcome.ok) throw new Error("there is always a schedule");
				const { starts, makespan, bound } = outcome.answer;
				expect(evaluateSchedule(instance, starts)).toEqual({
					hard: { unplaced: 0, early: 0, capacity: 0 },
					makespan,
				});
				const best = shortest(instance);
				expect(makespan).toBe(best);
				expect(bound).toBeLessThanOrEqual(best);
			}),
			{ numRuns: 40 },
		);
	});

	it("gives the same schedule for the same seed and moves", () => {
		const jobs = Array.from({ length: 20 }, (_, job) => ({
			...{ id: `j${job}`, duration: 1 + ((job * 7) % 5), needs: [1 + ((job * 3) % 4), (job * 5) % 3] },
			followers: job < 14 ? [`j${job + 6}`] : [],
		}));
		const instance = { jobs, capacity: [6, 3] };
		expect(planSchedule(instance, steering)).toEqual(planSchedule(instance, steering));
		expect(planSchedule(instance, { ...steering, limit: { moves: 1 } }).ok).toBe(true);
	});

	it("names the jobs in a ring and the need that is never met; without them there is a schedule", () => {
		const jobs = [
			{ id: "a", duration: 1, needs: [1], followers: ["b"] },
			{ id: "b", duration: 1, needs: [1], followers: ["a", "c"] },
			{ id: "c", duration: 1, needs: [9], followers: [] },
		];
		expect(planSchedule({ jobs, capacity: [2] }, steering)).toEqual({
			ok: false,
			reasons: [
				{ kind: "too-much", job: "c", resource: 0, needs: 9, capacity: 2 },
				{ kind: "ring", jobs: ["a", "b"] },
			],
		});
		const mended = [{ ...jobs[0], followers: [] }, jobs[1], { ...jobs[2], needs: [2] }] as typeof jobs;
		expect(planSchedule({ jobs: mended, capacity: [2] }, steering).ok).toBe(true);
	});

	it("says which chain or resource is tightest", () => {
		const job = (id: string, duration: number, need: number, ...followers: string[]) => ({
			id,
			duration,
			needs: [need],
			followers,
		});
		const chain = networkOf({ jobs: [job("a", 2, 1, "b"), job("b", 3, 1), job("c", 1, 1)], capacity: [9] });
		expect(boundLength(chain)).toEqual({ length: 5, chain: [0, 1], resource: null });
		const busy = networkOf({ jobs: [job("a", 2, 2), job("b", 3, 2), job("c", 1, 2)], capacity: [2] });
		expect(boundLength(busy)).toEqual({ length: 6, chain: null, resource: 0 });
	});
});
