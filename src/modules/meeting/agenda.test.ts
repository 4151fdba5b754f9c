import { describe, expect, test } from "vitest";
import { choicesOf, fits, kinds, needsDate, needsReason, standsAfter } from "./agenda.ts";

const ruled = (lookAgainOn: string | null) => ({
	...{ kind: "review" as const, subjectId: "a", lookAgainOn },
	recordedAt: new Date("2027-03-01T09:00:00Z"),
});

describe("a matter", () => {
	test("stands until something is decided, and comes back on its day", () => {
		expect(standsAfter(undefined, "2027-03-01", null)).toBe(true);
		expect(standsAfter(ruled("2027-06-01"), "2027-05-31", null)).toBe(false);
		expect(standsAfter(ruled("2027-06-01"), "2027-06-01", null)).toBe(true);
	});

	test("that is done with comes back only where it has arisen anew", () => {
		expect(standsAfter(ruled(null), "2030-01-01", null)).toBe(false);
		expect(standsAfter(ruled(null), "2030-01-01", new Date("2027-02-28T09:00:00Z"))).toBe(false);
		expect(standsAfter(ruled(null), "2030-01-01", new Date("2027-03-02T09:00:00Z"))).toBe(true);
	});

	test("can be decided in ways of its own kind alone; whatever puts it off has a day and a reason", () => {
		expect([fits("start", "stop"), fits("still", "stop"), fits("plan", "publish")]).toEqual([
			false,
			true,
			true,
		]);
		const putOff = kinds.flatMap((kind) => choicesOf[kind]).filter(needsDate);
		expect(putOff.every(needsReason)).toBe(true);
	});
});
