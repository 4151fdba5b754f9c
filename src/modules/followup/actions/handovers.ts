import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { giveToOwner, mainPostOf } from "../../portfolio/index.ts";

/** Given on by somebody, or taken over by the line because the owner left. */
export type Why = "handed" | "left";

/**
 * Hands an initiative over to somebody with a post in the line, with what the next one must know. Refuses somebody
 * without a post, and the one who has it already. Both are told.
 */
export async function handOver(
	db: Db,
	id: string,
	to: { personId: string; mustKnow: string },
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "without-post" | "same-owner" }> {
	const before = await ownerOf(db, id);
	if (before.ownerId === to.personId) return { ok: false, reason: "same-owner" };
	if (!(await mainPostOf(db, to.personId))) return { ok: false, reason: "without-post" };
	await give(db, id, { toId: to.personId, mustKnow: to.mustKnow, why: "handed", by, now });
	return { ok: true };
}

/**
 * Where an owner has left, the line's role takes over: the leader of the unit, or the nearest leader above who works
 * here. The office is told of each. Where there is nobody, the office is told that somebody must be found.
 */
export async function followTheLine(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ id: string; leaderId: string | null }>`
		select i.id, (select above.leader_id from unnest(u.path) with ordinality step(unit_id, depth)
				join units above on above.id = step.unit_id
				join people leader on leader.id = above.leader_id and leader.ended_at is null
				order by depth desc limit 1) as leader_id
		from initiatives i join people o on o.id = i.owner_id and o.ended_at is not null
		left join units u on u.id = i.owner_unit_id
		where i.state in ('planned', 'under_way', 'paused') order by i.id
	`.execute(db);
	for (const { id, leaderId } of rows) {
		if (leaderId === null) await enqueue(db, "tell_ownerless", { initiativeId: id });
		else await give(db, id, { toId: leaderId, mustKnow: "", why: "left", by: null, now });
	}
}

type Gift = { toId: string; mustKnow: string; why: Why; by: string | null; now: Date };

async function give(db: Db, initiativeId: string, { toId, mustKnow, why, by, now }: Gift): Promise<void> {
	const before = await ownerOf(db, initiativeId);
	await giveToOwner(db, initiativeId, toId, by, now);
	const after = await ownerOf(db, initiativeId);
	const from = { fromId: before.ownerId, fromRole: before.ownerRole };
	const { id: handoverId } = await db
		.insertInto("initiativeHandovers")
		.values({
			...{ initiativeId, ...from, toId, toRole: after.ownerRole, why, mustKnow },
			...{ handedBy: by, handedAt: now },
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await enqueue(db, "tell_initiative_handover", { handoverId });
}

const ownerOf = (db: Db, id: string) =>
	db
		.selectFrom("initiatives")
		.select(["ownerId", "ownerRole"])
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
