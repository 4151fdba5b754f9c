import highsLoader from "highs";
import type { Transport } from "./transport.ts";

/** Pairs that are decided beforehand: 0 left out, 1 taken, 2 to be chosen. */
export type Choice = Uint8Array;

// The package's types speak of a default export inside the default export that Node gives; there is only one.
const load = highsLoader as unknown as typeof highsLoader.default;

export type ModelResult =
	| { kind: "optimal"; taken: Uint8Array }
	| { kind: "impossible" }
	/** The branching was stopped before it could tell. */
	| { kind: "open" };

/** Branching stops here, so that a hard case ends with an honest gap and the same answer on any machine. */
const mostBranches = 200;
/** More pairs than this are not worth their time: the linear programme alone takes seconds. */
const mostPairs = 2500;
/** Rows of totals are multiplied so that the solver's tolerance is a thousandth of its own in affinity. */
const magnified = 1000;
const tolerance = 1e-7;

/** The greatest total with every item total at least `threshold`, by HiGHS over the pairs that are to be chosen. */
export async function solveExactly(
	transport: Transport,
	choice: Choice,
	threshold: number,
): Promise<ModelResult> {
	if (choice.reduce((open, state) => open + (state === 2 ? 1 : 0), 0) > mostPairs) return { kind: "open" };
	const text = modelText(transport, choice, threshold);
	if (text === null) return { kind: "impossible" };
	const highs = await load();
	const solution = highs.solve(text, {
		mip_rel_gap: 0,
		mip_abs_gap: 1e-9,
		mip_max_nodes: mostBranches,
		mip_feasibility_tolerance: tolerance,
		primal_feasibility_tolerance: tolerance,
	});
	if (solution.Status === "Infeasible") return { kind: "impossible" };
	if (solution.Status !== "Optimal") return { kind: "open" };
	const taken = choice.map((state) => (state === 1 ? 1 : 0));
	for (const column of Object.values(solution.Columns))
		if (column.Primal > 0.5) taken[Number(column.Name.slice(1))] = 1;
	return { kind: "optimal", taken };
}

/** In the LP format; null where what is decided beforehand already breaks a rule. */
function modelText(transport: Transport, choice: Choice, threshold: number): string | null {
	const rows = [...itemRows(transport, choice, threshold), ...personRows(transport, choice)];
	if (rows.some(({ terms, least, most }) => (terms === "" && least > 0) || most < 0)) return null;
	const written = rows
		.filter(({ terms }) => terms !== "")
		.flatMap(({ terms, least, most }) => [
			...(least === most ? [`${terms} = ${least}`] : []),
			...(least !== most && least > Number.NEGATIVE_INFINITY ? [`${terms} >= ${least}`] : []),
			...(least !== most && most < Number.POSITIVE_INFINITY ? [`${terms} <= ${most}`] : []),
		]);
	const open = [...choice.keys()].filter((pair) => choice[pair] === 2);
	const worth = termsOf(open, (pair) => transport.worth[pair] as number);
	return `Maximize\n${worth || "0 none"}\nSubject To\n${written.join("\n")}\nBinary\n${open.map((pair) => `x${pair}`).join("\n")}\nEnd\n`;
}

type Row = { terms: string; least: number; most: number };

function itemRows({ people, items, worth, perItem }: Transport, choice: Choice, threshold: number): Row[] {
	return Array.from({ length: items }, (_, item) => {
		const pairs = Array.from({ length: people }, (_, person) => item * people + person);
		const open = pairs.filter((pair) => choice[pair] === 2);
		const fixed = pairs.filter((pair) => choice[pair] === 1);
		const gained = fixed.reduce((all, pair) => all + (worth[pair] as number), 0);
		const places = perItem - fixed.length;
		return [
			{ terms: termsOf(open, () => 1), least: places, most: places },
			{
				terms: termsOf(open, (pair) => magnified * (worth[pair] as number)),
				least: magnified * (threshold - 1e-10 - gained),
				most: Number.POSITIVE_INFINITY,
			},
		];
	}).flat();
}

function personRows({ people, items, maxLoad, minLoad }: Transport, choice: Choice): Row[] {
	return Array.from({ length: people }, (_, person) => {
		const pairs = Array.from({ length: items }, (_, item) => item * people + person);
		const open = pairs.filter((pair) => choice[pair] === 2);
		const fixed = pairs.filter((pair) => choice[pair] === 1).length;
		const most = maxLoad - fixed;
		return {
			terms: termsOf(open, () => 1),
			least: minLoad - fixed > 0 ? minLoad - fixed : Number.NEGATIVE_INFINITY,
			most: open.length > most ? most : most < 0 ? most : Number.POSITIVE_INFINITY,
		};
	});
}

/** Terms a few to a line: the format allows no endless lines. */
function termsOf(pairs: number[], factor: (pair: number) => number): string {
	return pairs
		.map((pair, at) => {
			const value = factor(pair);
			return `${value < 0 ? "-" : "+"} ${Math.abs(value)} x${pair}${at % 8 === 7 ? "\n" : ""}`;
		})
		.join(" ");
}
