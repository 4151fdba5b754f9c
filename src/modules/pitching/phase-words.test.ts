import { expect, it } from "vitest";
import type { DayInPhases, DayState } from "../../core/phases/phases.ts";
import { canNow } from "./phase-words.ts";

it("names what can be done once until it is done", () => {
	const can = (state: DayState) =>
		canNow({ state, phases: [], caseWaits: false }, ["decider"], new Date("2027-05-12T07:00:00Z"));
	expect(can("decided")).toContain("release");
	expect(can("released")).not.toContain("release");
	expect(can("released")).toContain("see-points");
});

it("names the common case while the day is about it, and to the office as what the office does with it", () => {
	const now = new Date("2027-05-12T07:00:00Z");
	const noon = new Date("2027-05-11T10:00:00Z");
	const times = [
		{ phase: "material", startsAt: null, endsAt: noon, byHand: false },
		{ phase: "calibration", startsAt: noon, endsAt: null, byHand: false },
	] as const;
	const can = (
		state: DayState,
		part: "member" | "office",
		phases: DayInPhases["phases"] = [],
		caseWaits = true,
	) => canNow({ state, phases, caseWaits }, [part], now);
	expect(can("planned", "member")).not.toContain("calibrate");
	expect(can("open", "member")).not.toContain("calibrate");
	expect(can("planned", "member", times)).toContain("calibrate");
	expect(can("planned", "member", times, false)).not.toContain("calibrate");
	expect(can("planned", "office", times, false)).toContain("write-case");
	expect(can("planned", "office", times)).toContain("write-case");
	expect(can("planned", "office", times)).not.toContain("calibrate");
});
