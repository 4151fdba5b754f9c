import { type Families, pairName } from "./families.ts";
import type { Model } from "./model.ts";
import type { Places } from "./places.ts";

/**
 * The rules of `maxAway` and `apart` that reach beyond one family, each with a price: of the places in a rule at most
 * `limit` may be taken. A place is in the rules from `start` of it on, once for each person.
 */
export type Rules = { limit: Int32Array; start: Int32Array; list: Int32Array };

/** The rules of units and pairs that tie families together. */
export function rulesOf(model: Model, slotOf: Int32Array, places: Places, beyond: Families): Rules {
	const known = new Map<string, number>();
	const limit: number[] = [];
	const rule = (name: string, most: number): number => {
		const found = known.get(name) ?? limit.length;
		if (found === limit.length) limit.push(most);
		known.set(name, found);
		return found;
	};
	const list: number[] = [];
	const start = new Int32Array(places.cohort.length + 1);
	for (let b = 0; b < model.count; b++) {
		const [units, pairs] = [unitsOf(model, b, beyond), pairsOf(model, b, beyond)];
		for (let place = places.start[b] as number; place < (places.start[b + 1] as number); place++) {
			const k = places.cohort[place] as number;
			for (const unit of units)
				for (const slot of slotOf.subarray(k * model.gatherings, (k + 1) * model.gatherings))
					list.push(rule(`away ${unit} ${model.dateOf[slot]}`, model.maxAway[unit] as number));
			for (const pair of pairs) list.push(rule(`apart ${pair} ${k}`, 1));
			start[place + 1] = list.length;
		}
	}
	return { limit: Int32Array.from(limit), start, list: Int32Array.from(list) };
}

/** The units of a block's people, of those that reach beyond one family; once for each person. */
const unitsOf = ({ unitStart, unitList }: Model, b: number, { units }: Families): number[] =>
	[...unitList.subarray(unitStart[b], unitStart[b + 1])].filter((unit) => units.has(unit));

/** A pair may be named more than once, and is one rule. */
const pairsOf = ({ apartStart, apartList }: Model, b: number, { pairs }: Families): string[] => {
	const others = new Set(apartList.subarray(apartStart[b], apartStart[b + 1]));
	return [...others].map((other) => pairName(b, other)).filter((name) => pairs.has(name));
};
