import type { SignInMethod } from "../../../platform/auth/sessions.ts";
import type { Db } from "../../../platform/db/index.ts";

export type OwnSession = { id: string; device: string; method: SignInMethod; createdAt: Date };

/** The sessions of a person that hold now, newest first: for that person and nobody else. */
export function ownSessions(db: Db, personId: string, now: Date): Promise<OwnSession[]> {
	return db
		.selectFrom("sessions")
		.select(["id", "device", "method", "createdAt"])
		.where("personId", "=", personId)
		.where("expiresAt", ">", now)
		.where("idleUntil", ">", now)
		.orderBy("createdAt", "desc")
		.limit(50)
		.execute();
}
