import type { RandomSource } from "../../random/index.ts";
import type { State } from "./state.ts";
import { Steps } from "./steps.ts";

/** A plan that was found: its cost, with the price of moves, and how many hard rules it breaks. */
export type Found = { cohortOf: Int32Array; slotOf: Int32Array; soft: number; hard: number };

/** Cohorts that a leader is tried in once the slots are frozen: the cheapest. */
const nearCohorts = 14;
/**
 * While dates are sought, broken rules are so cheap that cohorts change their dates, which always breaks some at first.
 * Heat falls and the price rises until the dates have settled; then people are placed anew, and from `frozenAfter` on
 * with the slots as they are. From `strictAfter` on prices only rise, so that the end breaks nothing.
 */
const settledAfter = 0.5;
const frozenAfter = 0.7;
const strictAfter = 0.85;
const heats = { settled: 0.9, cold: 0.1 };
const tops = { first: 1, settled: 3, frozen: 20, strict: 100 };
const leastPrice = 1.5;
/** Of the changes, how many are of slots, before and after they have settled; and of the others, how many moves. */
const chances = { seeking: 0.3, settled: 0.05, move: 0.3 };
/** With more blocks than this the slots are tried less often: each change of one costs as much as there are blocks. */
const fewBlocks = 600;
const rules = ["busy", "over", "away", "apart"] as const;

/** Simulated annealing of one plan, in batches of changes, that keeps the best it has been at. */
export class Annealing {
	readonly best: Found;
	readonly #state: State;
	readonly #steps: Steps;
	readonly #random: RandomSource;

	constructor(state: State, random: RandomSource) {
		this.#state = state;
		this.#random = random;
		this.#steps = new Steps(state, random);
		const { cohortOf, slotOf, soft, hard } = state;
		this.best = { cohortOf: cohortOf.slice(), slotOf: slotOf.slice(), soft, hard };
	}

	/** Makes so many changes as at `share`, 0 to 1, of an annealing that begins with `hot`. */
	run(moves: number, share: number, hot: number): void {
		const steps = this.#steps;
		const { settled, cold } = heats;
		steps.heat =
			share < settledAfter
				? between(hot, settled, share / settledAfter)
				: between(settled, cold, (share - settledAfter) / (1 - settledAfter));
		if (share <= frozenAfter) steps.near = null;
		else if (!steps.near) steps.stayNear(nearCohorts);
		const slots = steps.near ? 0 : this.#slotsAt(share);
		for (let move = 0; move < moves; move++) this.#step(slots);
		this.#state.refresh();
		this.#adapt(share);
		this.#keep();
	}

	#slotsAt(share: number): number {
		const few = Math.min(1, fewBlocks / this.#state.model.count);
		return few * (share < settledAfter ? chances.seeking : chances.settled);
	}

	#step(slots: number): void {
		const kind = this.#random.uniform();
		if (kind < slots) this.#steps.reslot();
		else if (kind < slots + (1 - slots) * chances.move) this.#steps.move();
		else this.#steps.swap();
	}

	/** A rule that is broken becomes dearer, up to what is the top at this share; one that is kept becomes cheaper. */
	#adapt(share: number): void {
		const { prices } = this.#steps;
		const top = topAt(share);
		for (const rule of rules) {
			if (this.#state[rule] > 0) prices[rule] = Math.min(top, prices[rule] * 1.02);
			else if (share <= strictAfter) prices[rule] = Math.max(Math.min(top, leastPrice), prices[rule] * 0.99);
		}
	}

	#keep(): void {
		const { best } = this;
		const { soft, hard } = this.#state;
		if (!isBetter({ soft, hard }, best)) return;
		best.cohortOf.set(this.#state.cohortOf);
		best.slotOf.set(this.#state.slotOf);
		best.soft = soft;
		best.hard = hard;
	}
}

function topAt(share: number): number {
	if (share > strictAfter) return tops.strict;
	if (share < settledAfter) return between(tops.first, tops.settled, share / settledAfter);
	return between(
		tops.settled,
		tops.frozen,
		Math.min(1, (share - settledAfter) / (frozenAfter - settledAfter)),
	);
}

/** From one number to another by equal factors. */
const between = (from: number, to: number, share: number): number => from * (to / from) ** share;

type Worth = Pick<Found, "soft" | "hard">;

/** The plan that breaks less is better; then the cheaper one. */
export const isBetter = (a: Worth, b: Worth): boolean =>
	a.hard < b.hard || (a.hard === b.hard && a.soft < b.soft - 1e-7);
