import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { RankOptions } from "../core/ranking/index.ts";
import { answerScores } from "./score-answer.ts";
import { readScoreFile } from "./score-file.ts";

/** Ranks items from a file: docs/ranking.md. Throws a sentence where something cannot be read. */
export async function run(args: string[]): Promise<number> {
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
	await show(`${JSON.stringify(answer, null, "\t")}\n`, values.out);
	return 0;
}

const usage =
	"rank scores IN.csv [--out OUT.json] [--model mixed|facets] [--top K] [--draws N] [--seed N]: say scores and one file.";

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

async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch {
		throw new Error(`${file}: the file cannot be read. Check its name and that you may read it.`);
	}
}

async function show(answer: string, out: string | undefined): Promise<void> {
	if (out === undefined) process.stdout.write(answer);
	else
		await writeFile(out, answer).catch(() => {
			throw new Error(`--out: ${out} cannot be written. Name a file in a folder that is there.`);
		});
}
