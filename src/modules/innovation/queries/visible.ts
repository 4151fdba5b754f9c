import { type RawBuilder, sql } from "kysely";
import type { Reader } from "../policy.ts";

/** The ideas `i` that the reader may know of. "Forbidden" looks like "not found" because every query asks this. */
export function visibleTo(reader: Reader): RawBuilder<boolean> {
	const { personId, office, officeOf, everyones, moderates } = reader;
	return sql<boolean>`(
		(i.hidden_at is null or i.owner_id = ${personId}::uuid or ${moderates}::boolean)
		and (
			${office}::boolean
			or i.programme_id = any(${officeOf}::uuid[])
			or i.owner_id = ${personId}::uuid
			or i.guide_id = ${personId}::uuid
			or (i.visibility = 'shared' and ${everyones}::boolean)
			or exists (
				select from idea_members m
				where m.idea_id = i.id and m.person_id = ${personId}::uuid and m.state in ('invited', 'joined')
			)
		)
	)`;
}

/** A person's name, or null where the person is shielded and the reader is not the office. */
export const nameOf = (alias: string, reader: { office: boolean }): RawBuilder<string | null> => {
	const person = (column: string) => sql.ref(`${alias}.${column}`);
	return sql<string | null>`case when ${person("shielded")} and not ${reader.office}::boolean then null
		else ${person("given_name")} || ' ' || ${person("family_name")} end`;
};
