import { type Families, pairName } from "./families.ts";
import type { Model } from "./model.ts";
import type { Places } from "./places.ts";

/**
 * The rules of `maxAway` and `apart` that reach beyond one family, each with a price: of the places in a rule at most
 * `limit` may be taken. A place is in the rules from `start` of it on, once for each person.
 */
export type Rules = { limit: Int32Array; start: Int32Array; list: Int32Array };

/** The rules of units and pairs that tie families together: units by date, then pairs by cohort. */
export function rulesOf(model: Model, slotOf: Int32Array, places: Places, beyond: Families): Rules {
	const { count, cohorts, gatherings, dates, dateOf, maxAway } = model;
	const unitAt = new Map([...beyond.units].map((unit, at) => [unit, at * dates]));
	const pairsFrom = unitAt.size * dates;
	const pairAt = new Map([...beyond.pairs].map((pair, at) => [pair, pairsFrom + at * cohorts]));
	const limit = new Int32Array(pairsFrom + pairAt.size * cohorts).fill(1);
	for (const [unit, at] of unitAt) limit.fill(maxAway[unit] as number, at, at + dates);
	const own = Array.from({ length: count }, (_, b) => ({
		units: unitsOf(model, b, beyond).map((unit) => unitAt.get(unit) ?? 0),
		pairs: pairsOf(model, b, beyond).map((pair) => pairAt.get(pair) ?? 0),
	}));
	const start = new Int32Array(places.cohort.length + 1);
	for (const [b, { units, pairs }] of own.entries())
		for (let place = places.start[b] as number; place < (places.start[b + 1] as number); place++)
			start[place + 1] = (start[place] as number) + units.length * gatherings + pairs.length;
	const list = new Int32Array(start[places.cohort.length] as number);
	let filled = 0;
	for (const [b, { units, pairs }] of own.entries())
		for (let place = places.start[b] as number; place < (places.start[b + 1] as number); place++) {
			const k = places.cohort[place] as number;
			for (const unit of units)
				for (let g = 0; g < gatherings; g++)
					list[filled++] = unit + (dateOf[slotOf[k * gatherings + g] as number] as number);
			for (const pair of pairs) list[filled++] = pair + k;
		}
	return { limit, start, list };
}

/** The units of a block's people, of those that reach beyond one family; once for each person. */
const unitsOf = ({ unitStart, unitList }: Model, b: number, { units }: Families): number[] =>
	[...unitList.subarray(unitStart[b], unitStart[b + 1])].filter((unit) => units.has(unit));

/** A pair may be named more than once, and is one rule. */
const pairsOf = ({ apartStart, apartList }: Model, b: number, { pairs }: Families): string[] => {
	const others = new Set(apartList.subarray(apartStart[b], apartStart[b + 1]));
	return [...others].map((other) => pairName(b, other)).filter((name) => pairs.has(name));
};
