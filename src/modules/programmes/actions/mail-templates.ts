import type { Locale } from "../../../../locales/index.ts";
import { messagesIn } from "../../../../locales/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type LetterKey, type LetterText, placeholdersOf, unknownPlaceholders } from "../letters.ts";

/** Why the tenant's words cannot be used: words in braces that mean nothing, or no link to answer by, or nothing of what is to be told. */
export type TemplateRefusal =
	| { reason: "unknown"; field: "subject" | "body"; words: string[] }
	| { reason: "no-link" }
	| { reason: "no-message" };

/** Gives why a text cannot be used for a letter, or null when it can. */
export function refusalOfTemplate(key: LetterKey, locale: Locale, text: LetterText): TemplateRefusal | null {
	for (const field of ["subject", "body"] as const) {
		const words = unknownPlaceholders(key, locale, text[field]);
		if (words.length > 0) return { reason: "unknown", field, words };
	}
	const words = messagesIn(locale).letters.placeholders;
	const lacks = (placeholder: "link" | "message") =>
		placeholdersOf[key].includes(placeholder) && !text.body.includes(`{${words[placeholder]}}`);
	if (lacks("message")) return { reason: "no-message" };
	return lacks("link") ? { reason: "no-link" } : null;
}

/** Stores the tenant's own words for a letter in a language. */
export async function writeTemplate(
	db: Db,
	key: LetterKey,
	locale: Locale,
	text: LetterText,
	now: Date,
): Promise<{ ok: true } | ({ ok: false } & TemplateRefusal)> {
	const refusal = refusalOfTemplate(key, locale, text);
	if (refusal) return { ok: false, ...refusal };
	const row = { ...text, changedAt: now };
	await db
		.insertInto("mailTemplates")
		.values({ key, locale, ...row })
		.onConflict((conflict) => conflict.columns(["tenantId", "key", "locale"]).doUpdateSet(row))
		.execute();
	await recordEvent(db, {
		type: "mail_template.written",
		subject: ["mail_template", null],
		data: { key, locale },
	});
	return { ok: true };
}

/** Goes back to the product's words. */
export async function resetTemplate(db: Db, key: LetterKey, locale: Locale): Promise<void> {
	await db.deleteFrom("mailTemplates").where("key", "=", key).where("locale", "=", locale).execute();
	await recordEvent(db, {
		type: "mail_template.reset",
		subject: ["mail_template", null],
		data: { key, locale },
	});
}
