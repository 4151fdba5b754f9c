import type { PitchDay } from "./terms.ts";
import { fewestBlocks, fewestTopics, largestFirst } from "./topics.ts";

/**
 * No plan costs less. For each number of blocks that may be used: a smallest panel in each, the fewest topics, and the
 * cheapest way to have loads and links: many judges keep loads even, few are easier to link.
 */
export function lowerBound(day: PitchDay): number {
	if (day.pitches.length === 0) return 0;
	const sizes = largestFirst(day);
	const needed = fewestBlocks(sizes, day.pitches.length);
	const topics = fewestTopics(day, sizes);
	let best = Number.POSITIVE_INFINITY;
	for (let blocks = needed; blocks <= sizes.length; blocks++) {
		const cost = day.weights.topic * topics(blocks) + cheapestPanels(day, blocks, roomsFor(day, blocks));
		best = Math.min(best, cost);
	}
	return Number.isFinite(best) ? best : 0;
}

/**
 * Seats, loads, links and changes of room. In the graph of judges and blocks each seat joins two parts at most, so that
 * there are at least judges + blocks - seats islands.
 */
function cheapestPanels({ panel, judges, weights }: PitchDay, blocks: number, rooms: number): number {
	const smallest = Math.max(panel.min, panel.directors, panel.experts);
	if (smallest === 0) return 0;
	let best = Number.POSITIVE_INFINITY;
	for (let seats = blocks * smallest; seats <= blocks * panel.max; seats++) {
		if (weights.seat * seats + weights.load * seats >= best) break;
		for (let used = Math.min(judges.length, seats); used > 0; used--) {
			const loads = evenSquares(seats, used);
			if (weights.seat * seats + weights.load * loads >= best) break;
			const extra = Math.max(0, used + blocks - seats - 1);
			const links = cheapestLinks(weights, extra, rooms);
			best = Math.min(best, weights.seat * seats + weights.load * loads + links);
		}
	}
	return best;
}

/** On a single day nobody links two rooms without a change of room: each room is an island or is reached by a change. */
function cheapestLinks({ unlinked, roomChange }: PitchDay["weights"], extra: number, rooms: number): number {
	let best = Number.POSITIVE_INFINITY;
	for (let islands = extra; islands <= Math.max(extra, rooms - 1); islands++)
		best = Math.min(best, unlinked * islands + roomChange * Math.max(0, rooms - 1 - islands));
	return best;
}

/** The sum of squares where whole loads are as even as can be. */
function evenSquares(seats: number, judges: number): number {
	const low = Math.floor(seats / judges);
	return judges * low ** 2 + (seats - low * judges) * (2 * low + 1);
}

/** The fewest rooms that hold so many blocks, where all is on one day; 1 where it is not, which demands nothing. */
export function roomsFor({ periods, rooms, blocks }: PitchDay, wanted: number): number {
	if (new Set(periods.map((period) => period.day)).size !== 1) return 1;
	const sizes = rooms.map((room) => blocks.filter((block) => block.room === room && block.slots > 0).length);
	return fewestBlocks(
		sizes.sort((a, b) => b - a),
		wanted,
	);
}
