import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import type { Knapsack } from "./terms.ts";

export type Best = { value: number; taken: Uint8Array };

/** Size of the population, and items that change by chance in each child (Chu & Beasley 1998). */
const population = 100;
const mutations = 2;

/**
 * Breeds subsets after Chu & Beasley (1998, J. Heuristics 4): a child takes each item as one of two parents has it, two
 * items change by chance, then items go out by what they give for their weight at the relaxation's prices, the poorest
 * first, until all limits hold, and those that fit come in, the richest first. A child that is new takes the worst's place.
 */
export class Breed {
	best: Best;
	readonly #values: Float64Array;
	/** Weights of item j from j x kinds. */
	readonly #weights: Float64Array;
	readonly #limits: Float64Array;
	/** Items by rising utility. */
	readonly #order: Int32Array;
	readonly #random: RandomSource;
	readonly #members: Best[];
	#worst = 0;
	readonly #room: Float64Array;

	constructor({ values, weights, limits }: Knapsack, utility: Float64Array, random: RandomSource) {
		const kinds = limits.length;
		this.#values = Float64Array.from(values);
		this.#weights = Float64Array.from(
			{ length: values.length * kinds },
			(_, at) => weights[at % kinds]?.[Math.floor(at / kinds)] ?? 0,
		);
		this.#limits = Float64Array.from(limits);
		this.#room = new Float64Array(kinds);
		this.#random = random;
		this.#order = Int32Array.from(values, (_, item) => item).sort(
			(a, b) => (utility[a] as number) - (utility[b] as number) || a - b,
		);
		this.best = this.#mended(new Uint8Array(values.length));
		this.#members = [this.best];
		while (this.#members.length < population) {
			const chance = Uint8Array.from(values, () => random.below(2));
			this.#members.push(this.#mended(chance));
		}
		for (const one of this.#members) if (one.value > this.best.value) this.best = one;
		this.#findWorst();
	}

	/** Breeds as many children as there is leave for. */
	run(effort: Effort): void {
		for (let children = effort.take(100); children > 0; children = effort.take(100)) {
			for (let child = 0; child < children; child++) this.#add(this.#mended(this.#child()));
			effort.found(this.best.value);
		}
	}

	#child(): Uint8Array {
		const [a, b] = [this.#parent().taken, this.#parent().taken];
		const child = a.slice();
		let bits = 0;
		for (let item = 0; item < child.length; item++) {
			if (item % 30 === 0) bits = this.#random.below(2 ** 30);
			if ((bits >> (item % 30)) & 1) child[item] = b[item] as number;
		}
		for (let change = 0; change < mutations; change++) {
			const item = this.#random.below(child.length);
			child[item] = 1 - (child[item] as number);
		}
		return child;
	}

	/** The better of two drawn by chance. */
	#parent(): Best {
		const a = this.#members[this.#random.below(population)] as Best;
		const b = this.#members[this.#random.below(population)] as Best;
		return a.value >= b.value ? a : b;
	}

	#mended(taken: Uint8Array): Best {
		const [order, room] = [this.#order, this.#room];
		room.set(this.#limits);
		for (let item = 0; item < taken.length; item++) if (taken[item] === 1) this.#use(item, 1);
		for (let at = 0; at < order.length && this.#isOver(); at++) {
			const item = order[at] as number;
			if (taken[item] === 0) continue;
			taken[item] = 0;
			this.#use(item, -1);
		}
		let value = 0;
		for (let at = order.length - 1; at >= 0; at--) {
			const item = order[at] as number;
			if (taken[item] === 0 && (this.#values[item] as number) > 0 && this.#fits(item)) {
				taken[item] = 1;
				this.#use(item, 1);
			}
			if (taken[item] === 1) value += this.#values[item] as number;
		}
		return { value, taken };
	}

	#use(item: number, sign: number): void {
		const [room, weights] = [this.#room, this.#weights];
		const from = item * room.length;
		for (let i = 0; i < room.length; i++)
			room[i] = (room[i] as number) - sign * (weights[from + i] as number);
	}

	#isOver(): boolean {
		const room = this.#room;
		for (let i = 0; i < room.length; i++) if ((room[i] as number) < -1e-9) return true;
		return false;
	}

	#fits(item: number): boolean {
		const [room, weights] = [this.#room, this.#weights];
		const from = item * room.length;
		for (let i = 0; i < room.length; i++)
			if ((weights[from + i] as number) > (room[i] as number) + 1e-9) return false;
		return true;
	}

	#add(child: Best): void {
		const worst = this.#members[this.#worst] as Best;
		if (child.value <= worst.value || this.#isKnown(child)) return;
		this.#members[this.#worst] = child;
		if (child.value > this.best.value) this.best = child;
		this.#findWorst();
	}

	#isKnown({ value, taken }: Best): boolean {
		return this.#members.some(
			(one) => one.value === value && one.taken.every((is, item) => is === taken[item]),
		);
	}

	#findWorst(): void {
		for (let at = 0; at < population; at++)
			if ((this.#members[at] as Best).value < (this.#members[this.#worst] as Best).value) this.#worst = at;
	}
}
