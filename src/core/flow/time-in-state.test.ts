import { expect, test } from "vitest";
import { medianStays, timeInStates } from "./time-in-state.ts";

const planned = (on: string) => ({ state: "planned" as const, on });
const begun = (on: string) => ({ state: "begun" as const, on });
const over = (on: string) => ({ state: "over" as const, on });

test("visits to a state are added, and the last one goes on", () => {
	const stays = timeInStates([begun("2026-01-01"), planned("2026-01-11"), begun("2026-01-16")], "2026-01-20");
	expect([...stays]).toEqual([
		["begun", { days: 14, isThere: true }],
		["planned", { days: 5, isThere: false }],
	]);
	expect(timeInStates([], "2026-01-20").size).toBe(0);
});

test("the median counts those that have left the state, and says how many", () => {
	const works = [
		[planned("2026-01-01"), begun("2026-01-11"), over("2026-02-10")],
		[planned("2026-01-01"), begun("2026-01-31")],
		[planned("2025-01-01")],
	];
	expect([...medianStays(works, "2026-06-01")]).toEqual([
		["planned", { days: 20, count: 2 }],
		["begun", { days: 30, count: 1 }],
	]);
});
