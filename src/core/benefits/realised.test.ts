import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedShare, latestMeasurement, realised } from "./realised.ts";

const plan = { baseline: { value: 40, on: "2027-01-01" }, target: { value: 20, on: "2027-12-31" } };

describe("realised benefit", () => {
	it("is the way gone from baseline to target, also downwards", () => {
		const on = "2027-06-01";
		expect([40, 30, 20, 15, 45].map((value) => realised(plan, { value, on }))).toEqual(
			[0, 0.5, 1, 1.25, -0.25].map((share) => ({ ok: true, share })),
		);
	});

	it("is refused where the figure would say nothing", () => {
		const flat = { ...plan, target: { value: 40, on: "2027-12-31" } };
		expect(realised(flat, { value: 30, on: "2027-06-01" })).toEqual({
			ok: false,
			reason: "target-equals-baseline",
		});
		expect(realised(plan, { value: 30, on: "2026-12-31" })).toEqual({
			ok: false,
			reason: "measured-before-baseline",
		});
	});

	it("takes the latest by day, not by place in the list", () => {
		const later = { value: 1, on: "2027-05-01" };
		expect(latestMeasurement([later, { value: 2, on: "2027-04-01" }])).toEqual(later);
		expect(latestMeasurement([{ value: 2, on: "2027-05-01" }, later])).toEqual(later);
		expect(latestMeasurement([])).toBeNull();
	});

	it("expects an even growth", () => {
		const halves = { baseline: { value: 0, on: "2027-01-01" }, target: { value: 1, on: "2027-01-11" } };
		expect(
			["2026-12-01", "2027-01-01", "2027-01-06", "2027-01-11", "2028-01-01"].map((day) =>
				expectedShare(halves, day),
			),
		).toEqual([0, 0, 0.5, 1, 1]);
	});

	it("does not change with the unit of the indicator", () => {
		const value = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(value, value, value, fc.integer({ min: 1, max: 60 }), (from, to, now, factor) => {
				fc.pre(from !== to);
				const share = (unit: number) =>
					realised(
						{
							baseline: { value: from * unit, on: "2027-01-01" },
							target: { value: to * unit, on: "2027-12-31" },
						},
						{ value: now * unit, on: "2027-06-01" },
					);
				expect(share(factor)).toEqual(share(1));
			}),
		);
	});
});
