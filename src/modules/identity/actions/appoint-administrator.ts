import { sql } from "kysely";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { linkLifetime } from "../limits.ts";
import { paths } from "../paths.ts";
import { grantRole } from "./roles.ts";

export type Appointment =
	| { ok: true; name: string; link: string }
	| { ok: false; reason: "unknown" | "ambiguous" | "guest" };

/**
 * Makes somebody administrator from the command line and gives a sign-in link: the way in to a new installation,
 * before there is a mail server, a sign-in service or anybody to ask. `who` is an employee number or an e-mail address.
 */
export async function appointAdministrator(
	db: Db,
	who: string,
	address: string,
	now: Date,
): Promise<Appointment> {
	const { rows } = await sql<{ id: string; name: string }>`
		select id, given_name || ' ' || family_name as name from people
		where ended_at is null and (employee_number = ${who} or lower(email) = lower(${who})) limit 2
	`.execute(db);
	const [person, ...others] = rows;
	if (!person) return { ok: false, reason: "unknown" };
	if (others.length > 0) return { ok: false, reason: "ambiguous" };
	const grant = { personId: person.id, role: "administrator", programmeId: null, grantedBy: null } as const;
	const granted = await grantRole(db, grant, now);
	if (!granted.ok && granted.reason === "not-for-guests") return { ok: false, reason: "guest" };
	return { ok: true, name: person.name, link: address + paths.link(await aLink(db, person.id, now)) };
}

async function aLink(db: Db, personId: string, now: Date): Promise<string> {
	const { token, hash } = newSecret();
	const expiresAt = new Date(now.getTime() + linkLifetime);
	const row = { kind: "link", personId, tokenHash: hash, createdAt: now, expiresAt } as const;
	await db.insertInto("signInTokens").values(row).execute();
	return token;
}
