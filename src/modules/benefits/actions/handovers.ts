import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { mainPostOf } from "../../portfolio/index.ts";

/** The owner's role in the line, and who holds it. */
export type Owner = {
	readonly ownerId: string | null;
	readonly ownerUnitId: string;
	readonly ownerRole: string;
};

/** Handed over by somebody, or by what happened in the line: the owner left, or the unit has another leader. */
export type Why = "handed" | "left" | "new_leader";

type Circumstances = { why: Why; words: string; by: string | null; now: Date };

/**
 * Hands a benefit over to somebody with a post in the line, who may be in another unit. History is kept and both are
 * told. Refuses somebody without a post, and the one who has it already.
 */
export async function handOver(
	db: Db,
	id: string,
	to: { personId: string; words: string },
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "without-post" | "same-owner" }> {
	const post = await mainPostOf(db, to.personId);
	if (!post) return { ok: false, reason: "without-post" };
	const owner = { ownerId: to.personId, ownerUnitId: post.unitId, ownerRole: post.title };
	const changed = await recordHandover(db, id, owner, { why: "handed", words: to.words, by, now });
	return changed ? { ok: true } : { ok: false, reason: "same-owner" };
}

/** Sets the owner; where another person takes over, it is kept who had it and both are told. Gives whether one did. */
export async function recordHandover(
	db: Db,
	id: string,
	owner: Owner,
	{ why, words, by, now }: Circumstances,
): Promise<boolean> {
	const before = await db
		.selectFrom("benefits")
		.select(["ownerId", "ownerUnitId", "ownerRole"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const follows = await leadsUnit(db, owner.ownerUnitId, owner.ownerId);
	await db
		.updateTable("benefits")
		.set({ ...owner, ownerFollowsLeader: follows })
		.where("id", "=", id)
		.execute();
	if (owner.ownerId === null || owner.ownerId === before.ownerId) return false;
	const from = { fromId: before.ownerId, fromUnitId: before.ownerUnitId, fromRole: before.ownerRole };
	const to = { toId: owner.ownerId, toUnitId: owner.ownerUnitId, toRole: owner.ownerRole };
	const { id: handoverId } = await db
		.insertInto("benefitHandovers")
		.values({ benefitId: id, ...from, ...to, why, words, handedBy: by, handedAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await enqueue(db, "tell_benefit_handover", { handoverId });
	const data = { from: before.ownerId, to: owner.ownerId };
	await recordEvent(db, { type: "benefit.handed_over", subject: ["benefit", id], actor: by, data });
	return true;
}

/**
 * Lets benefits that live go with the role: to the unit's leader where the owner has left, and to the new leader where
 * the owner had it as leader. A unit without a leader keeps its benefits waiting for one.
 */
export async function followTheLine(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ id: string; unitId: string; leaderId: string; hasLeft: boolean }>`
		select b.id, u.id as unit_id, leader.id as leader_id, owner.ended_at is not null as has_left
		from benefits b
		join units u on u.id = b.owner_unit_id
		join people leader on leader.id = u.leader_id and leader.ended_at is null
		left join people owner on owner.id = b.owner_id
		where b.state in ('planned', 'measuring') and leader.id is distinct from b.owner_id
			and (b.owner_id is null or owner.ended_at is not null or b.owner_follows_leader)
		order by b.id
	`.execute(db);
	for (const { id, unitId, leaderId, hasLeft } of rows) {
		const post = await mainPostOf(db, leaderId);
		const owner = { ownerId: leaderId, ownerUnitId: unitId, ownerRole: post?.title ?? "" };
		const why = hasLeft ? "left" : "new_leader";
		await recordHandover(db, id, owner, { why, words: "", by: null, now });
	}
}

/** Whether the person leads the unit: then the benefit goes with the role. */
export async function leadsUnit(db: Db, unitId: string, personId: string | null): Promise<boolean> {
	if (personId === null) return false;
	const unit = await db.selectFrom("units").select("leaderId").where("id", "=", unitId).executeTakeFirst();
	return unit?.leaderId === personId;
}
