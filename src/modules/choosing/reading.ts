import { evaluatePortfolio, type Mode, type PortfolioInstance } from "../../core/portfolio/index.ts";
import { type Size, sizes } from "./candidates.ts";
import { membersOf } from "./problem.ts";

/** When and in which size a candidate is carried out by a plan; `start` counts quarters. */
export type Placing = { mode: string; size: Size; start: number; length: number };

/** Reads the planner's choice back to candidates. */
export function placingsOf(
	problem: PortfolioInstance,
	chosen: Readonly<Record<string, string>>,
): Map<string, Placing> {
	const modes = new Map(problem.ideas.map(({ id, modes: all }) => [id, all]));
	return new Map(
		Object.entries(chosen).flatMap(([idea, mode]) => {
			const found = modes.get(idea)?.find(({ id }) => id === mode);
			const size = sizes.find((one) => mode.startsWith(`${one}@`));
			if (!found || !size) return [];
			const { start, length } = found;
			return membersOf(idea).map((id): [string, Placing] => [id, { mode, size, start, length }]);
		}),
	);
}

/**
 * What each chosen idea displaces: those left out that would fit beside the rest if it were not there, and do not fit
 * now. One swap at a time, by counting the rules; no new search.
 */
export function displacedBy(
	problem: PortfolioInstance,
	chosen: Readonly<Record<string, string>>,
): Record<string, string[]> {
	// Risk is no rule: without it the count is quick.
	const plain = { ...problem, risk: { ...problem.risk, lambda: 0, scenarios: [] } };
	const isKept = (choice: Record<string, string>) => {
		const { broken } = evaluatePortfolio(plain, choice);
		return Object.values(broken).every((times) => times === 0);
	};
	const fits = (choice: Record<string, string>, id: string, modes: readonly Mode[]) =>
		modes.some((mode) => isKept({ ...choice, [id]: mode.id }));
	const out = problem.ideas.filter(({ id }) => chosen[id] === undefined && !problem.mustNot.includes(id));
	const waiting = out.filter(({ id, modes }) => !fits({ ...chosen }, id, modes));
	return Object.fromEntries(
		Object.keys(chosen).flatMap((idea) => {
			const { [idea]: _, ...rest } = chosen;
			const displaced = waiting.filter(({ id, modes }) => fits(rest, id, modes)).map(({ id }) => id);
			return displaced.length > 0 ? [[idea, displaced]] : [];
		}),
	);
}
