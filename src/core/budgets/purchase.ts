import type { Electorate } from "./electorate.ts";
import { compare, ExactPurses, type Fraction, inLowestTerms } from "./exact-purses.ts";
import type { Project } from "./project.ts";

/**
 * Amounts that differ by less than this share are compared without rounding. Rounding itself is far below: a purse is
 * the share less a few dozen payments, each off by some 1e-16 of it.
 */
const near = 1e-9;

/**
 * A project bought: its place in the list, what its richest supporter paid for each unit of its cost, and the same without
 * rounding where another was about as cheap.
 */
export type Bought = { at: number; price: number; exact: Fraction | null };

/** What is bought where `all` is shared by all voters: numbers decide, and fractions where numbers are too near. */
export class Purchase<P extends Project> {
	readonly #projects: readonly P[];
	readonly #electorate: Electorate;
	readonly #purses: Float64Array;
	readonly #exact: ExactPurses;
	/** What the richest supporter of each project would have paid when last asked: since then it can only have grown. */
	readonly #highest: Float64Array;
	/** Whether numbers were too near for the last choice. */
	#isTied = false;

	constructor(projects: readonly P[], electorate: Electorate, all: number) {
		const { voters, size } = electorate;
		this.#projects = projects;
		this.#electorate = electorate;
		this.#purses = new Float64Array(size.length).fill(all / voters);
		this.#exact = new ExactPurses(size, inLowestTerms(BigInt(all), BigInt(voters)));
		this.#highest = Float64Array.from(projects, ({ cost }, at) => cost / (electorate.votes[at] as number));
	}

	/** Buys what the supporters can pay, always what is cheapest for them, and gives it in that order. */
	made(): Bought[] {
		const bought: Bought[] = [];
		let left = this.#supported();
		for (;;) {
			const { best, gone } = this.#cheapest(left);
			if (best === null) return bought;
			const exact = this.#isTied ? this.#exactPrice(best) : null;
			bought.push({ at: best, price: this.#price(best), exact });
			this.#pay(best);
			left = left.filter((at) => at !== best && !gone.has(at));
		}
	}

	/**
	 * True where it is certain that `bought`, which smaller shares buy, is bought with these shares and with all between.
	 * While the order of purchases stays, every purse only grows with the shares, and what the richest pay only falls. So
	 * where what is bought is at the smaller share's price cheaper than all others are here, it is so all the way.
	 */
	surelyBuys(bought: readonly Bought[]): boolean {
		let left = this.#supported();
		for (const purchase of bought) {
			const { at } = purchase;
			left = left.filter((other) => other !== at);
			if (left.some((other) => !this.#staysDearer(other, purchase))) return false;
			const highest = this.#highestPayment(at);
			if (highest === null) return false;
			this.#highest[at] = highest;
			this.#pay(at);
		}
		return left.every((at) => this.#over(at) < -near * this.#costOf(at));
	}

	#staysDearer(other: number, bought: Bought): boolean {
		const dearest = bought.price * (1 + 2 * near);
		if (this.#price(other) > dearest) return true;
		const over = this.#over(other) / this.#costOf(other);
		if (over < -near) return true;
		if (over < near) return false;
		this.#highest[other] = this.#sharedByTheRich(other);
		return this.#price(other) > dearest || this.#losesTheTie(other, bought);
	}

	/** Where what is bought costs here what it costs at the smaller shares, it does so all the way, and the other no less. */
	#losesTheTie(other: number, { at, price, exact }: Bought): boolean {
		if (!exact || this.#price(other) < price * (1 - 2 * near)) return false;
		const [own, here] = [this.#exactPrice(other), this.#exactPrice(at)];
		if (!own || !here || compare(here, exact) !== 0) return false;
		const difference = compare(own, here);
		return difference === 0 ? this.#standsBehind(other, at) : difference > 0;
	}

	#supported(): number[] {
		return [...this.#projects.keys()].filter((at) => (this.#electorate.votes[at] as number) > 0);
	}

	/** Asks the projects in the order of what they cost when last asked, until none that is left can be cheaper. */
	#cheapest(left: number[]): { best: number | null; gone: Set<number> } {
		this.#isTied = false;
		const gone = new Set<number>();
		let best: number | null = null;
		left.sort((a, b) => this.#price(a) - this.#price(b));
		for (const at of left) {
			if (best !== null && this.#price(at) > this.#price(best) * (1 + 2 * near)) break;
			const highest = this.#highestPayment(at);
			if (highest === null) {
				gone.add(at);
				continue;
			}
			this.#highest[at] = highest;
			if (best === null || this.#isBetter(at, best)) best = at;
		}
		return { best, gone };
	}

	/** What the richest supporter pays for each unit of what the project costs. */
	#price(at: number): number {
		return (this.#highest[at] as number) / this.#costOf(at);
	}

	#pay(at: number): void {
		const highest = this.#highest[at] as number;
		const supporters = this.#electorate.supporters[at] as Int32Array;
		for (const kind of supporters) this.#purses[kind] = Math.max(0, (this.#purses[kind] as number) - highest);
		this.#exact.pay(this.#costOf(at), supporters);
	}

	#isBetter(own: number, best: number): boolean {
		const [mine, other] = [this.#price(own), this.#price(best)];
		if (Math.abs(mine - other) > near * other) return mine < other;
		this.#isTied = true;
		const difference = this.#compare(own, best);
		return difference === 0 ? !this.#standsBehind(own, best) : difference < 0;
	}

	/** Of two that are equally cheap: fewer votes, or as many and later in the list. */
	#standsBehind(own: number, other: number): boolean {
		const votesOf = (at: number) => this.#projects[at]?.votes ?? 0;
		return votesOf(own) === votesOf(other) ? own > other : votesOf(own) < votesOf(other);
	}

	#compare(a: number, b: number): number {
		const [first, second] = [this.#exactPrice(a), this.#exactPrice(b)];
		return first && second ? compare(first, second) : 0;
	}

	#exactPrice(at: number): Fraction | null {
		const highest = this.#exactPayment(at);
		return highest && inLowestTerms(highest.top, highest.bottom * BigInt(this.#costOf(at)));
	}

	/** What the richest supporter pays when the poorer give all they have; null where all together cannot pay. */
	#highestPayment(at: number): number | null {
		const cost = this.#costOf(at);
		const over = this.#over(at);
		const isEnough = Math.abs(over) > near * cost ? over > 0 : this.#exactPayment(at) !== null;
		return isEnough ? this.#sharedByTheRich(at) : null;
	}

	/** What the supporters have beyond the cost; below 0 where they lack it. */
	#over(at: number): number {
		const { supporters, size } = this.#electorate;
		let held = 0;
		for (const kind of supporters[at] as Int32Array)
			held += (size[kind] as number) * (this.#purses[kind] as number);
		return held - this.#costOf(at);
	}

	/** Lets all who have less than an equal part give all they have, and so on while the equal part grows. */
	#sharedByTheRich(at: number): number {
		const cost = this.#costOf(at);
		const { supporters, size, votes } = this.#electorate;
		const own = supporters[at] as Int32Array;
		let equal = this.#highest[at] as number;
		for (let payers = -1; ; ) {
			let [due, rich, richest] = [cost, votes[at] as number, 0];
			for (const kind of own) {
				const held = this.#purses[kind] as number;
				if (held > richest) richest = held;
				if (held >= equal) continue;
				due -= held * (size[kind] as number);
				rich -= size[kind] as number;
			}
			if (rich === 0) return richest;
			if (rich === payers) return equal;
			payers = rich;
			equal = due / rich;
		}
	}

	#exactPayment(at: number) {
		return this.#exact.highestPayment(this.#costOf(at), this.#electorate.supporters[at] as Int32Array);
	}

	#costOf(at: number): number {
		return this.#projects[at]?.cost ?? 0;
	}
}
