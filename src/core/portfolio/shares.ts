/** What rounding may add up to; well under the millionth that the rules allow. */
export const dust = 1e-7;

/** Least shares of the cost by sector: what is spent, and what lacks at its price. */
export class Shares {
	readonly price: Float64Array;
	total = 0;
	/** What is lacking now, at its prices. */
	paid = 0;
	readonly #share: Float64Array;
	readonly #spent: Float64Array;
	/** The greatest total cost at which every share holds, the sector that sets it, and the greatest without that. */
	#mostTotal = 0;
	#tightest = -1;
	#nextTotal = 0;

	constructor(share: Float64Array, price: number) {
		this.#share = share;
		this.price = share.map(() => price);
		this.#spent = new Float64Array(share.length);
		this.measure();
	}

	get isKept(): boolean {
		return this.total <= this.#mostTotal + dust;
	}

	/** The sector whose share lacks most, or -1 where every share holds. */
	get lowest(): number {
		let [most, at] = [dust, -1];
		for (const [s, share] of this.#share.entries()) {
			const under = share * this.total - (this.#spent[s] as number);
			if (under > most) [most, at] = [under, s];
		}
		return at;
	}

	/** Spends more, or less, in a sector (-1: one without a least share). */
	spend(sector: number, cost: number): void {
		this.total += cost;
		if (sector >= 0) this.#spent[sector] = (this.#spent[sector] as number) + cost;
		this.measure();
	}

	/** What it costs more when the costs in two sectors change; quick where shares hold before and after. */
	change(sector: number, cost: number, sector2: number, cost2: number): number {
		if (this.#share.length === 0 || (cost === 0 && cost2 === 0)) return 0;
		const total = this.total + cost + cost2;
		if (this.paid === 0 && this.#holds(total, sector, cost, sector2, cost2)) return 0;
		let paid = 0;
		for (let s = 0; s < this.#share.length; s++) {
			let under = (this.#share[s] as number) * total - (this.#spent[s] as number);
			if (s === sector) under -= cost;
			if (s === sector2) under -= cost2;
			if (under > dust) paid += (this.price[s] as number) * under;
		}
		return paid - this.paid;
	}

	/** Multiplies prices by `up` where a share is not met and by `down` where it is. */
	reprice(up: number, down: number): void {
		for (let s = 0; s < this.price.length; s++) {
			const isUnder = (this.#share[s] as number) * this.total > (this.#spent[s] as number) + dust;
			this.price[s] = (this.price[s] as number) * (isUnder ? up : down);
		}
		this.measure();
	}

	/** To be told after prices were set from outside. */
	measure(): void {
		let [most, next, at] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1];
		let paid = 0;
		for (let s = 0; s < this.#share.length; s++) {
			const spent = this.#spent[s] as number;
			const share = this.#share[s] as number;
			const bears = spent / share;
			if (bears < most) {
				next = most;
				most = bears;
				at = s;
			} else if (bears < next) next = bears;
			const under = share * this.total - spent;
			if (under > dust) paid += (this.price[s] as number) * under;
		}
		this.#mostTotal = most;
		this.#tightest = at;
		this.#nextTotal = next;
		this.paid = paid;
	}

	#holds(total: number, sector: number, cost: number, sector2: number, cost2: number): boolean {
		const isOne = sector === sector2;
		if (sector >= 0 && !this.#bears(total, sector, isOne ? cost + cost2 : cost)) return false;
		if (sector2 >= 0 && !isOne && !this.#bears(total, sector2, cost2)) return false;
		const isOwn = this.#tightest === sector || this.#tightest === sector2;
		return total <= (isOwn ? this.#nextTotal : this.#mostTotal);
	}

	#bears(total: number, sector: number, cost: number): boolean {
		return (this.#share[sector] as number) * total <= (this.#spent[sector] as number) + cost + dust;
	}
}
