import { parseArgs } from "node:util";
import type { RankOptions } from "../core/ranking/index.ts";
import { show, textOf } from "./files.ts";
import { runPairs, runRankings } from "./rank-comparisons.ts";
import { answerScores } from "./score-answer.ts";
import { readScoreFile } from "./score-file.ts";

/** Ranks items from a file: docs/ranking.md and docs/comparisons.md. Throws a sentence where something cannot be read. */
export async function run(args: string[]): Promise<number> {
	if (args[0] === "pairs") return runPairs(args.slice(1));
	if (args[0] === "rankings") return runRankings(args.slice(1));
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	const [what, file, ...more] = positionals;
	if (what !== "scores" || file === undefined || more.length > 0) throw new Error(usage);
	const model = values.model;
	if (model !== "mixed" && model !== "facets")
		throw new Error(`--model: there is no model ${model}. Say mixed or facets.`);
	const read = readScoreFile(await textOf(file));
	if (!read.ok) throw new Error(`${file}: ${read.fault}`);
	if (read.scores.length === 0)
		throw new Error(`${file}: there is no score below the row that names the columns.`);
	const answer = answerScores(read.scores, {
		model,
		top: wholeNumber("top", values.top, 1, 1e6),
		draws: wholeNumber("draws", values.draws, 100, 100_000),
		seed: wholeNumber("seed", values.seed, 0, Number.MAX_SAFE_INTEGER),
	});
	if (answer.refused) console.error(answer.refused.sentence);
	await show(answer, values.out);
	return 0;
}

const usage =
	"rank scores IN.csv [--out OUT.json] [--model mixed|facets] [--top K] [--draws N] [--seed N], or rank pairs|rankings IN.csv: say scores and one file.";

const options = {
	out: { type: "string" },
	model: { type: "string", default: "mixed" },
	top: { type: "string", default: "5" },
	draws: { type: "string", default: "4000" },
	seed: { type: "string", default: "1" },
} as const;

function wholeNumber(name: keyof RankOptions, written: string, least: number, most: number): number {
	const value = Number(written);
	if (/^\d+$/.test(written) && value >= least && value <= most) return value;
	throw new Error(`--${name}: "${written}" is not a whole number from ${least} to ${most}.`);
}
