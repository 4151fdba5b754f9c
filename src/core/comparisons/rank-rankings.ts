import { plackettLuce } from "./plackett-luce.ts";
import {
	type ComparisonOptions,
	type ComparisonRanking,
	type ComparisonRefusal,
	fitRanking,
} from "./ranking.ts";

/** Ids from best to worst, not necessarily of all items; `weight` times, once where it is left out. */
export type Ranking = { order: readonly string[]; weight?: number };

/**
 * Ranks items from rankings, whole or partial, by maximum likelihood: Plackett (1975) and Luce (1959); of two items each
 * it is Bradley & Terry's. Abilities are logs; standard errors are from the inverse Fisher information, for the
 * difference to the reference. Where no maximum exists (Hunter 2004) a ridge prior is used, and said. Negative weights
 * throw.
 */
export function rankRankings(
	rankings: readonly Ranking[],
	options: ComparisonOptions = {},
): { ok: true; ranking: ComparisonRanking } | ({ ok: false } & ComparisonRefusal) {
	const ids = [...new Set(rankings.flatMap(({ order }) => order))];
	const refusal = whyNot(rankings, ids, options);
	if (refusal) return { ok: false, ...refusal };
	const places = new Map(ids.map((id, at) => [id, at]));
	const orders = rankings.filter(isWeighty).map(({ order, weight = 1 }) => ({
		...{ items: order.map((id) => places.get(id) ?? 0), weight },
	}));
	// Who stood directly above whom is enough: the rest follows by going from one to the next.
	const edges = orders.flatMap(({ items }) =>
		items.slice(1).map((below, place) => ({ above: items[place] ?? 0, below })),
	);
	const likelihood = plackettLuce(ids.length, orders);
	return { ok: true, ranking: fitRanking({ ids, likelihood, edges }, options).ranking };
}

function isWeighty({ weight = 1 }: Ranking): boolean {
	if (!(weight >= 0)) throw new RangeError(`a ranking weighs ${weight}`);
	return weight > 0;
}

function whyNot(
	rankings: readonly Ranking[],
	ids: readonly string[],
	{ reference }: ComparisonOptions,
): ComparisonRefusal | null {
	if (ids.length === 0) return { reason: "nothing" };
	const twice = rankings.flatMap(({ order }) => order.filter((id, place) => order.indexOf(id) !== place));
	if (twice.length > 0) return { reason: "itself", ids: [...new Set(twice)] };
	if (reference === undefined || ids.includes(reference)) return null;
	return { reason: "unknown-reference", ids: [reference] };
}
