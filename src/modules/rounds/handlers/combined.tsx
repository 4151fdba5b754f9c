import { type Combined, combineRounds, type Round } from "../../../core/combination/combine.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { type DayOfViewer, onPitchDay, visibleMeans } from "../../pitching/index.ts";
import { rankingOf } from "../pairs.ts";
import { choicesOfPanel } from "../queries/choices.ts";
import { rulesOf } from "../queries/rules.ts";
import { closedVotesOf } from "../queries/votes.ts";
import type { RoundRules } from "../rules.ts";
import { CombinedPage } from "../views/combined.tsx";

/** What one pitch got in each round; null where there is nothing, or nothing yet. */
export type CombinedRow = {
	id: string;
	title: string;
	mean: number | null;
	pairs: { ability: number; interval: [number, number] } | null;
	votes: number | null;
	place: number | null;
};

/** Every round beside the rubric, when scoring is over: only pitches that the viewer may see the points of. */
export const combined = (c: Ctx) =>
	onPitchDay(c, async (found) => {
		const { db, t, locale } = c.var;
		const rules = await rulesOf(db, found.day.id);
		const isOver = found.day.state !== "planned" && found.day.state !== "open";
		const hasSeat = found.seat.judges !== null || found.seat.decides;
		if (!isOver || !hasSeat || !(rules.pairs || rules.audience)) return notFound(c);
		const rows = await rowsFor(c, found, rules);
		const props = { t, locale, day: found.day, rules, rows };
		return page(c, { title: t.rounds.combined.title }, <CombinedPage {...props} />);
	});

async function rowsFor(c: Ctx, found: DayOfViewer, rules: RoundRules): Promise<CombinedRow[]> {
	const { db } = c.var;
	const seen = await visibleMeans(c, found);
	const ids = seen.map(({ id }) => id);
	const ranking = rules.pairs ? rankingOf(await choicesOfPanel(db, found.day.id), ids) : null;
	const items = new Map(ranking?.items.map((item) => [item.id, item]));
	const votes = rules.audience ? await closedVotesOf(db, found.day.id) : new Map<string, number>();
	const rows = seen.map(({ id, title, mean }) => ({
		...{ id, title, mean, place: null },
		pairs: items.get(id) ?? null,
		votes: votes.get(id) ?? null,
	}));
	const places = new Map(placesBy(rules, rows).map(({ id, place }) => [id, place]));
	return rows
		.map((row) => ({ ...row, place: places.get(row.id) ?? null }))
		.sort((a, b) => (a.place ?? rows.length + 1) - (b.place ?? rows.length + 1));
}

/** Nothing is added up before every round is over. */
function placesBy(rules: RoundRules, rows: readonly CombinedRow[]): Combined[] {
	if (rules.rule === "beside" || (rules.audience && rules.audienceState !== "closed")) return [];
	const round = (weight: number, pick: (row: CombinedRow) => number | null | undefined): Round => ({
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
		...(rules.pairs ? [round(rules.pairsWeight, ({ pairs }) => pairs?.ability)] : []),
		...(rules.audience ? [round(rules.audienceWeight, ({ votes }) => votes)] : []),
	];
	return combineRounds(rounds, rules.rule);
}
