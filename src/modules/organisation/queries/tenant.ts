import type { Db } from "../../../platform/db/index.ts";

/** The tenant's own row as it is now. */
export async function tenantById(
	db: Db,
	id: string,
): Promise<{ name: string; locale: string; settings: Record<string, unknown> }> {
	const row = await db
		.selectFrom("tenants")
		.select(["name", "locale", "settings"])
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	return { ...row, settings: row.settings as Record<string, unknown> };
}
