import { nextPair, type PairRanking, rankPairs } from "../../core/comparisons/index.ts";
import type { PairChoice } from "./queries/choices.ts";

/** The order that the choices give. Pitches that nobody has compared lie at the prior. */
export function rankingOf(choices: readonly PairChoice[], pitchIds: readonly string[]): PairRanking | null {
	const own = choices.filter(
		({ firstId, secondId }) => pitchIds.includes(firstId) && pitchIds.includes(secondId),
	);
	const [reference] = pitchIds;
	const unweighed = pitchIds.slice(1).map((id) => ({ winner: reference ?? "", loser: id, weight: 0 }));
	const made = rankPairs([...unweighed, ...own.map(comparisonOf)], { ridge: precision });
	return made.ok ? made.ranking : null;
}

/** A prior with a standard deviation of 2 log odds, from the first choice to the last: the order never jumps. */
const precision = 0.25;

const comparisonOf = ({ firstId, secondId, preferredId }: PairChoice) => {
	const [winner, loser] = preferredId === secondId ? [secondId, firstId] : [firstId, secondId];
	return { winner, loser, tie: preferredId === null };
};

/** The two that this person is asked about next: where the answer tells most, among those not asked before. */
export function pairFor(
	personId: string,
	choices: readonly PairChoice[],
	pitchIds: readonly string[],
): [string, string] | null {
	const ranking = rankingOf(choices, pitchIds);
	if (!ranking) return null;
	const asked = new Set(
		choices
			.filter((one) => one.personId === personId)
			.map(({ firstId, secondId }) => `${firstId} ${secondId}`),
	);
	const isNew = (a: string, b: string) => !asked.has([a, b].sort().join(" "));
	const pair = nextPair(ranking.joint, { about: "order" }, isNew);
	return pair && [pair.first, pair.second];
}
