import type { Db } from "../../../platform/db/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";

/** Keeps a person's language; null is whatever the tenant's is. Mails follow it too. */
export async function preferLanguage(db: Db, personId: string, locale: Locale | null): Promise<void> {
	await db.updateTable("people").set({ locale }).where("id", "=", personId).execute();
}
