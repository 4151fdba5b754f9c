import type { Carried, Transport } from "./transport.ts";

/**
 * What no assignment of the transport exceeds, whatever the prices: with price p for a place of a person and q for a
 * place of an item, a pair is worth at most p + q and what it is worth above that; loads count at maxLoad where p > 0
 * and at minLoad where p < 0. At the prices of an optimal flow it equals its worth.
 */
export function dualBound(transport: Transport, { person, item }: Pick<Carried, "person" | "item">): number {
	const { people, items, worth, perItem, maxLoad, minLoad } = transport;
	let bound = 0;
	for (let i = 0; i < people; i++) bound += Math.max(maxLoad * at(person, i), minLoad * at(person, i));
	for (let j = 0; j < items; j++) {
		bound += perItem * at(item, j);
		for (let i = 0; i < people; i++)
			bound += Math.max(0, at(worth, j * people + i) - at(item, j) - at(person, i));
	}
	return bound;
}

const at = (values: Float64Array, index: number): number => values[index] as number;
