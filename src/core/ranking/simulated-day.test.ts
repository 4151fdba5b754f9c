import { describe, expect, it } from "vitest";
import { layOut } from "./mixed/design.ts";
import { fitRatios } from "./mixed/fit.ts";
import { modelOf } from "./mixed-model.ts";
import { rankScores } from "./rank-scores.ts";
import { type DayPlan, simulateDay } from "./simulated-day.ts";

const sd = { item: 0.6, judge: 0.6, cell: 0.4, residual: 0.8 };
const plan: DayPlan = { items: 40, judges: 12, panel: 3, criteria: 4, sd };

/** Kendall's tau between two lists without ties. */
function tau(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++)
		for (let j = 0; j < i; j++) sum += Math.sign(((a[i] ?? 0) - (a[j] ?? 0)) * ((b[i] ?? 0) - (b[j] ?? 0)));
	return sum / ((a.length * (a.length - 1)) / 2);
}

function judgeDay(of: DayPlan, seed: number) {
	const { scores, truth } = simulateDay(of, seed);
	const outcome = rankScores(scores, { draws: 400, seed });
	if (!outcome.ok) throw new Error(outcome.reason);
	const rows = outcome.ranking.items.map((row) => ({ ...row, truth: truth[Number(row.id.slice(1))] ?? 0 }));
	const trueRank = (own: number) => 1 + truth.filter((other) => other > own).length;
	const truths = rows.map((row) => row.truth);
	return {
		gain:
			tau(
				rows.map(({ corrected }) => corrected),
				truths,
			) -
			tau(
				rows.map(({ mean }) => mean),
				truths,
			),
		covered: rows.map(({ rankInterval: [low, high], truth: own }) =>
			low <= trueRank(own) && trueRank(own) <= high ? 1 : 0,
		),
	};
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const days = (of: DayPlan, count: number) =>
	Array.from({ length: count }, (_, day) => judgeDay(of, 100 + day));

describe("simulated days", () => {
	it("give back the variances they were made with", () => {
		const large: DayPlan = { items: 500, judges: 100, panel: 5, criteria: 4, sd };
		const design = layOut(simulateDay(large, 9).scores);
		const { variance } = modelOf(design, fitRatios(design));
		const found = [variance.item, variance.judge, variance.cell ?? 0, variance.residual];
		// Four standard errors of a variance from 500, 100, 2,500 and 10,000 levels.
		for (const [at, made] of [0.36, 0.36, 0.16, 0.64].entries())
			expect(Math.abs((found[at] ?? 0) / made - 1)).toBeLessThan([0.3, 0.6, 0.2, 0.06][at] ?? 0);
	});

	it("are ordered better than by the mean where judges differ, with rank intervals that hold what they say", () => {
		const judged = days(plan, 60);
		expect(average(judged.map(({ gain }) => gain))).toBeGreaterThan(0.06);
		const coverage = average(judged.flatMap(({ covered }) => covered));
		expect(coverage).toBeGreaterThan(0.88);
		expect(coverage).toBeLessThan(0.93);
	});

	it("are not harmed where judges do not differ", () => {
		const alike = days({ ...plan, sd: { ...sd, judge: 0 } }, 40);
		expect(average(alike.map(({ gain }) => gain))).toBeGreaterThan(-0.005);
	});
});
