import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readPabulib } from "../../src/cli/plan/pabulib-file.ts";
import { schedule } from "../../src/cli/plan/schedule.ts";
import { fundByEqualShares, fundExactly, fundGreedily } from "../../src/core/budgets/index.ts";
import { assignPanels } from "../../src/core/panels/index.ts";
import { planSchedule } from "../../src/core/schedule/index.ts";
import { knapsacks } from "./knapsacks.ts";
import { rankingSets } from "./rankings.ts";

/** How far each instance ends from what is published: `gap` as a share of it, or as a plain difference. */
export type Measured = { name: string; gap: number };

/**
 * A set of instances with published answers. `near`: a gap up to it counts as exact. All are to be exact, but where the
 * mean or the worst gap that is asked for is said.
 */
export type PublishedSet = {
	name: string;
	folder: string;
	near: number;
	asked?: { mean: number } | { worst: number };
	measure: (folder: string) => Measured[] | Promise<Measured[]>;
};

const data = process.env.LEDELSESSKOLEN_DATA ?? "../shared/data";
export const isHere = ({ folder }: PublishedSet): boolean => existsSync(join(data, folder));
export const measured = (set: PublishedSet) => set.measure(join(data, set.folder));

/** Everything but the planners' own instances, in the order of docs/. */
export const publishedSets: PublishedSet[] = [
	{ name: "panels of a conference", folder: "reviewers/midl", near: 1e-9, measure: panels },
	...rankingSets,
	...["mknapcb1", "mknapcb4", "mknapcb7"].map((file) => ({
		...{ name: `knapsacks ${file}`, folder: "portfolio/orlib-mknap", near: 0 },
		...{ asked: { mean: 0.001 }, measure: knapsacks(file) },
	})),
	{ name: "city budgets, most votes", folder: "portfolio/pabulib", near: 0, measure: exactBudgets },
	{ name: "city budgets, by the greedy rule", folder: "portfolio/pabulib", near: 0, measure: greedyBudgets },
	{ name: "city budgets, by equal shares", folder: "portfolio/pabulib/pb", near: 0, measure: equalShares },
	...[
		{ name: "schedules of 30 jobs", folder: "portfolio/psplib/j30" },
		{ name: "schedules of 60 jobs", folder: "portfolio/psplib/j60" },
		{ name: "Patterson's schedules", folder: "portfolio/patterson" },
	].map((set) => ({ ...set, near: 0, asked: { mean: 0.01 }, measure: schedules })),
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

/** The cities that fund by equal shares; the gap is the share of the projects on which the city and the rule differ. */
function equalShares(folder: string): Measured[] {
	return ["Netherlands_Assen_2024", "Poland_Swiecie_2023"].map((name) => {
		const text = readFileSync(join(folder, `${name}.pb`), "utf8");
		const read = readPabulib(text);
		if (!read.ok) throw new Error(`${name}: ${read.fault}`);
		const { projects, ballots, budget, coins } = read.round;
		const funded = new Set(fundByEqualShares(projects, ballots, budget, coins).map((one) => one.id));
		const rows = text.slice(text.indexOf("PROJECTS"), text.search(/^VOTES/m)).split(/\r?\n/);
		const city = new Set(
			rows.map((row) => row.split(";")).flatMap(([id, , , , own]) => (own === "1" ? id : [])),
		);
		const differ = projects.filter(({ id }) => funded.has(id) !== city.has(id));
		return { name, gap: differ.length / projects.length };
	});
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
