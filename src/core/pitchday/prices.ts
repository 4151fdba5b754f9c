import type { State } from "./state.ts";
import { codeBits, codeMask, type Tables } from "./tables.ts";

/** What a lack costs at first, in panel seats, and how far the price may go. */
const [firstPrice, leastPrice, mostPrice] = [1.5, 0.2, 60];
/** Dearer than any panel for the pitch alone would be, so that every pitch finds a place. */
const placeFactor = 8;
/** What a topic's second pitch in a block costs at most, as a share of the first. */
const gathering = 0.55;

/** What the search pays: the objective, and prices on what is missing that rise and fall as rules are broken and kept. */
export class Prices {
	readonly #tables: Tables;
	readonly #step: number;
	/** Price of a lack of members, directors and experts. */
	readonly #lack: Float64Array;
	readonly #members: Float64Array;
	readonly #directors: Float64Array;
	readonly #experts: Float64Array;
	/** The unit of heat: what a seat costs. */
	readonly unit: number;
	/** The unit of prices on what is missing: above what a change from the plan that stands costs. */
	readonly #lackUnit: number;
	/** Price of a pitch that stands nowhere. */
	place: number;
	/** Price of one pitch more of a topic in a block that holds so many of it. */
	readonly topic: Float64Array;

	/** `first`: what a lack costs at first, in seats. */
	constructor(tables: Tables, first = firstPrice) {
		const { weights, panel } = tables;
		this.#tables = tables;
		this.#step = weights.stepOut;
		this.unit = Math.max(weights.seat + weights.load, weights.topic, weights.stepOut, 1e-3);
		this.#lackUnit = this.unit + tables.changePrice;
		this.#lack = new Float64Array(3).fill(first * this.#lackUnit);
		this.#members = new Float64Array(panel.max + 1);
		this.#directors = new Float64Array(panel.max + 1);
		this.#experts = new Float64Array(panel.max + 1);
		this.place = placeFactor * first * this.#lackUnit;
		this.topic = new Float64Array(tables.mostSlots + 1);
		this.gather(1);
		this.#write();
	}

	/** True where the panel lacks a member, a director or one who knows, for a pitch with this count. */
	isShort(count: number): boolean {
		const { min, directors, experts } = this.#tables.panel;
		const leads = (count >> codeBits) & codeMask;
		return (count & codeMask) < min || leads < directors || count >> (2 * codeBits) < experts;
	}

	/**
	 * Lets a topic's second pitch in a block cost a share of the first, the third that share of the second, so that topics
	 * gather before the last pitch of one leaves; less and less towards the end of a cycle (`done` from 0 to 1).
	 */
	gather(done: number): void {
		const { topic } = this.#tables.weights;
		const share = gathering * (1 - done) ** 0.3;
		for (let n = 0; n < this.topic.length; n++) this.topic[n] = n === 0 ? topic : topic * share ** n;
	}

	/** Step-outs and lacks of a pitch with this count before a panel of this size. */
	of(count: number, size: number): number {
		const free = count & codeMask;
		return (
			this.#step * (size - free) +
			(this.#members[free] as number) +
			(this.#directors[(count >> codeBits) & codeMask] as number) +
			(this.#experts[count >> (2 * codeBits)] as number)
		);
	}

	/** Raises the prices of what is missing, and lowers the others where they may fall; true where a price changed. */
	adapt(state: State, mayFall: boolean): boolean {
		const factor = (missing: number) => (missing > 0 ? 1.06 : mayFall ? 0.985 : 1);
		let hasChanged = false;
		for (let kind = 0; kind < 3; kind++) {
			const old = this.#lack[kind] as number;
			const price = this.#within(old * factor(state.short[kind] as number));
			this.#lack[kind] = price;
			if (price !== old) hasChanged = true;
		}
		this.place = this.#within((this.place / placeFactor) * factor(state.unplaced)) * placeFactor;
		if (hasChanged) this.#write();
		return hasChanged;
	}

	#within(price: number): number {
		return Math.min(mostPrice * this.#lackUnit, Math.max(leastPrice * this.#lackUnit, price));
	}

	/** The objective without links, and with what changes cost. */
	objective(state: State): number {
		const { weights, changePrice } = this.#tables;
		return (
			weights.seat * state.seats +
			weights.stepOut * state.stepOuts +
			weights.roomChange * state.roomChanges +
			weights.load * state.load2 +
			weights.topic * state.topics +
			changePrice * state.changes
		);
	}

	/** All that the search pays, without links. */
	total(state: State): number {
		let lacks = this.place * state.unplaced;
		for (let kind = 0; kind < 3; kind++)
			lacks += (this.#lack[kind] as number) * (state.short[kind] as number);
		return this.objective(state) + lacks;
	}

	#write(): void {
		const { min, max, directors, experts } = this.#tables.panel;
		const [member, director, expert] = this.#lack;
		for (let n = 0; n <= max; n++) {
			this.#members[n] = (member as number) * Math.max(0, min - n);
			this.#directors[n] = (director as number) * Math.max(0, directors - n);
			this.#experts[n] = (expert as number) * Math.max(0, experts - n);
		}
	}
}
