import { Deltas } from "./deltas.ts";
import { Prices } from "./prices.ts";
import { seatWhereShort, strict } from "./start.ts";
import type { State } from "./state.ts";

/**
 * Places pitches that found every block open to them full: one goes in, one there makes way into the next block, and so
 * on to a free slot, by the way that costs least (Bellman & Ford over blocks). No way means that the slots, the periods
 * and what is locked leave no place, whatever the panels.
 */
export function makeWay(state: State): void {
	const prices = new Prices(state.tables, strict);
	const deltas = new Deltas(state, prices);
	/** What it costs that a pitch goes to a block, never below a trifle, so that no way goes round; infinite where it may not. */
	const stepCost = (q: number, b: number): number =>
		state.tables.locked[b] || !state.tables.canStand[q * state.tables.blocks + b]
			? Number.POSITIVE_INFINITY
			: Math.max(1e-3, deltas.move(q, b) + ((state.at[q] as number) < 0 ? prices.place : 0));
	for (let q = 0; q < state.tables.pitches; q++) {
		if (state.at[q] !== -1) continue;
		const way = cheapestWay(state, stepCost, q);
		for (const [pitch, block] of way) {
			if (state.at[pitch] !== -1) state.take(pitch);
			state.put(pitch, block);
			seatWhereShort(state, deltas, block);
		}
	}
}

/** Who goes where, the one that finds a free slot first. */
function cheapestWay(
	state: State,
	stepCost: (q: number, b: number) => number,
	q: number,
): [number, number][] {
	const { blocks, mostSlots, slots, locked } = state.tables;
	const cost = Array.from({ length: blocks }, (_, b) => stepCost(q, b));
	const comes = new Int32Array(blocks).fill(q);
	for (let isShorter = true; isShorter; ) {
		isShorter = false;
		for (let b = 0; b < blocks; b++) {
			if (locked[b] || cost[b] === Number.POSITIVE_INFINITY) continue;
			for (const r of state.held.subarray(b * mostSlots, b * mostSlots + (state.heldSize[b] as number)))
				for (let c = 0; c < blocks; c++) {
					const through = (cost[b] as number) + stepCost(r, c);
					if (c === b || through >= (cost[c] as number) - 1e-9) continue;
					cost[c] = through;
					comes[c] = r;
					isShorter = true;
				}
		}
	}
	const isOpen = (b: number) =>
		(state.heldSize[b] as number) < (slots[b] as number) && (cost[b] as number) < Number.POSITIVE_INFINITY;
	const open = Array.from({ length: blocks }, (_, b) => b).filter(isOpen);
	if (open.length === 0) return [];
	const way: [number, number][] = [];
	let at = open.reduce((a, b) => ((cost[b] as number) < (cost[a] as number) ? b : a));
	for (; comes[at] !== q; at = state.at[comes[at] as number] as number) way.push([comes[at] as number, at]);
	return [...way, [q, at]];
}
