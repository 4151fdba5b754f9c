import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { awayFromGatherings, gatheringsOf, membersToSeat } from "../../programmes/index.ts";
import type { Seat, TableInput } from "../tables.ts";

/** The tables of a cohort. */
export type Seating = { tableCount: number; seats: number; bound: number | null; seed: number; madeAt: Date };

/** Gives the tables of a cohort, or undefined where none have been set. */
export async function seatingOf(db: Db, cohortId: string): Promise<Seating | undefined> {
	return db
		.selectFrom("seatings")
		.select(["tableCount", "seats", "bound", "seed", "madeAt"])
		.where("cohortId", "=", cohortId)
		.executeTakeFirst();
}

/** Gives who sits where at every gathering of a cohort. */
export async function seatsOf(db: Db, cohortId: string): Promise<Seat[]> {
	const { rows } = await sql<Seat>`
		select s.gathering_id, s.person_id, s.table_number as "table", s.moved_from
		from seats s join gatherings g on g.id = s.gathering_id and g.cancelled_at is null
		where g.cohort_id = ${cohortId} order by s.gathering_id, s.table_number, s.person_id
	`.execute(db);
	return rows;
}

/** Everything that tables are planned from; a fixed number of queries. */
export async function tableInputOf(
	db: Db,
	cohortId: string,
	tables: { tableCount: number; seats: number },
): Promise<TableInput> {
	return {
		rounds: await gatheringsOf(db, cohortId),
		people: await membersToSeat(db, cohortId),
		away: await awayFromGatherings(db, cohortId),
		seats: await seatsOf(db, cohortId),
		...{ tableCount: tables.tableCount, seatsEach: tables.seats },
	};
}
