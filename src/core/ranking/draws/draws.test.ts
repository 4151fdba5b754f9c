import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RandomSource } from "../../random/random-source.ts";
import { quantileFinder } from "./quantiles.ts";
import { rankDescending } from "./rank.ts";
import { shortestRun } from "./rank-interval.ts";

const momentsOf = (values: Float64Array) => {
	const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / values.length;
	return { mean: moment(1), variance: moment(2), skew: moment(3), fourth: moment(4) };
};

describe("random numbers", () => {
	it("are the same for the same seed, and others for another", () => {
		const firstOf = (seed: number) => {
			const into = new Float64Array(3);
			new RandomSource(seed).fillNormal(into);
			return [...into];
		};
		expect(firstOf(7)).toEqual(firstOf(7));
		expect(firstOf(7)).not.toEqual(firstOf(8));
	});

	it("are normal in their moments and far out in the tail", () => {
		const drawn = new Float64Array(400_000);
		new RandomSource(11).fillNormal(drawn);
		const { mean, variance, skew, fourth } = momentsOf(drawn);
		expect([mean, variance, skew, fourth].map((value) => Math.round(Math.abs(value) * 20) / 20)).toEqual([
			0, 1, 0, 3,
		]);
		const beyond = (limit: number) => drawn.filter((value) => Math.abs(value) > limit).length / drawn.length;
		expect(beyond(1.959964)).toBeCloseTo(0.05, 2);
		// Beyond the widest layer's edge the tail has a draw of its own: P(|z| > 3.4426) = 0.000576.
		expect(beyond(3.442619855899)).toBeGreaterThan(0.00045);
		expect(beyond(3.442619855899)).toBeLessThan(0.0007);
	});

	it("have the mean and variance of chi-squared", () => {
		const source = new RandomSource(5);
		const drawn = Float64Array.from({ length: 100_000 }, () => source.chiSquared(9) - 9);
		expect(momentsOf(drawn).mean).toBeCloseTo(0, 1);
		expect(Math.abs(momentsOf(drawn).variance / 18 - 1)).toBeLessThan(0.03);
	});
});

const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("what is read out of draws", () => {
	it("ranks as sorting does, ties in the order of the items", () => {
		fc.assert(
			fc.property(values, fc.integer({ min: 0, max: 1 }), (scores, draw) => {
				const woven = Float64Array.from(scores.flatMap((score) => (draw === 0 ? [score, 0] : [0, score])));
				const order = scores.map((_, item) => item).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
				const ranks = rankDescending(scores.length, 2)(woven, draw);
				expect([...ranks]).toEqual(scores.map((_, item) => order.indexOf(item) + 1));
			}),
		);
	});

	it("finds the quantiles that sorting shows", () => {
		fc.assert(
			fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
				const numbers = Float32Array.from(list);
				const place = Math.max(0, Math.ceil(share * list.length - 1e-9) - 1);
				expect(quantileFinder(list.length)(numbers, share)).toBe(numbers.slice().sort()[place]);
			}),
		);
	});

	it("takes the shortest run of ranks with 90 %, or one rank less where that is nearer", () => {
		const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(
				counts.filter((list) => list.some((count) => count > 0)),
				(list) => {
					const draws = list.reduce((sum, count) => sum + count, 0);
					const held = ([from, to]: [number, number]) =>
						list.slice(from - 1, to).reduce((sum, count) => sum + count, 0) / draws;
					const runs = list.flatMap((_, from) =>
						list.slice(from).map((_, more): [number, number] => [from + 1, from + 1 + more]),
					);
					const length = ([from, to]: [number, number]) => to - from + 1;
					const shortest = Math.min(...runs.filter((run) => held(run) >= 0.9 - 1e-12).map(length));
					const most = (of: number) => Math.max(0, ...runs.filter((run) => length(run) === of).map(held));
					const found = shortestRun(Int32Array.of(0, ...list), draws);
					const isShorter = shortest > 1 && 0.9 - most(shortest - 1) < most(shortest) - 0.9 - 1e-12;
					expect(length(found)).toBe(isShorter ? shortest - 1 : shortest);
					expect(held(found)).toBeCloseTo(most(length(found)), 12);
				},
			),
		);
	});
});
