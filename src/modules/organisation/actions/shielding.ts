import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { ShieldReason } from "../person.ts";

/** Hides a person from everyone but the office, at once. The reason is a class, kept on the row and never in the trail. */
export async function shieldPerson(db: Db, personId: string, reason: ShieldReason): Promise<void> {
	await db
		.updateTable("people")
		.set({ shielded: true, shieldReason: reason })
		.where("id", "=", personId)
		.execute();
	await recordEvent(db, { type: "person.shielded", subject: ["person", personId] });
}

/** Makes a shielded person visible again. */
export async function unshieldPerson(db: Db, personId: string): Promise<void> {
	await db
		.updateTable("people")
		.set({ shielded: false, shieldReason: null })
		.where("id", "=", personId)
		.execute();
	await recordEvent(db, { type: "person.unshielded", subject: ["person", personId] });
}
