import { sql } from "kysely";
import type { Db } from "../db/index.ts";

/** The one channel that every process listens on. */
export const channel = "live";

/**
 * Says in this transaction that what these topics are about has changed. On commit every process tells the pages that show it;
 * after a rollback nobody hears anything. The same topic several times in one transaction is told once.
 */
export async function announce(db: Db, ...topics: readonly string[]): Promise<void> {
	await sql`
		select pg_notify(${channel}, current_setting('app.tenant') || ' ' || topic) from unnest(${topics}::text[]) topic
	`.execute(db);
}

/** A topic as it travels: the tenant comes from the transaction, so nobody can speak for another one. */
export const addressOf = (tenantId: string, topic: string): string => `${tenantId} ${topic}`;
