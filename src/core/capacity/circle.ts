/** Work that waits until other work is over. */
export type Waits = { readonly initiativeId: string; readonly requiresId: string };

/**
 * Gives the circle that would arise if `from` also had to wait for `to`: the way from `to` back to `from`, both named.
 * Null where there would be none. Of several ways the shortest is given.
 */
export function circleOf(waits: readonly Waits[], from: string, to: string): string[] | null {
	if (from === to) return [from];
	const next = Map.groupBy(waits, ({ initiativeId }) => initiativeId);
	const ways: string[][] = [[to]];
	const seen = new Set([to]);
	for (const way of ways) {
		for (const { requiresId } of next.get(way.at(-1) ?? to) ?? []) {
			if (requiresId === from) return [...way, from];
			if (seen.has(requiresId)) continue;
			seen.add(requiresId);
			ways.push([...way, requiresId]);
		}
	}
	return null;
}
