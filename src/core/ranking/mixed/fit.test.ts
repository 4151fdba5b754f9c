import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgeScore } from "../judge-score.ts";
import { simulateDay } from "../simulated-day.ts";
import { differentiateAt, solveAt } from "./criterion.ts";
import { denseReml } from "./dense-reml.ts";
import { layOut } from "./design.ts";
import type { Ratios } from "./equations.ts";
import { fitRatios } from "./fit.ts";

const ratio = fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 30, noNaN: true }));
const day = fc
	.record({
		...{ items: fc.integer({ min: 2, max: 6 }), judges: fc.integer({ min: 2, max: 6 }) },
		...{ criteria: fc.integer({ min: 1, max: 3 }), seed: fc.integer() },
		share: fc.double({ min: 0.5, max: 1, noNaN: true }),
	})
	.map(({ share, seed, ...size }) => {
		const sd = { item: 1, judge: 0.6, cell: 0.4, residual: 0.7 };
		const { scores } = simulateDay({ ...size, panel: size.judges, sd }, seed);
		// Thinned, so that cells differ in which criteria they have.
		return scores.filter((_, at) => (at * 0.618) % 1 < share);
	})
	.filter((scores) => new Set(scores.map(({ item }) => item)).size > 1 && scores.length > 6);

function bothWays(
	scores: readonly JudgeScore[],
	{ item, judge, cell }: { item: number; judge: number; cell: number },
) {
	const design = layOut(scores);
	const [outer, inner] = design.itemsAreOuter ? [item, judge] : [judge, item];
	const fast = solveAt(design, { outer, inner, cell });
	return { design, fast, dense: denseReml(scores, { item, judge, cell }) };
}

describe("the mixed model, against its definition", () => {
	it("has the same criterion, fixed effects and predictions", () => {
		fc.assert(
			fc.property(day, ratio, ratio, ratio, (scores, item, judge, cell) => {
				const { design, fast, dense } = bothWays(scores, { item, judge, cell });
				const [items, judges] = design.itemsAreOuter
					? [fast.effects.outer, fast.effects.inner]
					: [fast.effects.inner, fast.effects.outer];
				expect(fast.deviance).toBeCloseTo(dense.deviance, 7);
				expect(fast.residual).toBeCloseTo(dense.residual, 8);
				for (const [k, beta] of dense.beta.entries())
					expect((design.criterionMean[k] ?? 0) + (fast.effects.criteria[k] ?? 0)).toBeCloseTo(beta, 7);
				for (const [at, id] of design.items.entries()) expect(items[at]).toBeCloseTo(dense.itemEffect(id), 7);
				for (const [at, id] of design.judges.entries())
					expect(judges[at]).toBeCloseTo(dense.judgeEffect(id), 7);
			}),
			{ numRuns: 60 },
		);
	});

	it("has the slope that differences of the criterion show", () => {
		const positive = fc.double({ min: 0.01, max: 10, noNaN: true });
		fc.assert(
			fc.property(day, positive, positive, positive, (scores, outer, inner, cell) => {
				const design = layOut(scores);
				const at: Ratios = { outer, inner, cell };
				const { gradient } = differentiateAt(design, solveAt(design, at));
				for (const [k, factor] of (["outer", "inner", "cell"] as const).entries()) {
					const moved = (by: number) =>
						solveAt(design, { ...at, [factor]: at[factor] * Math.exp(by) }).deviance;
					expect(gradient[k]).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4, 4);
				}
			}),
			{ numRuns: 30 },
		);
	});

	it("finds no worse a place than a grid does", () => {
		const steps = [0, 0.01, 0.05, 0.2, 0.6, 1.5, 4, 12];
		// With a dozen scores the criterion can fall for ever in one ratio: no grid and no search has an answer there.
		const enough = day.filter((scores) => scores.length > 20);
		fc.assert(
			fc.property(enough, (scores) => {
				const design = layOut(scores);
				const { deviance } = fitRatios(design);
				const grid = steps.flatMap((outer) =>
					steps.flatMap((inner) =>
						(design.hasRepeats ? steps : [0]).map((cell) => solveAt(design, { outer, inner, cell }).deviance),
					),
				);
				expect(deviance).toBeLessThanOrEqual(Math.min(...grid) + 1e-6);
			}),
			{ numRuns: 40 },
		);
	});
});
