import { describe, expect, it } from "vitest";
import { RandomSource } from "../../random/index.ts";
import { boundAtSlots } from "./bounds.ts";
import { Composition } from "./composition.ts";
import { evaluateCohorts } from "./evaluate.ts";
import { familiesOf } from "./families.ts";
import { FamilyPlacing } from "./family-placing.ts";
import { layOut } from "./model.ts";
import { placesOf, roomsOf } from "./places.ts";
import { Relaxation } from "./relaxation.ts";
import type { CohortInstance } from "./terms.ts";

const dates = ["a", "b", "c", "d", "e"];
/** Three cohorts, of which the first two share the date c. */
const rows = [
	["a", "c"],
	["b", "C"],
	["e", "d"],
];
const days = { a: 0, b: 0, e: 0, c: 1, C: 1, d: 1 };

type Size = { people: number; units: number };

/** Leaders and three cohorts of three to five, with rules of every kind; few units tie many leaders together. */
function anInstance(seed: number, { people, units }: Size): CohortInstance {
	const random = new RandomSource(seed);
	const drawn = (of: string) => of[random.below(of.length)] ?? "";
	const tenths = () => random.below(50) / 10;
	return {
		...{ cohorts: 3, gatherings: 2, size: { min: 2, max: 5 }, weights: { travel: 1, dislike: 1 } },
		venues: ["v", "w"].map((id) => ({ id, capacity: 4 + random.below(2) })),
		slots: Object.entries(days).map(([id, gathering]) => ({
			...{ id, gathering, date: id.toLowerCase(), venue: drawn("vw") },
		})),
		units: Array.from({ length: units }, (_, at) => ({
			...{ id: `u${at}`, maxAway: Math.ceil(people / units / 2) + (at === 0 ? 1 : 0) },
		})),
		people: Array.from({ length: people }, (_, at) => ({
			...{ id: `p${at}`, unit: `u${at % units}`, gender: drawn("km"), sector: drawn("xyz") },
			...{ travel: [tenths(), tenths()], dislikes: dates.filter(() => random.below(4) === 0) },
			unavailable: dates.filter(() => random.below(14) === 0),
		})),
		together: [["p0", "p1"]],
		apart: [
			["p2", "p4"],
			["p4", "p2"],
			["p3", "p6"],
		],
		mix: [
			{ attribute: "gender", weight: 2, tolerance: random.below(3) / 2 },
			{ attribute: "sector", weight: 1, tolerance: random.below(2) / 2 },
		],
		...{ previous: { p2: 0, p3: 1 }, movePrice: 0.7, locked: { p5: 1 } },
	};
}

/** The slots of `rows` by their place in the instance. */
function slotsOf({ slots }: CohortInstance): Int32Array {
	const at = new Map(slots.map(({ id }, place) => [id, place]));
	return Int32Array.from(rows.flat(), (id) => at.get(id) ?? 0);
}

/** The cheapest of all plans with the slots of `rows` that break nothing, price of moves included. */
function bruteForce(instance: CohortInstance): number {
	let best = Number.POSITIVE_INFINITY;
	const { people } = instance;
	for (let code = 0; code < 3 ** people.length; code++) {
		const cohortOf: Record<string, number> = {};
		const sizes = [0, 0, 0];
		for (let at = 0, rest = code; at < people.length; at++, rest = Math.floor(rest / 3)) {
			cohortOf[people[at]?.id ?? ""] = rest % 3;
			sizes[rest % 3] = (sizes[rest % 3] ?? 0) + 1;
		}
		if (sizes.some((size) => size < 2 || size > 5) || cohortOf.p0 !== cohortOf.p1 || cohortOf.p5 !== 1)
			continue;
		const { broken, objective, parts } = evaluateCohorts(instance, { cohortOf, slots: rows });
		if (Object.values(broken).some((count) => count > 0)) continue;
		best = Math.min(best, objective + parts.moved * 0.7);
	}
	return best;
}

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

/** Small families are placed whole; the units of the large ones have prices. */
describe.each([
	["small families", { people: 8, units: 4 }, 0.8],
	["large units", { people: 12, units: 2 }, 0.6],
] as const)("the bound at own slots with %s", (_, size, tight) => {
	const known = seeds
		.slice(0, size.people > 8 ? 2 : seeds.length)
		.map((seed) => ({ seed, instance: anInstance(seed, size) }))
		.map((one) => ({ ...one, best: bruteForce(one.instance) }))
		.filter(({ best }) => Number.isFinite(best));

	it("is below every plan with those slots, and not far below the best", () => {
		expect(known.length).toBeGreaterThan(size.people > 8 ? 0 : 5);
		for (const { instance, best } of known) {
			const bound = boundAtSlots(layOut(instance), slotsOf(instance), best);
			expect(bound).toBeLessThanOrEqual(best);
			expect(bound).toBeGreaterThan(best * tight);
		}
	});

	it.each([1, 2, 3, 10])("is a bound at whatever prices, with families of at most %i", (most) => {
		for (const { seed, instance, best } of known) {
			const random = new RandomSource(seed);
			const relaxation = new Relaxation(layOut(instance), slotsOf(instance), most);
			for (let round = 0; round < 50; round++) {
				for (const at of relaxation.prices.keys())
					relaxation.prices[at] =
						at < relaxation.rulesFrom ? random.uniform() - 0.5 : random.uniform() * random.below(3);
				expect(relaxation.evaluate()).toBeLessThanOrEqual(best + 1e-9);
			}
		}
	});

	it.each([1, 2, 3])("is near the best with families of at most %i, when prices have settled", (most) => {
		for (const { instance, best } of known) {
			const bound = boundAtSlots(layOut(instance), slotsOf(instance), best, most);
			expect(bound).toBeLessThanOrEqual(best);
			expect(bound).toBeGreaterThan(best * 0.6);
		}
	});
});

describe("a family", () => {
	it("is placed for the least there is, or for less than that where the search is cut short", () => {
		for (const seed of seeds) {
			const instance = anInstance(seed, { people: 8, units: 2 });
			const model = layOut(instance);
			const slotOf = slotsOf(instance);
			const places = placesOf(model, slotOf);
			const random = new RandomSource(seed);
			const costs = places.cost.map(() => random.uniform() * 4 - 2);
			for (const family of familiesOf(model, 10).families) {
				const least = leastOf(instance, family, costs);
				const exact = new FamilyPlacing(model, slotOf, places, costs);
				const cut = [0, 1, 3, 8].map((nodes) => new FamilyPlacing(model, slotOf, places, costs, nodes));
				expect(exact.place(family)).toBeCloseTo(least, 9);
				for (const placing of cut) expect(placing.place(family)).toBeLessThanOrEqual(least + 1e-9);
			}
		}
	});
});

/** All placings of a family's blocks, cheapest that keeps `maxAway` and `apart` as the evaluator counts. */
function leastOf(instance: CohortInstance, family: readonly number[], costs: Float64Array): number {
	const model = layOut(instance);
	const { start, cohort } = placesOf(model, slotsOf(instance));
	let best = Number.POSITIVE_INFINITY;
	const descend = (at: number, spent: number, cohortOf: Record<string, number>): void => {
		const b = family[at];
		if (b === undefined) {
			const { broken } = evaluateCohorts(instance, { cohortOf, slots: rows });
			if (broken.unitAway + broken.apart === 0) best = Math.min(best, spent);
			return;
		}
		for (let place = start[b] ?? 0; place < (start[b + 1] ?? 0); place++) {
			const own = (model.blocks[b] ?? []).map((p) => [instance.people[p]?.id, cohort[place]]);
			descend(at + 1, spent + (costs[place] ?? 0), { ...cohortOf, ...Object.fromEntries(own) });
		}
	};
	descend(0, 0, {});
	return best;
}

describe("the make-up of a cohort", () => {
	it("costs the least of all counts in whole people", () => {
		for (const seed of seeds) {
			const random = new RandomSource(seed);
			const model = layOut(anInstance(seed, { people: 8, units: 4 }));
			const { mix } = model;
			const room = roomsOf(model, slotsOf(model.instance))[0] ?? 0;
			const composition = new Composition(model, 5);
			const prices = Float64Array.from({ length: mix.count + 1 }, () => random.uniform() * 4 - 2);
			const open = Int32Array.from({ length: mix.count }, () => 1 + random.below(5));
			const costOf = (counts: number[], size: number) =>
				counts.reduce(
					(sum, here, v) =>
						sum +
						(mix.weight[v] ?? 0) *
							Math.max(0, Math.abs(here - (mix.share[v] ?? 0) * size) - (mix.tolerance[v] ?? 0)) -
						(prices[v] ?? 0) * here,
					-size * (prices[mix.count] ?? 0),
				);
			let best = Number.POSITIVE_INFINITY;
			const descend = (counts: number[]): void => {
				const v = counts.length;
				for (let here = 0; v < mix.count && here <= (open[v] ?? 0); here++) descend([...counts, here]);
				if (v < mix.count) return;
				const sums = Array.from({ length: mix.attributes }, (_, a) =>
					counts.reduce((sum, here, at) => sum + (mix.attributeOf[at] === a ? here : 0), 0),
				);
				const [size = 0] = sums;
				if (size < 2 || size > room || sums.some((sum) => sum !== size)) return;
				best = Math.min(best, costOf(counts, size));
			};
			descend([]);
			expect(composition.least(prices, room, open)).toBeCloseTo(best, 9);
			if (Number.isFinite(best))
				expect(costOf([...composition.counts], composition.size)).toBeCloseTo(best, 9);
		}
	});
});
