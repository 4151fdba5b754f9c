import type { Project } from "./project.ts";

type Partial<P> = { cost: number; votes: number; last: P | null; before: Partial<P> | null };

/**
 * The projects with most votes in all whose costs fit the budget (0/1 knapsack), proved.
 * Keeps the undominated pairs of cost and votes (Nemhauser & Ullmann 1969) and drops those whose
 * fractional bound (Dantzig 1957) does not exceed the best found.
 */
export function fundExactly<P extends Project>(projects: readonly P[], budget: number): P[] {
	const byWorth = projects
		.filter((one) => one.cost <= budget && one.votes > 0)
		.sort((a, b) => b.votes * a.cost - a.votes * b.cost);
	let best: Partial<P> = { cost: 0, votes: 0, last: null, before: null };
	let kept = [best];
	for (const [at, project] of byWorth.entries()) {
		kept = undominated(kept, project, budget);
		for (const one of kept) {
			const filled = filledUp(one, byWorth, at + 1, budget);
			if (filled.votes > best.votes) best = filled;
		}
		const target = best.votes;
		kept = kept.filter((one) => bound(one, byWorth, at + 1, budget) > target);
	}
	return chosenIn(best);
}

/** Both lists rise in cost; the merge keeps those that rise in votes as well. */
function undominated<P extends Project>(kept: Partial<P>[], project: P, budget: number): Partial<P>[] {
	const merged: Partial<P>[] = [];
	let most = -1;
	const keep = (one: Partial<P>) => {
		if (one.votes <= most) return;
		if (merged.at(-1)?.cost === one.cost) merged.pop();
		merged.push(one);
		most = one.votes;
	};
	let next = 0;
	for (const before of kept) {
		const cost = before.cost + project.cost;
		if (cost > budget) break;
		for (let old = kept[next]; old !== undefined && old.cost <= cost; old = kept[++next]) keep(old);
		keep({ cost, votes: before.votes + project.votes, last: project, before });
	}
	for (const old of kept.slice(next)) keep(old);
	return merged;
}

function filledUp<P extends Project>(
	from: Partial<P>,
	projects: P[],
	at: number,
	budget: number,
): Partial<P> {
	let full = from;
	for (let next = at; next < projects.length; next++) {
		const project = projects[next];
		if (project === undefined || full.cost + project.cost > budget) continue;
		full = { cost: full.cost + project.cost, votes: full.votes + project.votes, last: project, before: full };
	}
	return full;
}

/** A slack of a millionth keeps rounding from dropping what could still be best: votes are whole numbers. */
function bound<P extends Project>(from: Partial<P>, projects: P[], at: number, budget: number): number {
	let { cost, votes } = from;
	for (let next = at; next < projects.length; next++) {
		const project = projects[next];
		if (project === undefined) break;
		if (cost + project.cost > budget) return votes + (project.votes * (budget - cost)) / project.cost + 1e-6;
		cost += project.cost;
		votes += project.votes;
	}
	return votes;
}

function chosenIn<P>(best: Partial<P>): P[] {
	const chosen: P[] = [];
	for (let one: Partial<P> | null = best; one !== null; one = one.before)
		if (one.last !== null) chosen.push(one.last);
	return chosen.reverse();
}
