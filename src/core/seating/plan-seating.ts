import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { boundPairs } from "./bound.ts";
import { evaluateSeating } from "./evaluate.ts";
import { seatAll } from "./first-seats.ts";
import { whyNotSeat } from "./reasons.ts";
import { type Room, roomOf } from "./room.ts";
import { seatBetter } from "./search.ts";
import type { SeatedRound, SeatingAnswer, SeatingInstance, SeatingReason } from "./terms.ts";

/**
 * Seats people at tables, round by round, so that as many different pairs as possible share a table (the social golfer
 * problem with absences). A move is two seats that may change people. Starts from a finite field where the tables allow
 * it, and stops at once where the bound is reached. Refuses by name where seats or locks do not suffice.
 */
export function planSeating(
	instance: SeatingInstance,
	steering: Steering,
): Outcome<SeatingAnswer, SeatingReason> {
	const reasons = whyNotSeat(instance);
	if (reasons.length > 0) return { ok: false, reasons };
	const effort = new Effort(steering);
	const random = new RandomSource(steering.seed);
	const room = roomOf(instance);
	seatAll(instance, room, random);
	const bound = boundPairs(instance);
	seatBetter(room, { effort, random, enough: bound });
	const rounds = namedRounds(instance, room);
	const { objective, parts, met } = evaluateSeating(instance, rounds);
	const costliest = mostMet(met);
	return {
		ok: true,
		answer: { rounds, parts, costliest, objective, bound, gap: gapOf(objective, bound), ...effort.spent() },
	};
}

function namedRounds({ people, tables }: SeatingInstance, { seated, firstSeat }: Room): SeatedRound[] {
	return seated.map((own) =>
		Object.fromEntries(
			tables.map(({ id }, table) => [
				id,
				[...own.subarray(firstSeat[table], firstSeat[table + 1])].flatMap(
					(person) => people[person]?.id ?? [],
				),
			]),
		),
	);
}

function mostMet(met: ReadonlyMap<string, number>): SeatingAnswer["costliest"] {
	return [...met]
		.filter(([, times]) => times > 1)
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, 10)
		.map(([pair, times]) => ({ pair: JSON.parse(pair) as [string, string], times }));
}
