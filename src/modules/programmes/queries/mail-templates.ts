import type { Db } from "../../../platform/db/index.ts";
import type { LetterText } from "../letters.ts";

/** Gives the tenant's own letters, by "key language". */
export async function ownTemplates(db: Db): Promise<Map<string, LetterText>> {
	const rows = await db.selectFrom("mailTemplates").select(["key", "locale", "subject", "body"]).execute();
	return new Map(rows.map(({ key, locale, ...text }) => [`${key} ${locale}`, text]));
}
