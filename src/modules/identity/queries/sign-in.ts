import { sql } from "kysely";
import { hashOf } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";

export type Addressee = { id: string; name: string; email: string; locale: Locale | null };

/** A shared mailbox of a few; a file with one address for everybody must not send a thousand mails. */
const mostForOneAddress = 3;

/** Those who are here today and have this e-mail address, whatever its case. */
export async function peopleWithEmail(db: Db, email: string): Promise<Addressee[]> {
	const { rows } = await sql<Addressee>`
		select id, given_name || ' ' || family_name as name, email, locale from people
		where lower(email) = lower(${email}) and ended_at is null
		order by created_at, id limit ${mostForOneAddress}
	`.execute(db);
	return rows;
}

/** The name of the person a link belongs to, while it still works; asking uses nothing up. */
export async function linkHolder(db: Db, token: string, now: Date): Promise<string | undefined> {
	const { rows } = await sql<{ name: string }>`
		select person.given_name || ' ' || person.family_name as name
		from sign_in_tokens as token join people as person on person.id = token.person_id
		where token.kind = 'link' and token.token_hash = ${hashOf(token)}
			and token.used_at is null and token.expires_at > ${now} and person.ended_at is null
	`.execute(db);
	return rows[0]?.name;
}

export type ProviderButton = { id: string; name: string };

/** The providers to choose between on the sign-in page. */
export function providerButtons(db: Db): Promise<ProviderButton[]> {
	return db.selectFrom("identityProviders").select(["id", "name"]).orderBy("name").execute();
}
