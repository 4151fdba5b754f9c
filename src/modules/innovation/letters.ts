import { sql } from "kysely";
import { type Messages, messagesIn } from "../../../locales/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import { queueMail } from "../../platform/mail/index.ts";

/** Someone a letter goes to, in the language they read. */
export interface Addressee {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly locale: Locale;
	readonly tenantName: string;
}

/** Those of the people who still work here, with where and in what language to write to them. */
export async function addresseesOf(db: Db, personIds: readonly string[]): Promise<Addressee[]> {
	const { rows } = await sql<Addressee>`
		select p.id, p.given_name as name, p.email, coalesce(p.locale, t.locale) as locale, t.name as tenant_name
		from people p join tenants t on t.id = p.tenant_id
		where p.id = any(${[...personIds]}::uuid[]) and p.ended_at is null order by p.id
	`.execute(db);
	return rows;
}

export interface Letter {
	readonly subject: string;
	readonly body: string;
	/** Where the letter leads; stands alone on its line. */
	readonly url: string | null;
	readonly dedupeKey?: string;
}

/** Queues one letter to each, written by `write` in their language. */
export async function sendLetters(
	db: Db,
	to: readonly Addressee[],
	write: (t: Messages["innovation"], addressee: Addressee) => Letter | Promise<Letter>,
): Promise<void> {
	for (const addressee of to) {
		const t = messagesIn(addressee.locale).innovation;
		const { subject, body, url, dedupeKey } = await write(t, addressee);
		const parts = [t.letters.hello(addressee.name), body, url, t.letters.goodbye(addressee.tenantName)];
		await queueMail(db, {
			to: addressee.email,
			personId: addressee.id,
			subject,
			text: parts.filter(Boolean).join("\n\n"),
			dedupeKey,
		});
	}
}
