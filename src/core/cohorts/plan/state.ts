import { Mixture } from "./mixture.ts";
import type { Model } from "./model.ts";

/** A plan, kept up to date change by change: its cost, and how often each hard rule is broken, as the evaluator counts. */
export class State {
	readonly model: Model;
	readonly cohortOf: Int32Array;
	readonly slotOf: Int32Array;
	/** The place (cohort x gatherings + gathering) that has each slot, or -1. */
	readonly usedBy: Int32Array;
	readonly mixture: Mixture;
	/** The blocks of cohort k stand from k x blocks on; `filled` says how many. */
	readonly members: Int32Array;
	readonly filled: Int32Array;
	/** By cohort and block: what it costs there but for the mix, and how many of it are unavailable on its dates. */
	readonly place: Float64Array;
	readonly busyAt: Uint16Array;
	/** What the members of each cohort would travel to each venue, dislike and be unavailable on each date. */
	readonly travelTo: Float64Array;
	readonly dislikeOn: Float64Array;
	readonly busyOn: Int32Array;
	soft = 0;
	busy = 0;
	over = 0;
	away = 0;
	apart = 0;
	/** The most people that each cohort's venues and the rule of size allow. */
	readonly #room: Int32Array;
	readonly #spot: Int32Array;
	readonly #away: Int32Array;
	/** How often a unit has too many away, by date. */
	readonly #awayOn: Int32Array;

	constructor(model: Model, slots: Int32Array) {
		const { cohorts, gatherings, count } = model;
		this.model = model;
		this.cohortOf = new Int32Array(count).fill(-1);
		this.slotOf = Int32Array.from(slots);
		this.usedBy = new Int32Array(model.slots).fill(-1);
		this.mixture = new Mixture(model);
		this.members = new Int32Array(cohorts * count);
		this.filled = new Int32Array(cohorts);
		this.place = new Float64Array(cohorts * count);
		this.busyAt = new Uint16Array(cohorts * count);
		this.travelTo = new Float64Array(cohorts * model.venues);
		this.dislikeOn = new Float64Array(cohorts * model.dates);
		this.busyOn = new Int32Array(cohorts * model.dates);
		this.#room = new Int32Array(cohorts);
		this.#spot = new Int32Array(count);
		this.#away = new Int32Array(model.maxAway.length * model.dates);
		this.#awayOn = new Int32Array(model.dates);
		for (let place = 0; place < cohorts * gatherings; place++) this.usedBy[slots[place] as number] = place;
		for (let k = 0; k < cohorts; k++) {
			this.#price(k);
			this.#measure(k);
			this.over += this.overAt(k, 0);
			this.soft += this.mixture.cost[k] as number;
		}
	}

	get hard(): number {
		return this.busy + this.over + this.away + this.apart;
	}

	/** How many more people are wrong in number when a cohort gets so many more. */
	overWith(cohort: number, more: number): number {
		const size = this.mixture.size[cohort] as number;
		const [least, most] = [this.model.instance.size.min, this.#room[cohort] as number];
		const after = size + more;
		if (size >= least && size <= most && after >= least && after <= most) return 0;
		return this.overAt(cohort, after) - this.overAt(cohort, size);
	}

	/** How many people are wrong in number in a cohort that has this size. */
	overAt(cohort: number, size: number): number {
		const { capacity, gatherings, instance } = this.model;
		let over = Math.max(0, instance.size.min - size, size - instance.size.max);
		const end = (cohort + 1) * gatherings;
		for (let at = cohort * gatherings; at < end; at++) {
			const beyond = size - (capacity[this.slotOf[at] as number] as number);
			if (beyond > 0) over += beyond;
		}
		return over;
	}

	/** Of the blocks that may not meet this one, how many are in the cohort. */
	apartIn(block: number, cohort: number): number {
		const { apartStart, apartList } = this.model;
		const end = apartStart[block + 1] as number;
		let found = 0;
		for (let at = apartStart[block] as number; at < end; at++)
			if (this.cohortOf[apartList[at] as number] === cohort) found++;
		return found;
	}

	/** Counts a block as away (1) or home (-1) on its cohort's dates; gives how much oftener units have too many away. */
	attend(block: number, cohort: number, sign: number): number {
		const { gatherings } = this.model;
		const end = (cohort + 1) * gatherings;
		let more = 0;
		for (let at = cohort * gatherings; at < end; at++)
			more += this.#attendSlot(block, this.slotOf[at] as number, sign);
		return more;
	}

	/** Puts a block into a cohort, from nowhere. `isCounted` where `attend` has been called and its gain is in `away`. */
	put(block: number, cohort: number, isCounted = false): void {
		if (!isCounted) this.away += this.attend(block, cohort, 1);
		this.apart += this.apartIn(block, cohort);
		this.#change(block, cohort, 1);
		const { count } = this.model;
		this.cohortOf[block] = cohort;
		const spot = this.filled[cohort] as number;
		this.members[cohort * count + spot] = block;
		this.#spot[block] = spot;
		this.filled[cohort] = spot + 1;
	}

	/** Takes a block out of its cohort. */
	take(block: number, isCounted = false): void {
		const cohort = this.cohortOf[block] as number;
		if (!isCounted) this.away += this.attend(block, cohort, -1);
		this.cohortOf[block] = -1;
		this.apart -= this.apartIn(block, cohort);
		this.#change(block, cohort, -1);
		const { count } = this.model;
		const last = (this.filled[cohort] as number) - 1;
		const moved = this.members[cohort * count + last] as number;
		const spot = this.#spot[block] as number;
		this.members[cohort * count + spot] = moved;
		this.#spot[moved] = spot;
		this.filled[cohort] = last;
	}

	/** Gives a place another slot; where another has it, the two exchange. */
	reslot(place: number, slot: number, isCounted = false): void {
		const other = this.usedBy[slot] as number;
		const old = this.slotOf[place] as number;
		if (!isCounted) this.away += this.attendAnew(place, slot);
		this.#setSlot(place, slot);
		this.usedBy[old] = -1;
		if (other >= 0) this.#setSlot(other, old);
	}

	/** How often units have too many away on the dates of two slots: no more can be mended by exchanging them. */
	awayOn(slot: number, other: number): number {
		const [date, second] = [this.model.dateOf[slot] as number, this.model.dateOf[other] as number];
		return date === second ? 0 : (this.#awayOn[date] as number) + (this.#awayOn[second] as number);
	}

	/** Counts all as away on a place's new slot instead of its old (and so for whoever had it); gives the change. */
	attendAnew(place: number, slot: number): number {
		const other = this.usedBy[slot] as number;
		const old = this.slotOf[place] as number;
		const { dateOf } = this.model;
		if (dateOf[slot] === dateOf[old]) return 0;
		return this.#shift(place, old, slot) + (other < 0 ? 0 : this.#shift(other, slot, old));
	}

	/** Takes back what `attendAnew` counted, before the slots were changed. */
	attendAsBefore(place: number, slot: number): void {
		const other = this.usedBy[slot] as number;
		const old = this.slotOf[place] as number;
		const { dateOf } = this.model;
		if (dateOf[slot] === dateOf[old]) return;
		this.#shift(place, slot, old);
		if (other >= 0) this.#shift(other, old, slot);
	}

	/** Counts the cost anew from its parts, so that rounding does not gather over millions of changes. */
	refresh(): void {
		this.soft = 0;
		for (const cost of this.mixture.cost) this.soft += cost;
		for (let b = 0; b < this.model.count; b++)
			this.soft += this.place[(this.cohortOf[b] as number) * this.model.count + b] as number;
	}

	#shift(place: number, from: number, to: number): number {
		const cohort = Math.floor(place / this.model.gatherings);
		const start = cohort * this.model.count;
		const end = start + (this.filled[cohort] as number);
		let more = 0;
		for (let at = start; at < end; at++) {
			const block = this.members[at] as number;
			more += this.#attendSlot(block, from, -1) + this.#attendSlot(block, to, 1);
		}
		return more;
	}

	#attendSlot(block: number, slot: number, sign: number): number {
		const { dates, dateOf, maxAway, unitStart, unitList } = this.model;
		const date = dateOf[slot] as number;
		const end = unitStart[block + 1] as number;
		let more = 0;
		for (let at = unitStart[block] as number; at < end; at++) {
			const unit = unitList[at] as number;
			const where = unit * dates + date;
			const before = this.#away[where] as number;
			this.#away[where] = before + sign;
			if (before + (sign > 0 ? 1 : 0) > (maxAway[unit] as number)) more += sign;
		}
		this.#awayOn[date] = (this.#awayOn[date] as number) + more;
		return more;
	}

	#setSlot(place: number, slot: number): void {
		const cohort = Math.floor(place / this.model.gatherings);
		const size = this.mixture.size[cohort] as number;
		this.over -= this.overAt(cohort, size);
		const old = this.slotOf[place] as number;
		this.slotOf[place] = slot;
		this.usedBy[slot] = place;
		this.#measure(cohort);
		this.over += this.overAt(cohort, size);
		this.#tally(cohort, -1);
		this.#addSlot(cohort, old, -1);
		this.#addSlot(cohort, slot, 1);
		this.#tally(cohort, 1);
	}

	#measure(cohort: number): void {
		const { capacity, gatherings, instance } = this.model;
		let room = instance.size.max;
		for (let g = 0; g < gatherings; g++)
			room = Math.min(room, capacity[this.slotOf[cohort * gatherings + g] as number] as number);
		this.#room[cohort] = room;
	}

	#tally(cohort: number, sign: number): void {
		const { count } = this.model;
		const end = cohort * count + (this.filled[cohort] as number);
		for (let at = cohort * count; at < end; at++) {
			const where = cohort * count + (this.members[at] as number);
			this.soft += sign * (this.place[where] as number);
			this.busy += sign * (this.busyAt[where] as number);
		}
	}

	/** What every block would cost in a cohort with its slots. */
	#price(cohort: number): void {
		const { count, gatherings, extra } = this.model;
		const start = cohort * count;
		this.place.set(extra.subarray(start, start + count), start);
		for (let g = 0; g < gatherings; g++)
			this.#addSlot(cohort, this.slotOf[cohort * gatherings + g] as number, 1);
	}

	/** Adds (1) or takes away (-1) a slot from what every block would cost in a cohort. */
	#addSlot(cohort: number, slot: number, sign: number): void {
		const { count, venueOf, dateOf, byVenue, dislikeBy, busyBy } = this.model;
		const { place, busyAt } = this;
		const hours = (venueOf[slot] as number) * count;
		const date = (dateOf[slot] as number) * count;
		for (let b = 0, at = cohort * count; b < count; b++, at++) {
			const wish = (byVenue[hours + b] as number) + (dislikeBy[date + b] as number);
			place[at] = (place[at] as number) + sign * wish;
			busyAt[at] = (busyAt[at] as number) + sign * (busyBy[date + b] as number);
		}
	}

	#change(block: number, cohort: number, sign: number): void {
		const { mixture } = this;
		const where = cohort * this.model.count + block;
		this.over -= this.overAt(cohort, mixture.size[cohort] as number);
		this.soft += sign * (this.place[where] as number) - (mixture.cost[cohort] as number);
		this.busy += sign * (this.busyAt[where] as number);
		mixture.change(block, cohort, sign);
		this.#sum(block, cohort, sign);
		this.soft += mixture.cost[cohort] as number;
		this.over += this.overAt(cohort, mixture.size[cohort] as number);
	}

	#sum(block: number, cohort: number, sign: number): void {
		const { venues, dates, travel, dislike, busy } = this.model;
		const { travelTo, dislikeOn, busyOn } = this;
		for (let v = 0, at = cohort * venues, of = block * venues; v < venues; v++, at++, of++)
			travelTo[at] = (travelTo[at] as number) + sign * (travel[of] as number);
		for (let d = 0, at = cohort * dates, of = block * dates; d < dates; d++, at++, of++) {
			dislikeOn[at] = (dislikeOn[at] as number) + sign * (dislike[of] as number);
			busyOn[at] = (busyOn[at] as number) + sign * (busy[of] as number);
		}
	}
}
