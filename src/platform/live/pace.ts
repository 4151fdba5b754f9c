/** What it takes to answer one page: a few milliseconds, so that 800 that come at once do not wait for each other. */
const perPage = 4;
/** Nobody waits longer than this to see what happened. */
const longestSpread = 5_000;
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
