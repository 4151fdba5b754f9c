import type { CohortBreak, CohortInstance, CohortPlan } from "./terms.ts";

/** Every hard rule that a plan breaks, by whom and when: were each of these let go, it would be a plan. */
export function breaksOf(instance: CohortInstance, plan: CohortPlan): CohortBreak[] {
	return [
		...sizes(instance, plan),
		...dates(instance, plan),
		...pairs(instance, plan),
		...locks(instance, plan),
	];
}

function sizes(instance: CohortInstance, { cohortOf, slots }: CohortPlan): CohortBreak[] {
	const { size, venues } = instance;
	const capacity = new Map(venues.map((venue) => [venue.id, venue.capacity]));
	const venueOf = new Map(instance.slots.map(({ id, venue }) => [id, venue]));
	const here = Array.from({ length: instance.cohorts }, () => 0);
	for (const cohort of Object.values(cohortOf)) here[cohort] = (here[cohort] ?? 0) + 1;
	return here.flatMap((people, cohort): CohortBreak[] => [
		...(people < size.min ? [{ rule: "size" as const, cohort, people, allowed: size.min }] : []),
		...(people > size.max ? [{ rule: "size" as const, cohort, people, allowed: size.max }] : []),
		...[...new Set((slots[cohort] ?? []).map((id) => venueOf.get(id) ?? ""))].flatMap((venue) => {
			const allowed = capacity.get(venue) ?? 0;
			return people > allowed ? [{ rule: "venue" as const, cohort, venue, people, allowed }] : [];
		}),
	]);
}

function dates(instance: CohortInstance, { cohortOf, slots }: CohortPlan): CohortBreak[] {
	const dateOf = new Map(instance.slots.map(({ id, date }) => [id, date]));
	const maxAway = new Map(instance.units.map((unit) => [unit.id, unit.maxAway]));
	const gone = new Map<string, { unit: string; date: string; people: number }>();
	const missed: CohortBreak[] = [];
	for (const { id, unit, unavailable } of instance.people)
		for (const [gathering, slot] of (slots[cohortOf[id] ?? -1] ?? []).entries()) {
			const date = dateOf.get(slot) ?? "";
			if (unavailable.includes(date)) missed.push({ rule: "unavailable", person: id, gathering, date });
			const name = JSON.stringify([unit, date]);
			gone.set(name, { unit, date, people: (gone.get(name)?.people ?? 0) + 1 });
		}
	const crowds = [...gone.values()].flatMap(({ unit, date, people }): CohortBreak[] => {
		const allowed = maxAway.get(unit) ?? 0;
		return people > allowed ? [{ rule: "unitAway", unit, date, people, allowed }] : [];
	});
	return [...missed, ...crowds];
}

function pairs({ together, apart }: CohortInstance, { cohortOf }: CohortPlan): CohortBreak[] {
	return [
		...together
			.filter((group) => new Set(group.map((id) => cohortOf[id])).size > 1)
			.map((people): CohortBreak => ({ rule: "together", people })),
		...apart
			.filter(([a, b]) => cohortOf[a] === cohortOf[b])
			.map((people): CohortBreak => ({ rule: "apart", people })),
	];
}

function locks({ locked = {} }: CohortInstance, { cohortOf }: CohortPlan): CohortBreak[] {
	return Object.entries(locked)
		.filter(([id, cohort]) => cohortOf[id] !== cohort)
		.map(([person, cohort]): CohortBreak => ({ rule: "locked", person, cohort }));
}
