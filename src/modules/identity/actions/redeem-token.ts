import { sql } from "kysely";
import { hashOf } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";

export type Redeemed = { personId: string; nextPath: string | null };

/**
 * Uses up a link or a code. Of two requests at once one gets it: the other waits for the row and finds it used.
 * Nothing for a token that is unknown, used, expired, or of somebody who has left.
 */
export async function redeemToken(
	db: Db,
	kind: "link" | "code",
	token: string,
	now: Date,
): Promise<Redeemed | undefined> {
	const { rows } = await sql<Redeemed>`
		update sign_in_tokens as token set used_at = ${now}
		from people as person
		where token.kind = ${kind} and token.token_hash = ${hashOf(token)}
			and token.used_at is null and token.expires_at > ${now}
			and person.id = token.person_id and person.ended_at is null
		returning token.person_id, token.next_path
	`.execute(db);
	return rows[0];
}
