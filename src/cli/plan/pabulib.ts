import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fundByEqualShares, fundExactly, fundGreedily } from "../../core/budgets/index.ts";
import { type PabulibRound, readPabulib } from "./pabulib-file.ts";

/** Funds projects from a pabulib file: docs/budgets.md. Throws a sentence where something cannot be read. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	const { pabulib: file, mode, out } = values;
	if (file === undefined || positionals.length > 0) throw new Error(usage);
	const text = await readFile(file, "utf8").catch(() => {
		throw new Error(`${file}: the file cannot be read. Check its name and that you may read it.`);
	});
	const read = readPabulib(text);
	if (!read.ok) throw new Error(`${file}: ${read.fault}`);
	const funded = fund(read.round, mode);
	const sum = (of: "cost" | "votes") => funded.reduce((all, one) => all + one[of], 0);
	const answer = {
		format: "budgets-answer/1",
		mode,
		budget: read.round.budget / read.round.coins,
		cost: sum("cost") / read.round.coins,
		votes: sum("votes"),
		funded: funded.map((one) => one.id),
	};
	const written = `${JSON.stringify(answer, null, "\t")}\n`;
	if (out === undefined) process.stdout.write(written);
	else
		await writeFile(out, written).catch(() => {
			throw new Error(`--out: ${out} cannot be written. Name a file in a folder that is there.`);
		});
	return 0;
}

const usage =
	"plan portfolio --pabulib FILE --mode exact|greedy|greedy-stop|equal-shares [--out OUT.json]: say one file and a mode.";

const options = {
	pabulib: { type: "string" },
	mode: { type: "string", default: "exact" },
	out: { type: "string" },
} as const;

function fund({ projects, ballots, budget, coins }: PabulibRound, mode: string) {
	if (mode === "exact") return fundExactly(projects, budget);
	if (mode === "greedy") return fundGreedily(projects, budget, "greedy-skip");
	if (mode === "greedy-stop") return fundGreedily(projects, budget, "greedy-stop");
	if (mode !== "equal-shares")
		throw new Error(`--mode: there is no mode ${mode}. Say exact, greedy, greedy-stop or equal-shares.`);
	if (ballots.length === 0)
		throw new Error("VOTES: equal shares need at least one ballot. Add it, or choose exact.");
	// A share grows by one whole unit of the file's money, which is `coins` of the smallest coin.
	return fundByEqualShares(projects, ballots, budget, coins);
}
