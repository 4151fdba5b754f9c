import type { PersonalDataExporter } from "../../platform/auth/personal-data.ts";
import type { Db } from "../../platform/db/index.ts";

export type PersonalData = {
	exportedAt: string;
	organisation: string;
	parts: Record<string, unknown>;
};

/** Asks every part of the product what it has stored about a person, one after the other, for one file. */
export async function collectPersonalData(
	db: Db,
	exporters: readonly PersonalDataExporter[],
	whose: { personId: string; tenant: string },
	now: Date,
): Promise<PersonalData> {
	const parts: Record<string, unknown> = {};
	for (const { name, collect } of exporters) parts[name] = await collect(db, whose.personId);
	return { exportedAt: now.toISOString(), organisation: whose.tenant, parts };
}

/** What this module knows: who one is here, sessions, accounts, roles, invitations, mails and traces. No secrets. */
export const personalData: PersonalDataExporter = {
	name: "identity",
	collect: async (db, personId) => ({
		person: await person(db, personId),
		...(await signIns(db, personId)),
		...(await standing(db, personId)),
		...(await traces(db, personId)),
	}),
};

const person = (db: Db, personId: string) =>
	db
		.selectFrom("people")
		.select(["givenName", "familyName", "employeeNumber", "email", "upn", "gender", "locale", "guestOf"])
		.select(["shielded", "createdAt", "endedAt"])
		.where("id", "=", personId)
		.executeTakeFirst();

const signIns = async (db: Db, personId: string) => ({
	sessions: await db
		.selectFrom("sessions")
		.select(["method", "device", "createdAt", "expiresAt", "idleUntil"])
		.where("personId", "=", personId)
		.execute(),
	accounts: await db
		.selectFrom("identities")
		.select(["issuer", "subject", "linkedAt"])
		.where("personId", "=", personId)
		.execute(),
	signInLinksAndCodes: await db
		.selectFrom("signInTokens")
		.select(["kind", "createdAt", "expiresAt", "usedAt"])
		.where("personId", "=", personId)
		.execute(),
});

const standing = async (db: Db, personId: string) => ({
	roles: await db
		.selectFrom("roleGrants")
		.select(["role", "programmeId", "grantedAt", "withdrawnAt"])
		.where("personId", "=", personId)
		.execute(),
	guestIn: await db
		.selectFrom("guestAccesses")
		.select(["programmeId", "invitedAt", "endedAt"])
		.where("personId", "=", personId)
		.execute(),
});

const traces = async (db: Db, personId: string) => ({
	mailToMe: await db
		.selectFrom("mailMessages")
		.select(["createdAt", "subject", "state"])
		.where("personId", "=", personId)
		.execute(),
	whatIDid: await db
		.selectFrom("auditEntries")
		.select(["at", "action", "subjectKind", "subjectId"])
		.where("actorId", "=", personId)
		.orderBy("id")
		.execute(),
});
