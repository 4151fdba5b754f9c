import type { CohortInstance, CohortReason } from "./terms.ts";

/** What can be proved to be in the way before any search; empty where nothing was found. */
export function proofsAgainst(instance: CohortInstance): CohortReason[] {
	return [...tooFew(instance), ...neverFree(instance), ...unitsAway(instance), ...contradictions(instance)];
}

function tooFew({ cohorts, gatherings, slots, people, size, venues }: CohortInstance): CohortReason[] {
	const reasons: CohortReason[] = [];
	const capacity = new Map(venues.map((venue) => [venue.id, venue.capacity]));
	if (people.length < cohorts * size.min)
		reasons.push({ kind: "too-few-people", people: people.length, needed: cohorts * size.min });
	for (let gathering = 0; gathering < gatherings; gathering++) {
		const own = slots.filter((slot) => slot.gathering === gathering);
		if (own.length < cohorts) reasons.push({ kind: "too-few-slots", gathering, slots: own.length, cohorts });
		const rooms = own.map(({ venue }) => Math.min(size.max, capacity.get(venue) ?? 0)).sort((a, b) => b - a);
		const places = rooms.slice(0, cohorts).reduce((sum, room) => sum + room, 0);
		if (places < people.length) reasons.push({ kind: "too-many-people", people: people.length, places });
	}
	return reasons;
}

function neverFree({ people, slots, gatherings }: CohortInstance): CohortReason[] {
	return people.flatMap(({ id, unavailable }) =>
		Array.from({ length: gatherings }, (_, gathering) => gathering)
			.filter((g) => !slots.some((slot) => slot.gathering === g && !unavailable.includes(slot.date)))
			.map((gathering): CohortReason => ({ kind: "never-free", person: id, gathering })),
	);
}

/** Of a unit, at most `maxAway` can be taken on each date of a gathering, so all must fit on its dates. */
function unitsAway({ units, people, slots, gatherings }: CohortInstance): CohortReason[] {
	const members = Map.groupBy(people, ({ unit }) => unit);
	return units.flatMap(({ id, maxAway }) => {
		const own = members.get(id) ?? [];
		return Array.from({ length: gatherings }, (_, gathering) => gathering).flatMap(
			(gathering): CohortReason[] => {
				const dates = new Set(slots.filter((slot) => slot.gathering === gathering).map(({ date }) => date));
				const open = [...dates].filter((date) => own.some((p) => !p.unavailable.includes(date)));
				if (open.length * maxAway >= own.length) return [];
				return [{ kind: "unit-away", unit: id, gathering, home: own.length - maxAway, people: own.length }];
			},
		);
	});
}

function contradictions({ together, apart, locked = {} }: CohortInstance): CohortReason[] {
	return apart.flatMap(([a, b]): CohortReason[] => {
		if (together.some((group) => group.includes(a) && group.includes(b)))
			return [{ kind: "together-and-apart", people: [a, b] }];
		const isLocked = locked[a] !== undefined && locked[a] === locked[b];
		return isLocked ? [{ kind: "locked-apart", people: [a, b] }] : [];
	});
}
