/** A lead that holds with less than this is not called a lead. */
const called = 0.8;

/**
 * Groups of neighbours in rank that the scores do not tell apart. `ids` from best to worst; `aboveNext[i]` is the
 * probability that the i-th truly stands above the next. Groups of one are left out.
 */
export function tooCloseToCall(ids: readonly string[], aboveNext: readonly number[]): string[][] {
	const groups: string[][] = [];
	for (const [place, id] of ids.entries()) {
		const lead = place === 0 ? 1 : (aboveNext[place - 1] ?? 1);
		if (lead < called) groups.at(-1)?.push(id);
		else groups.push([id]);
	}
	return groups.filter((group) => group.length > 1);
}
