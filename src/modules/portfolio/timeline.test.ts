import { expect, test } from "vitest";
import { isWithin, type Placed, spanOf } from "./timeline.ts";

const planned: Placed = {
	...{ state: "planned", startQuarter: "2027-Q3", startedOn: null, endedOn: null, quarters: 3 },
};
const today = "2027-05-12";

test("what waits stands where it is planned, and nowhere without a plan", () => {
	expect(spanOf(planned, today)).toEqual({ from: "2027-Q3", to: "2028-Q1" });
	expect(spanOf({ ...planned, startQuarter: null }, today)).toBeNull();
});

test("what is under way reaches to the running quarter where its plan is over", () => {
	const running: Placed = { ...planned, state: "under_way", startedOn: "2026-02-01", quarters: 2 };
	expect(spanOf(running, today)).toEqual({ from: "2026-Q1", to: "2027-Q2" });
	expect(spanOf({ ...running, quarters: 8 }, today)).toEqual({ from: "2026-Q1", to: "2027-Q4" });
});

test("what is over ends where it ended, begun or not", () => {
	const over: Placed = { ...planned, state: "stopped", endedOn: "2027-01-15" };
	expect(spanOf(over, today)).toEqual({ from: "2027-Q1", to: "2027-Q1" });
	const span = spanOf({ ...over, startedOn: "2026-08-01" }, today);
	expect(span).toEqual({ from: "2026-Q3", to: "2027-Q1" });
	expect(["2026-Q2", "2026-Q3", "2027-Q1", "2027-Q2"].map((of) => span && isWithin(span, of))).toEqual([
		...[false, true, true, false],
	]);
});
