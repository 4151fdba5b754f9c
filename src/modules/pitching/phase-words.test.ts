import { expect, it } from "vitest";
import type { DayState } from "../../core/phases/phases.ts";
import { canNow } from "./phase-words.ts";

it("names what can be done once until it is done", () => {
	const can = (state: DayState) =>
		canNow({ state, phases: [] }, ["decider"], new Date("2027-05-12T07:00:00Z"));
	expect(can("decided")).toContain("release");
	expect(can("released")).not.toContain("release");
	expect(can("released")).toContain("see-points");
});
