import { sql } from "kysely";
import type { SeatingAnswer } from "../../../core/seating/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import type { Round } from "../tables.ts";
import { tablesTopic } from "../topics.ts";

/** Tables that the planner has found, for the rounds from `fromRound` on. */
export type FoundTables = {
	cohortId: string;
	rounds: readonly Round[];
	fromRound: number;
	answer: SeatingAnswer;
};

/** Sets the tables of a cohort for every gathering that may change. */
export async function setTables(
	db: Db,
	found: FoundTables,
	tables: { tableCount: number; seats: number },
	now: Date,
): Promise<void> {
	const { bound, seed, moves, objective } = found.answer;
	const header = { ...tables, bound, seed, moves, madeAt: now };
	await db
		.insertInto("seatings")
		.values({ cohortId: found.cohortId, ...header })
		.onConflict((conflict) => conflict.columns(["tenantId", "cohortId"]).doUpdateSet(header))
		.execute();
	await replaceSeats(db, found);
	await recordEvent(db, {
		type: "cohort.seated",
		subject: ["cohort", found.cohortId],
		data: { fromRound: found.fromRound + 1, pairs: objective },
	});
}

/** Adapts the tables of one gathering to who is there, and marks who sits elsewhere than before. */
export async function adaptTables(db: Db, found: FoundTables): Promise<void> {
	await replaceSeats(db, found);
	await recordEvent(db, {
		type: "gathering.tables_adapted",
		subject: ["gathering", found.rounds[found.fromRound]?.id ?? null],
		data: { moved: found.answer.parts.moved },
	});
}

async function replaceSeats(db: Db, { rounds, fromRound, answer }: FoundTables): Promise<void> {
	const open = rounds.slice(fromRound).map(({ id }) => id);
	const seats = rounds
		.slice(fromRound)
		.flatMap(({ id }, at) =>
			Object.entries(answer.rounds[fromRound + at] ?? {}).flatMap(([table, people]) =>
				people.map((person) => ({ gathering: id, person, table: Number(table) })),
			),
		);
	for (const id of open) await announce(db, tablesTopic(id));
	const json = JSON.stringify(seats);
	await sql`
		delete from seats s where s.gathering_id = any(${open}::uuid[]) and not exists (
			select from jsonb_to_recordset(${json}::jsonb) as w(gathering uuid, person uuid)
			where w.gathering = s.gathering_id and w.person = s.person_id)
	`.execute(db);
	await sql`
		insert into seats as s (gathering_id, person_id, table_number)
		select w.gathering, w.person, w."table"
		from jsonb_to_recordset(${json}::jsonb) as w(gathering uuid, person uuid, "table" smallint)
		on conflict (tenant_id, gathering_id, person_id) do update set table_number = excluded.table_number,
			moved_from = nullif(s.table_number, excluded.table_number)
	`.execute(db);
}
