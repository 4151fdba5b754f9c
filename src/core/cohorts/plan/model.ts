import { blocksOf } from "./blocks.ts";
import type { CohortInstance } from "./terms.ts";

/** An instance as tables over blocks (people who must be together), dates, venues and slots, all in typed arrays. */
export type Model = ReturnType<typeof layOut>;

/** Lays out an instance for the search and the bounds. */
export function layOut(instance: CohortInstance) {
	const { people, slots, cohorts, gatherings } = instance;
	const blocks = blocksOf(instance);
	const dates = [...new Set(slots.map(({ date }) => date))];
	const dateAt = new Map(dates.map((date, at) => [date, at]));
	const venueAt = new Map(instance.venues.map(({ id }, at) => [id, at]));
	const unitAt = new Map(instance.units.map(({ id }, at) => [id, at]));
	return {
		...{ instance, cohorts, gatherings, blocks, count: blocks.length },
		weight: Int32Array.from(blocks, ({ length }) => length),
		venues: instance.venues.length,
		dates: dates.length,
		slots: slots.length,
		dateOf: Int32Array.from(slots, ({ date }) => dateAt.get(date) ?? 0),
		venueOf: Int32Array.from(slots, ({ venue }) => venueAt.get(venue) ?? 0),
		capacity: Int32Array.from(slots, ({ venue }) => instance.venues[venueAt.get(venue) ?? -1]?.capacity ?? 0),
		slotsOf: Array.from({ length: gatherings }, (_, g) =>
			Int32Array.from(slots.flatMap((slot, at) => (slot.gathering === g ? [at] : []))),
		),
		...wishTables(instance, blocks, dateAt),
		maxAway: Int32Array.from(instance.units, ({ maxAway }) => maxAway),
		...rows(
			"unit",
			blocks.map((block) => block.map((p) => unitAt.get(people[p]?.unit ?? "") ?? 0)),
		),
		...rows("apart", apartOf(instance, blocks)),
		mix: mixTable(instance, blocks),
		extra: moveTable(instance, blocks),
		pinned: pinnedSlots(instance),
		locked: Int32Array.from(blocks, (block) =>
			block.reduce((found, p) => instance.locked?.[people[p]?.id ?? ""] ?? found, -1),
		),
	};
}

/** The slot that each place (cohort x gatherings + gathering) is locked to, or -1. */
function pinnedSlots({ slots, cohorts, gatherings, lockedSlots = [] }: CohortInstance): Int32Array {
	const pinned = new Int32Array(cohorts * gatherings).fill(-1);
	for (const { cohort, gathering, slot } of lockedSlots)
		pinned[cohort * gatherings + gathering] = slots.findIndex(({ id }) => id === slot);
	return pinned;
}

/** What each block travels to each venue and dislikes on each date, and how many of it cannot come then. */
function wishTables(
	{ people, weights, venues }: CohortInstance,
	blocks: number[][],
	dateAt: Map<string, number>,
) {
	const [width, dates] = [venues.length, dateAt.size];
	const travel = new Float64Array(blocks.length * width);
	const dislike = new Float64Array(blocks.length * dates);
	const busy = new Uint8Array(blocks.length * dates);
	const add = (into: Float64Array | Uint8Array, at: number | undefined, amount: number) => {
		if (at !== undefined) into[at] = (into[at] as number) + amount;
	};
	for (const [b, block] of blocks.entries())
		for (const index of block) {
			const person = people[index];
			for (const [v, hours] of (person?.travel ?? []).entries())
				add(travel, b * width + v, weights.travel * hours);
			for (const date of new Set(person?.dislikes))
				if (dateAt.has(date)) add(dislike, b * dates + (dateAt.get(date) ?? 0), weights.dislike);
			for (const date of new Set(person?.unavailable))
				if (dateAt.has(date)) add(busy, b * dates + (dateAt.get(date) ?? 0), 1);
		}
	return { travel, dislike, busy, byVenue: turned(travel, width), ...byDate(dislike, busy, dates) };
}

const byDate = (dislike: Float64Array, busy: Uint8Array, dates: number) => ({
	dislikeBy: turned(dislike, dates),
	busyBy: Uint8Array.from(turned(busy, dates)),
});

/** The same table with its columns as rows, so that a whole column can be read in one go. */
function turned(table: Float64Array | Uint8Array, width: number): Float64Array {
	const height = table.length / Math.max(1, width);
	const other = new Float64Array(table.length);
	for (let row = 0; row < height; row++)
		for (let column = 0; column < width; column++)
			other[column * height + row] = table[row * width + column] as number;
	return other;
}

/** Lists of numbers laid end to end: those of `at` stand from `Start[at]` up to `Start[at + 1]`. */
function rows<Name extends string>(name: Name, lists: number[][]) {
	const start = new Int32Array(lists.length + 1);
	for (const [at, list] of lists.entries()) start[at + 1] = (start[at] as number) + list.length;
	type Rows = Record<`${Name}Start` | `${Name}List`, Int32Array>;
	return { [`${name}Start`]: start, [`${name}List`]: Int32Array.from(lists.flat()) } as Rows;
}

/** A row for each mix rule and value; `rowOf` are a single's rows, `values` how many of a block have each. */
function mixTable({ people, mix }: CohortInstance, blocks: number[][]) {
	const found = mix.flatMap((rule, m) =>
		[...Map.groupBy(people, (person) => person[rule.attribute])].map(([value, all]) => {
			const share = all.length / people.length;
			return { ...rule, m, value, all, share };
		}),
	);
	const rowOf = new Int32Array(blocks.length * mix.length);
	const values = new Uint16Array(blocks.length * found.length);
	const blockOf = new Map(blocks.flatMap((block, b) => block.map((p) => [people[p], b])));
	for (const [row, { all, m }] of found.entries())
		for (const person of all) {
			const b = blockOf.get(person) ?? 0;
			rowOf[b * mix.length + m] = row;
			values[b * found.length + row] = (values[b * found.length + row] as number) + 1;
		}
	return {
		...{ rowOf, values, attributes: mix.length, count: found.length },
		attributeOf: Int32Array.from(found, ({ m }) => m),
		rows: found.map(({ attribute, value }) => ({ attribute, value })),
		share: Float64Array.from(found, ({ share }) => share),
		weight: Float64Array.from(found, ({ weight }) => weight),
		tolerance: Float64Array.from(found, ({ tolerance }) => tolerance),
	};
}

function apartOf({ people, apart }: CohortInstance, blocks: number[][]): number[][] {
	const blockOf = new Map(blocks.flatMap((block, b) => block.map((p) => [people[p]?.id ?? "", b])));
	const lists: number[][] = blocks.map(() => []);
	for (const [a, b] of apart) {
		const [x, y] = [blockOf.get(a) ?? -1, blockOf.get(b) ?? -1];
		lists[x]?.push(y);
		lists[y]?.push(x);
	}
	return lists;
}

/** What placing a block costs in people moved, by cohort and block. */
function moveTable({ people, cohorts, previous = {}, movePrice = 0 }: CohortInstance, blocks: number[][]) {
	const extra = new Float64Array(cohorts * blocks.length);
	for (const [b, block] of blocks.entries())
		for (const p of block) {
			const was = previous[people[p]?.id ?? ""];
			if (was === undefined) continue;
			for (let k = 0; k < cohorts; k++)
				if (k !== was) extra[k * blocks.length + b] = (extra[k * blocks.length + b] as number) + movePrice;
		}
	return extra;
}
