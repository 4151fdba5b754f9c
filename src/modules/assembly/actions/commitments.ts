import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type CommitmentKind, mostOfAKind } from "../assembly.ts";

export type NewCommitment = { readonly kind: CommitmentKind; readonly body: string };

/** Writes a promise to oneself. Gives whether there was room for one more of its kind. */
export async function commit(
	db: Db,
	assemblyId: string,
	personId: string,
	{ kind, body }: NewCommitment,
	now: Date,
): Promise<boolean> {
	const { rows } = await sql`
		insert into assembly_commitments (assembly_id, person_id, kind, body, made_at)
		select ${assemblyId}::uuid, ${personId}::uuid, ${kind}, ${body}, ${now}
		where (select count(*) from assembly_commitments where assembly_id = ${assemblyId}::uuid
			and person_id = ${personId}::uuid and kind = ${kind}) < ${mostOfAKind}
		returning 1
	`.execute(db);
	if (rows.length === 0) return false;
	await recordEvent(db, { type: "assembly.committed", subject: ["assembly", assemblyId], data: { kind } });
	return true;
}

/** Deletes a promise; only its writer's own. */
export async function dropCommitment(
	db: Db,
	assemblyId: string,
	personId: string,
	id: string,
): Promise<boolean> {
	const dropped = await db
		.deleteFrom("assemblyCommitments")
		.where("id", "=", id)
		.where("assemblyId", "=", assemblyId)
		.where("personId", "=", personId)
		.executeTakeFirst();
	if (dropped.numDeletedRows === 0n) return false;
	await recordEvent(db, { type: "assembly.commitment_dropped", subject: ["assembly", assemblyId] });
	return true;
}
