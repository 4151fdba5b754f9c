import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Carrier,
	type Duty,
	evaluateStaffing,
	type FacilitatorInstance,
	matchFacilitators,
} from "./index.ts";

const duty = (id: string, fields: Partial<Duty> = {}): Duty => ({
	...{ id, cohortId: "a", days: ["2027-01-12", "2027-01-13"], seats: 2, needs: [], fixed: [] },
	...fields,
});
const carrier = (id: string, fields: Partial<Carrier> = {}): Carrier => ({
	...{ id, competences: [], isExperienced: true, maxDaysAMonth: 4, away: [] },
	...fields,
});
const carriersOf = (instance: FacilitatorInstance) =>
	Object.fromEntries(
		matchFacilitators(instance).staffing.map(({ dutyId, carrierIds }) => [dutyId, carrierIds.toSorted()]),
	);

describe("matching facilitators", () => {
	test("pairs a new one with an experienced one rather than two of a kind", () => {
		const instance = {
			duties: [duty("one"), duty("two", { cohortId: "b" })],
			carriers: [
				carrier("new1", { isExperienced: false }),
				carrier("new2", { isExperienced: false }),
				carrier("old1"),
				carrier("old2"),
			],
		};
		const answer = matchFacilitators(instance);
		expect([answer.unpaired, answer.shortages, answer.isProven]).toEqual([[], [], true]);
		for (const { carrierIds } of answer.staffing)
			expect(carrierIds.map((id) => id.slice(0, 3)).sort()).toEqual(["new", "old"]);
	});

	test("sends somebody who knows what is needed", () => {
		const carriers = ["a", "b", "c", "d"].map((id) => carrier(id));
		const knows = carrier("knows", { competences: ["Økonomi"] });
		const instance = { duties: [duty("one", { needs: ["Økonomi"] })], carriers: [...carriers, knows] };
		expect(carriersOf(instance).one).toContain("knows");
	});

	test("keeps the same two through a cohort where their limits allow it", () => {
		const days = (month: string) => [`2027-${month}-12`, `2027-${month}-13`];
		const duties = ["01", "02", "03"].map((month) => duty(month, { days: days(month) }));
		const staffed = carriersOf({ duties, carriers: ["a", "b", "c", "d"].map((id) => carrier(id)) });
		expect(new Set(Object.values(staffed).flat()).size).toBe(2);
	});

	test("says why a chair is empty: away, elsewhere, or at the limit", () => {
		const instance = {
			duties: [
				duty("held", { days: ["2027-01-12"], seats: 1, fixed: ["busy"] }),
				duty("earlier", { days: ["2027-01-04", "2027-01-05"], seats: 1, fixed: ["full"] }),
				duty("short", { days: ["2027-01-12"], seats: 1, cohortId: "b" }),
			],
			carriers: [
				carrier("busy"),
				carrier("full", { maxDaysAMonth: 2 }),
				carrier("away", { away: ["2027-01-12"] }),
			],
		};
		const { shortages, unpaired } = matchFacilitators(instance);
		expect(shortages).toEqual([{ dutyId: "short", missing: 1, away: 1, busy: 1, full: 1 }]);
		expect(unpaired).toEqual(["short"]);
	});

	test("leaves those who are fixed, also where they are over their limit", () => {
		const instance = {
			duties: [duty("one", { fixed: ["x"] })],
			carriers: [carrier("x", { maxDaysAMonth: 1 }), carrier("y")],
		};
		expect(carriersOf(instance)).toEqual({ one: ["x", "y"] });
	});

	test("staffs a large school the same way twice: 25 cohorts, five gatherings, thirty facilitators", () => {
		const instance = aLargeSchool();
		const answer = matchFacilitators(instance);
		expect(matchFacilitators(instance)).toEqual(answer);
		expect(answer.shortages).toEqual([]);
		expect(evaluateStaffing(instance, answer.staffing)).toEqual({ broken: [], cost: answer.cost });
	});
});

function aLargeSchool(): FacilitatorInstance {
	const months = ["01", "02", "03", "04", "05"];
	const duties = months.flatMap((month) =>
		Array.from({ length: 25 }, (_, at) => {
			const day = String((at % 12) * 2 + 1).padStart(2, "0");
			const next = String((at % 12) * 2 + 2).padStart(2, "0");
			return duty(`${month}-${at}`, {
				cohortId: `kull ${at}`,
				days: [`2027-${month}-${day}`, `2027-${month}-${next}`],
				needs: [`tema ${month}`],
			});
		}),
	);
	const carriers = Array.from({ length: 30 }, (_, at) =>
		carrier(`p${at}`, {
			isExperienced: at % 2 === 0,
			competences: months.filter((_, month) => (at + month) % 2 === 0).map((month) => `tema ${month}`),
		}),
	);
	return { duties, carriers };
}

/** Two or three gatherings and up to four people, with all that can stand in the way. */
const tiny: fc.Arbitrary<FacilitatorInstance> = fc
	.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
	.chain(([dutyCount, carrierCount]) => {
		const day = fc.constantFrom("2027-01-12", "2027-01-13", "2027-01-14");
		const names = Array.from({ length: carrierCount }, (_, at) => `p${at}`);
		const days = fc.uniqueArray(day, { minLength: 1, maxLength: 2 });
		const duties = fc.tuple(
			...Array.from({ length: dutyCount }, (_, at) =>
				fc
					.record({
						days,
						cohortId: fc.constantFrom("a", "b"),
						seats: fc.integer({ min: 1, max: 2 }),
						needs: fc.subarray(["x", "y"]),
						fixed: at === 0 ? fc.subarray(names, { maxLength: 1 }) : fc.constant([]),
					})
					.map((fields) => duty(`d${at}`, fields)),
			),
		);
		const carriers = fc.tuple(
			...names.map((id) =>
				fc
					.record({
						competences: fc.subarray(["x", "y"]),
						isExperienced: fc.boolean(),
						maxDaysAMonth: fc.integer({ min: 1, max: 4 }),
						away: fc.subarray(["2027-01-12", "2027-01-14"]),
					})
					.map((fields) => carrier(id, fields)),
			),
		);
		return fc.record({ duties, carriers });
	});

/** The cheapest of all staffings there are, tried one by one. */
function cheapest(instance: FacilitatorInstance): number {
	const groups = (ids: string[], most: number): string[][] => {
		const [first, ...rest] = ids;
		if (first === undefined) return [[]];
		const without = groups(rest, most);
		return [...without, ...without.filter((group) => group.length < most).map((group) => [first, ...group])];
	};
	const options = instance.duties.map(({ fixed, seats }) => {
		const others = instance.carriers.map(({ id }) => id).filter((id) => !fixed.includes(id));
		return groups(others, Math.max(0, seats - fixed.length)).map((group) => [...fixed, ...group]);
	});
	let best = Number.POSITIVE_INFINITY;
	const tryAll = (chosen: string[][]): void => {
		const next = options[chosen.length];
		if (next) for (const option of next) tryAll([...chosen, option]);
		else {
			const staffing = chosen.map((carrierIds, at) => ({ dutyId: `d${at}`, carrierIds }));
			const { broken, cost } = evaluateStaffing(instance, staffing);
			if (broken.length === 0) best = Math.min(best, cost);
		}
	};
	tryAll([]);
	return best;
}

test("finds the cheapest of all staffings of a tiny school, and knows it", () => {
	fc.assert(
		fc.property(tiny, (instance) => {
			const answer = matchFacilitators(instance);
			expect([answer.cost, answer.isProven]).toEqual([cheapest(instance), true]);
		}),
		{ seed: 11, numRuns: 300 },
	);
});
