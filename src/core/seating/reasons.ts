import type { SeatingInstance, SeatingReason } from "./terms.ts";

/** Everything that makes a seating impossible: seats that are too few, and locks that cannot hold. */
export function whyNotSeat(instance: SeatingInstance): SeatingReason[] {
	return Array.from({ length: instance.rounds }, (_, round) => ofRound(instance, round)).flat();
}

function ofRound({ people, tables, absent, locked = [] }: SeatingInstance, round: number): SeatingReason[] {
	const away = new Set(absent[round] ?? []);
	const present = people.filter(({ id }) => !away.has(id)).length;
	const seats = tables.reduce((sum, table) => sum + table.seats, 0);
	const own = locked.filter((lock) => lock.round === round);
	const seen = new Set<string>();
	const twice = own.filter(({ person }) => seen.size === seen.add(person).size);
	return [
		...(present > seats ? [{ kind: "too-few-seats" as const, round, people: present, seats }] : []),
		...own
			.filter(({ person }) => away.has(person))
			.map(({ person }) => ({ kind: "locked-absent" as const, round, person })),
		...twice.map(({ person }) => ({ kind: "locked-twice" as const, round, person })),
		...tables.flatMap((table) => {
			const count = own.filter((lock) => lock.table === table.id).length;
			return count > table.seats
				? [{ kind: "locked-too-many" as const, round, table: table.id, people: count, seats: table.seats }]
				: [];
		}),
	];
}
