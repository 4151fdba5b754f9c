import { parseArgs } from "node:util";
import {
	type ComparisonOptions,
	type ComparisonRanking,
	type ComparisonRefusal,
	nextPair,
	type PairRanking,
	rankPairs,
	rankRankings,
} from "../core/comparisons/index.ts";
import { type FileOf, readPairFile, readRankingFile } from "./comparison-file.ts";
import { show, textOf } from "./files.ts";

/** Ranks items from comparisons in pairs: docs/comparisons.md. Throws a sentence where something cannot be read. */
export const runPairs = (args: string[]): Promise<number> =>
	runOn(args, { what: "pairs", read: readPairFile, rank: rankPairs });

/** Ranks items from rankings, whole or partial: docs/comparisons.md. Throws like `runPairs`. */
export const runRankings = (args: string[]): Promise<number> =>
	runOn(args, { what: "rankings", read: readRankingFile, rank: rankRankings });

type Ranked = { ok: true; ranking: ComparisonRanking | PairRanking } | ({ ok: false } & ComparisonRefusal);

type Way<Row> = {
	what: "pairs" | "rankings";
	read: (text: string) => FileOf<Row>;
	rank: (rows: readonly Row[], options: ComparisonOptions) => Ranked;
};

async function runOn<Row>(args: string[], { what, read, rank }: Way<Row>): Promise<number> {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0)
		throw new Error(
			`rank ${what} IN.csv [--out OUT.json] [--reference ID] [--ridge R] [--top K]: name one file.`,
		);
	const { reference } = values;
	const ridge = values.ridge === undefined ? undefined : precision(values.ridge);
	const top = values.top === undefined ? 5 : wholeNumber(values.top);
	const contents = read(await textOf(file));
	if (!contents.ok) throw new Error(`${file}: ${contents.fault}`);
	const ranked = rank(contents.rows, {
		...(reference === undefined ? {} : { reference }),
		...(ridge === undefined ? {} : { ridge }),
	});
	if (!ranked.ok) throw new Error(refusalOf(ranked, file));
	const answer = answerOf(ranked.ranking, top);
	if (answer.prior) console.error(answer.prior.sentence);
	await show(answer, values.out);
	return 0;
}

const options = {
	out: { type: "string" },
	reference: { type: "string" },
	ridge: { type: "string" },
	top: { type: "string" },
} as const;

function precision(written: string): number {
	const value = Number(written);
	if (/^(\d+\.?\d*|\.\d+)(e-?\d{1,2})?$/i.test(written) && value >= 1e-4 && value <= 1e6) return value;
	throw new Error(`--ridge: "${written}" is not a number from 0.0001 to 1000000. Write one such as 0.25.`);
}

function wholeNumber(written: string): number {
	const value = Number(written);
	if (/^\d+$/.test(written) && value >= 1 && value <= 1e6) return value;
	throw new Error(`--top: "${written}" is not a whole number from 1 to 1000000.`);
}

function refusalOf(refusal: ComparisonRefusal, file: string): string {
	switch (refusal.reason) {
		case "nothing":
			return `${file}: there is nothing to rank. Write one comparison or one ranking a row.`;
		case "itself":
			return `${file}: ${refusal.ids.join(", ")}: compared with itself. Name the other one, or take the row out.`;
		case "unknown-reference":
			return `--reference: ${refusal.ids.join(", ")} is not in ${file}. Name an item that is.`;
	}
}

/** What the command line answers. */
function answerOf(ranking: ComparisonRanking | PairRanking, top: number) {
	const { joint, prior, parts, islands, ...told } = ranking;
	return {
		tieParameter: null,
		home: null,
		...told,
		prior: prior && { ...prior, sentence: sentenceFor(ranking) },
		islands,
		...(parts.length > 1 ? { parts } : {}),
		next: {
			order: nextPair(joint, { about: "order" }),
			top: nextPair(joint, { about: "top", top }),
		},
	};
}

function sentenceFor({ prior, parts, islands }: ComparisonRanking): string {
	const used = `A normal prior with precision ${prior?.ridge} (standard deviation ${spread(prior?.ridge)}) draws the abilities together`;
	if (prior?.reason === "asked") return `${used}, as --ridge asks.`;
	if (prior?.reason === "no-maximum")
		return `${used}: without it some number would grow without end, as where all who play at home win.`;
	if (islands > 1)
		return `${used}: the items fall apart in ${islands} islands that no comparison joins, so only the prior speaks between them. Compare some across.`;
	return `${used}: the items fall apart in ${parts.length} parts of which one never stood below the other, so how far apart they are cannot be told. Let some of both meet again.`;
}

const spread = (precision = 1): string => String(Math.round(1000 / Math.sqrt(precision)) / 1000);
