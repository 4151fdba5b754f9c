import { daily, type Jobs } from "../jobs/index.ts";

/** Logs are kept twelve months. */
const keepDays = 365;

export const jobs: Jobs = {
	delete_old_audit_entries: daily(async (db, _payload, { clock }) => {
		const before = new Date(clock().getTime() - keepDays * 86_400_000);
		await db.deleteFrom("auditEntries").where("at", "<", before).execute();
	}),
};
