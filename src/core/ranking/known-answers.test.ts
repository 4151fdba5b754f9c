import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { eurovisionJuryPoints } from "./eurovision.ts";
import { solveAt } from "./mixed/criterion.ts";
import { layOut } from "./mixed/design.ts";
import { rankScores } from "./rank-scores.ts";
import { skatingPanelScore } from "./skating.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "judges");
type Row = Record<string, string>;
const rowsOf = (file: string): Row[] => parse(readFileSync(join(folder, file), "utf8"), { columns: true });

describe.skipIf(!existsSync(folder))("known answers", () => {
	const expected = existsSync(folder)
		? JSON.parse(readFileSync(join(folder, "conference-reviewers/expected.json"), "utf8")).lme4_REML
		: null;
	const scores = () =>
		rowsOf("conference-reviewers/data.csv").map((row) => ({
			...{ item: row.idpaper ?? "", judge: row.idreviewer ?? "", score: Number(row.score) },
		}));

	it("of lme4 at its own variances: criterion, intercept and all predictions to a millionth", () => {
		const design = layOut(scores());
		const residual = expected.var_residual;
		const ratios = { outer: expected.var_paper / residual, inner: expected.var_reviewer / residual, cell: 0 };
		const { deviance, effects, residual: own } = solveAt(design, ratios);
		expect(deviance).toBeCloseTo(expected.REMLcrit, 7);
		expect(own).toBeCloseTo(residual, 6);
		expect((design.criterionMean[0] ?? 0) + (effects.criteria[0] ?? 0)).toBeCloseTo(expected.intercept, 7);
		for (const [at, id] of design.items.entries())
			expect(effects.outer[at]).toBeCloseTo(expected.paper_blup[id], 7);
		for (const [at, id] of design.judges.entries())
			expect(effects.inner[at]).toBeCloseTo(expected.reviewer_blup[id], 7);
	});

	it("of lme4 for papers and reviewers, whose search stopped 0.000000002 above the smallest criterion", () => {
		const outcome = rankScores(scores());
		if (!outcome.ok) throw new Error(outcome.reason);
		const { model, items, judges } = outcome.ranking;
		expect(model.reml).toBeCloseTo(expected.REMLcrit, 6);
		expect(model.reml).toBeLessThan(expected.REMLcrit + 1e-10);
		expect(model.fixed.intercept).toBeCloseTo(expected.intercept, 6);
		// Where it stopped, its variances are right to 0.00001, and so are its predictions.
		for (const { id, corrected } of items)
			expect(Math.abs(corrected - model.level - expected.paper_blup[id])).toBeLessThan(2e-5);
		for (const { id, severity } of judges)
			expect(Math.abs(severity + expected.reviewer_blup[id])).toBeLessThan(2e-5);
	});

	it("of the panels of figure skating, every component exact", () => {
		const given = Map.groupBy(rowsOf("figure-skating/judge-scores.csv"), ({ aspect_id }) => aspect_id);
		const components = rowsOf("figure-skating/components.csv");
		const found = components.map(({ aspect_id }) =>
			skatingPanelScore((given.get(aspect_id) ?? []).map(({ score }) => Number(score))),
		);
		expect(found).toEqual(components.map(({ panel_score }) => Number(panel_score)));
		expect(found.length).toBeGreaterThan(1000);
	});

	it("of the juries of Eurovision, every jury exact, those that tie sharing what they get", () => {
		const juries = Map.groupBy(rowsOf("eurovision-juries/jurors.csv"), ({ year, round, jury }) =>
			[year, round, jury].join("/"),
		);
		for (const [name, rows] of juries) {
			const entries = rows.map((row) => ({ id: row.entry ?? "", ranks: ranksOf(row) }));
			const rule = Number(rows[0]?.year) < 2018 ? "mean-rank" : "exponential";
			const points = eurovisionJuryPoints(entries, rule);
			const official = new Map(rows.map((row) => [row.entry, Number(row.official_jury_points)]));
			for (const { id, points: own, tied } of points)
				if (!tied) expect([name, id, own]).toEqual([name, id, official.get(id)]);
			const sorted = (list: number[]) => list.sort((a, b) => b - a);
			const tied = points.filter((entry) => entry.tied);
			expect([name, sorted(tied.map(({ points: own }) => own))]).toEqual([
				name,
				sorted(tied.map(({ id }) => official.get(id) ?? 0)),
			]);
		}
		expect(juries.size).toBeGreaterThan(200);
	});
});

const ranksOf = ({ A, B, C, D, E }: Row): number[] =>
	[A, B, C, D, E].flatMap((rank) => (rank ? [Number(rank)] : []));
