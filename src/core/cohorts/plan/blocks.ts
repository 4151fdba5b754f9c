import type { CohortInstance } from "./terms.ts";

/** The people of each block, by their place in `people`: those who must be together, directly or through others. */
export function blocksOf({ people, together }: CohortInstance): number[][] {
	const root = people.map((_, at) => at);
	const find = (at: number): number => {
		let top = at;
		while (root[top] !== top) top = root[top] as number;
		root[at] = top;
		return top;
	};
	const at = new Map(people.map(({ id }, index) => [id, index]));
	for (const [first = "", ...others] of together)
		for (const other of others) root[find(at.get(other) ?? 0)] = find(at.get(first) ?? 0);
	return [...Map.groupBy(people.keys(), find).values()];
}
