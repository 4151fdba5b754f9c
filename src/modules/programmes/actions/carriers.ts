import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { carrierIds, carriersOf } from "../queries/carriers.ts";
import { lockGathering } from "../queries/gatherings.ts";

/** Why somebody cannot carry a gathering. */
export type CarrierRefusal =
	| { reason: "not-carrying" }
	| { reason: "busy"; personId: string; day: Day; cohortName: string };

export type CarrierAnswer = { ok: true } | ({ ok: false } & CarrierRefusal);

/** Names who carries one gathering; those of the cohort are then not meant for it. Refused where one is elsewhere. */
export async function nameCarriers(
	db: Db,
	gatheringId: string,
	personIds: readonly string[],
): Promise<CarrierAnswer> {
	await holdChairs(db, gatheringId);
	const busy = await firstElsewhere(db, gatheringId, personIds);
	if (busy) return { ok: false, reason: "busy", ...busy };
	await writeCarriers(db, gatheringId, personIds);
	return { ok: true };
}

/** Lets one step in for another. Refused where that one no longer carries it, or the new one is elsewhere that day. */
export async function replaceCarrier(
	db: Db,
	gatheringId: string,
	{ out, into }: { out: string; into: string },
): Promise<CarrierAnswer> {
	await holdChairs(db, gatheringId);
	const before = (await carriersOf(db, gatheringId)).map(({ personId }) => personId);
	if (!before.includes(out) || before.includes(into)) return { ok: false, reason: "not-carrying" };
	const busy = await firstElsewhere(db, gatheringId, [into]);
	if (busy) return { ok: false, reason: "busy", ...busy };
	await writeCarriers(
		db,
		gatheringId,
		before.map((personId) => (personId === out ? into : personId)),
	);
	return { ok: true };
}

/** Two who name the same person for two gatherings wait for each other here. */
async function holdChairs(db: Db, gatheringId: string): Promise<void> {
	await sql`lock table gathering_facilitators in share row exclusive mode`.execute(db);
	if (!(await lockGathering(db, gatheringId))) throw new Error(`No gathering ${gatheringId}`);
}

async function firstElsewhere(
	db: Db,
	gatheringId: string,
	personIds: readonly string[],
): Promise<{ personId: string; day: Day; cohortName: string } | undefined> {
	const { rows } = await sql<{ personId: string; day: Day; cohortName: string }>`
		select w.person_id, d.day, c.name as cohort_name
		from gatherings g
		join cohorts c on c.id = g.cohort_id
		cross join unnest(g.days) as d(day)
		join unnest(${personIds}::uuid[]) as w(person_id) on w.person_id = any(${carrierIds})
		where g.id <> ${gatheringId} and g.cancelled_at is null
			and d.day = any((select days from gatherings where id = ${gatheringId})::date[])
		order by d.day, c.name limit 1
	`.execute(db);
	return rows[0];
}

async function writeCarriers(db: Db, gatheringId: string, personIds: readonly string[]): Promise<void> {
	await db.deleteFrom("gatheringFacilitators").where("gatheringId", "=", gatheringId).execute();
	if (personIds.length > 0)
		await db
			.insertInto("gatheringFacilitators")
			.values(personIds.map((personId) => ({ gatheringId, personId })))
			.execute();
	await recordEvent(db, {
		type: "gathering.facilitators_named",
		subject: ["gathering", gatheringId],
		data: { personIds },
	});
}
