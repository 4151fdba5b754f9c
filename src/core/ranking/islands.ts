/** Parts of a two-sided graph that no edge joins, each with its ends in the order they first occur. */
export type Island = { left: string[]; right: string[] };

/**
 * The connected parts of the graph whose edges are given, as of judges (right) and the items (left) they scored. Scores
 * can be compared only within an island: across, a lenient judge and a strong item look the same. Nearly O(edges).
 */
export function islandsOf(edges: readonly { left: string; right: string }[]): Island[] {
	const parents = new Map<string, string>();
	const root = (name: string): string => {
		let at = name;
		for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
			// Halve the path on the way up, so that the next walk is short.
			parents.set(at, parents.get(up) ?? up);
			at = up;
		}
		return at;
	};
	for (const { left, right } of edges) parents.set(root(`l${left}`), root(`r${right}`));
	const together = Map.groupBy(edges, ({ left }) => root(`l${left}`));
	return [...together.values()].map((own) => ({
		left: [...new Set(own.map(({ left }) => left))],
		right: [...new Set(own.map(({ right }) => right))],
	}));
}
