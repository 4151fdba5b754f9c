import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { fits, pageSize } from "./roles.ts";

export type AuditFilter = {
	action: string | null;
	/** Name or employee number of the one who did it. */
	person: string | null;
	/** Days, both included. */
	from: string | null;
	to: string | null;
	/** Only lines older than this one: the end of the page before. */
	before: number | null;
};

export type AuditLine = {
	id: number;
	at: Date;
	action: string;
	/** Null for the system itself, and for a shielded person to those who may not see the name. */
	actor: string | null;
	bySystem: boolean;
	subjectKind: string;
	subjectId: string | null;
	data: Readonly<Record<string, unknown>>;
};

/** One page of the trail, newest first, and whether there is more. */
export async function auditPage(
	db: Db,
	filter: AuditFilter,
	reader: { seesShielded: boolean; timeZone: string },
): Promise<{ lines: AuditLine[]; more: boolean }> {
	const { action, person, from, to, before } = filter;
	const { seesShielded, timeZone } = reader;
	const { rows } = await sql<AuditLine>`
		select a.id, a.at, a.action, a.subject_kind, a.subject_id, a.data, a.actor_id is null as by_system,
			case when ${seesShielded} or not p.shielded then p.given_name || ' ' || p.family_name end as actor
		from audit_entries a left join people p on p.id = a.actor_id
		where (${before}::bigint is null or a.id < ${before})
			and (${action}::text is null or a.action = ${action})
			and (${from}::date is null or a.at >= ${from}::date::timestamp at time zone ${timeZone})
			and (${to}::date is null or a.at < (${to}::date + 1)::timestamp at time zone ${timeZone})
			and ${person === null ? sql`true` : actorFits(person, seesShielded)}
		order by a.id desc limit ${pageSize + 1}
	`.execute(db);
	return { lines: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** The kinds of action in the trail, in order. Skips from one to the next in the index: the trail is long, the kinds few. */
export async function auditActions(db: Db): Promise<string[]> {
	const { rows } = await sql<{ action: string }>`
		with recursive kinds as (
			(select action from audit_entries order by action limit 1)
			union all
			select (select min(action) from audit_entries a where a.action > k.action) from kinds k where k.action is not null
		)
		select action from kinds where action is not null
	`.execute(db);
	return rows.map(({ action }) => action);
}

function actorFits(typed: string, seesShielded: boolean) {
	return sql<boolean>`a.actor_id in (
		select id from people where (${seesShielded} or not shielded) and ${fits(typed)}
	)`;
}
