import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RandomSource } from "../random/index.ts";
import { layOutFacets } from "./facets/layout.ts";
import { likelihoodAt } from "./facets/likelihood.ts";
import { countFree } from "./facets/parameters.ts";
import type { JudgeScore } from "./judge-score.ts";
import { rankFacets } from "./rank-facets.ts";

/** A day on which `strict` gives each score one step lower than `mild` would, a little noise beside. */
function aDay(seed: number, items = 24): JudgeScore[] {
	const source = new RandomSource(seed);
	return Array.from({ length: items }, (_, n) => n).flatMap((n) =>
		["mild", "fair", "strict"].flatMap((judge, severity) =>
			["need", "value"].map((criterion) => {
				const points = 4.5 - (n / items) * 2.4 - severity * 0.8 + source.uniform() * 2 - 1;
				return { item: `i${n}`, judge, criterion, score: Math.min(6, Math.max(1, Math.round(points))) };
			}),
		),
	);
}

const ranked = (scores: readonly JudgeScore[], options = {}) => {
	const outcome = rankFacets(scores, { draws: 400, ...options });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.ranking;
};

describe("the facets model", () => {
	it("finds the strict judge, and severities that sum to zero", () => {
		const { judges, items, model } = ranked(aDay(3));
		expect(judges.map(({ id }) => id)).toEqual(["strict", "fair", "mild"]);
		expect(judges.reduce((sum, { severity }) => sum + severity, 0)).toBeCloseTo(0, 9);
		expect(Object.keys(model.thresholds)).toEqual(["need", "value"]);
		const topHalf = items.slice(0, 12).filter(({ id }) => Number(id.slice(1)) < 12);
		expect(topHalf.length).toBeGreaterThanOrEqual(10);
		for (const { corrected, interval, rank, rankInterval } of items) {
			expect(interval[0]).toBeLessThan(corrected);
			expect(interval[1]).toBeGreaterThan(corrected);
			expect(rankInterval[0]).toBeLessThanOrEqual(rank);
			expect(rankInterval[1]).toBeGreaterThanOrEqual(rank);
		}
	});

	it("gives the same answer again, and the same ranks whatever points the steps are called", () => {
		const scores = aDay(5);
		expect(ranked(scores)).toEqual(ranked(scores));
		const stretched = scores.map((row) => ({ ...row, score: row.score ** 2 }));
		expect(ranked(stretched).model.logLik).toBeCloseTo(ranked(scores).model.logLik, 8);
		expect(ranked(stretched).items.map(({ id }) => id)).toEqual(ranked(scores).items.map(({ id }) => id));
	});

	it("has slopes that are those of its log likelihood", () => {
		const layout = layOutFacets(aDay(1, 6));
		const size = countFree(layout);
		const place = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size });
		fc.assert(
			fc.property(place, fc.nat(size - 1), (at, k) => {
				const free = Float64Array.from(at);
				const shifted = (by: number) => likelihoodAt(layout, free.with(k, (free[k] ?? 0) + by)).logLik;
				const slope = likelihoodAt(layout, free).slopes[k];
				expect(Math.abs((shifted(1e-5) - shifted(-1e-5)) / 2e-5 - (slope ?? 0))).toBeLessThan(1e-4);
			}),
			{ numRuns: 30 },
		);
	});

	it("refuses what it cannot settle, as a judge who gives the lowest to all", () => {
		const scores = aDay(2).map((row) => ({ ...row, score: row.judge === "strict" ? 1 : row.score }));
		const higher = scores.map((row) =>
			row.judge === "strict" ? row : { ...row, score: Math.max(2, row.score) },
		);
		expect(rankFacets(higher)).toEqual({ ok: false, reason: "unsettled" });
		expect(rankFacets([])).toEqual({ ok: false, reason: "nothing" });
	});
});

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "judges");

describe.skipIf(!existsSync(folder))("the facets model, against R's TAM", () => {
	it.each(["facets-ptam4", "facets-ratings1", "facets-ex10-binary"])("%s", (name) => {
		const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8"));
		const { judges, model } = ranked(scoresOf(name));
		expect(Math.abs(model.logLik - expected.loglike)).toBeLessThan(0.01);
		for (const { id, severity } of judges)
			expect([id, Math.abs(severity - expected.parameters[`rater${id}`]) < 1e-3]).toEqual([id, true]);
	});
});

function scoresOf(name: string): JudgeScore[] {
	const rows: Record<string, string>[] = parse(readFileSync(join(folder, name, "data.csv"), "utf8"), {
		columns: true,
	});
	return rows.flatMap((row) => {
		const [[, item = ""] = [], [, judge = ""] = [], ...given] = Object.entries(row);
		return given.flatMap(([criterion, score]) =>
			score === "" || score === "NA" ? [] : [{ item, judge, criterion, score: Number(score) }],
		);
	});
}
