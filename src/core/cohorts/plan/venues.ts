import type { Model } from "./model.ts";

/** How many cohorts each venue holds, and what travel then costs at least. */
export type Shares = { cohorts: Int32Array; cost: number };

const firstRounds = 120;
const rounds = 40;
/** So many changes of one cohort's venue are looked at from each share: those that the prices of places speak for. */
const promising = 8;
/** Travel is estimated from every so-many-th block where there are more than this. */
const sample = 1500;

/**
 * The best ways to share the cohorts among the venues, when each keeps to one venue: cheapest first, at most so many.
 * Travel is estimated from below by a price per place at each venue (Lagrangian relaxation of the venues' places).
 * From an even share one cohort at a time goes to another venue while that is cheaper.
 */
export function venueShares(model: Model, most: number): Shares[] {
	const estimate = new Estimate(model);
	const seen = new Map<string, Shares>();
	const tried = (cohorts: Int32Array): Shares => {
		const known = seen.get(cohorts.join());
		if (known) return known;
		const shares = { cohorts, cost: estimate.costOf(cohorts, rounds) };
		seen.set(cohorts.join(), shares);
		return shares;
	};
	const even = evenShares(model);
	estimate.costOf(even, firstRounds);
	let best = tried(even);
	for (let step = 0; step < model.cohorts * 2; step++) {
		const next = estimate
			.neighbours(best.cohorts)
			.map(tried)
			.reduce((a, b) => (b.cost < a.cost ? b : a), best);
		if (next === best) break;
		best = next;
	}
	for (const shares of cheapest(seen, 3)) for (const near of estimate.neighbours(shares.cohorts)) tried(near);
	for (const shares of cheapest(seen, 2 * most))
		seen.set(shares.cohorts.join(), {
			cohorts: shares.cohorts,
			cost: Math.max(shares.cost, estimate.costOf(shares.cohorts, firstRounds)),
		});
	return cheapest(seen, most);
}

const cheapest = (seen: Map<string, Shares>, most: number): Shares[] =>
	[...seen.values()].sort((a, b) => a.cost - b.cost).slice(0, most);

/** As even as the venues' slots allow; what no venue can hold all through is left out. */
function evenShares(model: Model): Int32Array {
	const most = mostOf(model);
	const shares = new Int32Array(model.venues);
	for (let k = 0; k < model.cohorts; k++) {
		let at = -1;
		for (let v = 0; v < model.venues; v++) {
			const isOpen = (shares[v] as number) < (most[v] as number);
			if (isOpen && (at < 0 || (shares[v] as number) < (shares[at] as number))) at = v;
		}
		if (at >= 0) shares[at] = (shares[at] as number) + 1;
	}
	return shares;
}

/** How many cohorts could be at each venue in every gathering. */
function mostOf({ venues, slotsOf, venueOf }: Model): Int32Array {
	return Int32Array.from({ length: venues }, (_, v) =>
		Math.min(...slotsOf.map((slots) => slots.filter((slot) => venueOf[slot] === v).length)),
	);
}

/** Travel from below by prices of places, which are kept from one share to the next, since neighbours are alike. */
class Estimate {
	readonly #most: Int32Array;
	readonly #stride: number;
	readonly #model: Model;
	readonly #room: Int32Array;
	#prices: Float64Array;

	constructor(model: Model) {
		this.#model = model;
		this.#most = mostOf(model);
		this.#stride = Math.ceil(model.count / sample);
		const { venues, size } = model.instance;
		this.#room = Int32Array.from(venues, ({ capacity }) => Math.min(capacity, size.max));
		this.#prices = new Float64Array(model.venues);
	}

	/** One cohort at another venue, by what the prices of the places there and here promise. */
	neighbours(cohorts: Int32Array): Int32Array[] {
		const worth = this.#room.map((room, v) => room * (this.#prices[v] as number) * 1000);
		const found: { next: Int32Array; gain: number }[] = [];
		for (const [from, count] of cohorts.entries())
			for (const [to, other] of cohorts.entries()) {
				if (from === to || count === 0 || other >= (this.#most[to] as number)) continue;
				const next = cohorts.slice();
				next[from] = count - 1;
				next[to] = other + 1;
				found.push({ next, gain: (worth[to] as number) - (worth[from] as number) });
			}
		return found
			.sort((a, b) => b.gain - a.gain)
			.slice(0, promising)
			.map(({ next }) => next);
	}

	costOf(cohorts: Int32Array, rounds: number): number {
		const prices = this.#prices.slice();
		let best = Number.NEGATIVE_INFINITY;
		let pace = this.#mean() / Math.max(1, this.#model.count / 8);
		for (let round = 0; round < rounds; round++) {
			const { cost, load } = this.#relaxed(cohorts, prices);
			if (cost > best) {
				best = cost;
				this.#prices = prices.slice();
			} else pace *= 0.8;
			for (const [v, people] of load.entries()) {
				const [least, most] = this.#limits(v, cohorts);
				const price = prices[v] as number;
				const off =
					price > 0
						? people - most
						: price < 0
							? people - least
							: Math.max(0, people - most) + Math.min(0, people - least);
				const next = price + pace * off;
				prices[v] = price * next < 0 ? 0 : next;
			}
		}
		return best;
	}

	#limits(venue: number, cohorts: Int32Array): [number, number] {
		const count = cohorts[venue] as number;
		const { min } = this.#model.instance.size;
		return [(count * min) / this.#stride, (count * (this.#room[venue] as number)) / this.#stride];
	}

	#mean(): number {
		const { travel } = this.#model;
		return (
			(travel.reduce((sum, hours) => sum + hours, 0) / Math.max(1, travel.length)) * this.#model.gatherings
		);
	}

	#relaxed(cohorts: Int32Array, prices: Float64Array) {
		const { count, venues, travel, weight, gatherings } = this.#model;
		const load = new Float64Array(venues);
		let cost = 0;
		for (let v = 0; v < venues; v++) {
			const price = prices[v] as number;
			const [least, most] = this.#limits(v, cohorts);
			cost -= price * (price > 0 ? most : least);
		}
		for (let b = 0; b < count; b += this.#stride) {
			const people = weight[b] as number;
			let [at, lowest] = [0, Number.POSITIVE_INFINITY];
			for (let v = 0; v < venues; v++) {
				const here = gatherings * (travel[b * venues + v] as number) + people * (prices[v] as number);
				if (here < lowest) [at, lowest] = [v, here];
			}
			cost += lowest;
			load[at] = (load[at] as number) + people;
		}
		return { cost, load };
	}
}
