import { davidson, type Meeting } from "./davidson.ts";
import type { Maximum } from "./maximise.ts";
import {
	type ComparisonOptions,
	type ComparisonRanking,
	type ComparisonRefusal,
	fitRanking,
} from "./ranking.ts";

/** One was preferred to the other, or neither (`tie`); at `home`, where it matters; `weight` times, once if left out. */
export type Comparison = { winner: string; loser: string; tie?: boolean; home?: string; weight?: number };

/** A ranking by pairs. What the comparisons do not hold is null: no tie, nobody at home. */
export type PairRanking = ComparisonRanking & {
	/** Davidson's: how likely a tie is between equals, against either winning. */
	tieParameter: number | null;
	/** Standard error of the log of the tie parameter. */
	logTieSe: number | null;
	/** Log odds that playing at home adds. */
	home: number | null;
	homeSe: number | null;
};

/**
 * Ranks items from comparisons in pairs by maximum likelihood: Bradley & Terry (1952), with ties by Davidson (1970) and
 * a home advantage. Standard errors are from the inverse Fisher information, for the difference to the reference.
 * Where no maximum exists a ridge prior is used, and said. Negative weights throw.
 */
export function rankPairs(
	comparisons: readonly Comparison[],
	options: ComparisonOptions = {},
): { ok: true; ranking: PairRanking } | ({ ok: false } & ComparisonRefusal) {
	const ids = [...new Set(comparisons.flatMap(({ winner, loser }) => [winner, loser]))];
	const refusal = whyNot(comparisons, ids, options);
	if (refusal) return { ok: false, ...refusal };
	const meetings = gatherMeetings(comparisons, ids);
	const likelihood = davidson(ids.length, meetings);
	const { ranking, maximum } = fitRanking({ ids, likelihood, edges: meetings.flatMap(edgesOf) }, options);
	const [tie, tieSe] = estimate(maximum, likelihood.tie);
	const [home, homeSe] = estimate(maximum, likelihood.home);
	const tieParameter = tie === null ? null : Math.exp(tie);
	return { ok: true, ranking: { ...ranking, tieParameter, logTieSe: tieSe, home, homeSe } };
}

function whyNot(
	comparisons: readonly Comparison[],
	ids: readonly string[],
	{ reference }: ComparisonOptions,
): ComparisonRefusal | null {
	if (comparisons.length === 0) return { reason: "nothing" };
	const alone = comparisons.filter(({ winner, loser }) => winner === loser).map(({ winner }) => winner);
	if (alone.length > 0) return { reason: "itself", ids: [...new Set(alone)] };
	if (reference === undefined || ids.includes(reference)) return null;
	return { reason: "unknown-reference", ids: [reference] };
}

/** Comparisons of the same two at the same place, added up; those of weight 0 left out. */
function gatherMeetings(comparisons: readonly Comparison[], ids: readonly string[]): Meeting[] {
	const places = new Map(ids.map((id, at) => [id, at]));
	const meetings = new Map<string, Meeting>();
	for (const { winner, loser, tie = false, home, weight = 1 } of comparisons) {
		if (!(weight >= 0)) throw new RangeError(`a comparison of ${winner} and ${loser} weighs ${weight}`);
		if (weight === 0) continue;
		const [won, lost] = [places.get(winner) ?? 0, places.get(loser) ?? 0];
		const isFirst = won < lost;
		const [a, b] = isFirst ? [won, lost] : [lost, won];
		const atHome = home === ids[a] ? 1 : home === ids[b] ? -1 : 0;
		const key = `${a} ${b} ${atHome}`;
		const meeting = meetings.get(key) ?? { a, b, home: atHome, wins: 0, losses: 0, ties: 0 };
		meeting[tie ? "ties" : isFirst ? "wins" : "losses"] += weight;
		meetings.set(key, meeting);
	}
	return [...meetings.values()];
}

function edgesOf({ a, b, wins, losses, ties }: Meeting) {
	const down = wins + ties > 0 ? [{ above: a, below: b }] : [];
	return losses + ties > 0 ? [...down, { above: b, below: a }] : down;
}

function estimate({ parameters, covariance }: Maximum, at: number): [number, number] | [null, null] {
	if (at < 0) return [null, null];
	return [parameters[at] as number, Math.sqrt(covariance[at * parameters.length + at] as number)];
}
