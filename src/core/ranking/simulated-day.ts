import { RandomSource } from "../random/random-source.ts";
import type { JudgeScore } from "./judge-score.ts";

/** A pitch day made by the model itself, for tests: standard deviations in points, and what is true. */
export type DayPlan = {
	items: number;
	judges: number;
	/** How many judges see each item, drawn anew for each. */
	panel: number;
	criteria: number;
	sd: { item: number; judge: number; cell: number; residual: number };
};

/** Draws a day's scores, and the true effect of each item in the order of their ids i0, i1 ... */
export function simulateDay(plan: DayPlan, seed: number): { scores: JudgeScore[]; truth: number[] } {
	const source = new RandomSource(seed);
	const normals = (count: number, sd: number) => {
		const drawn = new Float64Array(count);
		source.fillNormal(drawn);
		return Array.from(drawn, (value) => value * sd);
	};
	const truth = normals(plan.items, plan.sd.item);
	const leniency = normals(plan.judges, plan.sd.judge);
	const scores = truth.flatMap((quality, item) =>
		drawPanel(plan, source).flatMap((judge) => {
			const [cell = 0] = normals(1, plan.sd.cell);
			return normals(plan.criteria, plan.sd.residual).map((noise, k) => ({
				...{ item: `i${item}`, judge: `j${judge}`, criterion: `c${k}` },
				score: 3 + k / 10 + quality + (leniency[judge] ?? 0) + cell + noise,
			}));
		}),
	);
	return { scores, truth };
}

/** Judges drawn without putting any back. */
function drawPanel({ judges, panel }: DayPlan, source: RandomSource): number[] {
	const free = Array.from({ length: judges }, (_, judge) => judge);
	return Array.from({ length: panel }, () =>
		free.splice(Math.floor(source.uniform() * free.length), 1),
	).flat();
}
