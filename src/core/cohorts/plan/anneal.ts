import type { RandomSource } from "../../random/index.ts";
import type { State } from "./state.ts";
import { Steps } from "./steps.ts";

export type Found = { cohortOf: Int32Array; slotOf: Int32Array; soft: number; hard: number };

/** Cohorts that a leader is tried in once the slots are frozen: the cheapest. */
const nearCohorts = 14;
/** Of the changes, how many are of slots until they are frozen, and how many moves; the rest are exchanges. */
const chances = { reslot: 0.1, move: 0.35 };
/** The end of an annealing, and the share of it after which the slots are frozen. */
const cold = 0.1;
const frozenAfter = 0.7;
/** From this share on the prices of broken rules only rise, so that it ends with none. */
const strictAfter = 0.85;
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

	/** Makes so many changes at the heat of `share`, 0 to 1, of an annealing that begins with `hot`. */
	run(moves: number, share: number, hot: number): void {
		const steps = this.#steps;
		steps.heat = hot * (cold / hot) ** share;
		if (share <= frozenAfter) steps.near = null;
		else if (!steps.near) steps.stayNear(nearCohorts);
		for (let move = 0; move < moves; move++) this.#step();
		this.#state.refresh();
		this.#adapt(share);
		this.#keep();
	}

	#step(): void {
		const steps = this.#steps;
		const kind = this.#random.uniform();
		if (kind < chances.reslot && steps.near === null) steps.reslot();
		else if (kind < chances.move) steps.move();
		else steps.swap();
	}

	/** A rule that is broken becomes dearer, one that is kept cheaper. */
	#adapt(share: number): void {
		const { prices } = this.#steps;
		const isStrict = share > strictAfter;
		for (const rule of rules) {
			if (this.#state[rule] > 0) prices[rule] = Math.min(isStrict ? 100 : 20, prices[rule] * 1.02);
			else if (!isStrict) prices[rule] = Math.max(1.5, prices[rule] * 0.99);
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

type Worth = Pick<Found, "soft" | "hard">;

/** The plan that breaks less is better; then the cheaper one. */
export const isBetter = (a: Worth, b: Worth): boolean =>
	a.hard < b.hard || (a.hard === b.hard && a.soft < b.soft - 1e-7);
