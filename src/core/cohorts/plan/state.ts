import type { Model } from "./model.ts";

/** A plan with its cost, kept up to date move by move. `hard` counts broken rules as the evaluator does. */
export class State {
	readonly model: Model;
	readonly cohortOf: Int32Array;
	readonly slotOf: Int32Array;
	readonly usedBy: Int32Array;
	readonly size: Int32Array;
	readonly members: Set<number>[];
	soft = 0;
	hard = 0;
	readonly #away: Int16Array;
	readonly #here: Int32Array;

	constructor(model: Model) {
		this.model = model;
		this.cohortOf = new Int32Array(model.blocks.length).fill(-1);
		this.slotOf = new Int32Array(model.cohorts * model.gatherings);
		this.usedBy = new Int32Array(model.count).fill(-1);
		this.size = new Int32Array(model.cohorts);
		this.members = Array.from({ length: model.cohorts }, () => new Set<number>());
		this.#away = new Int16Array(model.maxAway.length * model.dates);
		this.#here = new Int32Array(model.cohorts * model.mix.count);
	}

	/** Gives every empty cohort its slots; -1 marks nothing. Only before people are placed. */
	start(slots: Int32Array): void {
		this.slotOf.set(slots);
		for (const [place, slot] of slots.entries()) this.usedBy[slot] = place;
		this.hard = 0;
		for (let k = 0; k < this.model.cohorts; k++) this.hard += this.#sizeBroken(k);
	}

	/** Moves a block to a cohort, from where it was or from nowhere. */
	move(block: number, to: number): void {
		const from = this.cohortOf[block] as number;
		if (from >= 0) this.#change(block, from, -1);
		this.cohortOf[block] = to;
		this.#change(block, to, 1);
	}

	/** Gives a cohort's gathering a slot that is free. */
	reslot(place: number, slot: number): void {
		const cohort = Math.floor(place / this.model.gatherings);
		const old = this.slotOf[place] as number;
		this.hard -= this.#sizeBroken(cohort);
		for (const block of this.members[cohort] ?? []) {
			this.#attend(block, old, -1);
			this.#attend(block, slot, 1);
		}
		if (this.usedBy[old] === place) this.usedBy[old] = -1;
		this.usedBy[slot] = place;
		this.slotOf[place] = slot;
		this.hard += this.#sizeBroken(cohort);
	}

	#change(block: number, cohort: number, sign: number): void {
		const { model } = this;
		const at = cohort * model.gatherings;
		for (let g = 0; g < model.gatherings; g++) this.#attend(block, this.slotOf[at + g] as number, sign);
		for (const other of model.apart[block] ?? []) if (this.cohortOf[other] === cohort) this.hard += sign;
		this.soft += sign * (model.extra[block * model.cohorts + cohort] as number) - this.#mixCost(cohort);
		this.hard -= this.#sizeBroken(cohort);
		const values = model.values[block] as number[];
		for (const value of values) this.#put(cohort * model.mix.count + value, sign);
		this.size[cohort] = (this.size[cohort] as number) + sign * (model.blocks[block] as number[]).length;
		this.hard += this.#sizeBroken(cohort);
		this.soft += this.#mixCost(cohort);
		if (sign > 0) this.members[cohort]?.add(block);
		else this.members[cohort]?.delete(block);
	}

	#put(at: number, sign: number): void {
		this.#here[at] = (this.#here[at] as number) + sign;
	}

	#attend(block: number, slot: number, sign: number): void {
		const { model } = this;
		this.soft += sign * (model.wish[block * model.count + slot] as number);
		this.hard += sign * (model.busy[block * model.count + slot] as number);
		for (const unit of model.units[block] as number[]) {
			const at = unit * model.dates + (model.dateOf[slot] as number);
			const before = this.#away[at] as number;
			const limit = model.maxAway[unit] as number;
			this.#away[at] = before + sign;
			if (sign > 0 ? before >= limit : before > limit) this.hard += sign;
		}
	}

	#mixCost(cohort: number): number {
		const { count, share, weight, tolerance } = this.model.mix;
		const size = this.size[cohort] as number;
		let cost = 0;
		for (let v = 0; v < count; v++) {
			const off = Math.abs((this.#here[cohort * count + v] as number) - (share[v] as number) * size);
			if (off > (tolerance[v] as number)) cost += (weight[v] as number) * (off - (tolerance[v] as number));
		}
		return cost;
	}

	#sizeBroken(cohort: number): number {
		const { capacity, gatherings, instance } = this.model;
		const size = this.size[cohort] as number;
		let over = Math.max(0, instance.size.min - size, size - instance.size.max);
		for (let g = 0; g < gatherings; g++)
			over += Math.max(0, size - (capacity[this.slotOf[cohort * gatherings + g] as number] as number));
		return over;
	}
}
