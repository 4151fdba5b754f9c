import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { GrantedRole } from "../../../roles.ts";
import { grantObstacle } from "../policy.ts";

export type NewGrant = {
	personId: string;
	role: GrantedRole;
	/** Null for the whole tenant. */
	programmeId: string | null;
	/** Null when the installation itself gives it: the first administrator, the seed. */
	grantedBy: string | null;
};

export type GrantFailure = "no-such-person" | "already-held" | "tenant-only" | "not-for-guests";

/** Grants a role, with an event and an audit line. Nothing changes when the person holds it already. */
export async function grantRole(
	db: Db,
	grant: NewGrant,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: GrantFailure }> {
	const person = await db
		.selectFrom("people")
		.select("guestOf")
		.where("id", "=", grant.personId)
		.where("endedAt", "is", null)
		.executeTakeFirst();
	if (!person) return { ok: false, reason: "no-such-person" };
	const obstacle = grantObstacle(grant.role, grant.programmeId, { isGuest: person.guestOf !== null });
	if (obstacle) return { ok: false, reason: obstacle };
	const made = await db
		.insertInto("roleGrants")
		.values({ ...grant, grantedAt: now })
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!made) return { ok: false, reason: "already-held" };
	await record(db, "role.granted", grant, grant.grantedBy);
	return { ok: true };
}

export type Withdrawal = { grantId: string; personId: string; withdrawnBy: string };

/** Withdraws a role. The last administrator stays: a tenant nobody can administer cannot be mended from inside. */
export async function withdrawRole(
	db: Db,
	{ grantId, personId, withdrawnBy }: Withdrawal,
	now: Date,
): Promise<{ ok: true; role: GrantedRole } | { ok: false; reason: "not-held" | "last-administrator" }> {
	const grant = await db
		.selectFrom("roleGrants")
		.select(["role", "programmeId"])
		.where("id", "=", grantId)
		.where("personId", "=", personId)
		.where("withdrawnAt", "is", null)
		.forUpdate()
		.executeTakeFirst();
	if (!grant) return { ok: false, reason: "not-held" };
	if (grant.role === "administrator" && (await administratorsBut(db, grantId)) === 0) {
		return { ok: false, reason: "last-administrator" };
	}
	await db
		.updateTable("roleGrants")
		.set({ withdrawnAt: now, withdrawnBy })
		.where("id", "=", grantId)
		.execute();
	await record(db, "role.withdrawn", { ...grant, personId }, withdrawnBy);
	return { ok: true, role: grant.role };
}

/** Locked in one order, so that two administrators who withdraw each other at once cannot both succeed. */
async function administratorsBut(db: Db, grantId: string): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		select g.id from role_grants g join people p on p.id = g.person_id
		where g.role = 'administrator' and g.withdrawn_at is null and p.ended_at is null
		order by g.id for update of g
	`.execute(db);
	return rows.filter(({ id }) => id !== grantId).length;
}

function record(
	db: Db,
	type: "role.granted" | "role.withdrawn",
	{ personId, role, programmeId }: Pick<NewGrant, "personId" | "role" | "programmeId">,
	actor: string | null,
): Promise<void> {
	return recordEvent(db, {
		type,
		subject: ["person", personId],
		actor,
		data: { role, programme: programmeId },
	});
}
