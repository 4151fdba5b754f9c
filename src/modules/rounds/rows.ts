import { type Combined, combineRounds, type Round } from "../../core/combination/combine.ts";
import type { PairRanking } from "../../core/comparisons/index.ts";
import { type Preferred, preferredIn } from "./pairs.ts";
import type { RoundRules } from "./rules.ts";

/** What one pitch got in each round; null where there is nothing, or nothing yet. */
export type RoundRow = {
	id: string;
	title: string;
	mean: number | null;
	pairs: Preferred | null;
	votes: number | null;
	/** Its place by votes among the pitches in the rows. */
	votePlace: number | null;
	place: number | null;
};

/** What the rounds have of the pitches that somebody may see. */
export type Counted = {
	seen: readonly { id: string; title: string; mean: number | null }[];
	ranking: PairRanking | null;
	/** Pitches that somebody has compared: of the others the comparisons say nothing. */
	compared: ReadonlySet<string>;
	votes: ReadonlyMap<string, number>;
};

/** Every pitch with its rounds, by its place where the rounds are added up. Only what is in `seen` counts. */
export function rowsOf(rules: RoundRules, { seen, ranking, compared, votes }: Counted): RoundRow[] {
	const preferred = preferredIn(ranking);
	const given = seen.flatMap(({ id }) => votes.get(id) ?? []);
	const rows = seen.map(({ id, title, mean }) => {
		const own = votes.get(id) ?? null;
		const votePlace = own === null ? null : 1 + given.filter((other) => other > own).length;
		return {
			id,
			title,
			mean,
			pairs: compared.has(id) ? (preferred.get(id) ?? null) : null,
			votes: own,
			votePlace,
			place: null,
		};
	});
	const places = new Map(placesBy(rules, rows).map(({ id, place }) => [id, place]));
	return rows
		.map((row) => ({ ...row, place: places.get(row.id) ?? null }))
		.sort((a, b) => (a.place ?? rows.length + 1) - (b.place ?? rows.length + 1));
}

/** On the scale on which differences between pitches are alike at the top and in the middle. */
const logOdds = (share: number): number => Math.log(share / (1 - share));

/** Nothing is added up before every round is over. */
function placesBy(rules: RoundRules, rows: readonly RoundRow[]): Combined[] {
	if (rules.rule === "beside" || (rules.audience && rules.audienceState !== "closed")) return [];
	const round = (weight: number, pick: (row: RoundRow) => number | null | undefined): Round => ({
		weight,
		values: new Map(
			rows.flatMap((row) => {
				const value = pick(row);
				return value === null || value === undefined ? [] : [[row.id, value] as const];
			}),
		),
	});
	const rounds = [
		round(rules.rubricWeight, ({ mean }) => mean),
		...(rules.pairs ? [round(rules.pairsWeight, ({ pairs }) => pairs && logOdds(pairs.share))] : []),
		...(rules.audience ? [round(rules.audienceWeight, ({ votes }) => votes)] : []),
	];
	return combineRounds(rounds, rules.rule);
}
