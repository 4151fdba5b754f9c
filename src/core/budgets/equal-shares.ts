import { electorateOf } from "./electorate.ts";
import type { Project } from "./project.ts";
import { Purchase } from "./purchase.ts";

/**
 * Method of Equal Shares (Peters, Pierczynski & Skowron 2021) with cost utilities, completed by add1:
 * every voter's share grows by `step` until nothing more fits or the next step would pass the budget.
 * `ballots` hold project ids, one list a voter. Of projects that cost their supporters equally much, the one with most
 * votes wins, then the one that stands first. Gives the projects in the order they were bought.
 */
export function fundByEqualShares<P extends Project>(
	projects: readonly P[],
	ballots: readonly (readonly string[])[],
	budget: number,
	step = 1,
): P[] {
	if (ballots.length === 0) return [];
	const electorate = electorateOf(projects, ballots);
	const grown = step * ballots.length;
	const purchase = (all: number) => new Purchase(projects, electorate, all);
	let funded: P[] = [];
	for (let [all, stride] = [budget, 1]; ; ) {
		const bought = purchase(all).made();
		const next = bought.map(({ at }) => projects[at] as P);
		const spent = next.reduce((sum, one) => sum + one.cost, 0);
		if (spent > budget) return funded;
		funded = next;
		const isBought = new Set(next);
		const more = projects.some(
			(one, at) => !isBought.has(one) && electorate.supporters[at]?.length && spent + one.cost <= budget,
		);
		if (!more) return funded;
		stride = strideOver((steps) => purchase(all + steps * grown).surelyBuys(bought), stride);
		all += (stride + 1) * grown;
	}
}

/** So many steps are certain to change nothing: about as many as the last time, more where that was too few. */
function strideOver(isCertain: (steps: number) => boolean, last: number): number {
	let steps = Math.max(1, last);
	if (isCertain(steps)) {
		while (isCertain(steps * 2)) steps *= 2;
		return steps;
	}
	while (steps > 1) {
		steps = Math.floor(steps / 2);
		if (isCertain(steps)) return steps;
	}
	return 0;
}
