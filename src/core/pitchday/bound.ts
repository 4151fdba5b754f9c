import type { PitchDay } from "./terms.ts";

/** No plan costs less: fewest blocks that hold all pitches, a smallest panel in each, even loads, fewest topics. */
export function lowerBound(day: PitchDay): number {
	const sizes = day.blocks.map(({ slots }) => slots).sort((a, b) => b - a);
	const needed = fewest(sizes, day.pitches.length);
	const seats = needed * Math.max(day.panel.min, day.panel.directors, day.panel.experts);
	const low = Math.floor(seats / Math.max(1, day.judges.length));
	const over = seats - low * day.judges.length;
	const load2 = day.judges.length * low ** 2 + over * (2 * low + 1);
	const counts = new Map<string, number>();
	for (const { topic } of day.pitches) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	let topics = 0;
	for (const count of counts.values()) topics += fewest(sizes, count);
	const { seat, load, topic } = day.weights;
	return seat * seats + load * load2 + topic * Math.max(topics, needed);
}

function fewest(sizes: number[], pitches: number): number {
	let blocks = 0;
	for (let left = pitches; left > 0 && blocks < sizes.length; blocks++) left -= sizes[blocks] ?? 0;
	return blocks;
}
