import { nextPair, type PairRanking, type Purpose, rankPairs } from "../../core/comparisons/index.ts";
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

/** What one is asked about: the pitches they may judge, of how many, and how many can go on. */
export type Asked = { pitchIds: readonly string[]; ofAll: number; cut: number | null };

/** The two that this person is asked about next: where the answer tells most, among those not asked before. */
export function pairFor(
	personId: string,
	choices: readonly PairChoice[],
	{ pitchIds, ofAll, cut }: Asked,
): [string, string] | null {
	const ranking = rankingOf(choices, pitchIds);
	if (!ranking) return null;
	const asked = new Set(
		choices
			.filter((one) => one.personId === personId)
			.map(({ firstId, secondId }) => `${firstId} ${secondId}`),
	);
	const isNew = (a: string, b: string) => !asked.has([a, b].sort().join(" "));
	const pair = nextPair(ranking.joint, purposeOf({ pitchIds, ofAll, cut }), isNew);
	return pair && [pair.first, pair.second];
}

/**
 * Who is among the best as many as can go on, or the whole order where nothing is stated. Of one who judges some of the
 * pitches, the same share is asked about: what the others got must not steer what they are asked.
 */
function purposeOf({ pitchIds, ofAll, cut }: Asked): Purpose {
	if (cut === null || cut >= ofAll || pitchIds.length < 2) return { about: "order" };
	const share = Math.round((cut * pitchIds.length) / ofAll);
	return { about: "top", top: Math.min(pitchIds.length - 1, Math.max(1, share)) };
}

/** Where the line goes: the last within, the first outside, and whether the comparisons tell those two apart. */
export type Cut = { top: number; last: string; first: string; isSettled: boolean };

/** The line after as many as can go on; null where there is none. */
export function cutIn({ items, joint }: PairRanking, top: number | null): Cut | null {
	const [last, first] = top === null ? [] : [items[top - 1], items[top]];
	if (top === null || !last || !first) return null;
	const [a, b] = [joint.ids.indexOf(last.id), joint.ids.indexOf(first.id)];
	const covered = (row: number, column: number) => joint.covariance[row * joint.ids.length + column] ?? 0;
	const variance = covered(a, a) + covered(b, b) - 2 * covered(a, b);
	const isSettled = last.ability - first.ability > ninetyPercent * Math.sqrt(variance);
	return { top, last: last.id, first: first.id, isSettled };
}

/** Half of a 90 % interval in standard errors, as the intervals in the table. */
const ninetyPercent = 1.645;

/** How often a pitch is taken before a usual one: from 0 to 1, with a 90 % interval. */
export type Preferred = { share: number; interval: [number, number] };

/** The abilities about their mean, as probabilities: a single pitch has no uncertainty of its own, a difference has. */
export function preferredIn(ranking: PairRanking | null): Map<string, Preferred> {
	if (!ranking) return new Map();
	const { ids, abilities, covariance } = ranking.joint;
	const size = ids.length;
	const rowMeans = ids.map((_, row) => meanOf(covariance.subarray(row * size, (row + 1) * size)));
	const [mean, grand] = [meanOf(abilities), meanOf(rowMeans)];
	return new Map(
		ids.map((id, at) => {
			const lead = (abilities[at] ?? 0) - mean;
			const variance = (covariance[at * size + at] ?? 0) - 2 * (rowMeans[at] ?? 0) + grand;
			const half = ninetyPercent * Math.sqrt(Math.max(0, variance));
			return [id, { share: chance(lead), interval: [chance(lead - half), chance(lead + half)] }];
		}),
	);
}

const meanOf = (values: ArrayLike<number>): number =>
	Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
