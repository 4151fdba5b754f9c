import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readAffinityFile } from "./affinity-file.ts";
import { run } from "./panels.ts";

const folder = await mkdtemp(join(tmpdir(), "panels-"));
const file = (name: string) => join(folder, name);
await writeFile(file("named.csv"), "person,one,two\nAda,0.9,0.5\nBo,0.8,-1\nCy,0.1,\n");
await writeFile(file("bare.csv"), "0.9,0.5\n0.8,-1\n0.1,0.2\n");
const limits = ["--per-item", "1", "--max-load", "1"];

describe("plan panels", () => {
	it("assigns by name, or by number where there are no names, and never in a conflict", async () => {
		expect(await run([file("named.csv"), ...limits, "--out", file("named.json")])).toBe(0);
		const named = JSON.parse(await readFile(file("named.json"), "utf8"));
		expect(named).toMatchObject({ objective: 1.3, total: 1.3, smallest: 0.5, bound: 1.3, gap: 0 });
		expect(named.assigned).toEqual([
			["Bo", "one"],
			["Ada", "two"],
		]);
		expect(await run([file("bare.csv"), ...limits, "--fair", "--out", file("bare.json")])).toBe(0);
		const bare = JSON.parse(await readFile(file("bare.json"), "utf8"));
		expect(bare.objective).toBe(0.5);
		expect(bare.assigned).toEqual([
			["1", "0"],
			["0", "1"],
		]);
	});

	it("says by name why there can be no assignment", async () => {
		const said = vi.spyOn(console, "error").mockImplementation(() => {});
		expect(await run([file("named.csv"), "--per-item", "2", "--max-load", "2"])).toBe(1);
		expect(said.mock.calls.flat()).toEqual([
			"Item two needs 2 people, and only 1 are without conflict. Find 1 more, or lower --per-item.",
		]);
		said.mockRestore();
	});

	it("says what is wrong with what it was given", async () => {
		await expect(run([])).rejects.toThrow("say one file");
		await expect(run([file("named.csv"), "--per-item", "1"])).rejects.toThrow("--max-load: it is missing.");
		await expect(run([file("named.csv"), ...limits, "--min-load", "2"])).rejects.toThrow(
			"--min-load: 2 is more",
		);
		await expect(run([file("named.csv"), ...limits, "--conflict-below", "x"])).rejects.toThrow(
			'"x" is not a number',
		);
		await expect(run([file("none.csv"), ...limits])).rejects.toThrow("none.csv: the file cannot be read.");
	});

	it.each([
		["", "Row 1, there is no row of affinities."],
		["one,two\n1,2\n3\n", "Row 3, it has 1 values for 2 items."],
		["person,one,two\nAda,1,2\nBo,3,x\n", 'Row 3, two: "x" is not a number.'],
		["person,one,two\nAda,1,2\nBo,3\n", "Row 3, it has 1 values for 2 items."],
		["0.5,x\n0.5,0.25\n", "Row 1, 0.5: it stands among names."],
		["person,one,one\nAda,1,2\n", 'Row 1, item 2: "one" is there twice.'],
		["person,one\nAda,1\nAda,2\n", 'Row 3, person: "Ada" is there twice.'],
		['person,one\n"Ada,1\n', "Row "],
	])("names row and field: %j", (text, fault) => {
		const read = readAffinityFile(text, 0);
		expect(read.ok ? "" : read.fault).toContain(fault);
	});

	it("tells names that are numbers from affinities by an empty corner or by their order", () => {
		const expected = {
			ok: true,
			people: ["17", "18"],
			items: ["4", "6"],
			affinity: [
				[0.5, 1],
				[1, 0.5],
			],
		};
		expect(readAffinityFile(",4,6\n17,0.5,1\n18,1,0.5\n", 0)).toEqual(expected);
		const counted = { ok: true, people: ["Ada"], items: ["1", "2"], affinity: [[0.5, 1]] };
		expect(readAffinityFile("person,1,2\nAda,0.5,1\n", 0)).toEqual(counted);
	});

	it("reads semicolons and decimal commas", () => {
		expect(readAffinityFile("navn;én\nÅse;0,25\n", 0)).toEqual({
			...{ ok: true, people: ["Åse"], items: ["én"], affinity: [[0.25]] },
		});
	});
});
