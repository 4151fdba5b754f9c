// npm run known-answers [-- WORD …]: what planners and rankings reach where answers are known, a line for each set (whose
// name has one of the words).
import { existsSync } from "node:fs";
import { instanceFile, type Result, type Trial, tryPlanner } from "./planners.ts";
import { isHere, type Measured, measured, type PublishedSet, publishedSets } from "./published.ts";
import { simulations } from "./simulations.ts";

const sets: Record<string, Trial[]> = {
	"cohorts of 500 and 1,500, below what another search had and near the bound at their own slots": [
		{ planner: "cohorts", name: "cohorts-500-1", seconds: 10, reference: 2342.6, gapAtOwnSlots: 0.02 },
		{ planner: "cohorts", name: "cohorts-500-2", seconds: 10, reference: 1774.5, gapAtOwnSlots: 0.02 },
		{ planner: "cohorts", name: "cohorts-1500-1", seconds: 10, reference: 5923.9, gapAtOwnSlots: 0.025 },
	],
	"seating at tables of five, all of the bound": ["40x8-1", "40x8-2", "45x9-1", "45x9-2"].map((size) => ({
		...{ planner: "seating", name: `seating-${size}`, seconds: 0.3, shareOfBound: 1 },
	})),
	"seating at tables of six, 97 % of the bound": ["36x6-1", "36x6-2"].map((size) => ({
		...{ planner: "seating", name: `seating-${size}`, seconds: 0.3, shareOfBound: 0.97 },
	})),
	"pitch days, at most 1.5 above what another search had without links": [
		{ planner: "pitchday", name: "pitchday-60x20x1x3-1", seconds: 3, reference: 45.75 },
		{ planner: "pitchday", name: "pitchday-60x20x1x3-2", seconds: 3, reference: 44.75 },
		{ planner: "pitchday", name: "pitchday-90x30x2x2-1", seconds: 3, reference: 63.75 },
		{ planner: "pitchday", name: "pitchday-90x30x2x2-2", seconds: 3, reference: 64.75 },
		{ planner: "pitchday", name: "pitchday-120x40x2x3-1", seconds: 3, reference: 88.5 },
		{ planner: "pitchday", name: "pitchday-120x40x2x3-2", seconds: 3, reference: 88 },
	],
	"portfolios of 50, 150 and 500, above what another search had": [
		{ planner: "portfolio", name: "portfolio-50x4-1", seconds: 3, reference: 3458 },
		{ planner: "portfolio", name: "portfolio-50x4-2", seconds: 3, reference: 2815 },
		{ planner: "portfolio", name: "portfolio-150x8-1", seconds: 5, reference: 15_753 },
		{ planner: "portfolio", name: "portfolio-150x8-2", seconds: 5, reference: 14_526 },
		{ planner: "portfolio", name: "portfolio-500x12-1", seconds: 20, reference: 70_868 },
	],
};

/** How far above the reference a pitch day may be: the reference was free of the rule of links. */
const slack = 1.5;

for (const [name, trials] of Object.entries(sets)) {
	if (!isWanted(name)) continue;
	const here = trials.filter((trial) => existsSync(instanceFile(trial.name)));
	if (here.length === 0) {
		console.log(`skipped  ${name}: the instances are not beside the project`);
		continue;
	}
	const results: Result[] = [];
	for (const trial of here) {
		const result = await tryPlanner(trial);
		results.push(result);
		console.log(`  ${told(result)}`);
	}
	const reached = results.filter(isReached).length;
	const seconds = results.reduce((sum, { took }) => sum + took, 0);
	console.log(
		`${name}: ${results.length} instances, ${reached} reached, worst gap to the bound ${percent(worstGap(results))}, ${seconds.toFixed(1)} s${verdict(reached === results.length)}`,
	);
}

for (const set of publishedSets) {
	if (!isWanted(set.name)) continue;
	if (!isHere(set)) {
		console.log(`skipped  ${set.name}: ${set.folder} is not beside the project`);
		continue;
	}
	const startedAt = performance.now();
	const gaps = await measured(set);
	console.log(toldOfSet(set, gaps, (performance.now() - startedAt) / 1000));
}

for (const { name, run } of simulations) {
	if (!isWanted(name)) continue;
	const startedAt = performance.now();
	const { told: figures, passes } = run();
	console.log(
		`${name}: ${figures}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s${verdict(passes)}`,
	);
}

function isWanted(name: string): boolean {
	const words = process.argv.slice(2);
	return words.length === 0 || words.some((word) => name.includes(word));
}

/** One set that falls short makes the whole run fail. */
function verdict(passes: boolean): string {
	if (!passes) process.exitCode = 1;
	return passes ? ", passes" : ", FALLS SHORT";
}

function toldOfSet(
	{ name, near, asked = { worst: near } }: PublishedSet,
	all: readonly Measured[],
	seconds: number,
): string {
	const gaps = all.map(({ gap }) => gap);
	const exact = gaps.filter((gap) => gap <= near).length;
	const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
	const worst = all.reduce((a, b) => (b.gap > a.gap ? b : a));
	const figures = `${all.length} instances, ${exact} exact, mean gap ${short(mean)}, worst ${short(worst.gap)}`;
	const where = exact < all.length ? ` (${worst.name})` : "";
	const passes = "mean" in asked ? mean <= asked.mean : worst.gap <= asked.worst;
	return `${name}: ${figures}${where}, ${seconds.toFixed(1)} s${verdict(passes)}`;
}

function short(gap: number): string {
	return gap === 0 ? "0" : gap.toPrecision(2);
}

function told({ name, objective, bound, ownGap, reference, took, checked }: Result): string {
	const against = reference === undefined ? "" : `, reference ${reference}`;
	const own = ownGap === null ? "" : `, ${percent(ownGap)} above the bound at its own slots`;
	const check = checked === null ? "unchecked" : checked ? "checked" : "CHECK FAILED";
	return `${name}: ${objective ?? "no plan"}${against}, bound ${bound ?? "none"}${own}, ${took.toFixed(1)} s, ${check}`;
}

function isReached(result: Result): boolean {
	const { planner, objective, reference, shareOfBound, bound, checked, ownGap, gapAtOwnSlots } = result;
	if (objective === null || checked === false) return false;
	if (gapAtOwnSlots !== undefined && (ownGap === null || ownGap > gapAtOwnSlots)) return false;
	if (shareOfBound !== undefined) return bound !== null && objective >= shareOfBound * bound;
	if (reference === undefined) return true;
	if (planner === "portfolio") return objective >= reference;
	return objective <= reference + (planner === "pitchday" ? slack : 0);
}

function worstGap(results: readonly Result[]): number {
	return Math.max(
		...results.map(({ objective, bound }) =>
			objective === null || bound === null ? Number.NaN : Math.abs(objective - bound) / Math.abs(objective),
		),
	);
}

function percent(share: number): string {
	return Number.isNaN(share) ? "unknown" : `${(share * 100).toFixed(2)} %`;
}
