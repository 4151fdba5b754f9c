import type { Transport } from "./transport.ts";

export type Totals = { totals: Float64Array; total: number; smallest: number };

/** Sums in the order of the people and then of the items, as the evaluator does. */
export function totalsOf({ people, items, worth }: Transport, taken: Uint8Array): Totals {
	const totals = new Float64Array(items);
	for (let pair = 0; pair < people * items; pair++)
		if (taken[pair])
			totals[Math.floor(pair / people)] =
				(totals[Math.floor(pair / people)] as number) + (worth[pair] as number);
	return { totals, total: totals.reduce((all, one) => all + one, 0), smallest: Math.min(...totals) };
}
