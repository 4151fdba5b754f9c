import { Tables } from "./tables.ts";
import type { FilledBlock, PitchDay } from "./terms.ts";

/** What a broken hard rule costs the search; above what a seat, a load and a topic save together. */
const penalty = 2;
/** Dearer than a pitch in a block without a panel, so that every pitch finds a place. */
const unplacedPrice = 60;

/** A plan under change: what is never broken (slots, availability, one room at a time, panel.max) and costs of the rest. */
export class State {
	readonly tables: Tables;
	readonly panel: number[][];
	readonly held: number[][];
	readonly at: Int32Array;
	/** Block of a judge in a period, -1 for none: judge x periods + period. */
	readonly duty: Int32Array;
	readonly #blockCost: Float64Array;
	readonly #judgeCost: Float64Array;
	readonly #lacks: Int32Array;
	readonly #root: Int32Array;
	/** When a topic was last counted in a block. */
	readonly #seenAt: Float64Array;
	#stamp = 0;
	#undo: (() => void)[] = [];
	#blocks = new Set<number>();
	#judges = new Set<number>();
	#unplaced: number;
	#lacking = 0;

	constructor(day: PitchDay) {
		this.tables = new Tables(day);
		const { blocks, judges, pitches, periods } = this.tables;
		this.panel = Array.from({ length: blocks }, () => []);
		this.held = Array.from({ length: blocks }, () => []);
		this.at = new Int32Array(pitches).fill(-1);
		this.duty = new Int32Array(judges * periods).fill(-1);
		this.#blockCost = new Float64Array(blocks);
		this.#judgeCost = new Float64Array(judges);
		this.#lacks = new Int32Array(blocks);
		this.#seenAt = new Float64Array(pitches);
		this.#root = new Int32Array(judges + pitches);
		this.#unplaced = pitches;
		for (let b = 0; b < blocks; b++) this.#blockCost[b] = this.#costOfBlock(b);
	}

	get isWhole(): boolean {
		return this.#unplaced + this.#lacking === 0;
	}

	/** Seats a judge; false where that breaks a rule. */
	seat(j: number, b: number): boolean {
		const { periods, periodOf, panelMax, away, locked } = this.tables;
		const slot = j * periods + (periodOf[b] as number);
		const panel = this.panel[b] as number[];
		if (locked[b] || panel.length >= panelMax || away[slot] || this.duty[slot] !== -1) return false;
		this.#seat(j, b, slot, panel);
		this.#undo.push(() => this.#unseat(j, slot, panel));
		return this.#touch(b, j);
	}

	unseat(j: number, b: number): boolean {
		if (this.tables.locked[b]) return false;
		const slot = j * this.tables.periods + (this.tables.periodOf[b] as number);
		const panel = this.panel[b] as number[];
		this.#unseat(j, slot, panel);
		this.#undo.push(() => this.#seat(j, b, slot, panel));
		return this.#touch(b, j);
	}

	/** Puts a pitch into a block with a free slot. */
	put(q: number, b: number): boolean {
		const { periods, periodOf, slots, pitchAway, locked } = this.tables;
		const held = this.held[b] as number[];
		if (locked[b] || held.length >= (slots[b] as number)) return false;
		if (pitchAway[q * periods + (periodOf[b] as number)]) return false;
		this.#put(q, b, held);
		this.#undo.push(() => this.#take(q, held));
		return this.#touch(b);
	}

	take(q: number): boolean {
		const b = this.at[q] as number;
		if (b < 0) return true;
		if (this.tables.locked[b]) return false;
		const held = this.held[b] as number[];
		this.#take(q, held);
		this.#undo.push(() => this.#put(q, b, held));
		return this.#touch(b);
	}

	/** What the changes since the last keep cost, without links; `before` counts the unplaced before them. */
	delta(before: number): number {
		let sum = (this.#unplaced - before) * unplacedPrice;
		for (const b of this.#blocks) sum += this.#costOfBlock(b) - (this.#blockCost[b] as number);
		for (const j of this.#judges) sum += this.#costOfJudge(j) - (this.#judgeCost[j] as number);
		return sum;
	}

	get unplaced(): number {
		return this.#unplaced;
	}

	/** The whole cost as the search counts it. */
	total(): number {
		let sum = this.linkCost() + this.#unplaced * unplacedPrice;
		for (const cost of this.#blockCost) sum += cost;
		for (const cost of this.#judgeCost) sum += cost;
		return sum;
	}

	keep(): void {
		for (const b of this.#blocks) this.#blockCost[b] = this.#costOfBlock(b);
		for (const j of this.#judges) this.#judgeCost[j] = this.#costOfJudge(j);
		this.#forget();
	}

	undo(): void {
		for (let i = this.#undo.length - 1; i >= 0; i--) this.#undo[i]?.();
		for (const b of this.#blocks) this.#costOfBlock(b);
		this.#forget();
	}

	/** The cost of islands beyond the first: judges and pitches with a score, less the unions that join them. */
	linkCost(): number {
		const { pitches, judges, conflict, unlinked } = this.tables;
		this.#root.fill(-1);
		let islands = 0;
		for (let q = 0; q < pitches; q++) {
			const b = this.at[q] as number;
			if (b < 0) continue;
			for (const j of this.panel[b] as number[])
				if (!conflict[q * judges + j]) islands += this.#join(j, judges + q);
		}
		return Math.max(0, islands - 1) * unlinked;
	}

	#join(judge: number, pitch: number): number {
		const root = this.#root;
		let fresh = 0;
		for (const node of [judge, pitch])
			if (root[node] === -1) {
				root[node] = node;
				fresh++;
			}
		const one = this.#rootOf(judge);
		const other = this.#rootOf(pitch);
		root[other] = one;
		return one === other ? fresh : fresh - 1;
	}

	#rootOf(node: number): number {
		let at = node;
		while (this.#root[at] !== at) at = this.#root[at] as number;
		return at;
	}

	read(day: PitchDay): { [block: string]: FilledBlock } {
		const filled: { [block: string]: FilledBlock } = {};
		for (const [b, { id }] of day.blocks.entries()) {
			const pitches = (this.held[b] ?? []).map((q) => day.pitches[q]?.id ?? "").sort();
			const panel = (this.panel[b] ?? []).map((j) => day.judges[j]?.id ?? "").sort();
			if (pitches.length + panel.length > 0) filled[id] = { panel, pitches };
		}
		return filled;
	}

	#seat(j: number, b: number, slot: number, panel: number[]): void {
		panel.push(j);
		this.duty[slot] = b;
	}

	#unseat(j: number, slot: number, panel: number[]): void {
		panel.splice(panel.indexOf(j), 1);
		this.duty[slot] = -1;
	}

	#put(q: number, b: number, held: number[]): void {
		held.push(q);
		this.at[q] = b;
		this.#unplaced--;
	}

	#take(q: number, held: number[]): void {
		held.splice(held.indexOf(q), 1);
		this.at[q] = -1;
		this.#unplaced++;
	}

	#touch(b: number, j = -1): boolean {
		this.#blocks.add(b);
		if (j >= 0) this.#judges.add(j);
		return true;
	}

	#forget(): void {
		this.#undo = [];
		this.#blocks.clear();
		this.#judges.clear();
	}

	#costOfBlock(b: number): number {
		const { judges, conflict, weights, topicOf } = this.tables;
		const panel = this.panel[b] as number[];
		let stepOuts = 0;
		let lack = 0;
		let topics = 0;
		this.#stamp++;
		for (const q of this.held[b] as number[]) {
			const topic = topicOf[q] as number;
			if (this.#seenAt[topic] !== this.#stamp) topics++;
			this.#seenAt[topic] = this.#stamp;
			for (const j of panel) stepOuts += conflict[q * judges + j] as number;
			lack += this.#lackOf(q, panel);
		}
		this.#lacking += lack - (this.#lacks[b] as number);
		this.#lacks[b] = lack;
		const cost = weights.seat * panel.length + weights.stepOut * stepOuts + weights.topic * topics;
		return cost + lack * penalty + this.tables.changeCost(b, panel, this.held[b] as number[]);
	}

	#lackOf(q: number, panel: number[]): number {
		const { judges, conflict, isDirector, knows, need } = this.tables;
		let free = 0;
		let directors = 0;
		let experts = 0;
		for (const j of panel) {
			if (conflict[q * judges + j]) continue;
			free++;
			directors += isDirector[j] as number;
			experts += knows[q * judges + j] as number;
		}
		const { min, directors: leads, experts: asked } = need;
		return Math.max(0, min - free) + Math.max(0, leads - directors) + Math.max(0, asked - experts);
	}

	#costOfJudge(j: number): number {
		const { periods, inOrder, dayOf, roomOf, weights } = this.tables;
		let load = 0;
		let changes = 0;
		let last = -1;
		let lastDay = -1;
		for (const t of inOrder) {
			const b = this.duty[j * periods + t] as number;
			if (b < 0) continue;
			load++;
			if (last >= 0 && lastDay === dayOf[t] && roomOf[b] !== last) changes++;
			last = roomOf[b] as number;
			lastDay = dayOf[t] as number;
		}
		return weights.load * load * load + weights.roomChange * changes;
	}
}
