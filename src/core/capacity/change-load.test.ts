import fc from "fast-check";
import { expect, test } from "vitest";
import { changeLoad, fullness, groundOf, landingSpan } from "./change-load.ts";

const top = { id: "top", path: ["top"] };
const east = { id: "east", path: ["top", "east"] };
const zone = { id: "zone", path: ["top", "east", "zone"] };
const west = { id: "west", path: ["top", "west"] };
const units = [top, east, zone, west];
const quarters = ["2027-Q1", "2027-Q2"];
const landing = (initiativeId: string, unitIds: string[], from = "2027-Q1", to = from) => ({
	...{ initiativeId, unitIds, from, to },
});
const taking = (unitId: string, hours: number, coverHours = 0) => ({
	...{ initiativeId: "a", unitId, quarter: "2027-Q1", hours, coverHours, coverKroner: coverHours * 500 },
});
const none = { changes: null, hours: null };

test("a unit feels its own changes and those from above, each once; hours come from below", () => {
	const ground = groundOf(
		units,
		[landing("a", ["zone", "east"], "2027-Q1", "2027-Q2"), landing("b", ["east"]), landing("c", ["west"])],
		[taking("zone", 30, 10), taking("east", 5), taking("west", 7)],
	);
	const first = (unit: typeof top) => changeLoad(ground, unit, quarters, none)[0];
	expect(first(zone)).toEqual({
		quarter: "2027-Q1",
		initiativeIds: ["a", "b"],
		...{ hours: 30, coverHours: 10, coverKroner: 5000, overChanges: false, overHours: false },
	});
	expect(first(east)).toMatchObject({ initiativeIds: ["a", "b"], hours: 35 });
	expect(first(top)).toMatchObject({ initiativeIds: [], hours: 42 });
	expect(changeLoad(ground, zone, quarters, none)[1]).toMatchObject({ initiativeIds: ["a"], hours: 0 });
});

test("a limit is passed by more, not by as many", () => {
	const ground = groundOf(units, [landing("a", ["zone"]), landing("b", ["east"])], [taking("zone", 30)]);
	const of = (changes: number | null, hours: number | null) =>
		fullness(changeLoad(ground, zone, quarters, { changes, hours }), { changes, hours });
	expect([of(1, null), of(2, null), of(3, null), of(null, 29.5), of(null, 30), of(null, null)]).toEqual([
		...["over", "full", "room", "over", "full", "room"],
	]);
});

test("what is late lands from now, and what goes on past its plan lands now", () => {
	const life = { startQuarter: null, startedIn: null, quarters: 2 };
	const span = (over: Partial<Parameters<typeof landingSpan>[0]>) =>
		landingSpan({ state: "planned", ...life, ...over }, "2027-Q2");
	expect(span({})).toBeNull();
	expect(span({ startQuarter: "2027-Q1" })).toEqual({ from: "2027-Q2", to: "2027-Q3" });
	expect(span({ startQuarter: "2027-Q4" })).toEqual({ from: "2027-Q4", to: "2028-Q1" });
	expect(span({ state: "under_way", startedIn: "2026-Q1" })).toEqual({ from: "2026-Q1", to: "2027-Q2" });
	expect(span({ state: "under_way", startedIn: "2027-Q2" })).toEqual({ from: "2027-Q2", to: "2027-Q3" });
	expect(span({ state: "under_way" })).toEqual({ from: "2027-Q2", to: "2027-Q3" });
});

test("one more change never makes a unit emptier, and a unit feels at least what the one above feels", () => {
	const some = fc.record({
		initiativeId: fc.constantFrom("a", "b", "c", "d"),
		unitIds: fc.array(fc.constantFrom("top", "east", "zone", "west"), { minLength: 1, maxLength: 3 }),
		from: fc.constantFrom("2026-Q4", ...quarters),
		to: fc.constantFrom(...quarters, "2027-Q3"),
	});
	fc.assert(
		fc.property(fc.array(some, { maxLength: 8 }), some, (landings, more) => {
			const counts = (all: typeof landings, unit: typeof top) =>
				changeLoad(groundOf(units, all, []), unit, quarters, none).map(
					({ initiativeIds }) => initiativeIds.length,
				);
			const [before, after] = [counts(landings, zone), counts([...landings, more], zone)];
			const above = counts(landings, east);
			for (const [at, count] of before.entries()) {
				expect(after[at]).toBeGreaterThanOrEqual(count);
				expect(count).toBeGreaterThanOrEqual(above[at] ?? 0);
			}
		}),
	);
});
