import type { RandomSource } from "../../random/index.ts";
import type { State } from "./state.ts";

/** What each broken hard rule costs in the search, raised while it is broken. */
export type Prices = { busy: number; over: number; away: number; apart: number };

/** Thresholds of annealing at heat 1, drawn by number: -ln of evenly spread chances. */
const thresholds = Float64Array.from({ length: 8192 }, (_, at) => -Math.log((at + 0.5) / 8192));

/** Dearer than any place where all are free. */
const unfree = 1e5;
/** A difference that is more than the arithmetic's noise. */
const least = 1e-7;
/** How often another slot is drawn where it is at another venue: to change venue alone is seldom good. */
const sameVenue = 4;

/** The changes that annealing tries. Each is weighed against a threshold drawn before, and dies as soon as it must. */
export class Steps {
	readonly state: State;
	readonly prices: Prices = { busy: 4, over: 4, away: 4, apart: 4 };
	heat = 1;
	readonly random: RandomSource;
	/** Cohorts that each block is tried in, so many for each, or none: then all. */
	near: Int32Array | null = null;
	width = 0;

	constructor(state: State, random: RandomSource) {
		this.state = state;
		this.random = random;
	}

	get cost(): number {
		const { soft, busy, over, away, apart } = this.state;
		const { prices } = this;
		return soft + prices.busy * busy + prices.over * over + prices.away * away + prices.apart * apart;
	}

	/** From now on each block is tried only in so many cohorts: the cheapest for it at the present slots. */
	stayNear(most: number): void {
		const { place, busyAt, model } = this.state;
		this.width = Math.min(most, model.cohorts);
		this.near = new Int32Array(model.count * this.width);
		const costs = new Float64Array(model.cohorts);
		const order = new Int32Array(model.cohorts);
		for (let b = 0; b < model.count; b++) {
			for (let k = 0; k < model.cohorts; k++) {
				const at = k * model.count + b;
				costs[k] = (place[at] as number) + unfree * (busyAt[at] as number);
				order[k] = k;
			}
			order.sort((a, c) => (costs[a] as number) - (costs[c] as number) || a - c);
			this.near.set(order.subarray(0, this.width), b * this.width);
		}
	}

	/** Tries a block in another cohort. */
	move(): void {
		const { state, prices } = this;
		const { count, locked, weight } = state.model;
		const block = this.random.below(count);
		const from = state.cohortOf[block] as number;
		const to = this.#target(block);
		if (to === from || (locked[block] as number) >= 0) return;
		const allowed = this.#threshold();
		const people = weight[block] as number;
		let cost = this.#placeDifference(block, from, to);
		if (cost > allowed + this.#reach(from, to) + this.#relief(people)) return;
		cost += state.mixture.costOf(block, from, -1) + state.mixture.costOf(block, to, 1);
		if (cost > allowed + this.#relief(people)) return;
		cost += prices.over * (state.overWith(from, -people) + state.overWith(to, people));
		cost += prices.apart * (state.apartIn(block, to) - state.apartIn(block, from));
		if (cost > allowed + this.#reliefOfUnits(people)) return;
		const away = state.attend(block, from, -1) + state.attend(block, to, 1);
		if (cost + prices.away * away > allowed) {
			state.attend(block, to, -1);
			state.attend(block, from, 1);
			return;
		}
		state.away += away;
		state.take(block, true);
		state.put(block, to, true);
	}

	/** Tries to exchange two blocks. */
	swap(): void {
		const { state, prices } = this;
		const { count, locked } = state.model;
		const a = this.random.below(count);
		const from = state.cohortOf[a] as number;
		const to = this.#target(a);
		const filled = state.filled[to] as number;
		if (to === from || filled === 0 || (locked[a] as number) >= 0) return;
		const b = state.members[to * count + this.random.below(filled)] as number;
		if ((locked[b] as number) >= 0) return;
		const allowed = this.#threshold();
		const { weight } = state.model;
		const [peopleA, peopleB] = [weight[a] as number, weight[b] as number];
		let cost = this.#placeDifference(a, from, to) + this.#placeDifference(b, to, from);
		const people = peopleA + peopleB;
		if (cost > allowed + this.#reach(from, to) + this.#relief(people)) return;
		cost += state.mixture.costOfSwap(from, a, b) + state.mixture.costOfSwap(to, b, a);
		if (cost > allowed + this.#relief(people)) return;
		if (peopleA !== peopleB)
			cost += prices.over * (state.overWith(from, peopleB - peopleA) + state.overWith(to, peopleA - peopleB));
		cost += prices.apart * (state.apartIn(a, to) - state.apartIn(a, from));
		cost += prices.apart * (state.apartIn(b, from) - state.apartIn(b, to));
		if (cost > allowed + this.#reliefOfUnits(people)) return;
		this.#exchange(a, b, allowed - cost);
	}

	#exchange(a: number, b: number, left: number): void {
		const { state } = this;
		const [from, to] = [state.cohortOf[a] as number, state.cohortOf[b] as number];
		const away =
			state.attend(a, from, -1) + state.attend(b, to, -1) + state.attend(a, to, 1) + state.attend(b, from, 1);
		if (this.prices.away * away > left) {
			state.attend(b, from, -1);
			state.attend(a, to, -1);
			state.attend(b, to, 1);
			state.attend(a, from, 1);
			return;
		}
		state.away += away;
		state.take(a, true);
		state.take(b, true);
		state.put(a, to, true);
		state.put(b, from, true);
	}

	/** Tries another slot for one gathering of a cohort; where it is in use, the two cohorts exchange theirs. */
	reslot(): void {
		const { gatherings, slotsOf } = this.state.model;
		const place = this.random.below(this.state.slotOf.length);
		const old = this.state.slotOf[place] as number;
		const slot = this.#slotFor(slotsOf[place % gatherings] as Int32Array, old);
		if (slot !== old) this.#reslotTo(place, slot, this.#threshold());
	}

	/** Tries every slot for every gathering of every cohort, and takes what is cheaper; whether anything was. */
	reslotAll(): boolean {
		const { gatherings, slotsOf } = this.state.model;
		let isCheaper = false;
		for (let place = 0; place < this.state.slotOf.length; place++)
			for (const slot of slotsOf[place % gatherings] as Int32Array)
				if (slot !== this.state.slotOf[place] && this.#reslotTo(place, slot, -least)) isCheaper = true;
		return isCheaper;
	}

	#reslotTo(place: number, slot: number, allowed: number): boolean {
		const { state, prices } = this;
		const old = state.slotOf[place] as number;
		const other = state.usedBy[slot] as number;
		const { pinned } = state.model;
		if ((pinned[place] as number) >= 0 || (other >= 0 && (pinned[other] as number) >= 0)) return false;
		let cost = this.#slotDifference(place, old, slot);
		if (other >= 0) cost += this.#slotDifference(other, slot, old);
		if (cost > allowed + prices.away * state.awayOn(old, slot)) return false;
		const away = state.attendAnew(place, slot);
		if (cost + prices.away * away > allowed) {
			state.attendAsBefore(place, slot);
			return false;
		}
		state.away += away;
		state.reslot(place, slot, true);
		return true;
	}

	/** A slot by chance, more often at the same venue. */
	#slotFor(choices: Int32Array, old: number): number {
		const { venueOf } = this.state.model;
		let slot = choices[this.random.below(choices.length)] as number;
		for (let again = 0; again < sameVenue && venueOf[slot] !== venueOf[old]; again++)
			slot = choices[this.random.below(choices.length)] as number;
		return slot;
	}

	#slotDifference(place: number, from: number, to: number): number {
		const { state, prices } = this;
		const { gatherings, venues, dates, venueOf, dateOf, capacity } = state.model;
		const cohort = Math.floor(place / gatherings);
		const [oldDate, date] = [
			cohort * dates + (dateOf[from] as number),
			cohort * dates + (dateOf[to] as number),
		];
		const hours = cohort * venues;
		const size = state.mixture.size[cohort] as number;
		const [oldRoom, room] = [capacity[from] as number, capacity[to] as number];
		return (
			(state.travelTo[hours + (venueOf[to] as number)] as number) -
			(state.travelTo[hours + (venueOf[from] as number)] as number) +
			(state.dislikeOn[date] as number) -
			(state.dislikeOn[oldDate] as number) +
			prices.busy * ((state.busyOn[date] as number) - (state.busyOn[oldDate] as number)) +
			prices.over * (Math.max(0, size - room) - Math.max(0, size - oldRoom))
		);
	}

	#placeDifference(block: number, from: number, to: number): number {
		const { place, busyAt, model } = this.state;
		const [here, there] = [from * model.count + block, to * model.count + block];
		const busy = (busyAt[there] as number) - (busyAt[here] as number);
		return (place[there] as number) - (place[here] as number) + this.prices.busy * busy;
	}

	#target(block: number): number {
		if (this.near === null) return this.random.below(this.state.model.cohorts);
		return this.near[block * this.width + this.random.below(this.width)] as number;
	}

	#threshold(): number {
		return this.heat * (thresholds[this.random.below(8192)] as number);
	}

	/** What mending broken rules could at most spare. */
	#relief(people: number): number {
		const { state, prices } = this;
		if (state.hard === 0) return 0;
		return (
			prices.over * Math.min(state.over, people * 2 * (1 + state.model.gatherings)) +
			prices.apart * state.apart +
			this.#reliefOfUnits(people)
		);
	}

	#reliefOfUnits(people: number): number {
		const { state, prices } = this;
		if (state.away === 0) return 0;
		return prices.away * Math.min(state.away, people * state.model.gatherings);
	}

	/** What a better mix could at most spare: all that it costs now. */
	#reach(from: number, to: number): number {
		const { cost } = this.state.mixture;
		return (cost[from] as number) + (cost[to] as number);
	}
}
