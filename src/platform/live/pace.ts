/**
 * Milliseconds for each page. Answering one takes three of a processor, and the database as much again: half of a machine
 * with two processors stays free for those who ask and vote.
 */
const perPage = 6;
/** Nobody waits longer than this to see what happened. */
const longestSpread = 8_000;
/** Changes within this time reach the eye as one. */
const shortestRest = 250;

/** Within how many milliseconds the viewers of a topic should fetch it, each at a moment of their own. */
export function spreadFor(viewers: number): number {
	return viewers < 10 ? 0 : Math.min(viewers * perPage, longestSpread);
}

/** How long a topic rests after it was told; changes meanwhile are told together when it has rested. */
export function restAfter(viewers: number): number {
	return Math.max(spreadFor(viewers), shortestRest);
}
