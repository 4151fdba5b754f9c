import type { Model } from "./model.ts";

/** How the values of the mix are spread over the cohorts, and what that costs, kept up to date block by block. */
export class Mixture {
	readonly size: Int32Array;
	/** Cost of each cohort's mix as it is. */
	readonly cost: Float64Array;
	readonly #here: Int32Array;
	/** How the cost would change with one person more, or fewer, of none of the values. */
	readonly #more: Float64Array;
	readonly #fewer: Float64Array;
	readonly #share: Float64Array;
	readonly #weight: Float64Array;
	readonly #tolerance: Float64Array;
	readonly #rowOf: Int32Array;
	readonly #values: Uint16Array;
	readonly #persons: Int32Array;
	readonly #attributes: number;
	readonly #count: number;

	constructor({ mix, cohorts, weight }: Model) {
		this.size = new Int32Array(cohorts);
		this.cost = new Float64Array(cohorts);
		this.#here = new Int32Array(cohorts * mix.count);
		this.#more = new Float64Array(cohorts);
		this.#fewer = new Float64Array(cohorts);
		this.#share = mix.share;
		this.#weight = mix.weight;
		this.#tolerance = mix.tolerance;
		this.#rowOf = mix.rowOf;
		this.#values = mix.values;
		this.#persons = weight;
		this.#attributes = mix.attributes;
		this.#count = mix.count;
		for (let k = 0; k < cohorts; k++) this.#refresh(k);
	}

	/** Adds (1) or takes away (-1) a block, and counts the cohort's cost anew. */
	change(block: number, cohort: number, sign: number): void {
		const count = this.#count;
		for (let v = 0; v < count; v++) {
			const at = cohort * count + v;
			this.#here[at] = (this.#here[at] as number) + sign * (this.#values[block * count + v] as number);
		}
		this.size[cohort] = (this.size[cohort] as number) + sign * (this.#persons[block] as number);
		this.#refresh(cohort);
	}

	/** What the cohort's mix would cost more with the block in it (1), or without it (-1). */
	costOf(block: number, cohort: number, sign: number): number {
		if (this.#persons[block] !== 1) return this.#whole(cohort, block, sign, block, 0);
		const size = (this.size[cohort] as number) + sign;
		let cost = (sign > 0 ? this.#more[cohort] : this.#fewer[cohort]) as number;
		const end = (block + 1) * this.#attributes;
		for (let at = block * this.#attributes; at < end; at++) {
			const v = this.#rowOf[at] as number;
			const here = this.#here[cohort * this.#count + v] as number;
			cost += this.#off(v, size, here + sign) - this.#off(v, size, here);
		}
		return cost;
	}

	/** What the cohort's mix would cost more with one block in it instead of another. */
	costOfSwap(cohort: number, out: number, into: number): number {
		if (this.#persons[out] !== 1 || this.#persons[into] !== 1) return this.#whole(cohort, out, -1, into, 1);
		const size = this.size[cohort] as number;
		let cost = 0;
		for (let a = 0; a < this.#attributes; a++) {
			const x = this.#rowOf[out * this.#attributes + a] as number;
			const y = this.#rowOf[into * this.#attributes + a] as number;
			if (x === y) continue;
			const [fewer, more] = [
				this.#here[cohort * this.#count + x] as number,
				this.#here[cohort * this.#count + y] as number,
			];
			cost += this.#off(x, size, fewer - 1) - this.#off(x, size, fewer);
			cost += this.#off(y, size, more + 1) - this.#off(y, size, more);
		}
		return cost;
	}

	#whole(cohort: number, a: number, signA: number, b: number, signB: number): number {
		const count = this.#count;
		const size =
			(this.size[cohort] as number) +
			signA * (this.#persons[a] as number) +
			signB * (this.#persons[b] as number);
		let cost = -(this.cost[cohort] as number);
		for (let v = 0; v < count; v++) {
			const here =
				(this.#here[cohort * count + v] as number) +
				signA * (this.#values[a * count + v] as number) +
				signB * (this.#values[b * count + v] as number);
			cost += this.#off(v, size, here);
		}
		return cost;
	}

	#refresh(cohort: number): void {
		const size = this.size[cohort] as number;
		let [now, more, fewer] = [0, 0, 0];
		for (let v = 0; v < this.#count; v++) {
			const here = this.#here[cohort * this.#count + v] as number;
			now += this.#off(v, size, here);
			more += this.#off(v, size + 1, here);
			fewer += this.#off(v, size - 1, here);
		}
		this.cost[cohort] = now;
		this.#more[cohort] = more - now;
		this.#fewer[cohort] = fewer - now;
	}

	#off(v: number, size: number, here: number): number {
		const off = Math.abs(here - (this.#share[v] as number) * size) - (this.#tolerance[v] as number);
		return off > 0 ? off * (this.#weight[v] as number) : 0;
	}
}
