import type { CohortInstance, CohortParts, CohortRule } from "./terms.ts";

type Plan = { cohortOf: Record<string, number>; slots: string[][] };

/**
 * Counts every broken hard rule and the cost of a plan, from the text of the rules alone and apart from the search.
 * `objective` is without the price of moves, which `parts.moved` counts in people.
 */
export function evaluateCohorts(
	instance: CohortInstance,
	plan: Plan,
): { broken: Record<CohortRule, number>; parts: CohortParts; objective: number } {
	const broken = { ...hardPlaces(instance, plan), ...hardDates(instance, plan) };
	const parts = { ...wishes(instance, plan), mix: mixOf(instance, plan), moved: movedOf(instance, plan) };
	const { weights } = instance;
	const objective = weights.travel * parts.travel + weights.dislike * parts.dislike + parts.mix;
	return { broken, parts, objective: Number(objective.toFixed(6)) };
}

const membersOf = ({ people }: CohortInstance, { cohortOf }: Plan, cohort: number) =>
	people.filter(({ id }) => cohortOf[id] === cohort);

function hardPlaces(instance: CohortInstance, plan: Plan) {
	const { cohortOf } = plan;
	const broken = { unplaced: 0, size: 0, together: 0, apart: 0, locked: 0 };
	for (const { id } of instance.people) if (cohortOf[id] === undefined) broken.unplaced++;
	for (const group of instance.together) broken.together += new Set(group.map((id) => cohortOf[id])).size - 1;
	for (const [a, b] of instance.apart) if (cohortOf[a] === cohortOf[b]) broken.apart++;
	for (const [id, cohort] of Object.entries(instance.locked ?? {}))
		if (cohortOf[id] !== cohort) broken.locked++;
	for (const { cohort, gathering, slot } of instance.lockedSlots ?? [])
		if (plan.slots[cohort]?.[gathering] !== slot) broken.locked++;
	const capacity = new Map(instance.venues.map((venue) => [venue.id, venue.capacity]));
	const slots = new Map(instance.slots.map((slot) => [slot.id, slot]));
	for (let cohort = 0; cohort < instance.cohorts; cohort++) {
		const size = membersOf(instance, plan, cohort).length;
		broken.size += Math.max(0, instance.size.min - size) + Math.max(0, size - instance.size.max);
		for (const id of plan.slots[cohort] ?? [])
			broken.size += Math.max(0, size - (capacity.get(slots.get(id)?.venue ?? "") ?? 0));
	}
	return broken;
}

function hardDates(instance: CohortInstance, plan: Plan) {
	const broken = { slot: 0, unavailable: 0, unitAway: 0 };
	const slots = new Map(instance.slots.map((slot) => [slot.id, slot]));
	const ids = plan.slots.flat();
	broken.slot = ids.length - new Set(ids).size;
	for (const row of plan.slots)
		for (const [gathering, id] of row.entries()) if (slots.get(id)?.gathering !== gathering) broken.slot++;
	const away = new Map<string, Map<string, number>>();
	for (const person of instance.people)
		for (const id of plan.slots[plan.cohortOf[person.id] ?? -1] ?? []) {
			const date = slots.get(id)?.date ?? "";
			if (person.unavailable.includes(date)) broken.unavailable++;
			const unit = away.get(person.unit) ?? new Map<string, number>();
			unit.set(date, (unit.get(date) ?? 0) + 1);
			away.set(person.unit, unit);
		}
	for (const { id, maxAway } of instance.units)
		for (const count of away.get(id)?.values() ?? []) broken.unitAway += Math.max(0, count - maxAway);
	return broken;
}

function wishes(instance: CohortInstance, plan: Plan) {
	const venue = new Map(instance.venues.map(({ id }, at) => [id, at]));
	const slots = new Map(instance.slots.map((slot) => [slot.id, slot]));
	const parts = { travel: 0, dislike: 0 };
	for (const person of instance.people)
		for (const id of plan.slots[plan.cohortOf[person.id] ?? -1] ?? []) {
			const slot = slots.get(id);
			parts.travel += person.travel[venue.get(slot?.venue ?? "") ?? -1] ?? 0;
			if (person.dislikes.includes(slot?.date ?? "")) parts.dislike++;
		}
	return parts;
}

function mixOf(instance: CohortInstance, plan: Plan): number {
	let cost = 0;
	for (const { attribute, weight, tolerance } of instance.mix)
		for (const [value, all] of Map.groupBy(instance.people, (person) => person[attribute]))
			for (let cohort = 0; cohort < instance.cohorts; cohort++) {
				const members = membersOf(instance, plan, cohort);
				const here = members.filter((person) => person[attribute] === value).length;
				const due = (all.length / instance.people.length) * members.length;
				cost += weight * Math.max(0, Math.abs(here - due) - tolerance);
			}
	return cost;
}

const movedOf = ({ previous = {} }: CohortInstance, { cohortOf }: Plan): number =>
	Object.entries(previous).filter(([id, cohort]) => cohortOf[id] !== cohort).length;
