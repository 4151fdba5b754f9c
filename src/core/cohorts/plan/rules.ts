import type { Model } from "./model.ts";
import type { Places } from "./places.ts";

/**
 * The rules of `maxAway` and `apart` for families that are too large to be placed in one go, each with a price: of the
 * places in a rule at most `limit` may be taken. A place is in the rules from `start` of it on, once for each person.
 */
export type Rules = { limit: Int32Array; start: Int32Array; list: Int32Array };

/** The rules that tie these blocks together. */
export function rulesOf(model: Model, slotOf: Int32Array, places: Places, blocks: readonly number[]): Rules {
	const known = new Map<string, number>();
	const limit: number[] = [];
	const rule = (name: string, most: number): number => {
		const found = known.get(name) ?? limit.length;
		if (found === limit.length) limit.push(most);
		known.set(name, found);
		return found;
	};
	const own: number[][] = [];
	for (const b of blocks)
		for (let place = places.start[b] as number; place < (places.start[b + 1] as number); place++) {
			const cohort = places.cohort[place] as number;
			own[place] = [
				...awayOf(model, slotOf, b, cohort).map(([unit, date]) =>
					rule(`${unit} ${date}`, model.maxAway[unit] as number),
				),
				...pairsOf(model, b).map((pair) => rule(`${pair} ${cohort} apart`, 1)),
			];
		}
	const start = new Int32Array(places.cohort.length + 1);
	for (let place = 0; place < places.cohort.length; place++)
		start[place + 1] = (start[place] as number) + (own[place]?.length ?? 0);
	return { limit: Int32Array.from(limit), start, list: Int32Array.from(own.flat()) };
}

/** Unit and date of each person of a block on each date of a cohort. */
function awayOf(
	{ unitStart, unitList, gatherings, dateOf }: Model,
	slotOf: Int32Array,
	b: number,
	k: number,
) {
	const own = [...slotOf.subarray(k * gatherings, (k + 1) * gatherings)];
	return [...unitList.subarray(unitStart[b], unitStart[b + 1])].flatMap((unit) =>
		own.map((slot) => [unit, dateOf[slot] as number] as const),
	);
}

const pairsOf = ({ apartStart, apartList }: Model, b: number): string[] =>
	[...apartList.subarray(apartStart[b], apartStart[b + 1])].map(
		(other) => `${Math.min(b, other)} ${Math.max(b, other)}`,
	);
