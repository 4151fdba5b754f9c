import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import { exchange, gainOf } from "./exchange.ts";
import type { Room } from "./room.ts";

/** Temperatures of a cycle, in pairs: at first a swap that loses one pair is often taken, at last hardly ever. */
const hot = 0.42;
const cold = 0.18;
/** Moves in a cycle for each seat and round. */
const movesEach = 2000;
/** Enough moves for the program to be warm. */
const trial = 60_000;
const batch = 500;

/** The value of a room as it is: pairs who meet, less what moves cost. */
export function worthOf({ met, people, rounds, seats, seated, before, tableOf, movePrice }: Room): number {
	let pairs = 0;
	for (let a = 0; a < people; a++)
		for (let b = 0; b < a; b++) if ((met[a * people + b] as number) > 0) pairs++;
	let moved = 0;
	for (let round = 0; round < rounds; round++)
		for (let at = 0; at < seats; at++) {
			const person = (seated[round] as Int32Array)[at] as number;
			const held = person < 0 ? -1 : ((before[round] as Int32Array)[person] as number);
			if (held >= 0 && held !== tableOf[at]) moved++;
		}
	return pairs - movePrice * moved;
}

/**
 * Anneals in short cycles, each from where the last one ended: people change seats within a round. Leaves the best
 * seating in the room. Stops at once where it is worth `enough`.
 */
export function seatBetter(
	room: Room,
	{ effort, random, enough }: { effort: Effort; random: RandomSource; enough: number },
): void {
	let worth = worthOf(room);
	let best = { worth, seated: room.seated.map((own) => own.slice()) };
	effort.found(worth);
	const rounds = Array.from({ length: room.rounds }, (_, round) => round).filter(
		(round) => room.kept[round] === 0,
	);
	const cycle = movesEach * room.seats * Math.max(1, rounds.length);
	let done = 0;
	for (const stage of ["trial", "main"] as const) {
		if (stage === "trial") effort.trial(trial);
		else effort.main();
		while (best.worth < enough && rounds.length > 0) {
			const moves = effort.take(batch);
			if (moves === 0) break;
			const heat = hot * (cold / hot) ** ((done % cycle) / cycle);
			done += moves;
			for (let move = 0; move < moves; move++) {
				worth += tryExchange(room, rounds[random.below(rounds.length)] as number, heat, random);
				if (worth > best.worth) best = { worth, seated: room.seated.map((own) => own.slice()) };
			}
			effort.found(best.worth);
		}
	}
	for (const [round, seated] of best.seated.entries()) (room.seated[round] as Int32Array).set(seated);
}

/** Draws two seats and lets them change people if that is good enough at this heat; gives what was gained. */
function tryExchange(room: Room, round: number, heat: number, random: RandomSource): number {
	const [i, j] = [random.below(room.seats), random.below(room.seats)];
	const threshold = heat * Math.log(random.uniform());
	if (room.tableOf[i] === room.tableOf[j]) return 0;
	const fixed = room.fixed[round] as Uint8Array;
	if (fixed[i] === 1 || fixed[j] === 1) return 0;
	const gain = gainOf(room, round, i, j);
	if (gain < threshold) return 0;
	exchange(room, round, i, j);
	return gain;
}
