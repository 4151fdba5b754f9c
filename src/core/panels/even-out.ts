import { totalsOf } from "./totals.ts";
import type { Transport } from "./transport.ts";

/** Exchanges for each item, at most: each raises the lowest item, so that it ends by itself long before. */
const exchangesAnItem = 10;

/** How much a change of the total counts beside a change of the lowest item. */
const totalCounts = 4;

/** `other` is the item that `into` comes from, -1 where there is load to spare. */
type Exchange = { out: number; into: number; other: number; score: number };

/**
 * Raises the lowest item, again and again, by an exchange of one person with another item or by one with load to spare,
 * as long as none of the two ends as low, until the lowest has `enough`. Loads and conflicts are kept.
 */
export function evenOut(transport: Transport, given: Uint8Array, enough: number): Uint8Array {
	const { people, items } = transport;
	const taken = given.slice();
	for (let step = 0; step < exchangesAnItem * items; step++) {
		const { totals, smallest } = totalsOf(transport, taken);
		if (smallest >= enough) break;
		const exchange = bestExchange(transport, taken, totals.indexOf(smallest), { totals, smallest, enough });
		if (exchange === null) break;
		const { out, into, other } = exchange;
		const item = totals.indexOf(smallest);
		taken[item * people + out] = 0;
		taken[item * people + into] = 1;
		if (other < 0) continue;
		taken[other * people + into] = 0;
		taken[other * people + out] = 1;
	}
	return taken;
}

function bestExchange(
	of: Transport,
	taken: Uint8Array,
	item: number,
	{ totals, smallest, enough }: { totals: Float64Array; smallest: number; enough: number },
): Exchange | null {
	const { people, worth } = of;
	const loads = loadsOf(of, taken);
	let best: Exchange | null = null;
	const consider = (exchange: Omit<Exchange, "score">, lowest: number, change: number) => {
		const score = Math.min(lowest, enough) - smallest + totalCounts * change;
		if (lowest > smallest + 1e-9 && (best === null || score > best.score)) best = { ...exchange, score };
	};
	for (const out of holders(of, taken, item))
		for (let into = 0; into < people; into++) {
			const gain = (worth[item * people + into] as number) - (worth[item * people + out] as number);
			if (taken[item * people + into] || gain <= 1e-9) continue;
			if ((loads[into] as number) < of.maxLoad && (loads[out] as number) > of.minLoad)
				consider({ out, into, other: -1 }, smallest + gain, gain);
			for (let other = 0; other < of.items; other++) {
				if (!taken[other * people + into] || taken[other * people + out]) continue;
				const loss = (worth[other * people + into] as number) - (worth[other * people + out] as number);
				const left = (totals[other] as number) - loss;
				consider({ out, into, other }, Math.min(smallest + gain, left), gain - loss);
			}
		}
	return best;
}

const holders = ({ people }: Transport, taken: Uint8Array, item: number): number[] =>
	Array.from({ length: people }, (_, person) => person).filter((person) => taken[item * people + person]);

function loadsOf({ people, items }: Transport, taken: Uint8Array): Int32Array {
	const loads = new Int32Array(people);
	for (let pair = 0; pair < people * items; pair++)
		if (taken[pair]) loads[pair % people] = (loads[pair % people] as number) + 1;
	return loads;
}
