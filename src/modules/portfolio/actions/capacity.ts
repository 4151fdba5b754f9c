import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { quarterOf } from "../../../core/calendar/quarter.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { isPast, type Need } from "../capacity.ts";

type Done = { readonly ok: true };
type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

/** Adds the competences that are not on the list yet; the order given is the order shown. Gives how many were new. */
export async function adoptCompetences(db: Db, names: readonly string[]): Promise<number> {
	const rows = names.map((name, position) => ({ name, position }));
	if (rows.length === 0) return 0;
	const added = await db
		.insertInto("competences")
		.values(rows)
		.onConflict((conflict) => conflict.columns(["tenantId", "name"]).doNothing())
		.returning("id")
		.execute();
	await recordEvent(db, {
		type: "competences.adopted",
		subject: ["tenant", null],
		data: { count: added.length },
	});
	return added.length;
}

/** Adds one competence at the end of the list. */
export async function addCompetence(
	db: Db,
	value: { name: string; leaderId: string | null },
): Promise<(Done & { id: string }) | Refused<"name-taken">> {
	const { rows } = await sql<{ id: string }>`
		insert into competences (name, leader_id, position)
		values (${value.name}, ${value.leaderId}, (select coalesce(max(position) + 1, 0) from competences))
		on conflict (tenant_id, name) do nothing returning id
	`.execute(db);
	const added = rows[0];
	if (!added) return { ok: false, reason: "name-taken" };
	await recordEvent(db, { type: "competence.added", subject: ["competence", added.id] });
	return { ok: true, id: added.id };
}

/** Gives a competence another name or another leader, who then answers what waits. */
export async function changeCompetence(
	db: Db,
	id: string,
	value: { name: string; leaderId: string | null },
): Promise<Done | Refused<"name-taken" | "not-found">> {
	const { rows } = await sql`
		select 1 from competences where name = ${value.name} and id <> ${id}::uuid
	`.execute(db);
	if (rows.length > 0) return { ok: false, reason: "name-taken" };
	const changed = await db
		.updateTable("competences")
		.set(value)
		.where("id", "=", id)
		.returning("id")
		.executeTakeFirst();
	if (!changed) return { ok: false, reason: "not-found" };
	await recordEvent(db, {
		type: "competence.changed",
		subject: ["competence", id],
		data: { leaderId: value.leaderId },
	});
	return { ok: true };
}

/** Takes a competence out of use; refused while a request for it waits or is promised in a quarter that is not over. */
export async function endCompetence(
	db: Db,
	id: string,
	now: Date,
	quarter: string,
): Promise<Done | Refused<"in-use">> {
	const { rows } = await sql`
		select 1 from capacity_requests where competence_id = ${id}::uuid and withdrawn_at is null
			and answer is distinct from 'no' and quarter >= ${quarter} limit 1
	`.execute(db);
	if (rows.length > 0) return { ok: false, reason: "in-use" };
	await db.updateTable("competences").set({ endedAt: now }).where("id", "=", id).execute();
	await recordEvent(db, { type: "competence.ended", subject: ["competence", id] });
	return { ok: true };
}

/**
 * Lets what the people add up to count again for a competence, from a quarter on: what the office stated there falls
 * away.
 */
export async function countPeopleAgain(
	db: Db,
	competenceId: string,
	when: { today: Day; now: Date },
): Promise<void> {
	await db
		.updateTable("capacityPools")
		.set({ stated: null, updatedAt: when.now })
		.where("competenceId", "=", competenceId)
		.where("quarter", ">=", quarterOf(when.today))
		.execute();
	await recordEvent(db, { type: "pools.counted_again", subject: ["competence", competenceId] });
}

/** States how many hours a competence can give, per quarter; it goes before what the people add up to. Past quarters are history and refuse the whole lot. */
export async function setPools(
	db: Db,
	pools: readonly Need[],
	when: { today: Day; now: Date },
): Promise<Done | Refused<"past-quarter">> {
	if (pools.some(({ quarter }) => isPast(quarter, when.today))) return { ok: false, reason: "past-quarter" };
	if (pools.length === 0) return { ok: true };
	await db
		.insertInto("capacityPools")
		.values(pools.map(({ hours, ...of }) => ({ ...of, stated: hours, updatedAt: when.now })))
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "competenceId", "quarter"]).doUpdateSet((row) => ({
				stated: row.ref("excluded.stated"),
				updatedAt: row.ref("excluded.updatedAt"),
			})),
		)
		.execute();
	await recordEvent(db, { type: "pools.set", subject: ["tenant", null], data: { count: pools.length } });
	return { ok: true };
}
