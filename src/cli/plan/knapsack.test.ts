import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readKnapsacks, runKnapsacks } from "./knapsack.ts";

const two = "2\n3 1 0\n5 4 3\n2 3 1\n4\n2 2 7\n3 4\n1 2\n2 1\n3 2\n";
const faultOf = (text: string) => {
	const read = readKnapsacks(text);
	return read.ok ? "" : read.fault;
};

it("reads every problem of a file, and packs each", async () => {
	expect(readKnapsacks(two)).toEqual({
		ok: true,
		instance: [
			{ values: [5, 4, 3], weights: [[2, 3, 1]], limits: [4] },
			{
				values: [3, 4],
				weights: [
					[1, 2],
					[2, 1],
				],
				limits: [3, 2],
			},
		],
	});
	const folder = await mkdtemp(join(tmpdir(), "knapsack-"));
	await writeFile(join(folder, "in.txt"), two);
	const wanted = { limit: { moves: 50 }, seed: 1, out: join(folder, "out.json") };
	expect(await runKnapsacks(join(folder, "in.txt"), wanted)).toBe(0);
	const { problems } = JSON.parse(await readFile(wanted.out, "utf8"));
	expect(problems).toMatchObject([
		{ taken: [0, 2], objective: 8, left: [1], moves: 50, seconds: null },
		{ taken: [1], objective: 4, left: [1, 1] },
	]);
});

it("says which problem cannot be read, and what to do", () => {
	expect(faultOf("1 2 1 0 5 x")).toBe('number 6: "x" is not a number. Write numbers only.');
	expect(faultOf("1 2 1 0 5 4 2 2")).toContain("problem 1: the file ends before it does.");
	expect(faultOf("1 0 1 0")).toContain("problem 1: 0 items");
	expect(faultOf("1 1 1 0 5 -2 4")).toContain("below zero");
	expect(faultOf("1 1 1 0 5 2 4 9")).toContain("it says 1 problems");
});
