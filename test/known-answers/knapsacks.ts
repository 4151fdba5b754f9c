import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readKnapsacks } from "../../src/cli/plan/knapsack.ts";
import { planKnapsack } from "../../src/core/knapsack/index.ts";
import type { Measured } from "./published.ts";

/** How far each of OR-Library's knapsacks of a file ends below the best that is published, three seconds each. */
export function knapsacks(file: string): (folder: string) => Measured[] {
	return (folder) => {
		const read = readKnapsacks(readFileSync(join(folder, `${file}.txt`), "utf8"));
		if (!read.ok) throw new Error(read.fault);
		const published = readFileSync(join(folder, "best-feasible-slns.txt"), "utf8");
		return read.instance.map((knapsack, at) => {
			const name = `${knapsack.limits.length}.${knapsack.values.length}-${String(at).padStart(2, "0")}`;
			const [, value] = published.match(new RegExp(`^${name.replace(".", "\\.")}\\s+(\\d+)\\s*$`, "m")) ?? [];
			const limit = { seconds: 3 };
			const outcome = planKnapsack(knapsack, { limit, seed: 1, now: () => performance.now() });
			return { name, gap: 1 - (outcome.ok ? outcome.answer.objective : 0) / Number(value) };
		});
	};
}
