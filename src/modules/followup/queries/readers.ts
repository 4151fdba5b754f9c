import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";

/** Somebody who gets a letter, and the language they read. */
export type Reader = { readonly personId: string; readonly email: string | null; readonly locale: string };

/** Those of the people who work here. */
export const readersOf = (db: Db, ids: readonly string[]): Promise<Reader[]> =>
	readers(db, sql`p.id = any(${[...ids]}::uuid[])`);

/** The whole tenant's office, and those who keep the portfolio. */
export const theOffice = (db: Db): Promise<Reader[]> =>
	readers(
		db,
		sql`exists (select from role_grants g where g.person_id = p.id and g.role in ('office', 'portfolio')
			and g.programme_id is null and g.withdrawn_at is null)`,
	);

async function readers(db: Db, condition: RawBuilder<unknown>): Promise<Reader[]> {
	const { rows } = await sql<Reader>`
		select p.id as person_id, p.email, coalesce(p.locale, t.locale) as locale
		from people p join tenants t on t.id = p.tenant_id
		where p.ended_at is null and ${condition} order by p.id
	`.execute(db);
	return rows;
}
