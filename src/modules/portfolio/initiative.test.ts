import { describe, expect, test } from "vitest";
import { isPast, quartersShown } from "./capacity.ts";
import { allowedMoves, nextCheckFrom, standsStillBecause, states } from "./initiative.ts";

test("what may follow what; what has ended stays ended", () => {
	expect(Object.fromEntries(states.map((state) => [state, allowedMoves(state)]))).toEqual({
		planned: ["under_way", "stopped"],
		under_way: ["paused", "finished", "stopped"],
		paused: ["under_way", "stopped"],
		finished: [],
		stopped: [],
	});
});

test("the next check is three months on, at the month's last day where that is shorter", () => {
	expect(nextCheckFrom("2026-11-30")).toBe("2027-02-28");
});

describe("what stands still on 24 November 2026", () => {
	const today = "2026-11-24";
	const still = (state: (typeof states)[number], nextCheckOn: string | null, lastHeardOn: string) =>
		standsStillBecause({ state, nextCheckOn, lastHeardOn }, today);

	test("is past its check, from the day after", () => {
		expect(still("under_way", "2026-11-24", "2026-11-01")).toBeNull();
		expect(still("under_way", "2026-11-23", "2026-11-01")).toBe("past-check");
		expect(still("planned", "2026-11-23", "2026-11-01")).toBe("past-check");
		expect(still("paused", "2026-11-23", "2026-11-01")).toBe("past-check");
	});

	test("or has been silent for more than 122 days while under way", () => {
		expect(still("under_way", "2026-12-24", "2026-07-25")).toBeNull();
		expect(still("under_way", "2026-12-24", "2026-07-24")).toBe("silent");
		expect(still("planned", "2026-12-24", "2026-01-01")).toBeNull();
		expect(still("paused", "2026-12-24", "2026-01-01")).toBeNull();
	});

	test("never what has ended", () => {
		expect(still("finished", null, "2020-01-01")).toBeNull();
		expect(still("stopped", "2020-01-01", "2020-01-01")).toBeNull();
	});
});

test("six quarters from the running one, which is not over on its last day", () => {
	expect(quartersShown("2026-12-31")).toEqual([
		"2026-Q4",
		"2027-Q1",
		"2027-Q2",
		"2027-Q3",
		"2027-Q4",
		"2028-Q1",
	]);
	expect(isPast("2026-Q4", "2026-12-31")).toBe(false);
	expect(isPast("2026-Q4", "2027-01-01")).toBe(true);
});
