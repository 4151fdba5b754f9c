import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./rank.ts";

const folder = await mkdtemp(join(tmpdir(), "rank-"));
const file = (name: string) => join(folder, name);
const rows = ["a", "b", "c", "d"].flatMap((item, i) =>
	["x", "y", "z"].map((judge, j) => `${item},${judge},${6 - i - ((i * j) % 3) / 2}`),
);
await writeFile(file("day.csv"), ["item,judge,score", ...rows].join("\n"));

describe("rank scores", () => {
	it("writes the same answer to the byte for the same seed", async () => {
		const args = ["scores", file("day.csv"), "--draws", "200", "--top", "1"];
		expect(await run([...args, "--out", file("one.json")])).toBe(0);
		expect(await run([...args, "--out", file("two.json")])).toBe(0);
		const [one, two] = [await readFile(file("one.json"), "utf8"), await readFile(file("two.json"), "utf8")];
		expect(two).toBe(one);
		const answer = JSON.parse(one);
		expect(answer.items.map(({ id }: { id: string }) => id)).toEqual(["a", "b", "c", "d"]);
		expect(Object.keys(answer).sort()).toEqual([
			...["agreement", "draws", "islands", "items", "judges", "model", "seed", "tooClose", "top"],
		]);
	});

	it("takes scores as steps where that is asked for", async () => {
		const rough = ["a", "b", "c", "d", "e"].flatMap((item, i) =>
			["x", "y", "z"].map((judge, j) => `${item},${judge},${1 + ((i * (j + 2) + j) % 4)}`),
		);
		await writeFile(file("steps.csv"), ["item,judge,score", ...rough].join("\n"));
		const args = ["scores", file("steps.csv"), "--model", "facets", "--draws", "200"];
		expect(await run([...args, "--out", file("facets.json")])).toBe(0);
		const answer = JSON.parse(await readFile(file("facets.json"), "utf8"));
		expect(Object.keys(answer.model).sort()).toEqual(["difficulty", "logLik", "thresholds", "variance"]);
		expect(answer.items.length).toBe(5);
	});

	it("says what is wrong with what it was given", async () => {
		await expect(run(["scores"])).rejects.toThrow("say scores and one file");
		await expect(run(["scores", file("none.csv")])).rejects.toThrow("none.csv: the file cannot be read.");
		await expect(run(["scores", file("day.csv"), "--top", "0"])).rejects.toThrow(
			'--top: "0" is not a whole number from 1 to 1000000.',
		);
		await expect(run(["scores", file("day.csv"), "--model", "guess"])).rejects.toThrow("no model guess");
		await expect(run(["scores", file("day.csv"), "--out", file("no/o.json")])).rejects.toThrow("--out: ");
	});
});
