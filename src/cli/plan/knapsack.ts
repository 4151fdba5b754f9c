import type { Knapsack } from "../../core/knapsack/index.ts";
import type { Limit } from "../../core/planning/index.ts";
import { runPlanner } from "../../platform/threads/index.ts";
import { show, textOf } from "../files.ts";
import type { Read } from "./kind.ts";

/** Packs every knapsack of a file in OR-Library's format, each within the limit: docs/knapsack.md. */
export async function runKnapsacks(
	file: string,
	{ limit, seed, out }: { limit: Limit; seed: number; out: string | undefined },
): Promise<number> {
	const read = readKnapsacks(await textOf(file));
	if (!read.ok) throw new Error(`${file}: ${read.fault}`);
	const answers: object[] = [];
	for (const instance of read.instance) {
		const outcome = await runPlanner({ name: "knapsack", instance, limit, seed });
		if (outcome.ok) answers.push(outcome.answer);
	}
	await show({ format: "knapsack-answer/1", problems: answers }, out);
	return 0;
}

/**
 * Reads OR-Library's mknap format: how many problems; then for each how many items and limits and the best value known
 * (0 where unknown), the values, the weights limit by limit, and the limits.
 */
export function readKnapsacks(text: string): Read<Knapsack[]> {
	const words = text.trim().split(/\s+/);
	const bad = words.findIndex((word) => !/^-?\d+(\.\d+)?$/.test(word));
	if (bad >= 0) return fault(`number ${bad + 1}: "${words[bad]}" is not a number. Write numbers only.`);
	const numbers = words.map(Number);
	let at = 0;
	const take = (count: number) => {
		at += count;
		return numbers.slice(at - count, at);
	};
	const [count = 0] = take(1);
	const problems: Knapsack[] = [];
	for (let problem = 1; problem <= count; problem++) {
		const [items = 0, kinds = 0] = take(3);
		if (!isCount(items) || !isCount(kinds))
			return fault(`problem ${problem}: ${items} items and ${kinds} limits. Write whole numbers from 1.`);
		const values = take(items);
		const weights = Array.from({ length: kinds }, () => take(items));
		const limits = take(kinds);
		if (limits.length < kinds)
			return fault(`problem ${problem}: the file ends before it does. Add what is missing.`);
		if ([...weights.flat(), ...limits].some((number) => number < 0))
			return fault(`problem ${problem}: a weight or a limit is below zero. Make it zero or more.`);
		problems.push({ values, weights, limits });
	}
	if (problems.length === 0 || at < numbers.length)
		return fault(`it says ${count} problems and holds others. Correct the first number.`);
	return { ok: true, instance: problems };
}

const isCount = (number: number) => Number.isInteger(number) && number >= 1 && number <= 100_000;
const fault = (sentence: string) => ({ ok: false as const, fault: sentence });
