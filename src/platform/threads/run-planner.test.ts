import { describe, expect, it } from "vitest";
import type { Progress } from "../../core/planning/index.ts";
import { runPlanner } from "./index.ts";

/** Six tables of six cannot reach the bound, so the search goes on until it is stopped. */
const endless = {
	...{ rounds: 5, people: Array.from({ length: 36 }, (_, at) => ({ id: `p${at}` })) },
	tables: Array.from({ length: 6 }, (_, at) => ({ id: `t${at}`, seats: 6 })),
	absent: [[], [], [], [], []],
};

describe("a planner in a thread of its own", () => {
	it("answers as the planner does", async () => {
		const small = { ...endless, people: endless.people.slice(0, 4), rounds: 1, absent: [[]] };
		const outcome = await runPlanner({ name: "seating", instance: small, limit: { moves: 2000 }, seed: 1 });
		expect(outcome.ok && outcome.answer.objective).toBe(6);
	});

	it("keeps the best so far when it is cancelled, and tells how far it came", async () => {
		const stop = new AbortController();
		const told: Progress[] = [];
		const onProgress = (progress: Progress) => {
			told.push(progress);
			stop.abort();
		};
		const errand = { name: "seating" as const, instance: endless, limit: { seconds: 600 }, seed: 1 };
		const outcome = await runPlanner(errand, { onProgress, signal: stop.signal });
		if (!outcome.ok) throw new Error("there is a seating");
		expect(outcome.answer.rounds).toHaveLength(5);
		expect(outcome.answer.moves).toBeGreaterThan(0);
		expect(told[0]?.share).toBeLessThan(1);
	});

	it("throws what the planner throws", async () => {
		const errand = { name: "seating" as const, instance: endless, limit: { seconds: -1 }, seed: 1 };
		await expect(runPlanner(errand)).rejects.toThrow("A limit is a number above zero.");
	});
});
