import { sql } from "kysely";
import type { Db } from "../db/index.ts";

export interface EnqueueOptions {
	/** Not before this instant. */
	readonly runAt?: Date;
	/** A waiting job with the same key in the same tenant is replaced instead of doubled. */
	readonly key?: string;
}

/** Adds a job in the caller's transaction: it exists exactly when the change that asked for it does. */
export async function enqueue(
	db: Db,
	task: string,
	payload: object,
	options: EnqueueOptions = {},
): Promise<void> {
	const { runAt = null, key = null } = options;
	await sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${runAt}::timestamptz, ${key})`.execute(
		db,
	);
}

/** The tenant that the transaction is bound to. Throws outside one. */
export async function currentTenant(db: Db): Promise<string> {
	const { rows } = await sql<{ tenant: string | null }>`select app.tenant() as tenant`.execute(db);
	const tenant = rows[0]?.tenant;
	if (!tenant) throw new Error("No tenant: open the transaction with inTenant");
	return tenant;
}
