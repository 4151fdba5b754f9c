import type { Deltas } from "./deltas.ts";
import type { State } from "./state.ts";

/** Of a topic with more pitches than this in a block, the block is where it belongs. */
const most = 4;

/**
 * Takes all pitches of a topic that stand in one block to another that holds the topic too, and as many back as need be,
 * of one topic first. One by one they would make the day worse before it gets better.
 */
export class Gathering {
	readonly #state: State;
	readonly #deltas: Deltas;
	/** Pitches taken, each with the one that came back for it, or -1. */
	#steps: [pitch: number, back: number][] = [];
	#from = -1;
	#to = -1;

	constructor(state: State, deltas: Deltas) {
		this.#state = state;
		this.#deltas = deltas;
	}

	/**
	 * Takes q and its topic to block c, and back the topic of `guest`, which stands there. Gives what that costs, links
	 * apart; null where it cannot be, and then nothing has changed.
	 */
	make(q: number, c: number, guest: number): number | null {
		const { tables, at, topicCount } = this.#state;
		const { topicOf, topics, locked } = tables;
		const b = at[q] as number;
		const topic = topicOf[q] as number;
		if (b < 0 || b === c || locked[b] || locked[c] || topicOf[guest] === topic) return null;
		const count = topicCount[b * topics + topic] as number;
		if (count > most || topicCount[c * topics + topic] === 0) return null;
		[this.#from, this.#to, this.#steps] = [b, c, []];
		let cost = 0;
		for (let left = count; left > 0; left--) {
			const step = this.#step(this.#standing(b, topic, c), topicOf[guest] as number, topic);
			if (step !== null) cost += step;
			else {
				this.undo();
				return null;
			}
		}
		return cost;
	}

	/** Puts all back where they stood. */
	undo(): void {
		for (const [pitch, back] of this.#steps.reverse()) this.#trade(pitch, this.#to, back, this.#from);
		this.#steps = [];
	}

	/** Takes one pitch over: for one of the guest's topic, else into a free slot, else for any other. */
	#step(q: number, guestTopic: number, topic: number): number | null {
		const [b, c] = [this.#from, this.#to];
		if (q < 0) return null;
		const { heldSize, tables } = this.#state;
		let back = this.#standing(c, guestTopic, b);
		if (back < 0 && heldSize[c] === tables.slots[c]) back = this.#standingBeside(c, topic, b);
		if (back < 0 && heldSize[c] === tables.slots[c]) return null;
		const cost = back < 0 ? this.#deltas.move(q, c) : this.#deltas.swap(q, back);
		this.#trade(q, b, back, c);
		this.#steps.push([q, back]);
		return cost;
	}

	/** A pitch of the topic in block b that may stand in the block `to`; -1 where there is none. */
	#standing(b: number, topic: number, to: number): number {
		const { held, heldSize, tables } = this.#state;
		const start = b * tables.mostSlots;
		for (let s = start; s < start + (heldSize[b] as number); s++) {
			const q = held[s] as number;
			if (tables.topicOf[q] === topic && tables.canStand[q * tables.blocks + to]) return q;
		}
		return -1;
	}

	/** A pitch of any other topic. */
	#standingBeside(b: number, topic: number, to: number): number {
		const { held, heldSize, tables } = this.#state;
		const start = b * tables.mostSlots;
		for (let s = start; s < start + (heldSize[b] as number); s++) {
			const q = held[s] as number;
			if (tables.topicOf[q] !== topic && tables.canStand[q * tables.blocks + to]) return q;
		}
		return -1;
	}

	#trade(q: number, b: number, r: number, c: number): void {
		const state = this.#state;
		state.take(q);
		if (r >= 0) state.take(r);
		state.put(q, c);
		if (r >= 0) state.put(r, b);
	}
}
