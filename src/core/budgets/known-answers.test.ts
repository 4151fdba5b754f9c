import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fundExactly, fundGreedily } from "./index.ts";

const folder = join(process.env.LEDELSESSKOLEN_DATA ?? "../shared/data", "portfolio/pabulib");
type Row = { id: string; budget: number; projects: [string, number, number, number, string][] };
const votesOf = (chosen: { votes: number }[]) => chosen.reduce((sum, one) => sum + one.votes, 0);

it("finds the most votes, as trying every set does", () => {
	const project = fc.record({ id: fc.string(), cost: fc.integer({ min: 1, max: 20 }), votes: fc.nat(20) });
	fc.assert(
		fc.property(fc.array(project, { maxLength: 9 }), fc.nat(60), (projects, budget) => {
			let most = 0;
			for (let set = 0; set < 2 ** projects.length; set++) {
				const chosen = projects.filter((_, at) => (set >> at) & 1);
				if (chosen.reduce((sum, one) => sum + one.cost, 0) <= budget) most = Math.max(most, votesOf(chosen));
			}
			const funded = fundExactly(projects, budget);
			expect(votesOf(funded)).toBe(most);
			expect(funded.reduce((sum, one) => sum + one.cost, 0)).toBeLessThanOrEqual(budget);
		}),
	);
});

describe.skipIf(!existsSync(folder))("city budgets", () => {
	const known = existsSync(folder) ? JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) : {};
	const rows = (existsSync(folder) ? ["projects-1.jsonl", "projects-2.jsonl"] : []).flatMap((file) =>
		readFileSync(join(folder, file), "utf8")
			.trim()
			.split("\n")
			.map((line): Row => JSON.parse(line)),
	);
	const projectsOf = (row: Row) =>
		row.projects.map(([id, cost, votes, selected]) => ({ id, cost, votes, selected }));

	it("reach the proved optimum", () => {
		const wrong = rows.filter(
			(row) => votesOf(fundExactly(projectsOf(row), row.budget)) !== known[row.id].optimal_value,
		);
		expect(wrong.map((row) => row.id)).toEqual([]);
	}, 60_000);

	it("fund what the city funded where a greedy rule reproduces it", () => {
		const wrong = rows.flatMap((row) =>
			known[row.id].reproduced_by
				.filter((rule: "greedy-skip" | "greedy-stop") => {
					const ids = new Set(fundGreedily(projectsOf(row), row.budget, rule).map((one) => one.id));
					return projectsOf(row).some((one) => ids.has(one.id) !== (one.selected === 1));
				})
				.map((rule: string) => `${row.id} ${rule}`),
		);
		expect(wrong).toEqual([]);
	});
});
