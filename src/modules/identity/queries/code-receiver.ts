import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { SignedIn } from "../../../platform/web/context.ts";
import type { CodeReceiver } from "../policy.ts";
import { fits, pageSize } from "./roles.ts";

/** What decides whether this viewer may make a one-time code for this person; nothing when there is no such person. */
export async function codeReceiver(
	db: Db,
	personId: string,
	viewerId: string,
): Promise<(CodeReceiver & { name: string }) | undefined> {
	const { rows } = await sql<CodeReceiver & { name: string }>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, p.shielded as is_shielded,
			coalesce(p.email, '') <> '' as has_email,
			exists (select from identities where person_id = p.id) as has_account,
			exists (select from role_grants where person_id = p.id and withdrawn_at is null) as holds_granted_role,
			${worksInLineOf(viewerId)} as led_by_viewer
		from people p
		where p.id = ${personId} and p.ended_at is null and p.guest_of is null
	`.execute(db);
	return rows[0];
}

export type PersonForCode = { id: string; name: string; employeeNumber: string | null };

/**
 * Those whom this viewer may make codes for, by name, one page: people without e-mail, work account or granted role,
 * in the viewer's own line or (the office) everywhere. An administrator who searches finds anybody.
 */
export async function peopleForCodes(
	db: Db,
	viewer: SignedIn,
	search: { q: string; page: number },
): Promise<{ people: PersonForCode[]; count: number }> {
	const administrator = viewer.roles.has("administrator");
	const office = viewer.roles.has("office");
	const { rows } = await sql<PersonForCode & { count: number }>`
		select p.id, p.given_name || ' ' || p.family_name as name, p.employee_number, count(*) over () as count
		from people p
		where p.ended_at is null and p.guest_of is null and p.id <> ${viewer.personId}
			and ${search.q === "" ? sql`true` : fits(search.q)}
			and ${administrator && search.q !== "" ? sql`true` : hasNoOtherWayIn}
			and ${administrator || office ? sql`true` : worksInLineOf(viewer.personId)}
			and (${office} or not p.shielded)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
		limit ${pageSize} offset ${(search.page - 1) * pageSize}
	`.execute(db);
	return { people: rows.map(({ count: _, ...person }) => person), count: rows[0]?.count ?? 0 };
}

const hasNoOtherWayIn = sql<boolean>`(
	coalesce(p.email, '') = ''
	and not exists (select from identities i where i.person_id = p.id)
	and not exists (select from role_grants g where g.person_id = p.id and g.withdrawn_at is null)
)`;

const worksInLineOf = (leaderId: string) => sql<boolean>`exists (
	select from posts post where post.person_id = p.id and post.ended_at is null and post.unit_id in (
		select works_in.id from units works_in
		join units led on led.id = any(works_in.path) and led.leader_id = ${leaderId} and led.ended_at is null
	)
)`;
