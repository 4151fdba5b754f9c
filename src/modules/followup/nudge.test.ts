import { describe, expect, test } from "vitest";
import { type Said, stepToTake } from "./nudge.ts";
import { reviewDue, standingOf } from "./plan.ts";

const owner: Said = { step: "owner", on: "2027-03-01" };
const leader: Said = { step: "leader", on: "2027-03-15" };

describe("what stands still", () => {
	test("is said to the owner first, to the leader two weeks later, and then put on the agenda", () => {
		expect(stepToTake([], true, "2027-03-01")).toBe("owner");
		expect(stepToTake([owner], true, "2027-03-14")).toBeNull();
		expect(stepToTake([owner], true, "2027-03-15")).toBe("leader");
		expect(stepToTake([owner, leader], true, "2027-03-28")).toBeNull();
		expect(stepToTake([owner, leader], true, "2027-03-29")).toBe("meeting");
	});

	test("is said once to each, and goes past a leader that is not there", () => {
		expect(stepToTake([owner], false, "2027-03-15")).toBe("meeting");
		expect(stepToTake([owner, leader, { step: "meeting", on: "2027-03-29" }], true, "2028-01-01")).toBeNull();
	});
});

test("the check sets itself three months after the start", () => {
	expect([reviewDue("2026-11-30"), reviewDue(null)]).toEqual(["2027-02-28", null]);
});

test("a milestone is late the day after it was due, until it is reached or taken out", () => {
	const open = { dueOn: "2027-03-01", doneOn: null, droppedOn: null };
	expect(standingOf(open, "2027-03-01")).toBe("coming");
	expect(standingOf(open, "2027-03-02")).toBe("late");
	expect(standingOf({ ...open, doneOn: "2027-03-01" }, "2028-01-01")).toBe("done");
	expect(standingOf({ ...open, droppedOn: "2027-02-01" }, "2028-01-01")).toBe("dropped");
});
