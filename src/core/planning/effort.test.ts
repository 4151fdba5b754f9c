import { describe, expect, it } from "vitest";
import { Effort, gapOf } from "./effort.ts";
import type { Progress, Steering } from "./terms.ts";

/** A search that does nothing but count, and says how its stages were laid out. */
function search(steering: Steering): { stages: number[]; spent: ReturnType<Effort["spent"]> } {
	const effort = new Effort(steering);
	const stages = [effort.trial(1000)];
	drain(effort);
	stages.push(effort.main());
	drain(effort);
	return { stages, spent: effort.spent() };
}

function drain(effort: Effort): void {
	while (effort.take(100) > 0);
}

/** A clock on which each reading, so each 100 moves, takes a millisecond. */
function clock(): () => number {
	let now = 0;
	return () => now++;
}

describe("effort", () => {
	it("lays out a search in moves from the start", () => {
		expect(search({ limit: { moves: 5000 }, seed: 3 })).toEqual({
			stages: [1000, 4000],
			spent: { seed: 3, moves: 5000, seconds: null },
		});
		expect(search({ limit: { moves: 700 }, seed: 3 }).stages).toEqual([700, 0]);
	});

	it("lays out a search in seconds by the speed of its trial, and can be repeated by its moves", () => {
		const timed = search({ limit: { seconds: 0.1 }, seed: 1, now: clock() });
		expect(timed.spent.seconds).toBe(0.1);
		expect(timed.spent.moves).toBeGreaterThan(6000);
		expect(timed.spent.moves).toBeLessThan(10_000);
		const again = search({ limit: { moves: timed.spent.moves }, seed: 1 });
		expect(again.stages).toEqual(timed.stages);
	});

	it("says what it was laid out for where it was cancelled, and repeats that too", () => {
		let asked = 0;
		const cancelled = search({ limit: { moves: 5000 }, seed: 1, isCancelled: () => ++asked > 15 });
		expect(cancelled.spent).toEqual({ seed: 1, moves: 1400, of: 5000, seconds: null });
		const { moves, of } = cancelled.spent;
		expect(search({ limit: of ? { moves, of } : { moves }, seed: 1 })).toEqual(cancelled);
	});

	it("stops by the clock where the moves become slower than the trial said", () => {
		let now = 0;
		let pace = 1;
		const effort = new Effort({
			limit: { seconds: 0.1 },
			seed: 1,
			now: () => {
				now += pace;
				return now;
			},
		});
		effort.trial(1000);
		drain(effort);
		effort.main();
		pace = 10;
		drain(effort);
		expect(now).toBeLessThan(140);
		expect(effort.spent().of).toBeGreaterThan(effort.spent().moves);
	});

	it("tells progress from 0 to 1 with the best so far", () => {
		const told: Progress[] = [];
		const effort = new Effort({
			limit: { moves: 300 },
			seed: 1,
			onProgress: (progress) => told.push(progress),
		});
		effort.trial(100);
		effort.found(12);
		drain(effort);
		effort.main();
		drain(effort);
		expect(told.map(({ share }) => share)).toEqual([1 / 3, 2 / 3, 1]);
		expect(told.at(-1)).toEqual({ moves: 300, planned: 300, share: 1, best: 12 });
	});

	it("refuses a limit that is none", () => {
		expect(() => new Effort({ limit: { moves: 0 }, seed: 1 })).toThrow("above zero");
		expect(() => new Effort({ limit: { seconds: 1 }, seed: 1 })).toThrow("clock");
	});
});

it("measures the gap as a share of the objective", () => {
	expect([gapOf(100, 98), gapOf(-5, -5), gapOf(3, null), gapOf(0, 7)]).toEqual([0.02, 0, null, null]);
});
