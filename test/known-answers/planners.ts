import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PlannerName, planners } from "../../src/core/planners.ts";
import type { Account, Outcome, Steering } from "../../src/core/planning/index.ts";

/**
 * One instance and the seconds it is given; the value another search had reached on it, or the share of the bound (0 to
 * 1) that is asked for.
 */
export type Trial = {
	planner: PlannerName;
	name: string;
	seconds: number;
	reference?: number;
	shareOfBound?: number;
	/** How far above the bound at its own slots a cohort plan may be, as a share. */
	gapAtOwnSlots?: number;
};

/** What came of it. `checked`: an independent check of hard rules and objective agrees; null where it is not here. */
export type Result = Trial & {
	ownGap: number | null;
	objective: number | null;
	bound: number | null;
	took: number;
	checked: boolean | null;
	reasons: unknown[];
};

const data = process.env.LEDELSESSKOLEN_DATA ?? "../shared/data";
const checker = join(data, "..", "checkers", "check.mjs");

export const instanceFile = (name: string): string => join(data, "planners", `${name}.json`);

/** Plans one instance and lets the independent check count again. */
export async function tryPlanner(trial: Trial, seed = 1): Promise<Result> {
	const file = instanceFile(trial.name);
	const plan = planners[trial.planner] as (instance: unknown, steering: Steering) => unknown;
	const startedAt = performance.now();
	const limit = { seconds: trial.seconds };
	const instance: unknown = JSON.parse(readFileSync(file, "utf8"));
	const outcome = (await plan(instance, { limit, seed, now: () => performance.now() })) as Outcome<
		Account,
		unknown
	>;
	const took = (performance.now() - startedAt) / 1000;
	if (!outcome.ok)
		return {
			...trial,
			ownGap: null,
			objective: null,
			bound: null,
			took,
			checked: null,
			reasons: outcome.reasons,
		};
	const { objective, bound } = outcome.answer;
	const ownGap = (outcome.answer as { gapAtOwnSlots?: number | null }).gapAtOwnSlots ?? null;
	return { ...trial, ownGap, objective, bound, took, checked: agrees(file, outcome.answer), reasons: [] };
}

function agrees(file: string, answer: Account): boolean | null {
	if (!existsSync(checker)) return null;
	const written = join(mkdtempSync(join(tmpdir(), "answer-")), "answer.json");
	writeFileSync(written, JSON.stringify(answer));
	const { stdout, status } = spawnSync(process.execPath, [checker, file, written], { encoding: "utf8" });
	return status === 0 && Math.abs(JSON.parse(stdout).objective - answer.objective) <= 1e-6;
}
