import { RandomSource } from "../random/index.ts";
import type { Chosen, PortfolioInstance } from "./terms.ts";

/** Five ideas in two modes each, small enough to try every choice; for tests, drawn by the seed. */
export function tinyPortfolio(seed: number): PortfolioInstance {
	const random = new RandomSource(seed);
	const mode = (id: string, start: number) => ({
		...{ id, start, length: 1, benefit: 10 + random.below(90) },
		hours: [[0, start, 1 + random.below(9)]] as [number, number, number][],
		cost: [[0, 1 + random.below(20)]] as [number, number][],
		exposure: [random.below(9), random.below(5)],
	});
	const ideas = Array.from({ length: 5 }, (_, i) => ({
		...{ id: `i${i}`, sector: `s${i % 2}`, modes: [mode("a", 0), mode("b", 1)] },
	}));
	return {
		...{
			quarters: 2,
			competences: ["jus"],
			capacity: [[10, 12]],
			budget: [40],
			minShare: { s0: 0.2 },
			ideas,
		},
		...{
			requires: [["i1", "i2"]],
			excludes: [["i0", "i3"]],
			must: [],
			mustNot: seed % 3 === 0 ? ["i4"] : [],
		},
		risk: {
			...{ lambda: (seed % 3) / 2, alpha: 0.7 },
			scenarios: Array.from({ length: 7 }, () => [random.uniform() - 0.5, random.uniform() - 0.5]),
		},
	};
}

/** Every choice of an instance, those that break rules too; for tests. */
export function allChoices({ ideas }: PortfolioInstance): Chosen[] {
	return ideas.reduce<Chosen[]>(
		(so, { id, modes }) => so.flatMap((one) => [one, ...modes.map((mode) => ({ ...one, [id]: mode.id }))]),
		[{}],
	);
}
