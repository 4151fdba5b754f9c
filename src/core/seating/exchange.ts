import type { Room } from "./room.ts";

/** What it would change, in pairs less moves at their price, that two seats at different tables change people. */
export function gainOf(room: Room, round: number, i: number, j: number): number {
	const seated = room.seated[round] as Int32Array;
	const [a, b] = [seated[i] as number, seated[j] as number];
	return (
		meeting(room, seated, a, i, j) +
		meeting(room, seated, b, j, i) -
		(room.movePrice === 0
			? 0
			: room.movePrice * (strays(room, round, a, i, j) + strays(room, round, b, j, i)))
	);
}

/** Pairs that a person wins less those lost by going from the table of one seat to that of another. */
function meeting(
	{ met, people, firstSeat, tableOf }: Room,
	seated: Int32Array,
	person: number,
	from: number,
	to: number,
): number {
	if (person < 0) return 0;
	const row = person * people;
	const [old, next] = [tableOf[from] as number, tableOf[to] as number];
	let gain = 0;
	for (let at = firstSeat[old] as number; at < (firstSeat[old + 1] as number); at++) {
		const other = seated[at] as number;
		if (at !== from && other >= 0 && met[row + other] === 1) gain--;
	}
	for (let at = firstSeat[next] as number; at < (firstSeat[next + 1] as number); at++) {
		const other = seated[at] as number;
		if (at !== to && other >= 0 && met[row + other] === 0) gain++;
	}
	return gain;
}

/** 1 where a person leaves the table of the earlier plan, -1 where they come back to it. */
function strays({ before, tableOf }: Room, round: number, person: number, from: number, to: number): number {
	const held = person < 0 ? -1 : ((before[round] as Int32Array)[person] as number);
	if (held < 0) return 0;
	return (tableOf[from] === held ? 1 : 0) - (tableOf[to] === held ? 1 : 0);
}

/** Lets two seats at different tables change people. */
export function exchange(room: Room, round: number, i: number, j: number): void {
	const seated = room.seated[round] as Int32Array;
	const [a, b] = [seated[i] as number, seated[j] as number];
	count(room, seated, a, i, -1);
	count(room, seated, b, j, -1);
	seated[i] = b;
	seated[j] = a;
	count(room, seated, a, j, 1);
	count(room, seated, b, i, 1);
}

/** Counts a person's meetings at the table of their seat once more, or once less. */
function count(
	{ met, people, firstSeat, tableOf }: Room,
	seated: Int32Array,
	person: number,
	seat: number,
	by: number,
): void {
	if (person < 0) return;
	const table = tableOf[seat] as number;
	for (let at = firstSeat[table] as number; at < (firstSeat[table + 1] as number); at++) {
		const other = seated[at] as number;
		if (at === seat || other < 0) continue;
		met[person * people + other] = (met[person * people + other] as number) + by;
		met[other * people + person] = (met[other * people + person] as number) + by;
	}
}
