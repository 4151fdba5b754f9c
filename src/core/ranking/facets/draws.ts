import { RandomSource } from "../../random/index.ts";
import { woven } from "../draws/woven.ts";
import { nodes } from "./likelihood.ts";

/** Distance between two nodes. */
const gap = (nodes[1] as number) - (nodes[0] as number);

/** Mean of each item's weights over the nodes: expected a posteriori. */
export function expectedPlaces(posterior: Float64Array): Float64Array {
	return Float64Array.from({ length: posterior.length / nodes.length }, (_, n) =>
		nodes.reduce((sum, node, q) => sum + node * (posterior[n * nodes.length + q] as number), 0),
	);
}

/**
 * Draws every item's place from its own weights, four draws woven together, and hands them to `see`. Within a node's
 * reach the place is drawn evenly, so that two items hardly ever tie.
 */
export function drawPlaces(
	posterior: Float64Array,
	{ draws, seed }: { draws: number; seed: number },
	see: (places: Float64Array) => void,
): void {
	const source = new RandomSource(seed);
	const items = posterior.length / nodes.length;
	const places = new Float64Array(items * woven);
	for (let draw = 0; draw < draws; draw += woven) {
		for (let at = 0; at < places.length; at++)
			places[at] = drawPlace(posterior, Math.floor(at / woven), source);
		see(places);
	}
}

function drawPlace(posterior: Float64Array, item: number, source: RandomSource): number {
	let left = source.uniform();
	let q = 0;
	for (; q < nodes.length - 1; q++) {
		left -= posterior[item * nodes.length + q] as number;
		if (left < 0) break;
	}
	return (nodes[q] as number) + (source.uniform() - 0.5) * gap;
}
