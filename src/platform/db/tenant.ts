import { sql } from "kysely";
import type { Database, Db } from "./connect.ts";

/**
 * Runs `work` in one transaction of the app role that is bound to a tenant and, if there is one, a person.
 * Row-level security then shows and accepts rows of that tenant only. Rolled back when `work` throws.
 */
export function inTenant<Result>(
	database: Pick<Database, "app">,
	tenantId: string,
	personId: string | null,
	work: (db: Db) => Promise<Result>,
): Promise<Result> {
	return database.app.transaction().execute(async (db) => {
		await sql`select set_config('app.tenant', ${tenantId}, true), set_config('app.person', ${personId ?? ""}, true)`.execute(
			db,
		);
		return work(db);
	});
}
