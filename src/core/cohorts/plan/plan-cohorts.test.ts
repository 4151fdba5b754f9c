import { describe, expect, it } from "vitest";
import { RandomSource } from "../../random/index.ts";
import { boundAtSlots } from "./bounds.ts";
import { evaluateCohorts } from "./evaluate.ts";
import { layOut } from "./model.ts";
import { planCohorts } from "./plan-cohorts.ts";
import type { CohortInstance } from "./terms.ts";

function tiny(seed: number): CohortInstance {
	const random = new RandomSource(seed);
	const dates = ["a", "b", "c", "d"];
	return {
		...{ cohorts: 2, gatherings: 2, size: { min: 2, max: 4 }, weights: { travel: 1, dislike: 1 } },
		venues: ["v", "w"].map((id) => ({ id, capacity: 4 })),
		slots: dates.map((date, at) => ({ id: date, gathering: at >> 1, date, venue: at % 2 ? "w" : "v" })),
		units: ["x", "y", "z"].map((id) => ({ id, maxAway: 1 })),
		people: Array.from({ length: 6 }, (_, at) => ({
			...{ id: `p${at}`, unit: "xyz"[at % 3] ?? "", gender: random.below(2) ? "k" : "m", unavailable: [] },
			travel: [random.below(5), random.below(5)],
			dislikes: dates.filter(() => random.below(4) === 0),
		})),
		...{ together: [], apart: [], mix: [{ attribute: "gender", weight: 2, tolerance: 0 }] },
	};
}

/** Every plan there is, cheapest cost that breaks nothing. */
function bruteForce(instance: CohortInstance, own?: string[][]): number {
	const rows = own
		? [own]
		: [
				[
					["a", "c"],
					["b", "d"],
				],
				[
					["a", "d"],
					["b", "c"],
				],
				[
					["b", "c"],
					["a", "d"],
				],
				[
					["b", "d"],
					["a", "c"],
				],
			];
	let best = Number.POSITIVE_INFINITY;
	for (const slots of rows)
		for (let code = 0; code < 64; code++) {
			const cohortOf = Object.fromEntries(instance.people.map(({ id }, at) => [id, (code >> at) & 1]));
			const { broken, objective } = evaluateCohorts(instance, { cohortOf, slots });
			if (Object.values(broken).every((count) => count === 0)) best = Math.min(best, objective);
		}
	return best;
}

describe("cohort planner", () => {
	it("finds the best of tiny instances, and its bounds are below it", () => {
		for (let seed = 1; seed <= 8; seed++) {
			const instance = tiny(seed);
			const outcome = planCohorts(instance, { limit: { moves: 4000 }, seed });
			if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
			const { objective, bound, boundAtOwnSlots, slots } = outcome.answer;
			expect(objective).toBeCloseTo(bruteForce(instance), 6);
			expect(bound).toBeLessThanOrEqual(objective);
			expect(boundAtOwnSlots).toBeLessThanOrEqual(bruteForce(instance, slots));
			const model = layOut(instance);
			expect(boundAtSlots(model, Int32Array.of(0, 2, 1, 3), 1e3)).toBeLessThanOrEqual(
				bruteForce(instance, [
					["a", "c"],
					["b", "d"],
				]),
			);
			expect(planCohorts(instance, { limit: { moves: 4000 }, seed })).toEqual(outcome);
		}
	});

	it("names a person who is never free and a unit that cannot keep enough home", () => {
		const instance = tiny(1);
		const [first, ...others] = instance.people;
		if (!first) throw new Error("no people");
		const busy = { ...instance, people: [{ ...first, unavailable: ["a", "b"] }, ...others] };
		expect(planCohorts(busy, { limit: { moves: 10 }, seed: 1 })).toEqual({
			ok: false,
			reasons: [{ kind: "never-free", person: "p0", gathering: 0 }],
		});
		const units = instance.units.map((unit) => (unit.id === "x" ? { ...unit, maxAway: 0 } : unit));
		expect(planCohorts({ ...instance, units }, { limit: { moves: 10 }, seed: 1 })).toMatchObject({
			reasons: [
				{ kind: "unit-away", unit: "x", gathering: 0 },
				{ unit: "x", gathering: 1 },
			],
		});
	});
});
