import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./plan.ts";

const folder = await mkdtemp(join(tmpdir(), "plan-"));
const file = (name: string) => join(folder, name);
const people = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, unit: `u${index % 3}` }));
const evening = {
	...{ format: "ledelsesskolen/seating/1", rounds: 2, people, absent: [[], ["p3"]] },
	tables: ["a", "b", "c"].map((id) => ({ id, seats: 4 })),
};
await writeFile(file("evening.json"), JSON.stringify(evening));
await writeFile(file("crowded.json"), JSON.stringify({ ...evening, tables: [{ id: "a", seats: 4 }] }));
await writeFile(file("torn.json"), "{");

describe("plan", () => {
	it("writes the same answer to the byte for the same seed and moves, from a thread of its own", async () => {
		const args = ["seating", file("evening.json"), "--moves", "5000", "--seed", "7"];
		expect(await run([...args, "--out", file("one.json")])).toBe(0);
		expect(await run([...args, "--out", file("two.json")])).toBe(0);
		const [one, two] = [await readFile(file("one.json"), "utf8"), await readFile(file("two.json"), "utf8")];
		expect(two).toBe(one);
		const answer = JSON.parse(one);
		expect([answer.seed, answer.seconds]).toEqual([7, null]);
		expect(answer.moves).toBeLessThanOrEqual(5000);
		expect(answer.explanation.length).toBeGreaterThan(0);
	});

	it("can be had again by its moves where it was stopped by the clock", async () => {
		await run(["seating", file("evening.json"), "--seconds", "0.1", "--out", file("timed.json")]);
		const timed = JSON.parse(await readFile(file("timed.json"), "utf8"));
		const of = timed.of === undefined ? [] : ["--of", `${timed.of}`];
		const again = ["seating", file("evening.json"), "--moves", `${timed.moves}`, ...of];
		await run([...again, "--out", file("again.json")]);
		expect({ ...JSON.parse(await readFile(file("again.json"), "utf8")), seconds: 0.1 }).toEqual(timed);
	});

	it("ends with 1 where there can be no plan, and writes nothing", async () => {
		expect(await run(["seating", file("crowded.json"), "--moves", "10", "--out", file("no.json")])).toBe(1);
		await expect(readFile(file("no.json"))).rejects.toThrow("ENOENT");
	});

	it("says what is wrong with what it was given", async () => {
		await expect(run([])).rejects.toThrow("say which and one file");
		await expect(run(["lunch", file("evening.json")])).rejects.toThrow("say which and one file");
		await expect(run(["seating", file("none.json")])).rejects.toThrow("none.json: the file cannot be read.");
		await expect(run(["seating", file("torn.json")])).rejects.toThrow("torn.json: this is not JSON");
		const asked = (...args: string[]) => run(["seating", file("evening.json"), ...args]);
		await expect(asked("--moves", "0")).rejects.toThrow('--moves: "0" is not a whole number from 1.');
		await expect(asked("--seconds", "-1")).rejects.toThrow();
		await expect(asked("--seconds", "1", "--moves", "2")).rejects.toThrow("say one of them");
		await expect(run(["schedule", file("evening.json")])).rejects.toThrow("evening.json: ");
	});
});
