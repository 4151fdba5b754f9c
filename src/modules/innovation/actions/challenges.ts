import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";

export interface NewChallenge {
	readonly title: string;
	readonly description: string;
	readonly goalId: string | null;
	readonly unitId: string | null;
	readonly programmeId: string | null;
	readonly ownerId: string;
	readonly opensOn: string;
	/** The last day for answers; null: open until somebody closes it. */
	readonly closesOn: string | null;
}

/** Opens a question to every employee. */
export async function openChallenge(db: Db, challenge: NewChallenge, now: Date): Promise<string> {
	const { id } = await db
		.insertInto("challenges")
		.values({ ...challenge, createdAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "challenge.opened", subject: ["challenge", id], actor: challenge.ownerId });
	return id;
}

/** Closes it from this day on; the answers stay. */
export async function closeChallenge(db: Db, id: string, lastDay: string): Promise<void> {
	await db.updateTable("challenges").set({ closesOn: lastDay }).where("id", "=", id).execute();
	await recordEvent(db, { type: "challenge.closed", subject: ["challenge", id] });
}
