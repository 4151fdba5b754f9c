import { totalsOf } from "./totals.ts";
import type { Transport } from "./transport.ts";

/** Exchanges for each item, at most: each raises the lowest item, so that it ends by itself long before. */
const exchangesAnItem = 10;

type Exchange = { out: number; into: number; other: number; lowest: number };

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
		const exchange = bestExchange(transport, taken, totals, totals.indexOf(smallest));
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

function bestExchange(of: Transport, taken: Uint8Array, totals: Float64Array, item: number): Exchange | null {
	const { people, worth } = of;
	const low = totals[item] as number;
	let best: Exchange | null = null;
	let lowest = low + 1e-9;
	const row = item * people;
	const loads = loadsOf(of, taken);
	for (let out = 0; out < people; out++) {
		if (!taken[row + out]) continue;
		for (let into = 0; into < people; into++) {
			const raised = low - (worth[row + out] as number) + (worth[row + into] as number);
			if (taken[row + into] || raised <= lowest) continue;
			const spare = (loads[into] as number) < of.maxLoad && (loads[out] as number) > of.minLoad;
			const partner = spare ? { other: -1, left: raised } : bestPartner(of, taken, totals, out, into);
			if (Math.min(raised, partner.left) <= lowest) continue;
			lowest = Math.min(raised, partner.left);
			best = { out, into, other: partner.other, lowest };
		}
	}
	return best;
}

/** The item that keeps most where `into` leaves it and `out` takes the place. */
function bestPartner(of: Transport, taken: Uint8Array, totals: Float64Array, out: number, into: number) {
	const { people, items, worth } = of;
	const partner = { other: -1, left: Number.NEGATIVE_INFINITY };
	for (let item = 0; item < items; item++) {
		const row = item * people;
		if (!taken[row + into] || taken[row + out]) continue;
		const left = (totals[item] as number) - (worth[row + into] as number) + (worth[row + out] as number);
		if (left > partner.left) Object.assign(partner, { other: item, left });
	}
	return partner;
}

function loadsOf({ people, items }: Transport, taken: Uint8Array): Int32Array {
	const loads = new Int32Array(people);
	for (let pair = 0; pair < people * items; pair++)
		if (taken[pair]) loads[pair % people] = (loads[pair % people] as number) + 1;
	return loads;
}
