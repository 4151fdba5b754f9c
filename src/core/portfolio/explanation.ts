import { costAt } from "./bound.ts";
import { evaluatePortfolio } from "./evaluate.ts";
import type { Ledger } from "./ledger.ts";
import { chosenOf } from "./rows.ts";
import type { PortfolioInstance, Rule, WhyNot } from "./terms.ts";

/** Why each idea that was left out was left out, in the order of the instance. `ledger` holds the answer. */
export function whyNot(instance: PortfolioInstance, ledger: Ledger, prices: Float64Array): WhyNot[] {
	const isIn = new Map(instance.ideas.map(({ id }, at) => [id, (ledger.mode[at] as number) >= 0]));
	const never = new Set(instance.mustNot);
	return instance.ideas.flatMap(({ id: idea }, at): WhyNot[] => {
		if (isIn.get(idea)) return [];
		if (never.has(idea)) return [{ idea, kind: "must-not" }];
		const missing = instance.requires.find(([a, b]) => b === idea && !isIn.get(a))?.[0];
		if (missing !== undefined) return [{ idea, kind: "requires", missing }];
		const pair = instance.excludes.find(
			([a, b]) => (a === idea && isIn.get(b)) || (b === idea && isIn.get(a)),
		);
		if (pair) return [{ idea, kind: "excluded-by", by: pair[0] === idea ? pair[1] : pair[0] }];
		return noRoom(instance, ledger, at, prices);
	});
}

/** A way that breaks nothing and would lose least; where there is none, the way worth most at the prices and what it lacks. */
function noRoom(instance: PortfolioInstance, ledger: Ledger, at: number, prices: Float64Array): WhyNot[] {
	const idea = instance.ideas[at]?.id ?? "";
	const { from, modes } = ledger.rows;
	const own = Array.from(
		{ length: (from[at + 1] as number) - (from[at] as number) },
		(_, m) => m + (from[at] as number),
	);
	const ways = own.map((mode) => ({
		mode,
		id: modes[mode]?.mode.id ?? "",
		short: shortOf(ledger, at, mode),
	}));
	const free = ways.filter(({ short }) => short.length === 0);
	const [first] = free
		.map(({ mode, id }) => ({ id, lost: lostBy(instance, ledger, at, mode) }))
		.sort((a, b) => a.lost - b.lost);
	if (first) return [{ idea, kind: "lower-worth", mode: first.id, lost: first.lost }];
	const net = (mode: number) => (ledger.rows.value[mode] as number) - costAt(ledger.rows, prices, mode);
	const [best] = ways.sort((a, b) => net(b.mode) - net(a.mode));
	return best ? [{ idea, kind: "no-room", mode: best.id, short: best.short }] : [{ idea, kind: "must-not" }];
}

/** The rules that a mode would break beside the rest of the plan, and by how much. */
function shortOf(ledger: Ledger, at: number, mode: number): { rule: Rule; by: number }[] {
	const { entry, row, rules } = ledger.rows;
	ledger.set(at, mode);
	const touched = [...row.subarray(entry[mode] as number, entry[mode + 1] as number)].sort((a, b) => a - b);
	const short = touched.flatMap((r) => {
		const by = ledger.excess(r);
		return by > 0 ? [{ rule: rules[r] as Rule, by }] : [];
	});
	ledger.set(at, -1);
	return short;
}

function lostBy(instance: PortfolioInstance, ledger: Ledger, at: number, mode: number): number {
	const before = evaluatePortfolio(instance, chosenOf(instance, ledger.rows, ledger.mode)).objective;
	ledger.set(at, mode);
	const after = evaluatePortfolio(instance, chosenOf(instance, ledger.rows, ledger.mode)).objective;
	ledger.set(at, -1);
	return before - after;
}
