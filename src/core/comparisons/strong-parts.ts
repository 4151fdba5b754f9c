/** Who stood above whom, as places in a list of items; a tie is one each way. */
export type Above = { above: number; below: number };

/**
 * The strongly connected parts of the graph of who stood above whom, each with its items in order. Abilities of greatest
 * likelihood exist where there is one part only (Ford 1957): else somebody never lost to somebody, however indirectly,
 * and stands infinitely far above. Kosaraju's two walks, without recursion, O(items + edges).
 */
export function strongParts(items: number, edges: readonly Above[]): number[][] {
	const down = neighbours(items, edges, ({ above, below }) => [above, below]);
	const up = neighbours(items, edges, ({ above, below }) => [below, above]);
	const finished = walkAll(down, Array.from(down.keys())).flat();
	return walkAll(up, finished.reverse())
		.map((part) => part.sort((a, b) => a - b))
		.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** How many parts there are when the direction of the edges is left out. */
export const looseParts = (items: number, edges: readonly Above[]): number =>
	strongParts(items, [...edges, ...edges.map(({ above, below }) => ({ above: below, below: above }))]).length;

function neighbours(items: number, edges: readonly Above[], ends: (edge: Above) => [number, number]) {
	const to: number[][] = Array.from({ length: items }, () => []);
	for (const edge of edges) {
		const [from, end] = ends(edge);
		to[from]?.push(end);
	}
	return to;
}

/** What is reached from each start that is not reached before, in the order that the walk leaves it. */
function walkAll(to: number[][], starts: readonly number[]): number[][] {
	const seen = new Uint8Array(to.length);
	return starts.flatMap((start) => (seen[start] ? [] : [walk(to, start, seen)]));
}

function walk(to: number[][], start: number, seen: Uint8Array): number[] {
	const left: number[] = [];
	const path = [{ item: start, next: 0 }];
	seen[start] = 1;
	for (let at = path.at(-1); at; at = path.at(-1)) {
		const next = to[at.item]?.[at.next++];
		if (next === undefined) {
			left.push(at.item);
			path.pop();
		} else if (!seen[next]) {
			seen[next] = 1;
			path.push({ item: next, next: 0 });
		}
	}
	return left;
}
