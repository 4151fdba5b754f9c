import type { RandomSource } from "../random/index.ts";
import { Deltas } from "./deltas.ts";
import { Prices } from "./prices.ts";
import type { State } from "./state.ts";

/** A price of what is missing, in seats, at which a seat is always taken where it is needed. */
export const strict = 12;

/** Puts the plan that stands into an empty state, as far as it still may stand; a pitch or seat that may not is left out. */
export function takeOver(state: State): void {
	const { before, canSit, canStand, judges, blocks, panel, slots, periods, periodOf } = state.tables;
	for (const [b, was] of before.entries()) {
		for (const j of was.panel) {
			const isBusy = state.duty[j * periods + (periodOf[b] as number)] !== -1;
			const isFull = (state.panelSize[b] as number) >= panel.max;
			if (canSit[b * judges + j] && !isBusy && !isFull) state.seat(j, b);
		}
		for (const q of was.pitches) {
			const isFull = (state.heldSize[b] as number) >= (slots[b] as number);
			if (canStand[q * blocks + b] && state.at[q] === -1 && !isFull) state.put(q, b);
		}
	}
}

/** Mends panels that a judge has left, and takes out the pitches whose panel cannot be mended. */
export function mend(state: State): void {
	const { tables, count } = state;
	const prices = new Prices(tables, strict);
	const deltas = new Deltas(state, prices);
	for (let b = 0; b < tables.blocks; b++) if (!tables.locked[b]) seatWhereShort(state, deltas, b);
	for (let q = 0; q < tables.pitches; q++) {
		const b = state.at[q] as number;
		if (b >= 0 && !tables.locked[b] && prices.isShort(count[q] as number)) state.take(q);
	}
}

/** Empties the state, the locked blocks apart. */
export function clear(state: State): void {
	const { blocks, locked, mostSlots, panel } = state.tables;
	for (let b = 0; b < blocks; b++) {
		if (locked[b]) continue;
		while ((state.heldSize[b] as number) > 0) state.take(state.held[b * mostSlots] as number);
		while ((state.panelSize[b] as number) > 0) state.unseat(state.panel[b * panel.max] as number, b);
	}
}

/** Places the pitches that stand nowhere, those with the fewest blocks first, each where it and the seats it needs cost least. */
export function fill(state: State, random: RandomSource): void {
	const deltas = new Deltas(state, new Prices(state.tables, strict));
	for (const q of inOrder(state, random)) {
		let [at, least] = [-1, 0];
		for (let b = 0; b < state.tables.blocks; b++) {
			if (!isOpen(state, q, b)) continue;
			const { cost, seated } = accommodate(state, deltas, q, b);
			for (const j of seated) state.unseat(j, b);
			state.take(q);
			if (cost < least) [at, least] = [b, cost];
		}
		if (at >= 0) accommodate(state, deltas, q, at);
	}
}

/** Puts the pitch there and seats those who lack. */
function accommodate(state: State, deltas: Deltas, q: number, b: number): { cost: number; seated: number[] } {
	const cost = deltas.move(q, b);
	state.put(q, b);
	const { cost: seats, seated } = seatWhereShort(state, deltas, b);
	return { cost: cost + seats, seated };
}

/** Seats judges, the cheapest first, as long as that costs less than what the panel lacks. */
export function seatWhereShort(state: State, deltas: Deltas, b: number): { cost: number; seated: number[] } {
	const { judges, panel, periods, periodOf, canSit } = state.tables;
	const seated: number[] = [];
	let cost = 0;
	while ((state.panelSize[b] as number) < panel.max) {
		let [at, least] = [-1, -1e-9];
		for (let j = 0; j < judges; j++) {
			if (!canSit[b * judges + j] || state.duty[j * periods + (periodOf[b] as number)] !== -1) continue;
			const delta = deltas.seat(j, b);
			if (delta < least) [at, least] = [j, delta];
		}
		if (at < 0) break;
		state.seat(at, b);
		seated.push(at);
		cost += least;
	}
	return { cost, seated };
}

function inOrder(state: State, random: RandomSource): number[] {
	const { pitches, blocks } = state.tables;
	const open = (q: number) => {
		let count = 0;
		for (let b = 0; b < blocks; b++) if (isOpen(state, q, b)) count++;
		return count;
	};
	return Array.from({ length: pitches }, (_, q) => q)
		.filter((q) => state.at[q] === -1)
		.map((q) => ({ q, urgency: open(q) * (1 + 0.4 * random.uniform()) }))
		.sort((a, b) => a.urgency - b.urgency)
		.map(({ q }) => q);
}

function isOpen({ tables, heldSize }: State, q: number, b: number): boolean {
	const isFree = !tables.locked[b] && (heldSize[b] as number) < (tables.slots[b] as number);
	return isFree && tables.canStand[q * tables.blocks + b] === 1;
}
