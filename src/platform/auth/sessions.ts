import type { Db } from "../db/index.ts";
import { hashOf, newSecret } from "./tokens.ts";

/** How somebody came in. */
export type SignInMethod = "email" | "code" | "oidc" | "demo";

const day = 24 * 60 * 60 * 1000;

/**
 * A session ends after 30 days whatever happens, and after 7 days without use: people who work away from a desk
 * come back from one gathering to the next, and a phone that is lost is not open for long.
 */
export const sessionLimits = { absolute: 30 * day, idle: 7 * day } as const;

/** How far `idle_until` may lag behind, in milliseconds: one write an hour for each session, not one a page. */
const renewalStep = 60 * 60 * 1000;

export type NewSession = { personId: string; method: SignInMethod; device: string };

/** Opens a session and gives its id and its token; only the token's hash is stored. */
export async function openSession(
	db: Db,
	{ personId, method, device }: NewSession,
	now: Date,
): Promise<{ id: string; token: string }> {
	const { token, hash } = newSecret();
	const row = {
		personId,
		method,
		device,
		tokenHash: hash,
		createdAt: now,
		expiresAt: later(now, sessionLimits.absolute),
		idleUntil: later(now, sessionLimits.idle),
	};
	const { id } = await db.insertInto("sessions").values(row).returning("id").executeTakeFirstOrThrow();
	return { id, token };
}

/** Is it time to move the idle limit of a session that is used now? */
export function isRenewalDue(idleUntil: Date, now: Date): boolean {
	return later(now, sessionLimits.idle - renewalStep) > idleUntil;
}

/** Moves the idle limit of a session that is used now. */
export async function renewSession(db: Db, id: string, now: Date): Promise<void> {
	await db
		.updateTable("sessions")
		.set({ idleUntil: later(now, sessionLimits.idle) })
		.where("id", "=", id)
		.execute();
}

/** Ends one session of a person. Says whether there was one. */
export async function endSession(db: Db, personId: string, id: string): Promise<boolean> {
	const result = await db
		.deleteFrom("sessions")
		.where("id", "=", id)
		.where("personId", "=", personId)
		.executeTakeFirst();
	return result.numDeletedRows > 0n;
}

/** Ends every session of a person; each device is signed out with its next request. */
export async function endAllSessions(db: Db, personId: string): Promise<void> {
	await db.deleteFrom("sessions").where("personId", "=", personId).execute();
}

/** What the look-up compares with: never the token itself. */
export const sessionHash = hashOf;

const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);
