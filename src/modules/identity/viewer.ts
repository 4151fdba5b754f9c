import { sql } from "kysely";
import { readSecretCookie } from "../../platform/auth/cookies.ts";
import { isRenewalDue, renewSession, sessionHash } from "../../platform/auth/sessions.ts";
import type { Db } from "../../platform/db/index.ts";
import { dayOf } from "../../platform/i18n/format.ts";
import type { Locale } from "../../platform/i18n/locale.ts";
import { type Ctx, nobody, type Viewer } from "../../platform/web/context.ts";
import { isGrantedRole, type Role } from "../../roles.ts";
import { cookieRules } from "./own-address.ts";

/** Who sends this request, from the session cookie; nobody without a session that holds. */
export async function loadViewer(c: Ctx): Promise<Viewer> {
	const token = readSecretCookie(c, "session", cookieRules(c));
	return token ? viewerOf(c.var.db, token, c.var.now, { renews: c.req.method === "GET" }) : nobody;
}

/**
 * The viewer of a session token, in one statement that also binds the transaction to the person.
 * A session that is expired, idle for too long, another tenant's, or of somebody who has left, gives nobody.
 * What is sent renews no session: an anonymous answer must not share its transaction with a row that names somebody.
 */
export async function viewerOf(
	db: Db,
	token: string,
	now: Date,
	{ renews = true }: { renews?: boolean } = {},
): Promise<Viewer> {
	const row = await sessionRow(db, sessionHash(token), now);
	if (!row) return nobody;
	if (renews && isRenewalDue(row.idleUntil, now)) await renewSession(db, row.sessionId, now);
	return {
		personId: row.personId,
		name: row.name,
		locale: row.locale,
		sessionId: row.sessionId,
		roles: new Set([...grantedEverywhere(row), ...derived(row)]),
		programmeRoles: rolesByProgramme(row),
	};
}

type SessionRow = {
	sessionId: string;
	personId: string;
	idleUntil: Date;
	name: string;
	locale: Locale | null;
	isGuest: boolean;
	isEmployee: boolean;
	isLeader: boolean;
	grants: readonly { role: string; programmeId: string | null }[];
};

/** Facilitators of a cohort and guests have their roles from other rows than grants. */
async function sessionRow(db: Db, tokenHash: string, now: Date): Promise<SessionRow | undefined> {
	const { rows } = await sql<SessionRow>`
		select s.id as session_id, s.person_id, s.idle_until, p.locale,
			p.given_name || ' ' || p.family_name as name,
			p.guest_of is not null as is_guest,
			exists (
				select from posts where person_id = p.id and ended_at is null and coalesce(ends_on, 'infinity') >= ${dayOf(now)}
			) as is_employee,
			exists (select from units where leader_id = p.id and ended_at is null) as is_leader,
			(
				select coalesce(json_agg(json_build_object('role', role, 'programmeId', programme_id)), '[]') from (
					select role, programme_id from role_grants where person_id = p.id and withdrawn_at is null
					union
					select 'facilitator', c.programme_id
					from cohort_facilitators f join cohorts c on c.id = f.cohort_id where f.person_id = p.id
					union
					select 'guest', programme_id from guest_accesses where person_id = p.id and ended_at is null
				) as held
			) as grants,
			set_config('app.person', p.id::text, true)
		from sessions s join people p on p.id = s.person_id
		where s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.idle_until > ${now} and p.ended_at is null
	`.execute(db);
	return rows[0];
}

function grantedEverywhere({ grants }: SessionRow): Role[] {
	return grants.flatMap(({ role, programmeId }) =>
		programmeId === null && isGrantedRole(role) ? [role] : [],
	);
}

/** An invitation wins over the organisation: who is a guest is nothing else. */
function derived({ isGuest, isEmployee, isLeader }: SessionRow): Role[] {
	if (isGuest) return ["guest"];
	return [...(isEmployee ? (["employee"] as const) : []), ...(isLeader ? (["leader"] as const) : [])];
}

function rolesByProgramme({ grants }: SessionRow): Map<string, Set<Role>> {
	const programmes = new Map<string, Set<Role>>();
	for (const { role, programmeId } of grants) {
		if (programmeId === null || !(isGrantedRole(role) || role === "guest")) continue;
		programmes.set(programmeId, (programmes.get(programmeId) ?? new Set<Role>()).add(role));
	}
	return programmes;
}
