import type { RandomSource } from "../random/index.ts";
import { Deltas } from "./deltas.ts";
import { Gathering } from "./gathering.ts";
import { Links } from "./links.ts";
import type { Prices } from "./prices.ts";
import type { State } from "./state.ts";

/** Up to which of 512 draws a change is of this kind; the rest trade whole blocks. */
const share = { gather: 25, move: 90, swap: 213, seat: 221, unseat: 229, replace: 360, exchange: 450 };
/** How much more than nothing a change may cost at a heat of one: the quantiles of an exponential distribution. */
const thresholds = Float64Array.from({ length: 4096 }, (_, i) => -Math.log((i + 0.5) / 4096));

/** A whole number below `count` from the lower, or the upper, half of the bits. */
const part = (bits: number, count: number): number => ((bits & 0x7fff) * count) >>> 15;
const other = (bits: number, count: number): number => ((bits >>> 15) * count) >>> 15;

/** Draws changes and makes those that are cheap enough. */
export class Moves {
	readonly #state: State;
	readonly #random: RandomSource;
	readonly #deltas: Deltas;
	readonly #links: Links;
	readonly #gathering: Gathering;
	/** Islands beyond the first. */
	extra: number;
	/** What an island beyond the first costs. */
	readonly #link: number;

	constructor(state: State, prices: Prices, random: RandomSource) {
		this.#state = state;
		this.#random = random;
		this.#deltas = new Deltas(state, prices);
		this.#links = new Links(state);
		this.#gathering = new Gathering(state, this.#deltas);
		this.extra = this.#links.extra();
		this.#link = state.tables.weights.unlinked;
	}

	/** Tries one change drawn at random; true where it was made, which is where the heat allows what it costs. */
	try(heat: number): boolean {
		const { blocks, judges, pitches } = this.#state.tables;
		const drawn = this.#random.bits(30);
		const allowed = heat * (thresholds[drawn & 4095] as number);
		const kind = (drawn >>> 12) & 511;
		const pair = this.#random.bits(30);
		if (kind < share.gather) return this.#gather(part(pair, pitches), other(pair, blocks), allowed);
		if (kind < share.move) return this.#move(part(pair, pitches), other(pair, blocks), allowed);
		if (kind < share.swap) return this.#swap(part(pair, pitches), other(pair, pitches), allowed);
		const b = part(pair, blocks);
		if (kind < share.seat) return this.#seat(other(pair, judges), b, allowed);
		const size = this.#state.panelSize[b] as number;
		if (size === 0) return false;
		const j = this.#member(b, ((drawn >>> 21) * size) >>> 9);
		if (kind < share.unseat) return this.#unseat(j, b, allowed);
		if (kind < share.replace) return this.#replace(j, other(pair, judges), b, allowed);
		const c = other(pair, blocks);
		if (kind < share.exchange) return this.#exchange(j, b, c, allowed);
		return this.#trade(b, c, allowed);
	}

	/** Looks at the prices anew, after they have changed. */
	reprice(): void {
		this.#deltas.forget();
	}

	/** Counts the islands anew, after changes made elsewhere. */
	refresh(): void {
		this.extra = this.#links.extra();
	}

	#member(b: number, place: number): number {
		return this.#state.panel[b * this.#state.tables.panel.max + place] as number;
	}

	/** The most that a change may cost, links apart: no more islands can go than there are. */
	#most(allowed: number): number {
		return allowed + this.#link * this.extra;
	}

	/** True where the islands, counted after the change, leave it cheap enough. */
	#isLinked(delta: number, allowed: number): boolean {
		const extra = this.#links.extra();
		if (delta + this.#link * (extra - this.extra) > allowed) return false;
		this.extra = extra;
		return true;
	}

	#move(q: number, b: number, allowed: number): boolean {
		const state = this.#state;
		const { tables, heldSize, stepsIn } = state;
		const from = state.at[q] as number;
		if (from === b || heldSize[b] === tables.slots[b]) return false;
		if (from >= 0 && tables.locked[from]) return false;
		const most = this.#most(allowed);
		const delta = this.#deltas.move(q, b);
		if (delta > most) return false;
		const isPlain =
			heldSize[b] !== 0 && stepsIn[b] === 0 && from >= 0 && heldSize[from] !== 1 && stepsIn[from] === 0;
		if (from >= 0) state.take(q);
		state.put(q, b);
		if (isPlain && stepsIn[b] === 0 ? delta <= allowed : this.#isLinked(delta, allowed)) return true;
		state.take(q);
		if (from >= 0) state.put(q, from);
		return false;
	}

	#gather(q: number, c: number, allowed: number): boolean {
		const { held, heldSize, tables } = this.#state;
		const size = heldSize[c] as number;
		if (size === 0) return false;
		const guest = held[c * tables.mostSlots + this.#random.below(size)] as number;
		const delta = this.#gathering.make(q, c, guest);
		if (delta === null) return false;
		if (delta <= this.#most(allowed) && this.#isLinked(delta, allowed)) return true;
		this.#gathering.undo();
		return false;
	}

	#swap(q: number, r: number, allowed: number): boolean {
		const state = this.#state;
		const { tables, stepsIn } = state;
		const [b, c] = [state.at[q] as number, state.at[r] as number];
		if (b === c || (b >= 0 && tables.locked[b]) || (c >= 0 && tables.locked[c])) return false;
		const most = this.#most(allowed);
		const delta = this.#deltas.swap(q, r, most);
		if (delta > most) return false;
		const wasPlain = b >= 0 && c >= 0 && stepsIn[b] === 0 && stepsIn[c] === 0;
		this.#tradePlaces(q, b, r, c);
		const isPlain = wasPlain && stepsIn[b] === 0 && stepsIn[c] === 0;
		if (isPlain ? delta <= allowed : this.#isLinked(delta, allowed)) return true;
		this.#tradePlaces(q, c, r, b);
		return false;
	}

	#mayStand(q: number, b: number): boolean {
		return this.#state.tables.canStand[q * this.#state.tables.blocks + b] === 1;
	}

	#tradePlaces(q: number, b: number, r: number, c: number): void {
		const state = this.#state;
		if (b >= 0) state.take(q);
		if (c >= 0) state.take(r);
		if (c >= 0) state.put(q, c);
		if (b >= 0) state.put(r, b);
	}

	/** True where the judge is there, and sits nowhere in the block's period. */
	#maySit(j: number, b: number): boolean {
		const { tables, duty } = this.#state;
		if (!tables.canSit[b * tables.judges + j] || tables.locked[b]) return false;
		return duty[j * tables.periods + (tables.periodOf[b] as number)] === -1;
	}

	#seat(j: number, b: number, allowed: number): boolean {
		const state = this.#state;
		if (state.panelSize[b] === state.tables.panel.max || !this.#maySit(j, b)) return false;
		const most = this.#most(allowed);
		const delta = this.#deltas.seat(j, b, most);
		if (delta > most) return false;
		state.seat(j, b);
		if (this.#isLinked(delta, allowed)) return true;
		state.unseat(j, b);
		return false;
	}

	#unseat(j: number, b: number, allowed: number): boolean {
		const state = this.#state;
		if (state.tables.locked[b]) return false;
		const most = this.#most(allowed);
		const delta = this.#deltas.unseat(j, b, most);
		if (delta > most) return false;
		state.unseat(j, b);
		if (this.#isLinked(delta, allowed)) return true;
		state.seat(j, b);
		return false;
	}

	#replace(j: number, k: number, b: number, allowed: number): boolean {
		const state = this.#state;
		if (!this.#maySit(k, b)) return false;
		const most = this.#most(allowed);
		const delta = this.#deltas.replace(j, k, b, most);
		if (delta > most) return false;
		state.unseat(j, b);
		state.seat(k, b);
		if (this.#isLinked(delta, allowed)) return true;
		state.unseat(k, b);
		state.seat(j, b);
		return false;
	}

	#exchange(j: number, b: number, c: number, allowed: number): boolean {
		const state = this.#state;
		const size = state.panelSize[c] as number;
		if (b === c || size === 0 || !this.#mayTrade(j, b, c)) return false;
		const k = this.#member(c, this.#random.below(size));
		if (j === k || !this.#mayTrade(k, c, b)) return false;
		const most = this.#most(allowed);
		const delta = this.#deltas.exchange(j, b, k, c, most);
		if (delta > most) return false;
		this.#reseat(j, b, k, c);
		if (this.#isLinked(delta, allowed)) return true;
		this.#reseat(j, c, k, b);
		return false;
	}

	/** A judge who leaves block b may sit in block c, also in the same period. */
	#mayTrade(j: number, b: number, c: number): boolean {
		const { tables, duty } = this.#state;
		if (!tables.canSit[c * tables.judges + j] || tables.locked[c]) return false;
		const sits = duty[j * tables.periods + (tables.periodOf[c] as number)];
		return sits === -1 || sits === b;
	}

	#reseat(j: number, b: number, k: number, c: number): void {
		const state = this.#state;
		state.unseat(j, b);
		state.unseat(k, c);
		state.seat(j, c);
		state.seat(k, b);
	}

	/** Two blocks trade all they hold: another room or another period, and the same links; with an empty one it is a move. */
	#trade(b: number, c: number, allowed: number): boolean {
		if (b === c || !this.#mayTradeAll(b, c) || !this.#mayTradeAll(c, b)) return false;
		if (this.#deltas.trade(b, c) > allowed) return false;
		this.#tradeAll(b, c);
		return true;
	}

	#mayTradeAll(b: number, c: number): boolean {
		const { tables, heldSize, held, panelSize } = this.#state;
		if (tables.locked[b] || (heldSize[b] as number) > (tables.slots[c] as number)) return false;
		for (let s = 0; s < (panelSize[b] as number); s++)
			if (!this.#mayTrade(this.#member(b, s), b, c)) return false;
		const start = b * tables.mostSlots;
		for (let s = start; s < start + (heldSize[b] as number); s++)
			if (!this.#mayStand(held[s] as number, c)) return false;
		return true;
	}

	#tradeAll(b: number, c: number): void {
		const state = this.#state;
		const { mostSlots, panel } = state.tables;
		const members = (at: number) =>
			state.panel.slice(at * panel.max, at * panel.max + (state.panelSize[at] as number));
		const pitches = (at: number) =>
			state.held.slice(at * mostSlots, at * mostSlots + (state.heldSize[at] as number));
		const [panelB, panelC, heldB, heldC] = [members(b), members(c), pitches(b), pitches(c)];
		for (const q of heldB) state.take(q);
		for (const q of heldC) state.take(q);
		for (const j of panelB) state.unseat(j, b);
		for (const j of panelC) state.unseat(j, c);
		for (const j of panelB) state.seat(j, c);
		for (const j of panelC) state.seat(j, b);
		for (const q of heldB) state.put(q, c);
		for (const q of heldC) state.put(q, b);
	}
}
