import { sql } from "kysely";
import { messagesIn } from "../../../../locales/index.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { endAllSessions } from "../../../platform/auth/sessions.ts";
import type { Db } from "../../../platform/db/index.ts";
import { queueMail } from "../../../platform/mail/index.ts";
import type { Tenant } from "../../../platform/web/context.ts";
import { paths } from "../paths.ts";

export type Invitation = {
	givenName: string;
	familyName: string;
	email: string;
	organisation: string;
	programmeId: string;
	invitedBy: string | null;
	tenant: Pick<Tenant, "name" | "locale">;
	/** Our own address, for the link in the mail. */
	address: string;
};

export type InvitationFailure = "is-employee" | "already-invited" | "no-such-programme";

/**
 * Invites somebody from another organisation into one programme and tells them by e-mail.
 * A guest from before, known by e-mail, gets one more programme; an employee needs no invitation.
 */
export async function inviteGuest(
	db: Db,
	invitation: Invitation,
	now: Date,
): Promise<{ ok: true; personId: string } | { ok: false; reason: InvitationFailure }> {
	const programme = await db
		.selectFrom("programmes")
		.select("title")
		.where("id", "=", invitation.programmeId)
		.executeTakeFirst();
	if (!programme) return { ok: false, reason: "no-such-programme" };
	const known = await personWithEmail(db, invitation.email);
	if (known?.guestOf === null) return { ok: false, reason: "is-employee" };
	const personId = known?.id ?? (await addGuest(db, invitation));
	if (!(await openAccess(db, personId, invitation, now))) return { ok: false, reason: "already-invited" };
	await tell(db, personId, invitation, programme.title);
	const data = { programme: invitation.programmeId };
	const actor = invitation.invitedBy;
	await recordEvent(db, { type: "guest.invited", subject: ["person", personId], actor, data });
	return { ok: true, personId };
}

/** Ends a guest's access to one programme; without any left the guest is signed out as well. */
export async function endGuestAccess(
	db: Db,
	access: { personId: string; programmeId: string },
	now: Date,
): Promise<{ ok: boolean }> {
	const ended = await db
		.updateTable("guestAccesses")
		.set({ endedAt: now })
		.where("personId", "=", access.personId)
		.where("programmeId", "=", access.programmeId)
		.where("endedAt", "is", null)
		.returning("personId")
		.executeTakeFirst();
	if (!ended) return { ok: false };
	const left = await db
		.selectFrom("guestAccesses")
		.select("programmeId")
		.where("personId", "=", access.personId)
		.where("endedAt", "is", null)
		.execute();
	if (left.length === 0) await endAllSessions(db, access.personId);
	const subject = ["person", access.personId] as const;
	await recordEvent(db, { type: "guest.access_ended", subject, data: { programme: access.programmeId } });
	return { ok: true };
}

async function personWithEmail(db: Db, email: string) {
	return db
		.selectFrom("people")
		.select(["id", "guestOf"])
		.where(sql<boolean>`lower(email) = lower(${email})`)
		.where("endedAt", "is", null)
		.orderBy("guestOf", (order) => order.asc().nullsFirst())
		.limit(1)
		.executeTakeFirst();
}

async function addGuest(db: Db, { givenName, familyName, email, organisation }: Invitation): Promise<string> {
	const row = { givenName, familyName, email, guestOf: organisation };
	const { id } = await db.insertInto("people").values(row).returning("id").executeTakeFirstOrThrow();
	return id;
}

/** False when the access is open already; one that has ended is opened again. */
async function openAccess(db: Db, personId: string, invitation: Invitation, now: Date): Promise<boolean> {
	const { rows } = await sql`
		insert into guest_accesses as access (person_id, programme_id, invited_by, invited_at)
		values (${personId}, ${invitation.programmeId}, ${invitation.invitedBy}, ${now})
		on conflict (tenant_id, person_id, programme_id) do update
			set ended_at = null, invited_by = excluded.invited_by, invited_at = excluded.invited_at
			where access.ended_at is not null
		returning access.person_id
	`.execute(db);
	return rows.length > 0;
}

async function tell(db: Db, personId: string, invitation: Invitation, programme: string): Promise<void> {
	const { tenant, givenName, familyName, email, address } = invitation;
	const t = messagesIn(tenant.locale).identity.guests;
	const name = `${givenName} ${familyName}`;
	await queueMail(db, {
		to: email,
		personId,
		subject: t.mailSubject(programme),
		text: t.mailText(name, programme, tenant.name, address + paths.signIn()),
	});
}
