import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPairFile, readRankingFile } from "./comparison-file.ts";
import { run } from "./rank.ts";

const folder = await mkdtemp(join(tmpdir(), "compare-"));
const file = (name: string) => join(folder, name);
await writeFile(file("pairs.csv"), "winner,loser,weight\na,b,3\nb,a,1\n");
await writeFile(file("one-way.csv"), "winner,loser\na,b\nb,c\n");
await writeFile(file("rankings.csv"), "a,b,c\nc,a\nb,c,a\n");

async function answerTo(...args: string[]) {
	expect(await run([...args, "--out", file("out.json")])).toBe(0);
	return JSON.parse(await readFile(file("out.json"), "utf8"));
}

describe("rank pairs and rank rankings", () => {
	it("answer abilities with the first id at 0, or the one that is asked for", async () => {
		const answer = await answerTo("pairs", file("pairs.csv"));
		const [a, b] = answer.items;
		expect([a.id, a.ability, a.se, a.rank]).toEqual(["a", 0, 0, 1]);
		expect(b.ability).toBeCloseTo(-Math.log(3), 9);
		expect(b.se).toBeCloseTo(Math.sqrt(1 / 3 + 1), 9);
		expect(b.interval[1] - b.ability).toBeCloseTo(1.6448536 * b.se, 6);
		expect(answer.logLik).toBeCloseTo(3 * Math.log(0.75) + Math.log(0.25), 9);
		expect(answer).toMatchObject({ tieParameter: null, home: null, prior: null, reference: "a", islands: 1 });
		const other = await answerTo("pairs", file("pairs.csv"), "--reference", "b");
		expect(other.items[0].ability).toBeCloseTo(Math.log(3), 9);
		expect((await answerTo("rankings", file("rankings.csv"))).items.length).toBe(3);
	});

	it("say when a prior is used", async () => {
		const answer = await answerTo("pairs", file("one-way.csv"));
		expect(answer.prior).toMatchObject({ ridge: 0.25, reason: "not-strongly-connected" });
		expect(answer.parts).toEqual([["a"], ["b"], ["c"]]);
		const asked = await answerTo("pairs", file("pairs.csv"), "--ridge", "2");
		expect(asked.prior).toMatchObject({ ridge: 2, reason: "asked" });
	});

	it("say what is wrong with what they were given", async () => {
		await expect(run(["pairs"])).rejects.toThrow("name one file");
		await expect(run(["pairs", file("pairs.csv"), "--ridge", "0"])).rejects.toThrow('--ridge: "0" is not');
		await expect(run(["pairs", file("pairs.csv"), "--top", "x"])).rejects.toThrow('--top: "x" is not');
		await expect(run(["pairs", file("pairs.csv"), "--reference", "z"])).rejects.toThrow(
			"--reference: z is not in",
		);
		await writeFile(file("empty.csv"), "winner,loser\n");
		await expect(run(["pairs", file("empty.csv")])).rejects.toThrow("there is nothing to rank");
	});
});

describe("a file of comparisons", () => {
	const faultOf = (text: string) => {
		const read = readPairFile(text);
		return read.ok ? null : read.fault;
	};

	it("is read by the names of its columns", () => {
		expect(readPairFile("tie;Home;winner;loser;weight\n1;b;a;b;2,5\n;;b;a;\n")).toEqual({
			ok: true,
			rows: [
				{ winner: "a", loser: "b", tie: true, home: "b", weight: 2.5 },
				{ winner: "b", loser: "a", tie: false, weight: 1 },
			],
		});
		expect(readRankingFile("rank1,Rank2,rank3\na,b,c\n\nc,a,\n")).toEqual({
			ok: true,
			rows: [{ order: ["a", "b", "c"] }, { order: ["c", "a"] }],
		});
	});

	it("says which field of which row is wrong, and what to do", () => {
		expect(faultOf("winner,tie\n")).toMatch(/^Row 1: there is no column loser\. The first row must name/);
		expect(faultOf("winner,loser\na,b\n\na,\n")).toMatch(/^Row 4, loser: it is empty\. Fill it in/);
		expect(faultOf("winner,loser\na,a\n")).toMatch(/^Row 2, loser: a is compared with itself\. Name/);
		expect(faultOf("winner,loser,tie\na,b,yes\n")).toMatch(/^Row 2, tie: "yes" is neither 0 nor 1\. Write 1/);
		expect(faultOf("winner,loser,home\na,b,c\n")).toMatch(/^Row 2, home: "c" is neither a nor b\. Name/);
		expect(faultOf("winner,loser,weight\na,b,-1\n")).toMatch(/^Row 2, weight: "-1" is not a number from 0\./);
		expect(faultOf("winner,loser,weight\na,b,1e99\n")).toMatch(/^Row 2, weight: 1e99 is more than/);
		expect(faultOf("winner,winner,loser\na,b,c\n")).toMatch(/^Row 1: two columns are called winner\./);
		expect(faultOf("winner,loser\na,b,c\n")).toMatch(/^Row 2: it has more fields/);
		expect(faultOf('winner,loser\n"a,b\n')).toMatch(/^Row \d: it cannot be read/);
		const twice = readRankingFile("a,b\nb,c,b\n");
		expect(twice.ok ? null : twice.fault).toMatch(/^Row 2, b: it stands there twice\. Name each only once/);
	});
});
