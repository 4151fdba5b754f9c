import type { Item } from "./item.ts";

/** How an item of a cohort's own sheet stands to the programme's. Who leads it and where is each cohort's own matter. */
export type Difference = "same" | "changed" | "moved" | "added";

/** What a cohort has done with the programme's sheet. */
export type Differences = {
	/** By the id of the cohort's item. */
	of: ReadonlyMap<string, Difference>;
	/** Titles of the programme's items that the cohort has left out. */
	leftOut: string[];
	count: number;
};

/** Compares a cohort's own sheet with the programme's. */
export function differencesFrom(template: readonly Item[], own: readonly Item[]): Differences {
	const places = new Map(template.map((item, index) => [item.id, { item, index }]));
	const kept = own.filter(({ copiedFrom }) => copiedFrom !== null && places.has(copiedFrom));
	const indexes = kept.map(({ copiedFrom }) => places.get(copiedFrom ?? "")?.index ?? 0);
	const inOrder = new Set(longestRise(indexes));
	const of = new Map<string, Difference>();
	for (const item of own) {
		const place = item.copiedFrom === null ? undefined : places.get(item.copiedFrom);
		if (!place) of.set(item.id, "added");
		else if (isChanged(place.item, item)) of.set(item.id, "changed");
		else of.set(item.id, place.item.day === item.day && inOrder.has(place.index) ? "same" : "moved");
	}
	const used = new Set(own.map(({ copiedFrom }) => copiedFrom));
	const leftOut = template.filter(({ id }) => !used.has(id)).map(({ title }) => title);
	const count = [...of.values()].filter((one) => one !== "same").length + leftOut.length;
	return { of, leftOut, count };
}

const compared = ["title", "minutes", "fixedStart", "method", "material", "notes"] as const;

const isChanged = (from: Item, to: Item): boolean => compared.some((field) => from[field] !== to[field]);

/** The longest part of a list that rises: what lies outside it has been moved. */
function longestRise(numbers: readonly number[]): number[] {
	const best: number[][] = [];
	for (const number of numbers) {
		const before = best.filter((rise) => (rise.at(-1) ?? -1) < number);
		const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
		best.push([...longest, number]);
	}
	return best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
}
