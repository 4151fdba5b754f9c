import type { Prices } from "./prices.ts";
import type { State } from "./state.ts";

/** What a change would cost, links apart, before it is made. Whoever asks has seen that no rule forbids it. */
export class Deltas {
	readonly #state: State;
	readonly #prices: Prices;
	/** What each pitch would pay in each block, and before which panel: pitch x blocks. */
	readonly #stands: Float64Array;
	readonly #seen: Int32Array;

	constructor(state: State, prices: Prices) {
		this.#state = state;
		this.#prices = prices;
		const { pitches, blocks } = state.tables;
		this.#stands = new Float64Array(pitches * blocks);
		this.#seen = new Int32Array(pitches * blocks);
	}

	/** Forgets what pitches pay, after prices have changed. */
	forget(): void {
		this.#seen.fill(0);
	}

	seat(j: number, b: number): number {
		const size = this.#state.panelSize[b] as number;
		return this.#duty(j, b) + this.#panel(b, -1, j, size + 1);
	}

	unseat(j: number, b: number): number {
		const size = this.#state.panelSize[b] as number;
		return this.#endOfDuty(j, b) + this.#panel(b, j, -1, size - 1);
	}

	/** k takes the seat of j. */
	replace(j: number, k: number, b: number): number {
		const size = this.#state.panelSize[b] as number;
		return this.#endOfDuty(j, b) + this.#duty(k, b) + this.#panel(b, j, k, size);
	}

	/** j of block b and k of block c trade seats. */
	exchange(j: number, b: number, k: number, c: number): number {
		const { panelSize } = this.#state;
		const rooms = this.#rooms(j, b, c) + this.#rooms(k, c, b);
		const changes = this.#seatChange(j, c) - this.#seatChange(j, b);
		const others = this.#seatChange(k, b) - this.#seatChange(k, c);
		const panels =
			this.#panel(b, j, k, panelSize[b] as number) + this.#panel(c, k, j, panelSize[c] as number);
		return rooms + changes + others + panels;
	}

	/** A pitch goes to block b, from another or from nowhere. */
	move(q: number, b: number): number {
		const { tables, at } = this.#state;
		const topic = this.#state.topicCount[b * tables.topics + (tables.topicOf[q] as number)] as number;
		const arrives = (this.#prices.topic[topic] as number) + this.#stand(q, b);
		return arrives + ((at[q] as number) < 0 ? -this.#prices.place : this.#leave(q));
	}

	/** Two pitches of different blocks trade places; one of them may stand nowhere. */
	swap(q: number, r: number): number {
		const { tables, at } = this.#state;
		const [b, c] = [at[q] as number, at[r] as number];
		const [topicQ, topicR] = [tables.topicOf[q] as number, tables.topicOf[r] as number];
		let delta = 0;
		if (c >= 0) delta += this.#stand(q, c) - this.#stand(r, c);
		if (b >= 0) delta += this.#stand(r, b) - this.#stand(q, b);
		if (topicQ === topicR) return delta;
		if (b >= 0) delta += this.#topics(b, topicQ, topicR);
		return c < 0 ? delta : delta + this.#topics(c, topicR, topicQ);
	}

	/** A pitch of one topic gives its place in the block to one of another. */
	#topics(b: number, leaves: number, comes: number): number {
		const { tables, topicCount } = this.#state;
		const { topic } = this.#prices;
		const row = b * tables.topics;
		const last = topic[(topicCount[row + leaves] as number) - 1] as number;
		return (topic[topicCount[row + comes] as number] as number) - last;
	}

	/** What it costs the pitch to stand in block b, its topic apart; infinite where it may not. */
	#stand(q: number, b: number): number {
		const { panelAge, tables } = this.#state;
		const cell = q * tables.blocks + b;
		if (this.#seen[cell] !== panelAge[b]) {
			this.#seen[cell] = panelAge[b] as number;
			this.#stands[cell] = this.#standAnew(q, b);
		}
		return this.#stands[cell] as number;
	}

	#standAnew(q: number, b: number): number {
		const { panel, panelSize, tables } = this.#state;
		const { blocks, judges, code, canStand, locked, changePrice, pitchChange } = tables;
		if (!canStand[q * blocks + b] || locked[b]) return Number.POSITIVE_INFINITY;
		const size = panelSize[b] as number;
		const start = b * tables.panel.max;
		let count = 0;
		for (let s = start; s < start + size; s++) count += code[q * judges + (panel[s] as number)] as number;
		return this.#prices.of(count, size) + changePrice * (pitchChange[q * blocks + b] as number);
	}

	#leave(q: number): number {
		const { tables, at, topicCount } = this.#state;
		const topic = topicCount[(at[q] as number) * tables.topics + (tables.topicOf[q] as number)] as number;
		return -this.#stand(q, at[q] as number) - (this.#prices.topic[topic - 1] as number);
	}

	/** What the pitches of a block pay when one member leaves and another comes (-1 for none). */
	#panel(b: number, leaves: number, comes: number, size: number): number {
		const { tables, held, heldSize, count, panelSize } = this.#state;
		const { code, judges, mostSlots } = tables;
		const before = panelSize[b] as number;
		let delta = 0;
		const end = b * mostSlots + (heldSize[b] as number);
		for (let s = b * mostSlots; s < end; s++) {
			const q = held[s] as number;
			const old = count[q] as number;
			let fresh = old;
			if (leaves >= 0) fresh -= code[q * judges + leaves] as number;
			if (comes >= 0) fresh += code[q * judges + comes] as number;
			if (fresh !== old || size !== before)
				delta += this.#prices.of(fresh, size) - this.#prices.of(old, before);
		}
		return delta;
	}

	#duty(j: number, b: number): number {
		const { tables, load } = this.#state;
		const { weights, periodOf, roomOf } = tables;
		const rooms = this.#state.roomTouch(j, periodOf[b] as number, roomOf[b] as number);
		const loads = weights.load * (2 * (load[j] as number) + 1);
		return weights.seat + loads + weights.roomChange * rooms + this.#seatChange(j, b);
	}

	#endOfDuty(j: number, b: number): number {
		const { tables, load } = this.#state;
		const { weights, periodOf, roomOf } = tables;
		const rooms = this.#state.roomTouch(j, periodOf[b] as number, roomOf[b] as number);
		const loads = weights.load * (2 * (load[j] as number) - 1);
		return -weights.seat - loads - weights.roomChange * rooms - this.#seatChange(j, b);
	}

	/** Changes of room when a judge goes from block b to block c, or stays in the period and changes room. */
	#rooms(j: number, b: number, c: number): number {
		const { tables, duty } = this.#state;
		const { periods, periodOf, roomOf, weights } = tables;
		const from = j * periods + (periodOf[b] as number);
		const ends = this.#state.roomTouch(j, periodOf[b] as number, roomOf[b] as number);
		duty[from] = -1;
		const begins = this.#state.roomTouch(j, periodOf[c] as number, roomOf[c] as number);
		duty[from] = b;
		return weights.roomChange * (begins - ends);
	}

	#seatChange(j: number, b: number): number {
		const { changePrice, seatChange, judges } = this.#state.tables;
		return changePrice * (seatChange[b * judges + j] as number);
	}
}
