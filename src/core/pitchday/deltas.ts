import type { Prices } from "./prices.ts";
import type { State } from "./state.ts";

const never = Number.POSITIVE_INFINITY;

/**
 * What a change would cost, links apart, before it is made. Whoever asks has seen that no rule forbids it, and may say
 * the most that it can cost: then the answer is infinite as soon as it is sure to be more.
 */
export class Deltas {
	readonly #state: State;
	readonly #prices: Prices;
	/** What each pitch would pay in each block, and before which panel: pitch x blocks. */
	readonly #stands: Float64Array;
	readonly #seen: Int32Array;
	/** What a duty in each block would cost a judge in changes, and beside which other duties: judge x blocks. */
	readonly #ways: Float64Array;
	readonly #met: Int32Array;

	constructor(state: State, prices: Prices) {
		this.#state = state;
		this.#prices = prices;
		const { pitches, blocks, judges } = state.tables;
		this.#stands = new Float64Array(pitches * blocks);
		this.#seen = new Int32Array(pitches * blocks);
		this.#ways = new Float64Array(judges * blocks);
		this.#met = new Int32Array(judges * blocks);
	}

	/** Forgets what pitches pay, after prices have changed. */
	forget(): void {
		this.#seen.fill(0);
	}

	seat(j: number, b: number, most = never): number {
		const size = (this.#state.panelSize[b] as number) + 1;
		const duty = this.#duty(j, b);
		return duty + this.#panel(b, -1, j, size, most - duty);
	}

	unseat(j: number, b: number, most = never): number {
		const size = (this.#state.panelSize[b] as number) - 1;
		const duty = this.#endOfDuty(j, b);
		return duty + this.#panel(b, j, -1, size, most - duty);
	}

	/** k takes the seat of j. */
	replace(j: number, k: number, b: number, most = never): number {
		const duties = this.#endOfDuty(j, b) + this.#duty(k, b);
		return duties + this.#panel(b, j, k, this.#state.panelSize[b] as number, most - duties);
	}

	/** j of block b and k of block c trade seats. */
	exchange(j: number, b: number, k: number, c: number, most = never): number {
		const { panelSize } = this.#state;
		const duties = this.#dutyMoved(j, b, c) + this.#dutyMoved(k, c, b);
		const first = this.#panel(b, j, k, panelSize[b] as number, this.#isKept(c) ? most - duties : never);
		if (first === never) return never;
		return duties + first + this.#panel(c, k, j, panelSize[c] as number, most - duties - first);
	}

	/** Blocks b and c trade all they hold. */
	trade(b: number, c: number): number {
		return this.#allMoved(b, c) + this.#allMoved(c, b);
	}

	#allMoved(b: number, c: number): number {
		const { tables, panel, panelSize, held, heldSize } = this.#state;
		const { blocks, mostSlots, changePrice, pitchChange } = tables;
		let delta = 0;
		const members = b * tables.panel.max + (panelSize[b] as number);
		for (let s = b * tables.panel.max; s < members; s++) delta += this.#dutyMoved(panel[s] as number, b, c);
		if (changePrice === 0) return delta;
		const pitches = b * mostSlots + (heldSize[b] as number);
		for (let s = b * mostSlots; s < pitches; s++) {
			const row = (held[s] as number) * blocks;
			delta += changePrice * ((pitchChange[row + c] as number) - (pitchChange[row + b] as number));
		}
		return delta;
	}

	/** A judge's duty goes from block b to block c, without what the pitches there pay. */
	#dutyMoved(j: number, b: number, c: number): number {
		const { tables, duty } = this.#state;
		const { periods, periodOf, dayStart } = tables;
		const [t, u] = [periodOf[b] as number, periodOf[c] as number];
		if (t === u || dayStart[t] !== dayStart[u]) return this.#way(j, c) - this.#way(j, b);
		const from = j * periods + t;
		const ends = this.#wayAnew(j, b);
		duty[from] = -1;
		const begins = this.#wayAnew(j, c);
		duty[from] = b;
		return begins - ends;
	}

	/** A pitch goes to block b, from another or from nowhere. */
	move(q: number, b: number): number {
		const { tables, at } = this.#state;
		const topic = this.#state.topicCount[b * tables.topics + (tables.topicOf[q] as number)] as number;
		const arrives = (this.#prices.topic[topic] as number) + this.#stand(q, b);
		return arrives + ((at[q] as number) < 0 ? -this.#prices.place : this.#leave(q));
	}

	/** Two pitches of different blocks trade places; one of them may stand nowhere. */
	swap(q: number, r: number, most = never): number {
		const { tables, at } = this.#state;
		const [b, c] = [at[q] as number, at[r] as number];
		const [topicQ, topicR] = [tables.topicOf[q] as number, tables.topicOf[r] as number];
		let delta = 0;
		if (topicQ !== topicR) {
			if (b >= 0) delta += this.#topics(b, topicQ, topicR);
			if (c >= 0) delta += this.#topics(c, topicR, topicQ);
		}
		if (b >= 0) delta -= this.#stand(q, b);
		if (c >= 0) delta -= this.#stand(r, c);
		if (delta > most) return never;
		if (b >= 0) delta += this.#stand(r, b);
		return c < 0 ? delta : delta + this.#stand(q, c);
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
		if (!canStand[q * blocks + b] || locked[b]) return never;
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

	/** True where nobody steps out and the panel lacks nothing, so that no other panel costs the block's pitches less. */
	#isKept(b: number): boolean {
		return this.#state.stepsIn[b] === 0 && this.#state.lacksIn[b] === 0;
	}

	/** What the pitches of a block pay when one member leaves and another comes (-1 for none). */
	#panel(b: number, leaves: number, comes: number, size: number, most: number): number {
		const { tables, held, heldSize, count, panelSize } = this.#state;
		const { code, judges, mostSlots } = tables;
		const before = panelSize[b] as number;
		const worst = this.#isKept(b) ? most : never;
		let delta = 0;
		const end = b * mostSlots + (heldSize[b] as number);
		for (let s = b * mostSlots; s < end && delta <= worst; s++) {
			const q = held[s] as number;
			const old = count[q] as number;
			let fresh = old;
			if (leaves >= 0) fresh -= code[q * judges + leaves] as number;
			if (comes >= 0) fresh += code[q * judges + comes] as number;
			if (fresh !== old || size !== before)
				delta += this.#prices.of(fresh, size) - this.#prices.of(old, before);
		}
		return delta > worst ? never : delta;
	}

	#duty(j: number, b: number): number {
		const { weights } = this.#state.tables;
		return weights.seat + weights.load * (2 * (this.#state.load[j] as number) + 1) + this.#way(j, b);
	}

	#endOfDuty(j: number, b: number): number {
		const { weights } = this.#state.tables;
		return -weights.seat - weights.load * (2 * (this.#state.load[j] as number) - 1) - this.#way(j, b);
	}

	/** What a duty in block b adds in changes of room and from the plan that stands, beside those of other periods. */
	#way(j: number, b: number): number {
		const { dutyAge, tables } = this.#state;
		const cell = j * tables.blocks + b;
		if (this.#met[cell] !== dutyAge[j]) {
			this.#met[cell] = dutyAge[j] as number;
			this.#ways[cell] = this.#wayAnew(j, b);
		}
		return this.#ways[cell] as number;
	}

	#wayAnew(j: number, b: number): number {
		const { weights, periodOf, roomOf, judges, changePrice, seatChange } = this.#state.tables;
		const rooms = this.#state.roomTouch(j, periodOf[b] as number, roomOf[b] as number);
		return weights.roomChange * rooms + changePrice * (seatChange[b * judges + j] as number);
	}
}
