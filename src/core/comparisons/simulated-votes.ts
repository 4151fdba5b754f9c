import { RandomSource } from "../random/index.ts";
import { nextPair, type Purpose } from "./next-pair.ts";
import { type Comparison, rankPairs } from "./rank-pairs.ts";
import { type JointAbilities, ownRidge } from "./ranking.ts";

/** Who is asked about next, given what is known so far. */
export type Asking = (
	joint: JointAbilities,
	source: RandomSource,
) => readonly [first: string, second: string];

/** `items` with normal abilities of this standard deviation; a measure is taken after each of these numbers of votes. */
export type VoteSimulation = { items: number; spread: number; votes: readonly number[]; days: number };

/** How good an order of the ids is, given the ids in their true order. */
export type Measure = (found: readonly string[], truth: readonly string[]) => number;

/** The mean over days of the measure after each number of votes, when votes are asked for like this. */
export function simulateVotes(
	{ items, spread, votes, days }: VoteSimulation,
	ask: Asking,
	measure: Measure,
): number[] {
	const sums = votes.map(() => 0);
	for (let day = 0; day < days; day++) {
		const found = voteOnce({ items, spread, votes }, ask, measure, day);
		for (const [at, value] of found.entries()) sums[at] = (sums[at] ?? 0) + value / days;
	}
	return sums;
}

function voteOnce(
	{ items, spread, votes }: Omit<VoteSimulation, "days">,
	ask: Asking,
	measure: Measure,
	day: number,
): number[] {
	const [people, source] = [new RandomSource(day + 1), new RandomSource(day + 1001)];
	const abilities = new Float64Array(items);
	people.fillNormal(abilities);
	const ids = Array.from(abilities.keys(), String);
	const truth = ids.toSorted((a, b) => (abilities[Number(b)] as number) - (abilities[Number(a)] as number));
	// Weighs nothing, and names every item.
	const given: Comparison[] = ids.slice(1).map((loser) => ({ winner: "0", loser, weight: 0 }));
	const found: number[] = [];
	for (let asked = 0; asked <= (votes.at(-1) ?? 0); asked++) {
		const { items: ranked, joint } = rankSoFar(given);
		const order = ranked.map(({ id }) => id);
		if (votes.includes(asked)) found.push(measure(order, truth));
		const [first, second] = ask(joint, source);
		const lead = spread * ((abilities[Number(first)] as number) - (abilities[Number(second)] as number));
		const isWon = people.uniform() < 1 / (1 + Math.exp(-lead));
		given.push(isWon ? { winner: first, loser: second } : { winner: second, loser: first });
	}
	return found;
}

function rankSoFar(given: readonly Comparison[]) {
	const outcome = rankPairs(given, { ridge: ownRidge });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.ranking;
}

/** Asks for two items by lot. */
export const atRandom: Asking = ({ ids }, source) => {
	const first = source.below(ids.length);
	const second = (first + 1 + source.below(ids.length - 1)) % ids.length;
	return [ids[first] ?? "", ids[second] ?? ""];
};

/** Asks for the pair that tells most for this purpose. */
export const actively =
	(purpose: Purpose): Asking =>
	(joint) => {
		const pair = nextPair(joint, purpose);
		return [pair?.first ?? "", pair?.second ?? ""];
	};
