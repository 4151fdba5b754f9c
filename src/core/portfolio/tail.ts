import type { Rows } from "./rows.ts";
import type { PortfolioInstance } from "./terms.ts";

/**
 * lambda x CVaR of what is chosen, kept up as modes change. Losses are linear in the exposures, so the scenarios that
 * are worst now give a slope: CVaR is convex, and no change raises it by less than the slope says. Most moves are
 * refused by that; only the others are weighed over all scenarios.
 */
export class Tail {
	readonly lambda: number;
	/** lambda x CVaR of what is chosen. */
	value = 0;
	readonly #factors: number;
	readonly #scenarios: Float64Array;
	readonly #tail: number;
	readonly #exposure: Float64Array;
	/** Exposure of mode m: from m x factors. */
	readonly #own: Float64Array;
	readonly #trial: Float64Array;
	readonly #slope: Float64Array;
	readonly #loss: Float64Array;
	readonly #order: Int32Array;

	constructor({ risk }: PortfolioInstance, { modes }: Rows) {
		const count = risk.scenarios.length;
		this.#factors = risk.scenarios[0]?.length ?? 0;
		this.#tail = (1 - risk.alpha) * count;
		this.lambda = this.#tail > 0 && this.#factors > 0 ? risk.lambda : 0;
		this.#scenarios = Float64Array.from(risk.scenarios.flat());
		this.#exposure = new Float64Array(this.#factors);
		this.#trial = new Float64Array(this.#factors);
		this.#slope = new Float64Array(this.#factors);
		this.#own = Float64Array.from(
			modes.flatMap(({ mode }) => Array.from({ length: this.#factors }, (_, f) => mode.exposure[f] ?? 0)),
		);
		this.#loss = new Float64Array(count);
		this.#order = Int32Array.from({ length: count }, (_, s) => s);
		if (this.lambda > 0) this.#settle();
	}

	/** What lambda x CVaR rises by at least when modes (-1: none) take the place of others. */
	leastRise(old: number, next: number, old2 = -1, next2 = -1): number {
		let rise = 0;
		for (let f = 0; f < this.#factors; f++)
			rise += (this.#slope[f] as number) * this.#shift(f, old, next, old2, next2);
		return rise;
	}

	/** What lambda x CVaR rises by. */
	rise(old: number, next: number, old2 = -1, next2 = -1): number {
		for (let f = 0; f < this.#factors; f++)
			this.#trial[f] = (this.#exposure[f] as number) + this.#shift(f, old, next, old2, next2);
		this.#weigh(this.#trial);
		return this.#worst() - this.value;
	}

	/** Lets modes take the place of others. */
	move(old: number, next: number, old2 = -1, next2 = -1): void {
		for (let f = 0; f < this.#factors; f++)
			this.#exposure[f] = (this.#exposure[f] as number) + this.#shift(f, old, next, old2, next2);
		this.#settle();
	}

	#shift(factor: number, old: number, next: number, old2: number, next2: number): number {
		return this.#of(next, factor) - this.#of(old, factor) + this.#of(next2, factor) - this.#of(old2, factor);
	}

	#of(mode: number, factor: number): number {
		return mode < 0 ? 0 : (this.#own[mode * this.#factors + factor] as number);
	}

	#settle(): void {
		this.#weigh(this.#exposure);
		this.value = this.#worst();
		this.#slope.fill(0);
		for (let at = 0; at < this.#tail; at++) {
			const weight = (-this.lambda * Math.min(1, this.#tail - at)) / this.#tail;
			const from = (this.#order[at] as number) * this.#factors;
			for (let f = 0; f < this.#factors; f++)
				this.#slope[f] = (this.#slope[f] as number) + weight * (this.#scenarios[from + f] as number);
		}
	}

	#weigh(exposure: Float64Array): void {
		const factors = this.#factors;
		for (let s = 0; s < this.#loss.length; s++) {
			let loss = 0;
			for (let f = 0; f < factors; f++)
				loss -= (this.#scenarios[s * factors + f] as number) * (exposure[f] as number);
			this.#loss[s] = loss;
		}
	}

	/** lambda x the mean of the worst losses, which are then first in the order, the least of them last. */
	#worst(): number {
		const whole = Math.ceil(this.#tail);
		this.#select(whole - 1);
		let sum = 0;
		for (let at = 0; at < whole; at++)
			sum += Math.min(1, this.#tail - at) * (this.#loss[this.#order[at] as number] as number);
		return (this.lambda * sum) / this.#tail;
	}

	/** Puts the scenario with the (k + 1)-th worst loss at place k, worse ones before it (Hoare's quickselect). */
	#select(k: number): void {
		const [loss, order] = [this.#loss, this.#order];
		let [low, high] = [0, order.length - 1];
		while (low < high) {
			const pivot = loss[order[(low + high) >> 1] as number] as number;
			let [i, j] = [low, high];
			while (i <= j) {
				while ((loss[order[i] as number] as number) > pivot) i++;
				while ((loss[order[j] as number] as number) < pivot) j--;
				if (i > j) break;
				const swapped = order[i] as number;
				order[i++] = order[j] as number;
				order[j--] = swapped;
			}
			if (k <= j) high = j;
			else if (k >= i) low = i;
			else return;
		}
	}
}
