import type { Project } from "./project.ts";

/**
 * Method of Equal Shares (Peters, Pierczynski & Skowron 2021) with cost utilities, completed by add1:
 * every voter's share grows by 1 until nothing more fits or the next step would pass the budget.
 * `ballots` hold project ids, one list a voter. Shares closer than a billionth count as equal; then most
 * votes win, then the one that stands first. Gives the projects in the order they were bought.
 */
export function fundByEqualShares<P extends Project>(
	projects: readonly P[],
	ballots: readonly (readonly string[])[],
	budget: number,
): P[] {
	if (ballots.length === 0) return [];
	const supporters = projects.map((one) =>
		ballots.flatMap((ballot, voter) => (ballot.includes(one.id) ? voter : [])),
	);
	let funded: P[] = [];
	for (let extra = 0; ; extra++) {
		const next = buy(projects, supporters, ballots.length, budget / ballots.length + extra);
		const spent = next.reduce((sum, one) => sum + one.cost, 0);
		if (spent > budget) return funded;
		funded = next;
		const more = projects.some(
			(one, at) => !next.includes(one) && supporters[at]?.length && spent + one.cost <= budget,
		);
		if (!more) return funded;
	}
}

function buy<P extends Project>(
	projects: readonly P[],
	supporters: number[][],
	voters: number,
	share: number,
): P[] {
	const purses = new Float64Array(voters).fill(share);
	const bought: P[] = [];
	const left = new Set(projects.keys());
	for (;;) {
		let best: { at: number; project: P; highest: number } | null = null;
		for (const at of left) {
			const project = projects[at];
			if (project === undefined) continue;
			const highest = highestPayment(project.cost, supporters[at] ?? [], purses);
			if (highest === null) left.delete(at);
			else if (best === null || isBetter(project, highest, best)) best = { at, project, highest };
		}
		if (best === null) return bought;
		for (const voter of supporters[best.at] ?? [])
			purses[voter] = Math.max(0, (purses[voter] as number) - best.highest);
		left.delete(best.at);
		bought.push(best.project);
	}
}

function isBetter(project: Project, highest: number, best: { project: Project; highest: number }): boolean {
	const own = highest / project.cost;
	const other = best.highest / best.project.cost;
	if (Math.abs(own - other) > 1e-9 * other) return own < other;
	return project.votes > best.project.votes;
}

/** What the richest supporter pays when the poorer give all they have; null where all together cannot pay. */
function highestPayment(cost: number, supporters: number[], purses: Float64Array): number | null {
	const sorted = Float64Array.from(supporters, (voter) => purses[voter] as number).sort();
	let due = cost;
	for (let at = 0; at < sorted.length; at++) {
		const equal = due / (sorted.length - at);
		if ((sorted[at] as number) >= equal * (1 - 1e-12)) return equal;
		due -= sorted[at] as number;
	}
	return null;
}
