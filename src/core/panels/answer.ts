import { gapOf } from "../planning/index.ts";
import { evaluatePanels } from "./evaluate.ts";
import type { PanelsAim, PanelsAnswer, PanelsInstance } from "./terms.ts";
import type { Transport } from "./transport.ts";

/** What a solver hands over: the pairs taken, and what was proven of the total and of the smallest item total. */
export type Found = { taken: Uint8Array; totalBound: number; smallestBound: number };

/** The answer with its figures counted anew from the rules. */
export function answerOf(instance: PanelsInstance, aim: PanelsAim, found: Found): PanelsAnswer {
	const assigned = pairsOf(instance, found.taken);
	const { broken, total, smallest, itemTotals } = evaluatePanels(instance, assigned);
	if (broken.length > 0) throw new Error(`The assignment breaks a rule: ${broken[0]}.`);
	const objective = aim === "greatest" ? total : smallest;
	// A bound from floating-point prices may fall a rounding below what it bounds.
	const bound = Math.max(objective, aim === "greatest" ? found.totalBound : found.smallestBound);
	return {
		...{ assigned, objective, total, smallest, bound, gap: gapOf(objective, bound) },
		totalBound: Math.max(total, found.totalBound),
		costliest: lowestItems(instance, itemTotals),
		...{ seed: null, moves: 0, seconds: null },
	};
}

/** The instance as the solvers take it. */
export function transportOf(instance: PanelsInstance): Transport {
	const { people, items, affinity, perItem, maxLoad, minLoad = 0 } = instance;
	const worth = new Float64Array(people.length * items.length);
	for (const [i, row] of affinity.entries())
		for (const [j, value] of row.entries()) worth[j * people.length + i] = value ?? Number.NEGATIVE_INFINITY;
	const most = Math.min(maxLoad, items.length);
	return { people: people.length, items: items.length, worth, perItem, maxLoad: most, minLoad };
}

/** The best total the item could get if it chose before all others. */
export function totalAtBest({ people, worth, perItem }: Transport, item: number): number {
	const sorted = worth.slice(item * people, (item + 1) * people).sort();
	let total = 0;
	for (let place = 1; place <= perItem; place++) total += sorted[people - place] as number;
	return total;
}

function pairsOf({ people, items }: PanelsInstance, taken: Uint8Array): [string, string][] {
	return items.flatMap((item, j) =>
		people
			.filter((_, i) => taken[j * people.length + i] === 1)
			.map((person): [string, string] => [person, item]),
	);
}

const lowestShown = 10;

function lowestItems(instance: PanelsInstance, itemTotals: number[]): PanelsAnswer["costliest"] {
	const transport = transportOf(instance);
	return instance.items
		.map((item, j) => ({ item, total: itemTotals[j] as number, atBest: totalAtBest(transport, j) }))
		.sort((a, b) => a.total - b.total)
		.slice(0, lowestShown);
}
