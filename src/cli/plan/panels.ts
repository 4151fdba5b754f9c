import { parseArgs } from "node:util";
import { assignPanels, type PanelsReason } from "../../core/panels/index.ts";
import { show, textOf } from "../files.ts";
import { readAffinityFile } from "./affinity-file.ts";

/** Assigns people to items from a file of affinities: docs/panels.md. Throws a sentence where something cannot be read. */
export async function run(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new Error(usage);
	const limits = limitsFrom(values);
	const read = readAffinityFile(await textOf(file), limits.conflictBelow);
	if (!read.ok) throw new Error(`${file}: ${read.fault}`);
	const { people, items, affinity } = read;
	const outcome = await assignPanels(
		{ people, items, affinity, ...limits },
		values.fair ? "fairest" : "greatest",
	);
	if (!outcome.ok) {
		for (const reason of outcome.reasons) console.error(sentenceFor(reason));
		return 1;
	}
	await show(outcome.answer, values.out);
	return 0;
}

const usage =
	"plan panels AFFINITY.csv --per-item K --max-load L [--min-load M] [--conflict-below X] [--fair] [--out OUT.json]: say one file.";

const options = {
	"per-item": { type: "string" },
	"max-load": { type: "string" },
	"min-load": { type: "string", default: "0" },
	// Affinities are shares or similarities: below zero is how such files mark a conflict.
	"conflict-below": { type: "string", default: "0" },
	fair: { type: "boolean", default: false },
	out: { type: "string" },
} as const;

type Written = Partial<Record<"per-item" | "max-load" | "min-load" | "conflict-below", string>>;

function limitsFrom(written: Written) {
	const perItem = wholeNumber("per-item", written["per-item"], 1);
	const maxLoad = wholeNumber("max-load", written["max-load"], 1);
	const minLoad = wholeNumber("min-load", written["min-load"], 0);
	if (minLoad > maxLoad)
		throw new Error(
			`--min-load: ${minLoad} is more than --max-load ${maxLoad}. Lower it, or raise --max-load.`,
		);
	const below = written["conflict-below"] ?? "";
	const conflictBelow = Number(below);
	if (below.trim() === "" || !Number.isFinite(conflictBelow))
		throw new Error(`--conflict-below: "${below}" is not a number. Write one such as 0 or -0.5.`);
	return { perItem, maxLoad, minLoad, conflictBelow };
}

function wholeNumber(name: string, written: string | undefined, least: number): number {
	if (written === undefined) throw new Error(`--${name}: it is missing. ${usage}`);
	const value = Number(written);
	if (/^\d+$/.test(written) && value >= least && value <= 1e6) return value;
	throw new Error(`--${name}: "${written}" is not a whole number from ${least} to 1000000.`);
}

/** Says by name what is in the way and what to do. */
export function sentenceFor(reason: PanelsReason): string {
	const { needs, has } = reason;
	switch (reason.kind) {
		case "few-people":
			return `Item ${reason.item} needs ${needs} people, and only ${has} are without conflict. Find ${needs - has} more, or lower --per-item.`;
		case "few-items":
			return `Person ${reason.person} must get ${needs} items, and only ${has} are without conflict. Lower --min-load, or leave the person out.`;
		case "load":
			return `The items need ${needs} places, and the people can take only ${has}. Raise --max-load, find more people, or lower --per-item.`;
		case "min-load":
			return `The people must get ${needs} places, and the items have only ${has}. Lower --min-load, or raise --per-item.`;
		case "crowded-items":
			return `These items need ${needs} places together, and only ${has} can be had without conflict: ${reason.items.join(", ")}. ${busyWords(reason.busy)}Find people for ${needs - has} more places among them, or raise --max-load.`;
		case "idle-people":
			return `These people must get ${needs} places together, and only ${has} can be had without conflict: ${reason.people.join(", ")}. Lower --min-load, or leave some of them out.`;
	}
}

const busyWords = (busy: string[]): string =>
	busy.length === 0 ? "" : `Those who could take them are full: ${busy.join(", ")}. `;
