import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Ranking, rankPairs, rankRankings } from "../../src/core/comparisons/index.ts";
import {
	eurovisionJuryPoints,
	type JudgeScore,
	rankFacets,
	rankScores,
	skatingPanelScore,
} from "../../src/core/ranking/index.ts";
import type { Measured, PublishedSet } from "./published.ts";

const facetSets = ["facets-ratings1", "facets-ptam4", "facets-ex10-binary"];

/** What rankings of scores, of pairs and of orders reach where an answer is published. */
export const rankingSets: PublishedSet[] = [
	{ name: "scores, lme4's criterion", folder: "judges/conference-reviewers", near: 1e-6, measure: scores },
	...facetSets.flatMap((name) => [
		{
			...{ name: `${name}, TAM's log-likelihood`, folder: `judges/${name}` },
			...{ near: 1e-2, measure: (folder: string) => facets(folder).likelihood },
		},
		{
			...{ name: `${name}, TAM's severities`, folder: `judges/${name}` },
			...{ near: 1e-3, measure: (folder: string) => facets(folder).severities },
		},
	]),
	{ name: "panel scores of skating", folder: "judges/figure-skating", near: 0, measure: skating },
	{ name: "Eurovision's jury points", folder: "judges/eurovision-juries", near: 0, measure: eurovision },
	{ name: "pairs, BradleyTerry2's abilities", folder: "judges/pairwise", near: 1e-6, measure: pairs },
	{
		name: "ties, Davidson's puddings as published",
		folder: "judges/pairwise",
		near: 1e-5,
		// What is published is itself 0.00002 from the maximum.
		asked: { worst: 3e-5 },
		measure: puddings,
	},
	{ name: "orders, PlackettLuce's abilities", folder: "judges/pairwise", near: 1e-5, measure: races },
];

function scores(folder: string): Measured[] {
	const { lme4_REML } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
	const outcome = rankScores(
		rowsOf(join(folder, "data.csv")).map(({ idpaper = "", idreviewer = "", score }) => ({
			...{ item: idpaper, judge: idreviewer, score: Number(score) },
		})),
	);
	const own = outcome.ok ? outcome.ranking.model.reml : Number.NaN;
	return [{ name: "papers and reviewers", gap: Math.abs(own - lme4_REML.REMLcrit) }];
}

function facets(folder: string): { likelihood: Measured[]; severities: Measured[] } {
	const { loglike, parameters } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
	const given = rowsOf(join(folder, "data.csv")).flatMap((row): JudgeScore[] => {
		const [[, item = ""] = [], [, judge = ""] = [], ...cells] = Object.entries(row);
		return cells.flatMap(([criterion, score]) =>
			score === "" || score === "NA" ? [] : [{ item, judge, criterion, score: Number(score) }],
		);
	});
	const outcome = rankFacets(given, { draws: 400 });
	if (!outcome.ok) throw new Error(`${folder}: ${outcome.reason}`);
	const { model, judges } = outcome.ranking;
	return {
		likelihood: [{ name: folder, gap: Math.abs(model.logLik - loglike) }],
		severities: judges.map(({ id, severity }) => ({
			...{ name: id, gap: Math.abs(severity - parameters[`rater${id}`]) },
		})),
	};
}

function skating(folder: string): Measured[] {
	const given = Map.groupBy(rowsOf(join(folder, "judge-scores.csv")), ({ aspect_id = "" }) => aspect_id);
	return rowsOf(join(folder, "components.csv")).map(({ aspect_id = "", panel_score }) => {
		const own = skatingPanelScore((given.get(aspect_id) ?? []).map(({ score }) => Number(score)));
		return { name: aspect_id, gap: Math.abs(own - Number(panel_score)) };
	});
}

/** Entries that tie share what they get: the gap is that of the sorted points of a jury. */
function eurovision(folder: string): Measured[] {
	const juries = Map.groupBy(rowsOf(join(folder, "jurors.csv")), ({ year, round, jury }) =>
		[year, round, jury].join("/"),
	);
	return [...juries].map(([name, rows]) => {
		const entries = rows.map(({ entry = "", A, B, C, D, E }) => ({
			...{ id: entry, ranks: [A, B, C, D, E].flatMap((rank) => (rank ? [Number(rank)] : [])) },
		}));
		const rule = Number(rows[0]?.year) < 2018 ? "mean-rank" : "exponential";
		const official = new Map(rows.map((row) => [row.entry, Number(row.official_jury_points)]));
		const points = eurovisionJuryPoints(entries, rule);
		const sorted = (list: (number | undefined)[]) => list.map(Number).sort((a, b) => a - b);
		const own = sorted(points.map((entry) => entry.points));
		const theirs = sorted(points.map(({ id }) => official.get(id)));
		const apart = points.filter(({ id, tied, points: got }) => !tied && got !== official.get(id));
		const off = own.reduce((sum, got, at) => sum + Math.abs(got - (theirs[at] as number)), 0);
		return { name, gap: apart.length + off };
	});
}

function pairs(folder: string): Measured[] {
	const { fit } = JSON.parse(readFileSync(join(folder, "citations.expected.json"), "utf8"));
	const comparisons = rowsOf(join(folder, "citations.csv")).flatMap(
		({ player1 = "", player2 = "", win1, win2 }) => [
			{ winner: player1, loser: player2, weight: Number(win1) },
			{ winner: player2, loser: player1, weight: Number(win2) },
		],
	);
	const outcome = rankPairs(comparisons, { reference: "Biometrika" });
	const own = new Map(outcome.ok ? outcome.ranking.items.map(({ id, ability }) => [id, ability]) : []);
	return Object.entries<number>(fit.ability).map(([name, known]) => ({
		...{ name, gap: Math.abs((own.get(name) ?? Number.NaN) - known) },
	}));
}

/** What is published was stopped after seven rounds, up to 0.00003 from the maximum that ours reaches. */
function puddings(folder: string): Measured[] {
	const known = JSON.parse(readFileSync(join(folder, "pudding.expected.json"), "utf8"));
	const worth: Record<string, number> = known.worth_after_7_iterations;
	const comparisons = rowsOf(join(folder, "pudding.csv")).flatMap(({ i = "", j = "", w_ij, w_ji, t_ij }) => [
		{ winner: i, loser: j, weight: Number(w_ij) },
		{ winner: j, loser: i, weight: Number(w_ji) },
		{ winner: i, loser: j, weight: Number(t_ij), tie: true },
	]);
	const outcome = rankPairs(comparisons, { reference: "1" });
	if (!outcome.ok) throw new Error(outcome.reason);
	const sizes = outcome.ranking.items.map(({ id, ability }) => ({ id, worth: Math.exp(ability) }));
	const all = sizes.reduce((sum, item) => sum + item.worth, 0);
	return sizes.map((item) => ({
		...{ name: `brand ${item.id}`, gap: Math.abs(item.worth / all - (worth[item.id] ?? Number.NaN)) },
	}));
}

/** Half a win and half a loss each against a ghost, as the package has it; only what is published in full. */
function races(folder: string): Measured[] {
	const drivers = new Map(
		rowsOf(join(folder, "nascar-drivers.csv")).map(({ id, driver = "" }) => [id, driver]),
	);
	const orders: string[][] = parse(readFileSync(join(folder, "nascar-orders.csv"), "utf8"), {
		...{ from_line: 2, relax_column_count: true },
	});
	const named = orders.map((row) => ({
		order: row.filter((id) => id !== "" && id !== "0").map((id) => drivers.get(id) ?? id),
	}));
	const ghosts: Ranking[] = [...drivers.values()].flatMap((driver) => [
		{ order: [driver, "ghost"], weight: 0.5 },
		{ order: ["ghost", driver], weight: 0.5 },
	]);
	const outcome = rankRankings([...named, ...ghosts], { reference: "Austin Cameron" });
	const own = new Map(outcome.ok ? outcome.ranking.items.map(({ id, ability }) => [id, ability]) : []);
	const known = JSON.parse(readFileSync(join(folder, "nascar.expected.json"), "utf8"));
	return Object.entries<number>(known.with_pseudo_rankings_npseudo_0_5)
		.filter(([, ability]) => String(ability).length > 6)
		.map(([name, ability]) => ({ name, gap: Math.abs((own.get(name) ?? Number.NaN) - ability) }));
}

const rowsOf = (file: string): Record<string, string>[] =>
	parse(readFileSync(file, "utf8"), { columns: true });
