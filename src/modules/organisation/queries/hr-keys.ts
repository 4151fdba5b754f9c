import type { Db } from "../../../platform/db/index.ts";

/** What the HR system knows a person by; for files that go there. */
export type HrKey = { id: string; employeeNumber: string | null; email: string | null };

/** Keys by id, shielded people and those who have left included: for the office's own files. */
export async function hrKeysOf(db: Db, ids: readonly string[]): Promise<Map<string, HrKey>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("people")
		.select(["id", "employeeNumber", "email"])
		.where("id", "in", [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}
