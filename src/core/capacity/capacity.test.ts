import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quartersFrom } from "../calendar/quarter.ts";
import { effectOf, firstQuarterWithRoom, loads } from "./capacity.ts";

const it1 = { competence: "IT", quarter: "2027-Q1" };
const it2 = { competence: "IT", quarter: "2027-Q2" };
const law1 = { competence: "Jus", quarter: "2027-Q1" };

describe("capacity", () => {
	it("sets hours demanded against hours available", () => {
		const pools = [
			{ ...it2, hours: 100 },
			{ ...it1, hours: 60 },
			{ ...it1, hours: 40 },
		];
		const demands = [
			{ ...it1, hours: 92 },
			{ ...it2, hours: 118 },
			{ ...law1, hours: 10 },
		];
		expect(loads(pools, demands)).toEqual([
			{ ...it1, available: 100, demanded: 92, share: 0.92, over: false },
			{ ...it2, available: 100, demanded: 118, share: 1.18, over: true },
			{ ...law1, available: 0, demanded: 10, share: null, over: true },
		]);
	});

	it("finds the first quarter with room, and says so when there is none", () => {
		const pools = quartersFrom("2027-Q1", 3).map((quarter) => ({ competence: "IT", quarter, hours: 100 }));
		const demands = [
			{ ...it1, hours: 20 },
			{ ...it2, hours: 90 },
		];
		const from = "2027-Q1";
		expect(firstQuarterWithRoom(pools, demands, { competence: "IT", hours: 80, from })).toBe("2027-Q1");
		expect(firstQuarterWithRoom(pools, demands, { competence: "IT", hours: 81, from })).toBe("2027-Q3");
		expect(firstQuarterWithRoom(pools, demands, { competence: "IT", hours: 10, from: "2027-Q2" })).toBe(
			"2027-Q2",
		);
		expect(firstQuarterWithRoom(pools, demands, { competence: "IT", hours: 101, from })).toBeNull();
		expect(firstQuarterWithRoom(pools, demands, { competence: "Jus", hours: 1, from })).toBeNull();
	});

	it("tells what a yes tips over, and what was over already", () => {
		const pools = [
			{ ...it1, hours: 100 },
			{ ...it2, hours: 100 },
		];
		const demands = [
			{ ...it1, hours: 90 },
			{ ...it2, hours: 110 },
		];
		const request = [
			{ ...it1, hours: 20 },
			{ ...it2, hours: 20 },
		];
		const first = {
			...it1,
			before: { ...it1, available: 100, demanded: 90, share: 0.9, over: false },
			after: { ...it1, available: 100, demanded: 110, share: 1.1, over: true },
		};
		const second = {
			...it2,
			before: { ...it2, available: 100, demanded: 110, share: 1.1, over: true },
			after: { ...it2, available: 100, demanded: 130, share: 1.3, over: true },
		};
		expect(effectOf(pools, demands, request)).toEqual({
			changes: [first, second],
			tipsOver: [first],
			alreadyOver: [second],
		});
	});
});

const hours = fc.record({
	competence: fc.constantFrom("IT", "Jus", "HR"),
	quarter: fc.constantFrom(...quartersFrom("2027-Q1", 4)),
	hours: fc.integer({ min: 0, max: 200 }),
});
const many = fc.array(hours, { maxLength: 20 });
const total = (rows: readonly { hours: number }[]) => rows.reduce((sum, row) => sum + row.hours, 0);

describe("capacity, whatever is asked", () => {
	it("loses no hour and names each competence and quarter once", () => {
		fc.assert(
			fc.property(many, many, (pools, demands) => {
				const rows = loads(pools, demands);
				expect(rows.reduce((sum, row) => sum + row.available, 0)).toBe(total(pools));
				expect(rows.reduce((sum, row) => sum + row.demanded, 0)).toBe(total(demands));
				expect(new Set(rows.map((row) => row.competence + row.quarter)).size).toBe(rows.length);
			}),
		);
	});

	it("finds a quarter that the request does not tip over, with none earlier", () => {
		fc.assert(
			fc.property(many, many, fc.integer({ min: 1, max: 150 }), (pools, demands, wanted) => {
				const ask = { competence: "IT", hours: wanted, from: "2027-Q1" };
				const found = firstQuarterWithRoom(pools, demands, ask);
				const inQuarter = (quarter: string) =>
					effectOf(pools, demands, [{ competence: "IT", quarter, hours: wanted }]).changes[0]?.after.over;
				const quarters = quartersFrom("2027-Q1", 4);
				expect(quarters.find((quarter) => inQuarter(quarter) === false) ?? null).toBe(found);
			}),
		);
	});
});
