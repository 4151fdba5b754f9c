import { type Found, totalAtBest } from "./answer.ts";
import { dualBound } from "./duality.ts";
import { evenOut } from "./even-out.ts";
import { greatestAtLeast } from "./threshold.ts";
import { totalsOf } from "./totals.ts";
import { carry, type Transport } from "./transport.ts";

/** Thresholds tried; each halves what is left between what was found and what is impossible. */
const mostThresholds = 16;
/** Two item totals nearer than this count as one. */
const apart = 1e-7;

/**
 * The smallest item total as large as can be, and then the greatest total. No item can get more than its own best
 * people, and none of a weighted mean of the items more than the flow that is best for it: where an assignment meets
 * the lower of these, it is proven; else thresholds between are tried.
 */
export async function fairest(transport: Transport, greatest: Uint8Array): Promise<Found> {
	let bracket = { ...totalsAsBracket(transport, greatest), high: ceiling(transport) };
	let next = bracket.high;
	// What could not be told lies above: thresholds below it may still be found, but the bound stays.
	let untold = bracket.high;
	for (let tried = 0; tried < mostThresholds; tried++) {
		if (untold - bracket.low <= 1e-12) break;
		const result = await greatestAtLeast(transport, next);
		if (result.kind === "found") {
			const { taken, smallest } = result;
			bracket = { taken, low: smallest, high: Math.max(bracket.high, smallest) };
		} else {
			if (result.kind === "impossible") bracket.high = next;
			untold = next;
		}
		if (untold - bracket.low <= apart * 1.01) break;
		if (tried === 0) {
			bracket = tightened(transport, bracket);
			untold = Math.min(untold, bracket.high);
		}
		const far = untold - bracket.low > 64 * apart;
		next = far && tried % 3 < 2 ? (untold + bracket.low) / 2 : bracket.low + apart;
	}
	const { taken, low, high } = bracket;
	const last = await greatestAtLeast(transport, low);
	if (last.kind === "found" && last.smallest >= low)
		return { taken: last.taken, totalBound: last.totalBound, smallestBound: high };
	return {
		taken,
		totalBound: last.kind === "open" ? last.totalBound : Number.POSITIVE_INFINITY,
		smallestBound: high,
	};
}

function totalsAsBracket(transport: Transport, taken: Uint8Array): { low: number; taken: Uint8Array } {
	return { low: totalsOf(transport, taken).smallest, taken };
}

/** What the worst-off item gets if all others stand back. */
function ceiling(transport: Transport): number {
	let least = Number.POSITIVE_INFINITY;
	for (let item = 0; item < transport.items; item++) least = Math.min(least, totalAtBest(transport, item));
	return least;
}

type Bracket = { high: number; low: number; taken: Uint8Array };

const rounds = 30;

/** Weights on the items, more on those that got little: each flow is an assignment, and its worth a bound. */
function tightened(transport: Transport, bracket: Bracket): Bracket {
	const { people, items } = transport;
	let { high, low, taken } = bracket;
	let weight = new Float64Array(items).fill(1 / items);
	for (let round = 0; round < rounds && high - low > apart; round++) {
		const worth = transport.worth.map((value, pair) => value * (weight[Math.floor(pair / people)] as number));
		const weighted = { ...transport, worth };
		const carried = carry(weighted);
		const { totals, smallest } = totalsOf(transport, carried.taken);
		high = Math.min(high, dualBound(weighted, carried));
		const evened = evenOut(transport, carried.taken, high);
		const evenedLow = totalsOf(transport, evened).smallest;
		if (evenedLow > low) [low, taken] = [evenedLow, evened];
		const span = Math.max(...totals) - smallest || 1;
		const pace = 1 / (1 + round / 3);
		const raised = weight.map(
			(one, item) => one / (1 + (pace * ((totals[item] as number) - smallest)) / span),
		);
		const all = raised.reduce((sum, one) => sum + one, 0);
		weight = raised.map((one) => one / all);
	}
	return { high: Math.max(high, low), low, taken };
}
