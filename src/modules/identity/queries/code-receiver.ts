import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { CodeReceiver } from "../policy.ts";

/** What decides whether this viewer may make a one-time code for this person; nothing when there is no such person. */
export async function codeReceiver(
	db: Db,
	personId: string,
	viewerId: string,
): Promise<(CodeReceiver & { name: string; shielded: boolean }) | undefined> {
	const { rows } = await sql<CodeReceiver & { name: string; shielded: boolean }>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, p.shielded,
			coalesce(p.email, '') <> '' as has_email,
			exists (select from identities where person_id = p.id) as has_account,
			exists (select from role_grants where person_id = p.id and withdrawn_at is null) as holds_granted_role,
			exists (
				select from posts post
				join units works_in on works_in.id = post.unit_id
				join units led on led.id = any(works_in.path) and led.leader_id = ${viewerId} and led.ended_at is null
				where post.person_id = p.id and post.ended_at is null
			) as led_by_viewer
		from people p
		where p.id = ${personId} and p.ended_at is null and p.guest_of is null
	`.execute(db);
	return rows[0];
}
