import { sql } from "kysely";
import type { Db } from "../db/index.ts";

/** What something happened to: ["idea", id]. The id is null for things without a row, like an import. */
export type Subject = readonly [kind: string, id: string | null];

/** Ids, states, counts and dates: never names, scores or what somebody wrote. */
export type EventData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Happening {
	/** Subject and verb, "idea.submitted". */
	readonly type: string;
	readonly subject: Subject;
	/** Who did it; left out, the person that the transaction is bound to; null for the system itself. */
	readonly actor?: string | null;
	readonly data?: EventData;
}

/**
 * Writes that something happened, for other modules (the event) and for administrators (the audit line),
 * in one statement and in the caller's transaction: it is true exactly when the change itself is.
 */
export function recordEvent(db: Db, happening: Happening): Promise<void> {
	return recordEvents(db, [happening]);
}

/** The same for many at once, still in one statement. */
export async function recordEvents(db: Db, happenings: readonly Happening[]): Promise<void> {
	if (happenings.length === 0) return;
	await sql`
		with happening as (
			select type, kind, id, case when bound then app.person() else actor end as actor, data
			from jsonb_to_recordset(${JSON.stringify(happenings.map(toRow))}::jsonb)
				as h(type text, kind text, id uuid, actor uuid, bound boolean, data jsonb)
		), event as (
			insert into events (type, subject_kind, subject_id, actor_id, data)
			select type, kind, id, actor, data from happening
		)
		insert into audit_entries (action, subject_kind, subject_id, actor_id, data)
		select type, kind, id, actor, data from happening
	`.execute(db);
}

const toRow = ({ type, subject, actor, data = {} }: Happening) => ({
	type,
	kind: subject[0],
	id: subject[1],
	actor: actor ?? null,
	bound: actor === undefined,
	data,
});
