import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { OidcClaims } from "../../../platform/auth/oidc.ts";
import { endAllSessions } from "../../../platform/auth/sessions.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Provider } from "../queries/providers.ts";

/** unknown: nobody here; taken: linked to another account before; ambiguous: several have the same claim. */
export type LinkFailure = "unknown" | "taken" | "ambiguous";

export type LinkOutcome = { ok: true; personId: string } | { ok: false; reason: LinkFailure };

/**
 * The person an account belongs to. (issuer, subject) decides; the first time the provider's linking claim does,
 * compared with what the organisation's own file says. Never e-mail: it changes hands.
 */
export async function personOfAccount(
	db: Db,
	provider: Pick<Provider, "linkClaim" | "linkColumn">,
	claims: OidcClaims,
	now: Date,
): Promise<LinkOutcome> {
	const linked = await linkedPerson(db, claims);
	if (linked)
		return linked.hasLeft ? { ok: false, reason: "unknown" } : { ok: true, personId: linked.personId };
	const value = claims.values[provider.linkClaim]?.trim();
	const found = value ? await peopleByClaim(db, provider.linkColumn, value) : [];
	const [person, ...others] = found;
	if (!person) return { ok: false, reason: "unknown" };
	if (others.length > 0) return { ok: false, reason: "ambiguous" };
	return link(db, person, claims, now);
}

/** Undoes the link between a person and a work account, and ends what was opened with it. */
export async function unlinkIdentity(db: Db, personId: string, issuer: string): Promise<void> {
	await db.deleteFrom("identities").where("personId", "=", personId).where("issuer", "=", issuer).execute();
	await endAllSessions(db, personId);
	await recordEvent(db, { type: "identity.unlinked", subject: ["person", personId] });
}

async function linkedPerson(db: Db, { issuer, subject }: OidcClaims) {
	return db
		.selectFrom("identities as i")
		.innerJoin("people as p", "p.id", "i.personId")
		.select(["i.personId", sql<boolean>`p.ended_at is not null`.as("hasLeft")])
		.where("i.issuer", "=", issuer)
		.where("i.subject", "=", subject)
		.executeTakeFirst();
}

async function peopleByClaim(db: Db, column: Provider["linkColumn"], value: string): Promise<string[]> {
	const matches =
		column === "upn" ? sql<boolean>`lower(upn) = lower(${value})` : sql<boolean>`employee_number = ${value}`;
	const rows = await db
		.selectFrom("people")
		.select("id")
		.where(matches)
		.where("guestOf", "is", null)
		.where("endedAt", "is", null)
		.limit(2)
		.execute();
	return rows.map(({ id }) => id);
}

/** Two first sign-ins at once agree: the row that got there first decides. */
async function link(db: Db, personId: string, claims: OidcClaims, now: Date): Promise<LinkOutcome> {
	const { issuer, subject } = claims;
	const made = await db
		.insertInto("identities")
		.values({ issuer, subject, personId, linkedAt: now })
		.onConflict((conflict) => conflict.doNothing())
		.returning("personId")
		.executeTakeFirst();
	if (made) {
		await recordEvent(db, { type: "identity.linked", subject: ["person", personId], actor: personId });
		return { ok: true, personId };
	}
	const first = await linkedPerson(db, claims);
	return first?.personId === personId ? { ok: true, personId } : { ok: false, reason: "taken" };
}
