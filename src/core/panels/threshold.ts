import { dualBound } from "./duality.ts";
import { evenOut } from "./even-out.ts";
import { type Choice, solveExactly } from "./exact-model.ts";
import { totalsOf } from "./totals.ts";
import { type Carried, carry, type Transport } from "./transport.ts";

/** With every item total at least the threshold: the greatest total and what bounds it, or that there is none. */
export type AtThreshold =
	| { kind: "found"; taken: Uint8Array; smallest: number; totalBound: number }
	| { kind: "impossible" }
	| { kind: "open"; totalBound: number };

/** Rounding in a sum of a few affinities. */
const rounding = 1e-10;

/**
 * The assignment of greatest total whose every item has `threshold` or more. Pairs that cannot be in such an item are
 * left out; a price on falling short (Lagrange) makes the rest a transport problem; what its bound leaves undecided
 * goes to branch and bound over the few pairs whose reduced worth is small enough to matter.
 */
export async function greatestAtLeast(transport: Transport, threshold: number): Promise<AtThreshold> {
	const usable = withoutHopeless(transport, threshold);
	const priced = price(usable, threshold);
	if (priced === null) return { kind: "impossible" };
	const { best, totalBound } = priced;
	if (best && totalBound - best.total <= 1e-9) return { kind: "found", ...best, totalBound };
	let slack = best ? totalBound - best.total + 1e-9 : Math.max(Math.abs(totalBound) / 200, 1e-6);
	for (;;) {
		const choice = choicesWithin(priced, usable, slack);
		const result = await solveExactly(usable, choice, threshold);
		if (result.kind === "optimal") {
			const { total, smallest } = totalsOf(usable, result.taken);
			if (smallest < threshold - 2 * rounding) return { kind: "open", totalBound };
			const found = { kind: "found", taken: result.taken, smallest } as const;
			if (total >= totalBound - slack) return { ...found, totalBound: total };
			slack = totalBound - total + 1e-9;
		} else if (result.kind === "open")
			return best ? { kind: "found", ...best, totalBound } : { kind: "open", totalBound };
		else if (choice.every((state, pair) => state === 2 || usable.worth[pair] === Number.NEGATIVE_INFINITY))
			return { kind: "impossible" };
		else slack = slack > Math.abs(totalBound) ? Number.POSITIVE_INFINITY : slack * 5;
	}
}

/** Bars each pair that, with the best companions, leaves its item below the threshold. */
function withoutHopeless(transport: Transport, threshold: number): Transport {
	const { people, items, perItem } = transport;
	const worth = transport.worth.slice();
	for (let item = 0; item < items; item++) {
		const row = worth.subarray(item * people, (item + 1) * people);
		const sorted = row.slice().sort().reverse();
		let atBest = 0;
		for (let place = 0; place < perItem; place++) atBest += sorted[place] as number;
		const last = sorted[perItem - 1] as number;
		for (let person = 0; person < people; person++) {
			const own = row[person] as number;
			if (own < last && atBest - last + own < threshold - rounding) row[person] = Number.NEGATIVE_INFINITY;
			else if (atBest < threshold - rounding) row[person] = Number.NEGATIVE_INFINITY;
		}
	}
	return { ...transport, worth };
}

type Best = { taken: Uint8Array; total: number; smallest: number };
type Priced = { best: Best | null; totalBound: number; weighted: Transport; carried: Carried };

/** Price rounds: with 177 people and 118 items one takes some hundredths of a second. */
const rounds = 16;

function price(transport: Transport, threshold: number): Priced | null {
	const { people, items } = transport;
	const extra = new Float64Array(items);
	let pace = 1;
	let priced: Priced | null = null as Priced | null;
	for (let round = 0; round < rounds; round++) {
		const worth = transport.worth.map(
			(value, pair) => value * (1 + (extra[Math.floor(pair / people)] as number)),
		);
		const weighted = { ...transport, worth };
		const carried = carry(weighted);
		if (carried.missing > 0) return null;
		const own = totalsOf(transport, carried.taken);
		const bound = dualBound(weighted, carried) - threshold * extra.reduce((all, one) => all + one, 0);
		const best = better(transport, priced?.best ?? null, carried.taken, threshold);
		if (priced === null || bound < priced.totalBound - 1e-12)
			priced = { best, totalBound: bound, weighted, carried };
		else {
			priced = { ...priced, best };
			pace /= 2;
		}
		const target = best?.total ?? priced.totalBound - Math.abs(priced.totalBound) / 500;
		if (!raise(extra, own.totals, threshold, pace * Math.max(bound - target, 1e-9))) break;
		if (best && priced.totalBound - best.total <= 1e-9) break;
	}
	return priced;
}

/** Moves each price along what its item lacks (Polyak's step). False where nothing is lacking or priced in vain. */
function raise(extra: Float64Array, totals: Float64Array, threshold: number, distance: number): boolean {
	const lack = totals.map((total, item) =>
		total < threshold - rounding || extra[item] !== 0 ? threshold - total : 0,
	);
	const square = lack.reduce((all, one) => all + one * one, 0);
	if (square <= 1e-18) return false;
	for (let item = 0; item < extra.length; item++)
		extra[item] = Math.max(0, (extra[item] as number) + (distance / square) * (lack[item] as number));
	return true;
}

/** The better of the best so far and what a flow gives, evened out where its lowest items fall short. */
function better(of: Transport, best: Best | null, flow: Uint8Array, threshold: number): Best | null {
	const taken = evenOut(of, flow, threshold - rounding);
	const { total, smallest } = totalsOf(of, taken);
	if (smallest < threshold - rounding || (best && best.total >= total)) return best;
	return { taken, total, smallest };
}

/** Pairs whose deciding otherwise costs more than the slack are decided: left out, or taken. */
function choicesWithin({ weighted, carried }: Priced, usable: Transport, slack: number): Choice {
	const { people } = usable;
	return carried.taken.map((taken, pair) => {
		if (usable.worth[pair] === Number.NEGATIVE_INFINITY) return 0;
		const item = Math.floor(pair / people);
		const reduced =
			(weighted.worth[pair] as number) -
			(carried.person[pair % people] as number) -
			(carried.item[item] as number);
		if (taken) return reduced > slack ? 1 : 2;
		return -reduced > slack ? 0 : 2;
	});
}
