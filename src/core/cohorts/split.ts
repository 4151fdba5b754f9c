import { explainSplit } from "./explanation.ts";
import { placeBlocks } from "./placing.ts";
import { seededRandom, shuffled } from "./random.ts";
import type { Split, SplitInput } from "./terms.ts";

/**
 * Splits leaders into cohorts: no cohort over its capacity, each sector spread as evenly as it goes, leader
 * teams kept together or apart where that is wished and possible, and every locked leader where they are.
 * A locked leader keeps the place even in a cohort that is over its capacity; nobody else is added there.
 * A leader locked to a cohort that is not in the list is placed anew.
 *
 * This is the one door to the splitting of cohorts: a better planner replaces what is behind it.
 */
export function splitIntoCohorts(input: SplitInput): Split {
	const known = new Set(input.cohorts.map(({ id }) => id));
	const locked = input.leaders.filter(({ lockedTo }) => lockedTo != null && known.has(lockedTo));
	const stays = new Set(locked.map(({ id }) => id));
	const random = seededRandom(input.seed);
	const free = shuffled(
		[...input.leaders].filter(({ id }) => !stays.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
		random,
	);
	const cohortOf = placeBlocks({ ...input, cohorts: shuffled(input.cohorts, random) }, locked, free);
	const placements = input.leaders.flatMap(({ id }) => {
		const cohort = cohortOf.get(id);
		return cohort === undefined ? [] : [{ leader: id, cohort }];
	});
	return {
		placements,
		unplaced: input.leaders.filter(({ id }) => !cohortOf.has(id)).map(({ id }) => id),
		explanation: explainSplit(input, cohortOf, stays),
	};
}
