import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tinyPortfolio } from "../../core/portfolio/tiny.ts";
import { run } from "../plan.ts";

const folder = await mkdtemp(join(tmpdir(), "portfolio-"));
const [file, out] = [join(folder, "in.json"), join(folder, "out.json")];
await writeFile(file, JSON.stringify({ format: "ledelsesskolen/portfolio/1", ...tinyPortfolio(2) }));
const asked = (...args: string[]) => run(["portfolio", file, "--moves", "60000", "--out", out, ...args]);
const answer = async () => JSON.parse(await readFile(out, "utf8"));

it("draws a frontier, values hours and tests robustness from the command line", async () => {
	expect(await asked("--frontier")).toBe(0);
	const { points, explanation } = await answer();
	expect(explanation).toHaveLength(points.length + 1);
	expect(await asked("--hours")).toBe(0);
	expect((await answer()).explanation.at(-1)).toContain("1 h more of jus in every quarter: ");
	expect(await asked("--robustness")).toBe(0);
	expect((await answer()).samples).toBe(7);
});

it("takes one question at a time, about a portfolio", async () => {
	await expect(asked("--frontier", "--hours")).rejects.toThrow("--frontier and --hours: say one of them");
	await expect(run(["seating", file, "--hours"])).rejects.toThrow("--hours: this goes with portfolio.");
});
