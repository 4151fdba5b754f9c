import { compare, ExactPurses, inLowestTerms } from "./exact-purses.ts";
import type { Project } from "./project.ts";

/**
 * Method of Equal Shares (Peters, Pierczynski & Skowron 2021) with cost utilities, completed by add1:
 * every voter's share grows by `step` until nothing more fits or the next step would pass the budget.
 * `ballots` hold project ids, one list a voter. Of projects that cost their supporters equally much, the one with most
 * votes wins, then the one that stands first. Gives the projects in the order they were bought.
 */
export function fundByEqualShares<P extends Project>(
	projects: readonly P[],
	ballots: readonly (readonly string[])[],
	budget: number,
	step = 1,
): P[] {
	if (ballots.length === 0) return [];
	const supporters = supportersOf(projects, ballots);
	let funded: P[] = [];
	for (let all = budget; ; all += step * ballots.length) {
		const next = new Purchase(projects, supporters, { voters: ballots.length, all }).made();
		const spent = next.reduce((sum, one) => sum + one.cost, 0);
		if (spent > budget) return funded;
		funded = next;
		const more = projects.some(
			(one, at) => !next.includes(one) && supporters[at]?.length && spent + one.cost <= budget,
		);
		if (!more) return funded;
	}
}

function supportersOf(projects: readonly Project[], ballots: readonly (readonly string[])[]): number[][] {
	const numberOf = new Map(projects.map(({ id }, at) => [id, at]));
	const supporters = projects.map((): number[] => []);
	for (const [voter, ballot] of ballots.entries())
		for (const id of new Set(ballot)) supporters[numberOf.get(id) ?? -1]?.push(voter);
	return supporters;
}

/**
 * Amounts that differ by less than this share are compared without rounding. Rounding itself is far below: a purse is
 * the share less a few dozen payments, each off by some 1e-16 of it.
 */
const near = 1e-9;

type Candidate = { at: number; highest: number };

/** What is bought where `all` is shared by all voters: numbers decide, and fractions where numbers are too near. */
class Purchase<P extends Project> {
	readonly #projects: readonly P[];
	readonly #supporters: readonly number[][];
	readonly #purses: Float64Array;
	readonly #exact: ExactPurses;

	constructor(
		projects: readonly P[],
		supporters: readonly number[][],
		{ voters, all }: { voters: number; all: number },
	) {
		this.#projects = projects;
		this.#supporters = supporters;
		this.#purses = new Float64Array(voters).fill(all / voters);
		this.#exact = new ExactPurses(voters, inLowestTerms(BigInt(all), BigInt(voters)));
	}

	made(): P[] {
		const bought: P[] = [];
		const left = new Set(this.#projects.keys());
		for (;;) {
			let best: Candidate | null = null;
			for (const at of left) {
				const highest = this.#highestPayment(at);
				if (highest === null) left.delete(at);
				else if (best === null || this.#isBetter({ at, highest }, best)) best = { at, highest };
			}
			if (best === null) return bought;
			this.#pay(best);
			left.delete(best.at);
			bought.push(this.#projects[best.at] as P);
		}
	}

	#pay({ at, highest }: Candidate): void {
		const supporters = this.#supporters[at] as number[];
		for (const voter of supporters)
			this.#purses[voter] = Math.max(0, (this.#purses[voter] as number) - highest);
		this.#exact.pay(this.#costOf(at), supporters);
	}

	#isBetter(own: Candidate, best: Candidate): boolean {
		const [mine, other] = [own.highest / this.#costOf(own.at), best.highest / this.#costOf(best.at)];
		if (Math.abs(mine - other) > near * other) return mine < other;
		const difference = this.#compare(own.at, best.at);
		const votesOf = ({ at }: Candidate) => this.#projects[at]?.votes ?? 0;
		return difference < 0 || (difference === 0 && votesOf(own) > votesOf(best));
	}

	#compare(a: number, b: number): number {
		const [first, second] = [a, b].map((at) => {
			const highest = this.#exactPayment(at);
			return highest && inLowestTerms(highest.top, highest.bottom * BigInt(this.#costOf(at)));
		});
		return first && second ? compare(first, second) : 0;
	}

	/** What the richest supporter pays when the poorer give all they have; null where all together cannot pay. */
	#highestPayment(at: number): number | null {
		const cost = this.#costOf(at);
		const supporters = this.#supporters[at] as number[];
		const held = Float64Array.from(supporters, (voter) => this.#purses[voter] as number).sort();
		const over = held.reduce((sum, amount) => sum + amount, 0) - cost;
		const isEnough = Math.abs(over) > near * cost ? over > 0 : this.#exactPayment(at) !== null;
		if (!isEnough) return null;
		let due = cost;
		for (let poorer = 0; poorer < held.length - 1; poorer++) {
			const equal = due / (held.length - poorer);
			if ((held[poorer] as number) >= equal) return equal;
			due -= held[poorer] as number;
		}
		return due;
	}

	#exactPayment(at: number) {
		return this.#exact.highestPayment(this.#costOf(at), this.#supporters[at] as number[]);
	}

	#costOf(at: number): number {
		return this.#projects[at]?.cost ?? 0;
	}
}
