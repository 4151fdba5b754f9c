import type { Day } from "../../core/calendar/day.ts";
import type { SeatedRound, SeatingInstance } from "../../core/seating/index.ts";

/** Where somebody sits at one gathering. */
export type Seat = { gatheringId: string; personId: string; table: number; movedFrom: number | null };

/** A gathering as a round of tables. */
export type Round = { id: string; days: readonly Day[] };

export type TableInput = {
	rounds: readonly Round[];
	people: readonly { personId: string; unitId: string | null }[];
	away: readonly { gatheringId: string; personId: string }[];
	seats: readonly Seat[];
	tableCount: number;
	seatsEach: number;
};

/** A planner's errand, and the first round that may change. */
export type TableErrand = { instance: SeatingInstance; fromRound: number };

/** So dear that nobody who sits is moved to win some new meetings. */
const stayPrice = 1000;

/** All tables anew from the first gathering that begins today or later; what has been held stays as it was. */
export function tablesAnew(input: TableInput, today: Day): TableErrand {
	const begun = input.rounds.findIndex(({ days }) => days[0] === undefined || days[0] >= today);
	const fromRound = begun === -1 ? input.rounds.length : begun;
	const previous = input.rounds.map((round, at) => (at < fromRound ? heldAt(input, round) : {}));
	return { fromRound, instance: instanceOf(input, { previous, fromRound, movePrice: 0 }) };
}

/**
 * Tables for who is here today: the away leave their seats, newcomers get free ones, all others stay. Only who would
 * be left alone at a table is let go. Later gatherings keep their tables: who is there is not known yet.
 */
export function tablesToday(all: TableInput, gatheringId: string): TableErrand {
	const fromRound = all.rounds.findIndex(({ id }) => id === gatheringId);
	const input = { ...all, rounds: all.rounds.slice(0, fromRound + 1) };
	const previous = input.rounds.map((round, at) => {
		const held = heldAt(input, round);
		return at === fromRound ? withoutLonely(held) : held;
	});
	return { fromRound, instance: instanceOf(input, { previous, fromRound, movePrice: stayPrice }) };
}

function instanceOf(
	{ rounds, people, away, tableCount, seatsEach }: TableInput,
	keep: Pick<SeatingInstance, "previous" | "fromRound" | "movePrice"> & { fromRound: number },
): SeatingInstance {
	const awayFrom = Map.groupBy(away, ({ gatheringId }) => gatheringId);
	return {
		rounds: rounds.length,
		people: people.map(({ personId, unitId }) => ({ id: personId, ...(unitId && { unit: unitId }) })),
		tables: Array.from({ length: tableCount }, (_, at) => ({ id: String(at + 1), seats: seatsEach })),
		absent: rounds.map(({ id }, at) => {
			if (at >= keep.fromRound) return (awayFrom.get(id) ?? []).map(({ personId }) => personId);
			const sat = new Set(Object.values(keep.previous?.[at] ?? {}).flat());
			return people.filter(({ personId }) => !sat.has(personId)).map(({ personId }) => personId);
		}),
		...keep,
	};
}

/** Who sits where at a gathering, less those who are away or have left the cohort. */
function heldAt({ people, away, seats }: TableInput, { id }: Round): SeatedRound {
	const here = new Set(people.map(({ personId }) => personId));
	for (const one of away) if (one.gatheringId === id) here.delete(one.personId);
	const own = seats.filter(({ gatheringId, personId }) => gatheringId === id && here.has(personId));
	return Object.fromEntries(
		[...Map.groupBy(own, ({ table }) => String(table))].map(([table, sitting]) => [
			table,
			sitting.map(({ personId }) => personId),
		]),
	);
}

const withoutLonely = (round: SeatedRound): SeatedRound =>
	Object.fromEntries(Object.entries(round).filter(([, sitting]) => sitting.length > 1));

/** How many meet at the tables: how often two share one, how many different pairs that is, and people in all. */
export type Meetings = { times: number; pairs: number; people: number };

/** Counts the meetings of all gatherings. */
export function meetingsOf(seats: readonly Seat[]): Meetings {
	const met = new Set<string>();
	let times = 0;
	for (const sitting of Map.groupBy(seats, ({ gatheringId, table }) => `${gatheringId} ${table}`).values())
		for (const [at, { personId: one }] of sitting.entries())
			for (const { personId: other } of sitting.slice(at + 1)) {
				times++;
				met.add([one, other].sort().join(" "));
			}
	return { times, pairs: met.size, people: new Set(seats.map(({ personId }) => personId)).size };
}

/** Whether the tables of a gathering fit those who come. */
export type Fit = { stillSeated: number; unseated: number };

/** Gives who sits but is away, and who comes but has no seat, counted. */
export function fitOf(input: Pick<TableInput, "people" | "away" | "seats">, gatheringId: string): Fit {
	const here = new Set(input.people.map(({ personId }) => personId));
	for (const one of input.away) if (one.gatheringId === gatheringId) here.delete(one.personId);
	const seated = input.seats
		.filter((seat) => seat.gatheringId === gatheringId)
		.map(({ personId }) => personId);
	return {
		stillSeated: seated.filter((person) => !here.has(person)).length,
		unseated: here.size - seated.filter((person) => here.has(person)).length,
	};
}
