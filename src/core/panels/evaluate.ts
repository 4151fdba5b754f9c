import type { PanelsInstance } from "./terms.ts";

/** What an assignment is worth, and each hard rule it breaks, in words. */
export type PanelsEvaluation = { broken: string[]; total: number; smallest: number; itemTotals: number[] };

/** Counts from the text of the rules, apart from any solver. `assigned` holds pairs of person and item. */
export function evaluatePanels(
	instance: PanelsInstance,
	assigned: readonly (readonly [person: string, item: string])[],
): PanelsEvaluation {
	const { people, items, perItem, maxLoad, minLoad = 0 } = instance;
	const broken: string[] = [];
	const affinityOf = ([person, item]: readonly [string, string]): number => {
		const value = instance.affinity[people.indexOf(person)]?.[items.indexOf(item)];
		if (value === undefined) broken.push(`${person} or ${item} is unknown`);
		if (value === null) broken.push(`${person} has a conflict with ${item}`);
		return value ?? 0;
	};
	const once = new Set(assigned.map(([person, item]) => JSON.stringify([person, item])));
	if (once.size < assigned.length) broken.push("a person is assigned to the same item twice");
	const byPerson = Map.groupBy(assigned, ([person]) => person);
	for (const person of people) {
		const load = byPerson.get(person)?.length ?? 0;
		if (load > maxLoad) broken.push(`${person} has ${load} items, more than ${maxLoad}`);
		if (load < minLoad) broken.push(`${person} has ${load} items, fewer than ${minLoad}`);
	}
	const byItem = Map.groupBy(assigned, ([, item]) => item);
	for (const item of items) {
		const has = byItem.get(item)?.length ?? 0;
		if (has !== perItem) broken.push(`${item} has ${has} people, not ${perItem}`);
	}
	const itemTotals = items.map((item) => sum((byItem.get(item) ?? []).map(affinityOf)));
	return { broken, total: sum(itemTotals), smallest: Math.min(...itemTotals), itemTotals };
}

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
