import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { boundOf } from "./bound.ts";
import { Breed } from "./breed.ts";
import { evaluateKnapsack } from "./evaluate.ts";
import type { Knapsack, KnapsackAnswer } from "./terms.ts";

/** Enough to tell how fast children are bred. */
const trialChildren = 5000;

/** Takes items of great value within all limits. There is always an answer: to take nothing. */
export function planKnapsack(knapsack: Knapsack, steering: Steering): Outcome<KnapsackAnswer, never> {
	const effort = new Effort(steering);
	const random = new RandomSource(steering.seed);
	const { bound, utility } = boundOf(knapsack);
	const breed = new Breed(knapsack, utility, random);
	for (const begin of [() => effort.trial(trialChildren), () => effort.main()])
		if (begin() > 0) breed.run(effort);
	const taken = knapsack.values.flatMap((_, item) => (breed.best.taken[item] === 1 ? [item] : []));
	const { objective, left: room } = evaluateKnapsack(knapsack, taken);
	const gap = gapOf(objective, bound);
	return { ok: true, answer: { taken, left: room, objective, bound, gap, ...effort.spent() } };
}
