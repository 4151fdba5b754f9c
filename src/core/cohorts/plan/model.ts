import type { CohortInstance } from "./terms.ts";

export type Model = ReturnType<typeof layOut>;

/** The instance as tables over blocks (people who must be together) and slots. */
export function layOut(instance: CohortInstance) {
	const { people, slots, cohorts, gatherings } = instance;
	const blocks = blocksOf(instance);
	const blockOf = new Map(
		blocks.flatMap((block, at) => block.map((person) => [people[person]?.id ?? "", at])),
	);
	const dates = [...new Set(slots.map(({ date }) => date))];
	const venueAt = new Map(instance.venues.map(({ id }, at) => [id, at]));
	const dateOf = Int32Array.from(slots, ({ date }) => dates.indexOf(date));
	const unitAt = new Map(instance.units.map(({ id }, at) => [id, at]));
	const { wish, busy } = wishTables(instance, blocks, venueAt);
	const mix = mixTable(instance);
	return {
		instance,
		cohorts,
		gatherings,
		blocks,
		dateOf,
		wish,
		busy,
		mix,
		dates: dates.length,
		count: slots.length,
		capacity: Int32Array.from(slots, ({ venue }) => instance.venues[venueAt.get(venue) ?? -1]?.capacity ?? 0),
		slotsOf: Array.from({ length: gatherings }, (_, g) =>
			slots.flatMap((slot, at) => (slot.gathering === g ? [at] : [])),
		),
		maxAway: Int32Array.from(instance.units, ({ maxAway }) => maxAway),
		units: blocks.map((block) => block.map((p) => unitAt.get(people[p]?.unit ?? "") ?? 0)),
		values: blocks.map((block) => block.flatMap((p) => mix.valuesOf[p] ?? [])),
		apart: apartOf(instance, blockOf, blocks.length),
		extra: moveTable(instance, blocks),
		locked: blocks.map((block) =>
			block.reduce((found, p) => instance.locked?.[people[p]?.id ?? ""] ?? found, -1),
		),
	};
}

/** For each block and slot: what its people travel and dislike there, and how many of them cannot come. */
function wishTables(
	{ people, slots, weights }: CohortInstance,
	blocks: number[][],
	venueAt: Map<string, number>,
) {
	const wish = new Float64Array(blocks.length * slots.length);
	const busy = new Uint8Array(blocks.length * slots.length);
	for (const [b, block] of blocks.entries())
		for (const index of block) {
			const person = people[index];
			if (!person) continue;
			const unavailable = new Set(person.unavailable);
			const dislikes = new Set(person.dislikes);
			for (const [s, slot] of slots.entries()) {
				const at = b * slots.length + s;
				const hours = person.travel[venueAt.get(slot.venue) ?? -1] ?? 0;
				wish[at] = (wish[at] as number) + weights.travel * hours;
				if (dislikes.has(slot.date)) wish[at] = (wish[at] as number) + weights.dislike;
				if (unavailable.has(slot.date)) busy[at] = (busy[at] as number) + 1;
			}
		}
	return { wish, busy };
}

function blocksOf({ people, together }: CohortInstance): number[][] {
	const root = people.map((_, at) => at);
	const at = new Map(people.map(({ id }, index) => [id, index]));
	for (const group of together) {
		const ids = group.map((id) => root[at.get(id) ?? -1]);
		for (const [p, r] of root.entries()) if (ids.includes(r)) root[p] = ids[0] ?? p;
	}
	return [...Map.groupBy(people.keys(), (p) => root[p]).values()];
}

function mixTable({ people, mix }: CohortInstance) {
	const rows = mix.flatMap((rule) =>
		[...Map.groupBy(people, (person) => person[rule.attribute])].map(([value, all]) => ({
			...rule,
			value,
			share: all.length / people.length,
		})),
	);
	const valuesOf = people.map((person) =>
		rows.flatMap((row, at) => (person[row.attribute] === row.value ? [at] : [])),
	);
	return {
		valuesOf,
		count: rows.length,
		share: Float64Array.from(rows, ({ share }) => share),
		weight: Float64Array.from(rows, ({ weight }) => weight),
		tolerance: Float64Array.from(rows, ({ tolerance }) => tolerance),
	};
}

function apartOf({ apart }: CohortInstance, blockOf: Map<string, number>, count: number): number[][] {
	const lists: number[][] = Array.from({ length: count }, () => []);
	for (const [a, b] of apart) {
		const [x, y] = [blockOf.get(a) ?? -1, blockOf.get(b) ?? -1];
		lists[x]?.push(y);
		lists[y]?.push(x);
	}
	return lists;
}

function moveTable({ people, cohorts, previous = {}, movePrice = 0 }: CohortInstance, blocks: number[][]) {
	const extra = new Float64Array(blocks.length * cohorts);
	for (const [b, block] of blocks.entries())
		for (const p of block) {
			const was = previous[people[p]?.id ?? ""];
			if (was === undefined) continue;
			for (let k = 0; k < cohorts; k++)
				if (k !== was) extra[b * cohorts + k] = (extra[b * cohorts + k] as number) + movePrice;
		}
	return extra;
}
