import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RandomSource } from "../random/index.ts";
import { davidson, type Meeting } from "./davidson.ts";
import { type Order, plackettLuce } from "./plackett-luce.ts";
import { type Comparison, rankPairs } from "./rank-pairs.ts";
import { rankRankings } from "./rank-rankings.ts";
import { strongParts } from "./strong-parts.ts";

const names = ["a", "b", "c", "d"];
const comparison = fc
	.record({
		winner: fc.constantFrom(...names),
		loser: fc.constantFrom(...names),
		tie: fc.boolean(),
		isHome: fc.constantFrom(0, 1, 2),
		weight: fc.constantFrom(0.5, 1, 3),
	})
	.filter(({ winner, loser }) => winner !== loser)
	.map(({ isHome, ...row }): Comparison => {
		const home = [undefined, row.winner, row.loser][isHome];
		return home === undefined ? row : { ...row, home };
	});
const days = fc.array(comparison, { minLength: 1, maxLength: 40 });
const rankings = fc.array(
	fc.shuffledSubarray(names, { minLength: 1 }).map((order) => ({ order })),
	{ minLength: 1, maxLength: 12 },
);
const abilitiesOf = (outcome: ReturnType<typeof rankRankings>) => {
	if (!outcome.ok) throw new Error(outcome.reason);
	return new Map(outcome.ranking.items.map(({ id, ability }) => [id, ability]));
};

/** The likelihood as the formula says it, one comparison at a time. */
function plainLogLik(rows: readonly Comparison[], ability: (id: string) => number, nu: number, home: number) {
	return rows.reduce((sum, row) => {
		const worth = (id: string) => Math.exp(ability(id) + (row.home === id ? home : 0));
		const [won, lost] = [worth(row.winner), worth(row.loser)];
		const tied = nu * Math.sqrt(won * lost);
		return sum + (row.weight ?? 1) * Math.log((row.tie ? tied : won) / (won + lost + tied));
	}, 0);
}

describe("ranking from comparisons", () => {
	it("has no higher place near by, with or without a prior", () => {
		fc.assert(
			fc.property(days, fc.constantFrom(undefined, 0.5), (rows, ridge) => {
				const outcome = rankPairs(rows, ridge === undefined ? {} : { ridge });
				if (!outcome.ok) throw new Error(outcome.reason);
				const { ranking } = outcome;
				const ids = ranking.joint.ids;
				const best = [...ranking.joint.abilities];
				const extras = [Math.log(ranking.tieParameter ?? 0), ranking.home ?? 0];
				const heightAt = (x: readonly number[]) => {
					const mean = x.slice(0, ids.length).reduce((sum, own) => sum + own, 0) / ids.length;
					const prior = x.reduce((sum, own, at) => {
						const isIn = at < ids.length || (at === ids.length ? ranking.tieParameter !== null : true);
						return sum + (isIn ? (own - (at < ids.length ? mean : 0)) ** 2 : 0);
					}, 0);
					const ability = (id: string) => x[ids.indexOf(id)] ?? 0;
					const logLik = plainLogLik(rows, ability, Math.exp(x.at(-2) ?? 0), x.at(-1) ?? 0);
					return logLik - 0.5 * (ranking.prior?.ridge ?? 0) * prior;
				};
				const top = [...best, ...extras];
				for (const [at, value] of top.entries())
					for (const by of [-1e-3, 1e-3])
						if (Number.isFinite(value) && !(at === top.length - 1 && ranking.home === null))
							expect(heightAt(top.with(at, value + by))).toBeLessThanOrEqual(heightAt(top) + 1e-12);
			}),
			{ numRuns: 60 },
		);
	});

	it("knows the slopes and the information of its likelihoods", () => {
		const source = new RandomSource(3);
		const meetings: Meeting[] = [
			[0, 1, 1],
			[0, 2, -1],
			[1, 2, 0],
			[0, 1, 0],
		].map(([a = 0, b = 0, home = 0]) => ({
			...{ a, b, home, wins: source.below(4), losses: source.below(4), ties: 1 + source.below(3) },
		}));
		const orders: Order[] = [
			[0, 1, 2],
			[2, 0],
			[1, 2, 0],
		].map((items) => ({ items, weight: 1.5 }));
		for (const likelihood of [davidson(3, meetings), plackettLuce(3, orders)]) {
			const size = likelihood.items + likelihood.extras;
			const x = Float64Array.from({ length: size }, () => source.uniform() - 0.5);
			const { gradient, information } = likelihood.at(x);
			for (let at = 0; at < size; at++) {
				const [up, down] = [1e-5, -1e-5].map((by) => likelihood.at(x.with(at, (x[at] ?? 0) + by)));
				expect(((up?.logLik ?? 0) - (down?.logLik ?? 0)) / 2e-5).toBeCloseTo(gradient[at] ?? 0, 6);
				for (let other = 0; other < size; other++) {
					const bend = ((up?.gradient[other] ?? 0) - (down?.gradient[other] ?? 0)) / 2e-5;
					expect(-bend).toBeCloseTo(information[at * size + other] ?? 0, 6);
				}
			}
		}
	});

	it("finds what a search over all abilities of three items finds", () => {
		const rows = [
			["a", "b"],
			["a", "b"],
			["b", "c"],
			["c", "a"],
			["a", "c"],
			["b", "a"],
			["c", "b"],
			["b", "c"],
		];
		const pairs = rows.map(([winner = "", loser = ""]) => ({ winner, loser }));
		let best = { b: 0, c: 0, height: Number.NEGATIVE_INFINITY };
		for (let [b, c, step] = [0, 0, 1]; step > 1e-9; step /= 2, { b, c } = best)
			for (let i = -4; i <= 4; i++)
				for (let j = -4; j <= 4; j++) {
					const own = new Map([
						["b", b + i * step],
						["c", c + j * step],
					]);
					const height = plainLogLik(pairs, (id) => own.get(id) ?? 0, 0, 0);
					if (height > best.height) best = { b: own.get("b") ?? 0, c: own.get("c") ?? 0, height };
				}
		const found = abilitiesOf(rankPairs(pairs));
		expect(found.get("b")).toBeCloseTo(best.b, 6);
		expect(found.get("c")).toBeCloseTo(best.c, 6);
	});

	it("does not mind what items are called, in which order they come, or who is the reference", () => {
		fc.assert(
			fc.property(days, fc.integer(), (rows, seed) => {
				const renamed = (id: string) => `x${(names.indexOf(id) * 7 + seed) % 31}`;
				const others = rows.toReversed().map((row) => ({
					...row,
					...{ winner: renamed(row.winner), loser: renamed(row.loser) },
					...(row.home === undefined ? {} : { home: renamed(row.home) }),
				}));
				const own = abilitiesOf(rankPairs(rows));
				const reference = rows[0]?.winner ?? "";
				const their = abilitiesOf(rankPairs(others, { reference: renamed(reference) }));
				for (const [id, ability] of own) expect(their.get(renamed(id))).toBeCloseTo(ability, 6);
			}),
			{ numRuns: 60 },
		);
	});

	it("of two items each, gives the same from rankings as from pairs", () => {
		fc.assert(
			fc.property(fc.array(comparison, { minLength: 1, maxLength: 30 }), (rows) => {
				const pairs = rows.map(({ winner, loser, weight = 1 }) => ({ winner, loser, weight }));
				const orders = pairs.map(({ winner, loser, weight }) => ({ order: [winner, loser], weight }));
				const [one, two] = [abilitiesOf(rankPairs(pairs)), abilitiesOf(rankRankings(orders))];
				for (const [id, ability] of one) expect(two.get(id)).toBeCloseTo(ability, 7);
			}),
			{ numRuns: 60 },
		);
	});

	it("uses a prior, and says so, exactly where somebody never stood below somebody", () => {
		fc.assert(
			fc.property(rankings, (rows) => {
				const outcome = rankRankings(rows);
				if (!outcome.ok) throw new Error(outcome.reason);
				const beats = (from: string, seen = new Set([from])): Set<string> => {
					for (const { order } of rows)
						if (order.includes(from))
							for (const id of order.slice(order.indexOf(from) + 1))
								if (!seen.has(id)) beats(id, seen.add(id));
					return seen;
				};
				const ids = outcome.ranking.joint.ids;
				const isConnected = ids.every((id) => beats(id).size === ids.length);
				expect(outcome.ranking.prior).toEqual(
					isConnected ? null : { ridge: 0.25, reason: "not-strongly-connected" },
				);
				expect(outcome.ranking.parts.length === 1).toBe(isConnected);
			}),
		);
	});

	it("tells two islands and a maximum that lies infinitely far away", () => {
		const apart = rankPairs(
			[
				["a", "b"],
				["b", "a"],
				["c", "d"],
				["d", "c"],
			].map(([winner = "", loser = ""]) => ({ winner, loser })),
		);
		expect(apart.ok && [apart.ranking.islands, apart.ranking.parts]).toEqual([
			2,
			[
				["a", "b"],
				["c", "d"],
			],
		]);
		const homeAlwaysWins = [
			["a", "b"],
			["b", "a"],
		].map(([winner = "", loser = ""]) => ({ winner, loser, home: winner }));
		const home = rankPairs(homeAlwaysWins);
		expect(home.ok && home.ranking.prior).toEqual({ ridge: 0.25, reason: "no-maximum" });
		expect(
			strongParts(3, [
				{ above: 0, below: 1 },
				{ above: 1, below: 2 },
			]),
		).toEqual([[0], [1], [2]]);
	});

	it("refuses what is no comparison, by name", () => {
		expect(rankPairs([])).toEqual({ ok: false, reason: "nothing" });
		expect(rankPairs([{ winner: "a", loser: "a" }])).toEqual({ ok: false, reason: "itself", ids: ["a"] });
		expect(rankRankings([{ order: ["a", "b", "a"] }])).toEqual({ ok: false, reason: "itself", ids: ["a"] });
		expect(rankRankings([{ order: ["a", "b"] }], { reference: "z" })).toEqual({
			...{ ok: false, reason: "unknown-reference", ids: ["z"] },
		});
		expect(() => rankPairs([{ winner: "a", loser: "b", weight: -1 }])).toThrow("weighs -1");
	});
});
