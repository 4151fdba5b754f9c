import { blocksOf } from "./blocks.ts";
import type { CohortInstance, CohortPerson, CohortReason } from "./terms.ts";

/** What can be proved to be in the way before any search; empty where nothing was found. */
export function proofsAgainst(instance: CohortInstance): CohortReason[] {
	return [
		...tooFew(instance),
		...neverFree(instance),
		...unitsAway(instance),
		...contradictions(instance),
		...partedByLocks(instance),
		...locksInTheWay(instance),
	];
}

function tooFew(instance: CohortInstance): CohortReason[] {
	const { cohorts, gatherings, slots, people, size, venues } = instance;
	const capacity = new Map(venues.map((venue) => [venue.id, venue.capacity]));
	const reasons: CohortReason[] = [];
	if (people.length < cohorts * size.min)
		reasons.push({ kind: "too-few-people", people: people.length, needed: cohorts * size.min });
	for (let gathering = 0; gathering < gatherings; gathering++) {
		const own = slots.filter((slot) => slot.gathering === gathering);
		const wide = own.filter(({ venue }) => (capacity.get(venue) ?? 0) >= size.min);
		const least = wide.length < own.length ? { least: size.min } : {};
		if (wide.length < cohorts)
			reasons.push({ kind: "too-few-slots", gathering, slots: wide.length, cohorts, ...least });
	}
	return [...reasons, ...tooManyPeople(instance), ...crowds(instance)];
}

/** The places of the roomiest slots of a gathering, the largest first, as many as there are cohorts. */
function placesIn({ slots, venues, size, cohorts }: CohortInstance, gathering: number): number[] {
	const capacity = new Map(venues.map((venue) => [venue.id, Math.min(size.max, venue.capacity)]));
	const own = slots.filter((slot) => slot.gathering === gathering);
	const places = own.map(({ venue }) => capacity.get(venue) ?? 0);
	return places.sort((a, b) => b - a).slice(0, cohorts);
}

/** Once where the cohorts are too small for all; else each count of places once, with its gatherings and venues. */
function tooManyPeople(instance: CohortInstance): CohortReason[] {
	const { cohorts, gatherings, slots, people, size, venues } = instance;
	const kind = "too-many-people" as const;
	if (cohorts * size.max < people.length)
		return [{ kind, people: people.length, places: cohorts * size.max }];
	const short = Array.from({ length: gatherings }, (_, gathering) => ({
		gathering,
		rooms: placesIn(instance, gathering),
	})).filter(({ rooms }) => rooms.length > 0 && sum(rooms) < people.length);
	return [...Map.groupBy(short, ({ rooms }) => sum(rooms))].map(([places, own]) => {
		const used = own.map(({ gathering }) => gathering);
		const small = venues.filter(
			({ id, capacity }) =>
				capacity < size.max && slots.some((slot) => slot.venue === id && used.includes(slot.gathering)),
		);
		return { kind, people: people.length, places, gatherings: used, venues: small.map(({ id }) => id) };
	});
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Groups that must be together, and people locked to one cohort, for whom no cohort has places enough. */
function crowds(instance: CohortInstance): CohortReason[] {
	const { people, locked = {}, gatherings, size } = instance;
	const roomiest = Array.from(
		{ length: gatherings },
		(_, gathering) => placesIn(instance, gathering)[0] ?? 0,
	);
	const places = Math.min(size.max, ...roomiest);
	const groups = blocksOf(instance)
		.filter(({ length }) => length > places && length > 1)
		.map(
			(block): CohortReason => ({ kind: "crowd", people: block.flatMap((p) => people[p]?.id ?? []), places }),
		);
	const byCohort = Map.groupBy(Object.keys(locked), (id) => locked[id] ?? 0);
	const locks = [...byCohort].flatMap(([cohort, ids]): CohortReason[] =>
		ids.length > places ? [{ kind: "crowd", people: ids, places, cohort }] : [],
	);
	return [...groups, ...locks];
}

/** Somebody, or a group that must be together, without one date of a gathering when all of them are free. */
function neverFree(instance: CohortInstance): CohortReason[] {
	const { people } = instance;
	const dates = datesOf(instance);
	return blocksOf(instance).flatMap((block) => {
		const own = block.flatMap((p) => people[p] ?? []);
		return dates.flatMap(({ gathering, all }): CohortReason[] => {
			const alone = own.filter((person) => !all.some((date) => isFree(person, date)));
			if (alone.length > 0) return alone.map(({ id }) => ({ kind: "never-free", person: id, gathering }));
			if (all.some((date) => own.every((person) => isFree(person, date)))) return [];
			const [person = "", ...others] = own.map(({ id }) => id);
			return [{ kind: "never-free", person, gathering, with: others }];
		});
	});
}

/** A unit whose leaders cannot be shared out over the dates of a gathering with at most `maxAway` on each. */
function unitsAway(instance: CohortInstance): CohortReason[] {
	const { units, people } = instance;
	const dates = datesOf(instance);
	const groups = blocksOf(instance)
		.filter(({ length }) => length > 1)
		.map((block) => block.flatMap((p) => people[p] ?? []));
	const members = Map.groupBy(people, ({ unit }) => unit);
	return units.flatMap(({ id, maxAway }) => {
		const own = members.get(id) ?? [];
		const tied = Math.max(0, ...groups.map((group) => group.filter(({ unit }) => unit === id).length));
		return dates.flatMap(({ gathering, all }): CohortReason[] => {
			if (tied > maxAway)
				return [{ kind: "unit-away", unit: id, gathering, home: tied - maxAway, people: tied }];
			const some = own.filter((person) => all.some((date) => isFree(person, date)));
			if (canShareOut(some, all, maxAway)) return [];
			return [{ kind: "unit-away", unit: id, gathering, home: own.length - maxAway, people: own.length }];
		});
	});
}

/** Whether each can have a date when they are free, with at most so many on one: by augmenting paths. */
function canShareOut(people: CohortPerson[], dates: string[], most: number): boolean {
	const taken = new Map<string, CohortPerson[]>(dates.map((date) => [date, []]));
	const place = (person: CohortPerson, tried: Set<string>): boolean => {
		for (const date of dates) {
			if (tried.has(date) || !isFree(person, date)) continue;
			tried.add(date);
			const here = taken.get(date) ?? [];
			const leaves = here.length < most ? -1 : here.findIndex((other) => place(other, tried));
			if (here.length >= most && leaves < 0) continue;
			taken.set(date, [...here.filter((_, at) => at !== leaves), person]);
			return true;
		}
		return false;
	};
	return people.every((person) => place(person, new Set()));
}

const isFree = ({ unavailable }: CohortPerson, date: string): boolean => !unavailable.includes(date);

/** The dates of each gathering that has slots; one without is told once, and not again for every leader and unit. */
const datesOf = ({ slots }: CohortInstance): { gathering: number; all: string[] }[] =>
	[...Map.groupBy(slots, ({ gathering }) => gathering)]
		.map(([gathering, own]) => ({ gathering, all: [...new Set(own.map(({ date }) => date))] }))
		.sort((a, b) => a.gathering - b.gathering);

function contradictions({ together, apart, locked = {} }: CohortInstance): CohortReason[] {
	return apart.flatMap(([a, b]): CohortReason[] => {
		if (together.some((group) => group.includes(a) && group.includes(b)))
			return [{ kind: "together-and-apart", people: [a, b] }];
		const isLocked = locked[a] !== undefined && locked[a] === locked[b];
		return isLocked ? [{ kind: "locked-apart", people: [a, b] }] : [];
	});
}

/** Those of a group that are locked, where they are not locked to the same cohort. */
function partedByLocks(instance: CohortInstance): CohortReason[] {
	const { people, locked = {} } = instance;
	return blocksOf(instance).flatMap((block): CohortReason[] => {
		const own = block.flatMap((p) => people[p]?.id ?? []).filter((id) => locked[id] !== undefined);
		const isParted = new Set(own.map((id) => locked[id])).size > 1;
		return isParted ? [{ kind: "locked-together", people: own }] : [];
	});
}

/** Dates that are locked to nothing, to two cohorts, or to a day when somebody who is locked to the cohort is away. */
function locksInTheWay({ lockedSlots = [], locked = {}, slots, people }: CohortInstance): CohortReason[] {
	const known = new Map(slots.map((slot) => [slot.id, slot]));
	const wrong = lockedSlots.filter(
		({ gathering, slot }, at) =>
			known.get(slot)?.gathering !== gathering ||
			lockedSlots.findIndex((other) => other.slot === slot) !== at,
	);
	const away = lockedSlots.flatMap(({ cohort, gathering, slot }) =>
		people
			.filter(
				({ id, unavailable }) => locked[id] === cohort && unavailable.includes(known.get(slot)?.date ?? ""),
			)
			.map(({ id }): CohortReason => ({ kind: "locked-away", person: id, cohort, gathering })),
	);
	return [...wrong.map((one): CohortReason => ({ kind: "locked-slot", ...one })), ...away];
}
