import type { RandomSource } from "../random/index.ts";
import { newPeopleOnly } from "./construction.ts";
import type { Room } from "./room.ts";
import type { SeatingInstance } from "./terms.ts";

/** Seats everybody who is present: where they are locked, where they sat before, where a construction puts them, or anywhere. */
export function seatAll(instance: SeatingInstance, room: Room, random: RandomSource): void {
	const constructed = constructionFor(room);
	const personOf = new Map(instance.people.map(({ id }, person) => [id, person]));
	const tableNamed = new Map(instance.tables.map(({ id }, table) => [id, table]));
	for (let round = 0; round < room.rounds; round++) {
		const away = new Set((instance.absent[round] ?? []).map((id) => personOf.get(id)));
		const waiting = new Set(
			Array.from({ length: room.people }, (_, person) => person).filter((person) => !away.has(person)),
		);
		const seat = (person: number, table: number, isFixed: boolean): void => {
			const at = freeSeat(room, round, table);
			if (at < 0 || !waiting.delete(person)) return;
			(room.seated[round] as Int32Array)[at] = person;
			if (isFixed) (room.fixed[round] as Uint8Array)[at] = 1;
		};
		for (const lock of instance.locked ?? [])
			if (lock.round === round) seat(personOf.get(lock.person) ?? -1, tableNamed.get(lock.table) ?? -1, true);
		for (const person of [...waiting])
			seat(person, (room.before[round] as Int32Array)[person] as number, false);
		for (const person of [...waiting]) seat(person, constructed?.[round]?.[person] ?? -1, false);
		for (const person of [...waiting]) seat(person, emptiest(room, round, random), false);
	}
	countMeetings(room);
}

/** Tables of one size, or of sizes that a little larger ones cover, can start from a seating in which nobody meets twice. */
function constructionFor({ tables, firstSeat, rounds, seats }: Room): Int32Array[] | null {
	const size = seats / tables;
	const isEven = firstSeat.every((first, table) => first === table * size);
	return isEven ? newPeopleOnly(tables, size, rounds) : null;
}

function freeSeat({ firstSeat, seated }: Room, round: number, table: number): number {
	if (table < 0) return -1;
	for (let at = firstSeat[table] as number; at < (firstSeat[table + 1] as number); at++)
		if ((seated[round] as Int32Array)[at] === -1) return at;
	return -1;
}

/** A table with a free seat, drawn among the free seats, so that large tables fill as fast as small ones. */
function emptiest({ seated, tableOf }: Room, round: number, random: RandomSource): number {
	const free = Array.from(seated[round] as Int32Array, (person, at) => (person === -1 ? at : -1)).filter(
		(at) => at >= 0,
	);
	return tableOf[free[random.below(free.length)] ?? -1] ?? -1;
}

function countMeetings({ met, people, rounds, tables, firstSeat, seated }: Room): void {
	met.fill(0);
	for (let round = 0; round < rounds; round++)
		for (let table = 0; table < tables; table++) {
			const own = (seated[round] as Int32Array).subarray(firstSeat[table], firstSeat[table + 1]);
			for (const a of own)
				for (const b of own)
					if (a !== b && a >= 0 && b >= 0) met[a * people + b] = (met[a * people + b] as number) + 1;
		}
}
