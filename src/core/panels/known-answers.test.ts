import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assignPanels, evaluatePanels, type PanelsAim, type PanelsInstance } from "./index.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "reviewers/midl");

describe.skipIf(!existsSync(folder))(
	"known answers of a conference with 177 reviewers and 118 papers",
	() => {
		const text = (file: string) => readFileSync(join(folder, file), "utf8").trim();
		const expected = existsSync(folder) ? JSON.parse(text("expected.json")) : null;
		const conference = (minLoad: number): PanelsInstance => {
			const affinity = text("scores.csv")
				.split(/\r?\n/)
				.map((row) => row.split(",").map((value) => (Number(value) < 0 ? null : Number(value))));
			const items = (affinity[0] ?? []).map((_, at) => `paper ${at}`);
			const people = affinity.map((_, at) => `reviewer ${at}`);
			return { people, items, affinity, perItem: 3, maxLoad: 4, minLoad };
		};
		const answer = async (instance: PanelsInstance, aim: PanelsAim) => {
			const outcome = await assignPanels(instance, aim);
			if (!outcome.ok) throw new Error(outcome.reasons[0]?.kind);
			expect(evaluatePanels(instance, outcome.answer.assigned).broken).toEqual([]);
			return outcome.answer;
		};

		it("greatest total, and the same with two papers at least for each", async () => {
			const plain = await answer(conference(0), "greatest");
			expect(plain.total).toBeCloseTo(expected.basic.total_affinity, 8);
			expect(plain.bound).toBeCloseTo(plain.total, 9);
			const spread = await answer(conference(2), "greatest");
			expect(spread.total).toBeCloseTo(expected["basic-lb"].total_affinity, 8);
		});

		it("fairest, with the greatest total that goes with it proven", async () => {
			const { objective, bound, total, totalBound } = await answer(conference(0), "fairest");
			expect(objective).toBeCloseTo(expected.maxmin.min_paper_score, 9);
			expect(bound).toBe(objective);
			expect(total).toBeCloseTo(201.768731692, 8);
			expect(totalBound).toBeCloseTo(total, 8);
		});
	},
);
