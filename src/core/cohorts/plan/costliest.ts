import type { Found } from "./anneal.ts";
import type { Model } from "./model.ts";
import type { CohortAnswer } from "./terms.ts";

const shown = 10;

type Placed = Pick<Found, "cohortOf" | "slotOf">;

/** The people, or groups named by their first, who cost most by travel and disliked dates. */
export function costliestPeople(model: Model, found: Placed): CohortAnswer["costliest"] {
	const { instance, blocks, venues, dates, travel, dislike, venueOf, dateOf } = model;
	const costs = blocks.map((block, b) => ({
		kind: "person" as const,
		id: instance.people[block[0] as number]?.id ?? "",
		cost: slotsOf(model, found, b).reduce(
			(sum, slot) =>
				sum +
				(travel[b * venues + (venueOf[slot] as number)] as number) +
				(dislike[b * dates + (dateOf[slot] as number)] as number),
			0,
		),
	}));
	return costs.sort((a, b) => b.cost - a.cost).slice(0, shown);
}

/** The rules that cost most: travel by venue, disliked dates by date, the mix by value. */
export function costliestRules(model: Model, found: Placed): CohortAnswer["costliestRules"] {
	const { instance, dates, venues, venueOf, dateOf, travel, dislike, mix, cohorts, count, weight } = model;
	const costs = new Map<string, CohortAnswer["costliestRules"][number]>();
	const add = (rule: "travel" | "dislike" | "mix", ids: string[], cost: number) => {
		const key = [rule, ...ids].join(" ");
		const known = costs.get(key) ?? { rule, ids, cost: 0 };
		costs.set(key, { ...known, cost: known.cost + cost });
	};
	const [size, here] = [new Int32Array(cohorts), new Int32Array(cohorts * mix.count)];
	for (let b = 0; b < count; b++) {
		const k = found.cohortOf[b] as number;
		size[k] = (size[k] as number) + (weight[b] as number);
		for (let v = 0; v < mix.count; v++)
			here[k * mix.count + v] =
				(here[k * mix.count + v] as number) + (mix.values[b * mix.count + v] as number);
		for (const slot of slotsOf(model, found, b)) {
			const { venue = "", date = "" } = instance.slots[slot] ?? {};
			add("travel", [venue], travel[b * venues + (venueOf[slot] as number)] as number);
			add("dislike", [date], dislike[b * dates + (dateOf[slot] as number)] as number);
		}
	}
	for (const [v, { attribute, value }] of mix.rows.entries())
		for (let k = 0; k < cohorts; k++) {
			const due = (mix.share[v] as number) * (size[k] as number);
			const off = Math.abs((here[k * mix.count + v] as number) - due) - (mix.tolerance[v] as number);
			add("mix", [attribute, value ?? ""], (mix.weight[v] as number) * Math.max(0, off));
		}
	return [...costs.values()]
		.filter(({ cost }) => cost > 1e-9)
		.sort((a, b) => b.cost - a.cost)
		.slice(0, shown)
		.map((one) => ({ ...one, cost: Number(one.cost.toFixed(6)) }));
}

const slotsOf = ({ gatherings }: Model, { cohortOf, slotOf }: Placed, block: number): number[] => {
	const at = (cohortOf[block] as number) * gatherings;
	return [...slotOf.subarray(at, at + gatherings)];
};
