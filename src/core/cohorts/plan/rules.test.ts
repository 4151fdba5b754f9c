import { describe, expect, it } from "vitest";
import { RandomSource } from "../../random/index.ts";
import { boundAtSlots } from "./bounds.ts";
import { evaluateCohorts } from "./evaluate.ts";
import { layOut } from "./model.ts";
import { planCohorts } from "./plan-cohorts.ts";
import { startAt } from "./start.ts";
import { Steps } from "./steps.ts";
import type { CohortInstance } from "./terms.ts";

const dates = ["a", "b", "c", "d"];

/** Six leaders, two cohorts and two gatherings on two dates each, with rules of every kind. */
function withRules(seed: number): CohortInstance {
	const random = new RandomSource(seed);
	const some = (chance: number) => dates.filter(() => random.below(chance) === 0);
	return {
		...{ cohorts: 2, gatherings: 2, size: { min: 2, max: 4 }, weights: { travel: 1, dislike: 1 } },
		venues: ["v", "w"].map((id) => ({ id, capacity: 3 + random.below(2) })),
		slots: dates.map((date, at) => ({ id: date, gathering: at >> 1, date, venue: at % 2 ? "w" : "v" })),
		units: ["x", "y", "z"].map((id) => ({ id, maxAway: 1 + random.below(2) })),
		people: Array.from({ length: 6 }, (_, at) => ({
			...{ id: `p${at}`, unit: "xyz"[at % 3] ?? "", gender: random.below(2) ? "k" : "m" },
			...{ travel: [random.below(50) / 10, random.below(50) / 10] },
			...{ unavailable: some(9), dislikes: some(4) },
		})),
		...{ together: [["p0", "p1"]], apart: [["p2", "p4"]] },
		mix: [{ attribute: "gender", weight: 2, tolerance: 0.5 }],
		...{ previous: { p2: 0, p3: 0, p4: 1, p5: 1 }, movePrice: 1.5, locked: { p3: 0 } },
	};
}

/** The cheapest of all plans that break nothing, price of moves included; of those with `own` slots where given. */
function bruteForce(instance: CohortInstance, own?: string[][]): number {
	let best = Number.POSITIVE_INFINITY;
	for (const [first, second] of ["ac bd", "ad bc", "bc ad", "bd ac"].map((pair) => pair.split(" "))) {
		const slots = own ?? [[...(first ?? "")], [...(second ?? "")]];
		for (let code = 0; code < 64; code++) {
			const cohortOf = Object.fromEntries(instance.people.map(({ id }, at) => [id, (code >> at) & 1]));
			const { broken, objective, parts } = evaluateCohorts(instance, { cohortOf, slots });
			const cost = objective + parts.moved * (instance.movePrice ?? 0);
			if (Object.values(broken).every((count) => count === 0)) best = Math.min(best, cost);
		}
	}
	return best;
}

const seeds = Array.from({ length: 30 }, (_, at) => at + 1);
const plan = (instance: CohortInstance, seed = 1) =>
	planCohorts(instance, { limit: { moves: 60_000 }, seed });

describe("cohorts under rules of every kind", () => {
	it("are planned for the least there is, and refused where there is no plan and nowhere else", () => {
		const found = seeds.map((seed) => {
			const outcome = plan(withRules(seed), seed);
			if (!outcome.ok) return Number.POSITIVE_INFINITY;
			return outcome.answer.objective + outcome.answer.parts.moved * 1.5;
		});
		const best = seeds.map((seed) => bruteForce(withRules(seed)));
		expect(found.map(Number.isFinite)).toEqual(best.map(Number.isFinite));
		expect(found.filter((cost, at) => cost > (best[at] ?? 0) + 1e-6)).toEqual([]);
		expect(found.filter((cost, at) => cost < (best[at] ?? 0) - 1e-6)).toEqual([]);
		expect(best.filter(Number.isFinite).length).toBeGreaterThan(8);
		expect(best.filter(Number.isFinite).length).toBeLessThan(seeds.length);
	});

	it("have a bound at own slots that no plan with those slots is below", () => {
		const rows = [
			["a", "c"],
			["b", "d"],
		];
		for (const seed of seeds) {
			const instance = withRules(seed);
			const best = bruteForce(instance, rows);
			if (!Number.isFinite(best)) continue;
			const bound = boundAtSlots(layOut(instance), Int32Array.of(0, 2, 1, 3), best);
			expect(bound).toBeLessThanOrEqual(best);
			expect(bound).toBeGreaterThan(best * 0.7);
		}
	});

	it("are counted by the search as the evaluator counts them", () => {
		for (const seed of seeds) {
			const instance = withRules(seed);
			const model = layOut(instance);
			const random = new RandomSource(seed);
			const state = startAt(model, Int32Array.of(1, 1), random);
			const steps = new Steps(state, random);
			steps.heat = 5;
			for (let at = 0; at < 200; at++) [steps.move, steps.swap, steps.reslot][at % 3]?.call(steps);
			const cohortOf: Record<string, number> = {};
			for (const [b, block] of model.blocks.entries())
				for (const p of block) cohortOf[instance.people[p]?.id ?? ""] = state.cohortOf[b] ?? 0;
			const slots = [0, 1].map((k) =>
				[...state.slotOf.subarray(2 * k, 2 * k + 2)].map((s) => dates[s] ?? ""),
			);
			const { broken, objective, parts } = evaluateCohorts(instance, { cohortOf, slots });
			expect(state.soft).toBeCloseTo(objective + 1.5 * parts.moved, 6);
			expect([state.busy, state.over, state.away, state.apart]).toEqual([
				...[broken.unavailable, broken.size, broken.unitAway, broken.apart],
			]);
			expect([broken.together, broken.locked, broken.slot, broken.unplaced]).toEqual([0, 0, 0, 0]);
		}
	});

	it("move fewer people the dearer a move is, and never those who are locked", () => {
		const moved = [0, 1.5, 1000].map((movePrice) =>
			seeds.map((seed) => {
				const outcome = plan({ ...withRules(seed), movePrice }, seed);
				if (outcome.ok) expect(outcome.answer.cohortOf.p3).toBe(0);
				return outcome.ok ? outcome.answer.parts.moved : 0;
			}),
		);
		const [free = 0, dear = 0, dearest = 0] = moved.map((counts) => counts.reduce((sum, n) => sum + n, 0));
		expect(free).toBeGreaterThan(dear);
		expect(dear).toBeGreaterThanOrEqual(dearest);
	});

	it("keep the dates that are locked, and cost no more than they must with them", () => {
		const locked = [
			{ cohort: 0, gathering: 1, slot: "d" },
			{ cohort: 1, gathering: 0, slot: "a" },
		];
		const rows = [
			["b", "d"],
			["a", "c"],
		];
		for (const seed of seeds) {
			const instance = { ...withRules(seed), lockedSlots: locked };
			const outcome = plan(instance, seed);
			const best = bruteForce(instance, rows);
			expect(outcome.ok).toBe(Number.isFinite(best));
			if (!outcome.ok) continue;
			expect(outcome.answer.slots).toEqual(rows);
			expect(outcome.answer.objective + outcome.answer.parts.moved * 1.5).toBeCloseTo(best, 6);
		}
	});
});

describe("a cause that is named", () => {
	const base: CohortInstance = {
		...withRules(1),
		...{ previous: {}, locked: {}, together: [], apart: [], movePrice: 0 },
		people: withRules(1).people.map((person) => ({ ...person, unavailable: [] })),
		units: ["x", "y", "z"].map((id) => ({ id, maxAway: 1 })),
	};
	const [p0, p1, p2, p3, p4, p5] = base.people as [never, never, never, never, never, never];
	type Person = CohortInstance["people"][number];
	const away = (person: Person, ...unavailable: string[]): Person => ({ ...person, unavailable });

	it("is a unit that cannot be shared out, and nothing is in the way without that rule", () => {
		const people = [away(p0, "a"), p1, p2, away(p3, "a"), p4, p5];
		expect(plan({ ...base, people })).toEqual({
			ok: false,
			reasons: [{ kind: "unit-away", unit: "x", gathering: 0, home: 1, people: 2 }],
		});
		const units = base.units.map((unit) => (unit.id === "x" ? { ...unit, maxAway: 2 } : unit));
		expect(plan({ ...base, people, units }).ok).toBe(true);
	});

	it("is a group that is never free together, and nothing is in the way when it is parted", () => {
		const people = [away(p0, "c"), away(p1, "d"), p2, p3, p4, p5];
		expect(plan({ ...base, people, together: [["p0", "p1"]] })).toEqual({
			ok: false,
			reasons: [{ kind: "never-free", person: "p0", gathering: 1, with: ["p1"] }],
		});
		expect(plan({ ...base, people }).ok).toBe(true);
	});

	it("is a gathering without slots, told once and not for every leader", () => {
		expect(plan({ ...base, gatherings: 3 })).toEqual({
			ok: false,
			reasons: [{ kind: "too-few-slots", gathering: 2, slots: 0, cohorts: 2 }],
		});
		expect(plan(base).ok).toBe(true);
	});

	it("is a pair with two rules against each other, and either may go", () => {
		const both = { ...base, together: [["p0", "p1"]], apart: [["p0", "p1"] as [string, string]] };
		expect(plan(both)).toEqual({
			ok: false,
			reasons: [{ kind: "together-and-apart", people: ["p0", "p1"] }],
		});
		expect([plan({ ...both, apart: [] }).ok, plan({ ...both, together: [] }).ok]).toEqual([true, true]);
	});

	it("is a date that is locked to two cohorts, or is none of that gathering", () => {
		const lockedSlots = [
			{ cohort: 0, gathering: 0, slot: "a" },
			{ cohort: 1, gathering: 0, slot: "a" },
			{ cohort: 0, gathering: 1, slot: "b" },
		];
		expect(plan({ ...base, lockedSlots })).toEqual({
			ok: false,
			reasons: lockedSlots.slice(1).map((one) => ({ kind: "locked-slot", ...one })),
		});
		expect(plan({ ...base, lockedSlots: lockedSlots.slice(0, 1) }).ok).toBe(true);
	});

	it("is somebody who is locked to a cohort whose locked date is one they cannot come on", () => {
		const people = [away(p0, "a"), p1, p2, p3, p4, p5];
		const lockedSlots = [{ cohort: 1, gathering: 0, slot: "a" }];
		expect(plan({ ...base, people, lockedSlots, locked: { p0: 1 } })).toEqual({
			ok: false,
			reasons: [{ kind: "locked-away", person: "p0", cohort: 1, gathering: 0 }],
		});
		expect(plan({ ...base, people, lockedSlots, locked: { p0: 0 } }).ok).toBe(true);
	});

	it("is cohorts that are too small, or venues that are, told once with all their gatherings", () => {
		const kind = "too-many-people";
		expect(plan({ ...base, size: { min: 1, max: 2 } })).toEqual({
			ok: false,
			reasons: [{ kind, people: 6, places: 4 }],
		});
		const venues = base.venues.map((venue) => ({ ...venue, capacity: venue.id === "w" ? 2 : 3 }));
		expect(plan({ ...base, venues })).toEqual({
			ok: false,
			reasons: [{ kind, people: 6, places: 5, gatherings: [0, 1], venues: ["v", "w"] }],
		});
		expect(plan({ ...base, venues: venues.map(({ id }) => ({ id, capacity: 3 })) }).ok).toBe(true);
	});

	it("is a group or a locked crowd for which no cohort has places", () => {
		const units = base.units.map((unit) => ({ ...unit, maxAway: 6 }));
		const free = {
			...base,
			units,
			size: { min: 1, max: 5 },
			venues: base.venues.map((v) => ({ ...v, capacity: 4 })),
		};
		const group = ["p0", "p1", "p2", "p3", "p4"];
		expect(plan({ ...free, together: [group] })).toEqual({
			ok: false,
			reasons: [{ kind: "crowd", people: group, places: 4 }],
		});
		expect(plan({ ...free, locked: Object.fromEntries(group.map((id) => [id, 1])) })).toEqual({
			ok: false,
			reasons: [{ kind: "crowd", people: group, places: 4, cohort: 1 }],
		});
		expect(plan({ ...free, together: [group.slice(1)] }).ok).toBe(true);
	});

	it("is slots in venues that are too small for any cohort", () => {
		const venues = base.venues.map((venue) => ({ ...venue, capacity: venue.id === "w" ? 1 : 6 }));
		expect(plan({ ...base, venues, size: { min: 2, max: 6 } })).toEqual({
			ok: false,
			reasons: [0, 1].map((gathering) => ({
				kind: "too-few-slots",
				gathering,
				slots: 1,
				cohorts: 2,
				least: 2,
			})),
		});
	});
});
