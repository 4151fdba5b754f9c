import type { SeatingInstance } from "./terms.ts";

/** A seating in numbers: seats of all tables lie in a row, in each round; -1 is an empty seat. */
export type Room = {
	people: number;
	seats: number;
	tables: number;
	rounds: number;
	/** The table of each seat, and the first seat of each table (and the end). */
	tableOf: Int32Array;
	firstSeat: Int32Array;
	/** For each round, who sits on each seat. */
	seated: Int32Array[];
	/** For each round, 1 on each seat whose person may not move; rounds in `kept` do not change at all. */
	fixed: Uint8Array[];
	kept: Uint8Array;
	/** For each round, the table of each person in the earlier plan, -1 where there is none. */
	before: Int32Array[];
	movePrice: number;
	/** How often each two people meet: met[a * people + b]. */
	met: Int32Array;
};

/** Lays out the room with empty seats. Ids that are not known are passed over. */
export function roomOf(instance: SeatingInstance): Room {
	const { rounds, people, tables, previous = [], fromRound = 0, movePrice = 0 } = instance;
	const firstSeat = new Int32Array(tables.length + 1);
	for (const [table, { seats }] of tables.entries())
		firstSeat[table + 1] = (firstSeat[table] as number) + seats;
	const seats = firstSeat[tables.length] as number;
	const tableOf = new Int32Array(seats);
	for (const [table, own] of tables.entries())
		tableOf.fill(table, firstSeat[table] as number, (firstSeat[table] as number) + own.seats);
	const personOf = new Map(people.map(({ id }, person) => [id, person]));
	const tableNamed = new Map(tables.map(({ id }, table) => [id, table]));
	const each = <Made>(make: (round: number) => Made) =>
		Array.from({ length: rounds }, (_, round) => make(round));
	const before = each((round) => {
		const own = new Int32Array(people.length).fill(-1);
		for (const [table, ids] of Object.entries(previous[round] ?? {}))
			for (const id of ids) own[personOf.get(id) ?? -1] = tableNamed.get(table) ?? -1;
		return own;
	});
	return {
		...{ people: people.length, seats, tables: tables.length, rounds, tableOf, firstSeat, before, movePrice },
		seated: each(() => new Int32Array(seats).fill(-1)),
		fixed: each(() => new Uint8Array(seats)),
		kept: Uint8Array.from({ length: rounds }, (_, round) => (previous[round] && round < fromRound ? 1 : 0)),
		met: new Int32Array(people.length * people.length),
	};
}
