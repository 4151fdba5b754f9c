import { z } from "zod";
import type { SeatingAnswer, SeatingInstance, SeatingReason } from "../../core/seating/index.ts";
import type { PlanKind, Read } from "./kind.ts";
import { amount, firstFault, id, repeated, wholeNumber } from "./reading.ts";

const round = z.record(id, z.array(id));
const shape = z.object({
	format: z.enum(["ledelsesskolen/seating/1", "seating/1"]),
	rounds: wholeNumber(1),
	people: z.array(z.object({ id, unit: z.string().optional() })).min(1),
	tables: z.array(z.object({ id, seats: wholeNumber(1) })).min(1),
	absent: z.array(z.array(id)),
	locked: z.array(z.object({ round: wholeNumber(0), person: id, table: id })).optional(),
	previous: z.array(round).optional(),
	fromRound: wholeNumber(0).optional(),
	movePrice: amount.optional(),
});

/** Tables for several rounds: docs/seating.md. */
export const seating: PlanKind<SeatingInstance, SeatingAnswer, SeatingReason> = {
	read: (value): Read<SeatingInstance> => {
		const read = shape.safeParse(value);
		if (!read.success) return { ok: false, fault: firstFault(value, read.error) };
		const fault = faultIn(read.data);
		return fault === null ? { ok: true, instance: read.data } : { ok: false, fault };
	},
	explain: ({ objective, bound, parts, costliest }, { rounds }) => [
		`${objective} different pairs meet in ${rounds} rounds; at most ${bound} could.`,
		parts.repeats === 0
			? "Nobody meets anybody twice."
			: `People share a table with somebody they have met ${parts.repeats} times; most often ${costliest.map(({ pair, times }) => `${pair.join(" and ")} (${times})`).join(", ")}.`,
		...(parts.moved > 0 ? [`${parts.moved} sit elsewhere than in the earlier plan.`] : []),
	],
	refuse: (reason) => {
		const where = `Round ${reason.round + 1}`;
		switch (reason.kind) {
			case "too-few-seats":
				return `${where} has ${reason.people} people and ${reason.seats} seats. Add ${reason.people - reason.seats} seats, or let as many stay away.`;
			case "locked-absent":
				return `${where}: ${reason.person} is locked to a table and absent. Take the lock away.`;
			case "locked-twice":
				return `${where}: ${reason.person} is locked to two tables. Keep one of them.`;
			case "locked-too-many":
				return `${where}: ${reason.people} are locked to table ${reason.table}, which has ${reason.seats} seats. Take locks away.`;
		}
	},
};

/** What the shape does not say: names that occur twice, or that nobody has. */
function faultIn(instance: SeatingInstance): string | null {
	const { rounds, people, tables, absent } = instance;
	if (absent.length !== rounds)
		return `absent has ${absent.length} rows, and there are ${rounds} rounds. Write one list for each, empty where nobody is away.`;
	const ids = { people: people.map(({ id }) => id), tables: tables.map(({ id }) => id) };
	return repeated("people", ids.people) ?? repeated("tables", ids.tables) ?? strangerIn(instance, ids);
}

/** The first id, anywhere in the instance, that no person or table has. */
function strangerIn(
	{ absent, locked = [], previous = [] }: SeatingInstance,
	known: { people: string[]; tables: string[] },
): string | null {
	const named = (where: string, ids: readonly string[], all: readonly string[]) =>
		ids
			.filter((id) => !all.includes(id))
			.map((id) => `${where}: "${id}" is not among them. Mend the id, or add it.`);
	const [first = null] = [
		...absent.flatMap((ids, at) => named(`absent, row ${at + 1}, people`, ids, known.people)),
		...locked.flatMap(({ person }) => named("locked, people", [person], known.people)),
		...locked.flatMap(({ table }) => named("locked, tables", [table], known.tables)),
		...previous.flatMap((own, at) =>
			named(`previous, row ${at + 1}, people`, Object.values(own).flat(), known.people),
		),
		...previous.flatMap((own, at) =>
			named(`previous, row ${at + 1}, tables`, Object.keys(own), known.tables),
		),
	];
	return first;
}
