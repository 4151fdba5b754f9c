import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { schedule } from "../../src/cli/plan/schedule.ts";
import { fundExactly, fundGreedily } from "../../src/core/budgets/index.ts";
import { rankPairs } from "../../src/core/comparisons/index.ts";
import { assignPanels } from "../../src/core/panels/index.ts";
import { rankFacets, rankScores } from "../../src/core/ranking/index.ts";
import { planSchedule } from "../../src/core/schedule/index.ts";
import { knapsacks } from "./knapsacks.ts";

/** How far each instance ends from what is published: `gap` as a share of it, or as a plain difference. */
export type Measured = { name: string; gap: number };

/** A set of instances with published answers. `near`: a gap up to it counts as exact. */
export type PublishedSet = {
	name: string;
	folder: string;
	near: number;
	measure: (folder: string) => Measured[] | Promise<Measured[]>;
};

const data = process.env.LEDELSESSKOLEN_DATA ?? "../shared/data";
export const isHere = ({ folder }: PublishedSet): boolean => existsSync(join(data, folder));
export const measured = (set: PublishedSet) => set.measure(join(data, set.folder));

/** Everything but the planners' own instances, in the order of docs/. */
export const publishedSets: PublishedSet[] = [
	{ name: "panels of a conference", folder: "reviewers/midl", near: 1e-9, measure: panels },
	{ name: "scores, lme4's criterion", folder: "judges/conference-reviewers", near: 1e-6, measure: scores },
	...["facets-ratings1", "facets-ptam4", "facets-ex10-binary"].map((name) => ({
		...{ name: `${name}, TAM's log-likelihood`, folder: `judges/${name}` },
		...{ near: 1e-2, measure: facets },
	})),
	{ name: "pairs, BradleyTerry2's abilities", folder: "judges/pairwise", near: 1e-6, measure: pairs },
	...["mknapcb1", "mknapcb4", "mknapcb7"].map((file) => ({
		...{ name: `knapsacks ${file}`, folder: "portfolio/orlib-mknap", near: 0, measure: knapsacks(file) },
	})),
	{ name: "city budgets, most votes", folder: "portfolio/pabulib", near: 0, measure: exactBudgets },
	{ name: "city budgets, by the greedy rule", folder: "portfolio/pabulib", near: 0, measure: greedyBudgets },
	{ name: "schedules of 30 jobs", folder: "portfolio/psplib/j30", near: 0, measure: schedules },
	{ name: "schedules of 60 jobs", folder: "portfolio/psplib/j60", near: 0, measure: schedules },
	{ name: "Patterson's schedules", folder: "portfolio/patterson", near: 0, measure: schedules },
];

async function panels(folder: string): Promise<Measured[]> {
	const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
	const affinity = readFileSync(join(folder, "scores.csv"), "utf8")
		.trim()
		.split(/\r?\n/)
		.map((row) => row.split(",").map((value) => (Number(value) < 0 ? null : Number(value))));
	const instance = {
		people: affinity.map((_, at) => `reviewer ${at}`),
		items: (affinity[0] ?? []).map((_, at) => `paper ${at}`),
		...{ affinity, perItem: 3, maxLoad: 4, minLoad: 0 },
	};
	const known = { greatest: expected.basic.total_affinity, fairest: expected.maxmin.min_paper_score };
	const found: Measured[] = [];
	for (const aim of ["greatest", "fairest"] as const) {
		const outcome = await assignPanels(instance, aim);
		const own = outcome.ok ? outcome.answer.objective : Number.NaN;
		found.push({ name: aim, gap: Math.abs(own - known[aim]) });
	}
	return found;
}

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

function facets(folder: string): Measured[] {
	const { loglike } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
	const given = rowsOf(join(folder, "data.csv")).flatMap((row) => {
		const [[, item = ""] = [], [, judge = ""] = [], ...cells] = Object.entries(row);
		return cells.flatMap(([criterion, score]) =>
			score === "" || score === "NA" ? [] : [{ item, judge, criterion, score: Number(score) }],
		);
	});
	const outcome = rankFacets(given, { draws: 400 });
	return [
		{ name: folder, gap: Math.abs((outcome.ok ? outcome.ranking.model.logLik : Number.NaN) - loglike) },
	];
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

type Round = { id: string; budget: number; projects: [string, number, number, number, string][] };

function budgets(folder: string) {
	const known = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
	const rounds = ["projects-1.jsonl", "projects-2.jsonl"].flatMap((file) =>
		readFileSync(join(folder, file), "utf8")
			.trim()
			.split("\n")
			.map((line): Round => JSON.parse(line)),
	);
	return rounds.map(({ id, budget, projects }) => ({
		...{ id, budget, known: known[id] },
		projects: projects.map(([own, cost, votes, selected]) => ({ id: own, cost, votes, selected })),
	}));
}

function exactBudgets(folder: string): Measured[] {
	return budgets(folder).map(({ id, budget, projects, known }) => {
		const votes = fundExactly(projects, budget).reduce((sum, one) => sum + one.votes, 0);
		return { name: id, gap: Math.abs(known.optimal_value - votes) / Math.max(known.optimal_value, 1) };
	});
}

/** The gap is the share of the projects on which the city and the rule differ. */
function greedyBudgets(folder: string): Measured[] {
	return budgets(folder).flatMap(({ id, budget, projects, known }) =>
		known.reproduced_by.map((rule: "greedy-skip" | "greedy-stop") => {
			const funded = new Set(fundGreedily(projects, budget, rule).map((one) => one.id));
			const differ = projects.filter((one) => funded.has(one.id) !== (one.selected === 1));
			return { name: `${id} ${rule}`, gap: differ.length / projects.length };
		}),
	);
}

/** A second each; the gap is above the best that is known. */
function schedules(folder: string): Measured[] {
	const best = new Map(
		rowsOf(join(folder, "optimum.csv")).map(({ problem, optimum = "" }) => [
			problem,
			Number(optimum.split("..").at(-1)),
		]),
	);
	const files = readdirSync(folder).filter((file) => best.has(file));
	return files.map((file) => {
		const read = schedule.read(readFileSync(join(folder, file), "utf8"));
		if (!read.ok) throw new Error(`${file}: ${read.fault}`);
		const outcome = planSchedule(read.instance, {
			...{ limit: { seconds: 1 }, seed: 1, now: () => performance.now() },
		});
		const makespan = outcome.ok ? outcome.answer.makespan : Number.NaN;
		return { name: file, gap: makespan / (best.get(file) ?? Number.NaN) - 1 };
	});
}

const rowsOf = (file: string): Record<string, string>[] =>
	parse(readFileSync(file, "utf8"), { columns: true });
