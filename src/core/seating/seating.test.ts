import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundPairs } from "./bound.ts";
import { fieldOf } from "./field.ts";
import { evaluateSeating, planSeating, type SeatingAnswer, type SeatingInstance } from "./index.ts";

const nothingBroken = { unknown: 0, unseated: 0, twice: 0, seats: 0, absentSeated: 0 };

function planned(instance: SeatingInstance, moves = 3000, seed = 1): SeatingAnswer {
	const outcome = planSeating(instance, { limit: { moves }, seed });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
	const { hard, objective, parts } = evaluateSeating(instance, outcome.answer.rounds);
	expect({ hard, objective, parts }).toEqual({
		...{ hard: nothingBroken, objective: outcome.answer.objective, parts: outcome.answer.parts },
	});
	return outcome.answer;
}

function golf(tables: number, seats: number, rounds: number): SeatingInstance {
	return {
		...{ rounds, people: Array.from({ length: tables * seats }, (_, at) => ({ id: `p${at}` })) },
		tables: Array.from({ length: tables }, (_, at) => ({ id: `t${at}`, seats })),
		absent: Array.from({ length: rounds }, () => []),
	};
}

/** Up to five people at two tables for two rounds, some away. */
const evenings: fc.Arbitrary<SeatingInstance> = fc
	.record({
		count: fc.integer({ min: 2, max: 5 }),
		sizes: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })),
		away: fc.tuple(fc.subarray([0, 1, 2, 3, 4]), fc.subarray([0, 1, 2, 3, 4])),
	})
	.map(({ count, sizes, away }) => ({
		...{ rounds: 2, people: Array.from({ length: count }, (_, at) => ({ id: `p${at}` })) },
		tables: sizes.map((seats, at) => ({ id: `t${at}`, seats })),
		absent: away.map((own) => own.filter((at) => at < count).map((at) => `p${at}`)),
	}));

/** The most pairs there can be, by trying every seating. */
function mostPairs(instance: SeatingInstance): number {
	const ways = instance.absent.map((away) => {
		const here = instance.people.map(({ id }) => id).filter((id) => !away.includes(id));
		return here.reduce<Record<string, string[]>[]>(
			(seatings, id) =>
				seatings.flatMap((own) =>
					instance.tables
						.filter((table) => (own[table.id]?.length ?? 0) < table.seats)
						.map((table) => ({ ...own, [table.id]: [...(own[table.id] ?? []), id] })),
				),
			[{}],
		);
	});
	const [first = [], second = []] = ways;
	return Math.max(...first.flatMap((a) => second.map((b) => evaluateSeating(instance, [a, b]).objective)));
}

describe("planSeating", () => {
	it("reaches the most pairs there can be on small evenings, within its bound", () => {
		fc.assert(
			fc.property(evenings, (instance) => {
				const most = mostPairs(instance);
				if (most === Number.NEGATIVE_INFINITY) {
					expect(planSeating(instance, { limit: { moves: 10 }, seed: 1 }).ok).toBe(false);
					return;
				}
				expect(planned(instance, 1500).objective).toBe(most);
				expect(boundPairs(instance)).toBeGreaterThanOrEqual(most);
			}),
			{ numRuns: 60 },
		);
	});

	it.each([
		[7, 5, 5],
		[8, 5, 5],
		[9, 5, 5],
		[8, 4, 9],
		[7, 5, 6],
		[5, 5, 6],
	])("lets nobody meet twice at %i tables of %i for %i rounds", (tables, seats, rounds) => {
		const instance = golf(tables, seats, rounds);
		const { objective, bound, parts } = planned(instance, 1);
		expect([objective, parts.repeats]).toEqual([bound, 0]);
	});

	it("gives the same seating for the same seed and moves", () => {
		expect(planned(golf(6, 6, 5))).toEqual(planned(golf(6, 6, 5)));
		expect(planned(golf(6, 6, 5), 3000, 2).rounds).not.toEqual(planned(golf(6, 6, 5)).rounds);
	});

	it("seats anew those who must move and few others, and keeps what has been held and what is locked", () => {
		const before = planned(golf(6, 5, 4)).rounds;
		const instance = {
			...golf(6, 5, 4),
			...{ absent: [[], [], ["p3", "p17"], ["p3"]], previous: before, fromRound: 2, movePrice: 2 },
			locked: [{ round: 3, person: "p9", table: "t0" }],
		};
		const { rounds, parts } = planned(instance, 20_000);
		expect(rounds.slice(0, 2).map(sorted)).toEqual(before.slice(0, 2).map(sorted));
		expect(rounds[3]?.t0).toContain("p9");
		expect(parts.moved).toBeLessThanOrEqual(4);
	});

	it("says by name what is in the way, and seats when it is taken away", () => {
		const crowded = { ...golf(2, 2, 1), tables: [{ id: "t0", seats: 3 }] };
		expect(planSeating(crowded, { limit: { moves: 10 }, seed: 1 })).toEqual({
			...{ ok: false, reasons: [{ kind: "too-few-seats", round: 0, people: 4, seats: 3 }] },
		});
		planned({ ...crowded, absent: [["p0"]] });
		const locked = [0, 0].map((round) => ({ round, person: "p1", table: "t0" }));
		const twice = { ...golf(2, 2, 1), absent: [["p1"]], locked };
		expect(planSeating(twice, { limit: { moves: 10 }, seed: 1 })).toMatchObject({
			reasons: [{ kind: "locked-absent" }, { kind: "locked-absent" }, { kind: "locked-twice" }],
		});
	});
});

const sorted = (round: Record<string, string[]>) =>
	Object.fromEntries(Object.entries(round).map(([table, ids]) => [table, ids.toSorted()]));

it("has fields of all powers of primes up to 32, and no other", () => {
	const sizes = Array.from({ length: 31 }, (_, at) => at + 2).filter((q) => fieldOf(q) !== null);
	expect(sizes).toEqual([2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32]);
});

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "planners");

describe.skipIf(!existsSync(folder))("planSeating, on instances of real size", () => {
	it.each(["40x8-1", "40x8-2", "45x9-1", "45x9-2"])("reaches the bound on %s", (size) => {
		const instance = JSON.parse(readFileSync(join(folder, `seating-${size}.json`), "utf8"));
		const { objective, bound } = planned(instance, 500_000);
		expect(objective).toBe(bound);
	});

	it.each(["36x6-1", "36x6-2"])("reaches 97 % of the bound on %s", (size) => {
		const instance = JSON.parse(readFileSync(join(folder, `seating-${size}.json`), "utf8"));
		const { objective, bound } = planned(instance, 1_000_000);
		expect(objective / (bound ?? 0)).toBeGreaterThan(0.97);
	});
});
