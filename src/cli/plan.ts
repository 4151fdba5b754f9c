import { parseArgs } from "node:util";
import type { Account, Limit, Outcome, Progress } from "../core/planning/index.ts";
import { runPlanner } from "../platform/threads/index.ts";
import { show, textOf } from "./files.ts";
import { cohorts } from "./plan/cohorts.ts";
import type { PlanKind } from "./plan/kind.ts";
import { runKnapsacks } from "./plan/knapsack.ts";
import { run as fundBudget } from "./plan/pabulib.ts";
import { run as runPanels } from "./plan/panels.ts";
import { pitchday } from "./plan/pitchday.ts";
import { portfolio } from "./plan/portfolio.ts";
import { portfolioStudies } from "./plan/portfolio-studies.ts";
import { schedule } from "./plan/schedule.ts";
import { seating } from "./plan/seating.ts";

const kinds = { cohorts, seating, pitchday, portfolio, schedule, ...portfolioStudies } as const;
type KindName = keyof typeof kinds;

/** Plans from a file: docs/planners.md. 0 planned, 1 there can be no such plan; throws a sentence where input is bad. */
export async function run(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === "panels") return runPanels(rest);
	if (name === "portfolio" && rest.some((arg) => arg.startsWith("--pabulib"))) return fundBudget(rest);
	const known = ["cohorts", "seating", "pitchday", "portfolio", "schedule", "knapsack"];
	if (name === undefined || !known.includes(name)) throw new Error(usage);
	const { values, positionals } = parseArgs({ args: rest, allowPositionals: true, options });
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new Error(usage);
	const wanted = { limit: limitOf(values), seed: wholeNumber("seed", values.seed, 0), out: values.out };
	if (name === "knapsack") return runKnapsacks(file, wanted);
	return plan(studyOf(name, values), file, wanted);
}

/** What is asked of a portfolio beside the plan is a planner of its own. */
function studyOf(name: string, values: { [study in Study]: boolean }): KindName {
	const asked = studies.filter((study) => values[study]);
	if (asked.length === 0) return name as KindName;
	if (name !== "portfolio") throw new Error(`--${asked[0]}: this goes with portfolio.`);
	if (asked.length > 1) throw new Error(`--${asked.join(" and --")}: say one of them at a time.`);
	return `portfolio-${asked[0] as Study}`;
}

const studies = ["frontier", "hours", "robustness"] as const;
type Study = (typeof studies)[number];

const usage =
	"plan cohorts|seating|pitchday|portfolio|schedule|knapsack IN [--out OUT.json] [--seconds S | --moves N [--of N]] [--seed N] (portfolio also --frontier, --hours or --robustness), plan panels AFFINITY.csv … or plan portfolio --pabulib FILE …: say which and one file.";

const options = {
	out: { type: "string" },
	seconds: { type: "string" },
	moves: { type: "string" },
	of: { type: "string" },
	seed: { type: "string", default: "1" },
	frontier: { type: "boolean", default: false },
	hours: { type: "boolean", default: false },
	robustness: { type: "boolean", default: false },
} as const;

type Wanted = { limit: Limit; seed: number; out: string | undefined };

async function plan(name: KindName, file: string, { limit, seed, out }: Wanted): Promise<number> {
	const kind: PlanKind<unknown, Account, unknown> = kinds[name] as never;
	const text = await textOf(file);
	const read = kind.read(name === "schedule" ? text : parsed(file, text));
	if (!read.ok) throw new Error(`${file}: ${read.fault}`);
	const { instance } = read;
	const following = followed();
	const outcome = (await runPlanner(
		{ name, instance: instance as never, limit, seed },
		following,
	)) as Outcome<Account, unknown>;
	following.end();
	if (!outcome.ok) {
		for (const reason of outcome.reasons) console.error(kind.refuse(reason, instance));
		return 1;
	}
	const explanation = kind.explain(outcome.answer, instance);
	await show({ ...outcome.answer, explanation }, out);
	if (out !== undefined) for (const sentence of explanation) console.error(sentence);
	return 0;
}

/** Shows progress on one line of a terminal; Ctrl-C stops the search and keeps the best so far. */
function followed() {
	const stop = new AbortController();
	const interrupt = () => stop.abort();
	process.once("SIGINT", interrupt);
	const show = ({ share, best }: Progress) =>
		process.stderr.write(`\r${Math.round(share * 100)} %${best === null ? "" : `, best so far ${best}`}   `);
	return {
		signal: stop.signal,
		...(process.stderr.isTTY ? { onProgress: show } : {}),
		end: () => {
			process.off("SIGINT", interrupt);
			if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
		},
	};
}

function limitOf({ seconds, moves, of }: { seconds?: string; moves?: string; of?: string }): Limit {
	if (seconds !== undefined && moves !== undefined)
		throw new Error("--seconds and --moves: say one of them, not both.");
	if (of !== undefined && moves === undefined) throw new Error("--of: say --moves with it.");
	if (moves === undefined) return { seconds: secondsOf(seconds ?? "10") };
	const made = wholeNumber("moves", moves, 1);
	return of === undefined ? { moves: made } : { moves: made, of: wholeNumber("of", of, made) };
}

function secondsOf(written: string): number {
	const seconds = Number(written);
	if (/^\d+(\.\d+)?$/.test(written) && seconds > 0 && seconds <= 86_400) return seconds;
	throw new Error(`--seconds: "${written}" is not a number of seconds above 0 and up to 86400.`);
}

function wholeNumber(name: string, written: string, least: number): number {
	const value = Number(written);
	if (/^\d+$/.test(written) && value >= least && Number.isSafeInteger(value)) return value;
	throw new Error(`--${name}: "${written}" is not a whole number from ${least}.`);
}

function parsed(file: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const where = error instanceof Error ? error.message : "";
		throw new Error(`${file}: this is not JSON (${where}). Mend it there, or write the file anew.`);
	}
}
