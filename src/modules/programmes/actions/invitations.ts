import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { queueMails } from "../../../platform/mail/index.ts";
import { letterWriter } from "../letters.ts";
import { gatheringMail, type Receiver, type Sender } from "../mails.ts";
import { paths } from "../paths.ts";
import { type Gathering, lockGathering } from "../queries/gatherings.ts";

/** Whom to send to: everyone in the cohort, or only those who have no invitation yet. */
export type InviteWhom = "everyone" | "new";

export type InviteRefusal = "no-dates" | "no-venue" | "begun" | "nobody" | "bad-deadline";

export type InviteAnswer =
	| { ok: true; sent: number; withoutAddress: number }
	| { ok: false; reason: InviteRefusal };

/** Gives why a gathering cannot be invited to, or null when it can. */
export function refusalOfInviting(gathering: Gathering, answerBy: Day, today: Day): InviteRefusal | null {
	const [first] = gathering.days;
	if (first === undefined) return "no-dates";
	if (gathering.venueId === null) return "no-venue";
	if (first <= today) return "begun";
	return answerBy < today || answerBy >= first ? "bad-deadline" : null;
}

/**
 * Invites the people of a cohort to its gathering: a mail each, in their own language, with a calendar file and a
 * personal link. Who is invited already gets a new link, and the old one stops working; the answer stands.
 * People without an address get their mail in the outbox, to be printed and handed over.
 */
export async function inviteToGathering(
	db: Db,
	gatheringId: string,
	invite: { answerBy: Day; whom: InviteWhom },
	sender: Sender,
	at: { now: Date; today: Day },
): Promise<InviteAnswer> {
	const gathering = await lockGathering(db, gatheringId);
	if (!gathering) throw new Error(`No gathering ${gatheringId}`);
	const refusal = refusalOfInviting(gathering, invite.answerBy, at.today);
	if (refusal) return { ok: false, reason: refusal };
	const guests = await guestsToInvite(db, gatheringId, invite.whom);
	if (guests.length === 0) return { ok: false, reason: "nobody" };
	await db
		.updateTable("gatherings")
		.set({ answerBy: invite.answerBy, invitedAt: gathering.invitedAt ?? at.now })
		.where("id", "=", gatheringId)
		.execute();
	await sendInvitations(db, { ...gathering, answerBy: invite.answerBy }, guests, sender, at.now);
	await recordEvent(db, {
		type: "gathering.invited",
		subject: ["gathering", gatheringId],
		data: { personIds: guests.map(({ personId }) => personId) },
	});
	return { ok: true, sent: guests.length, withoutAddress: guests.filter(({ email }) => !email).length };
}

/** `known`: invited before. */
type Guest = Receiver & { known: boolean };

/** Invites one more person to a gathering that the others are invited to already. */
export async function inviteOne(
	db: Db,
	gathering: Gathering,
	personId: string,
	sender: Sender,
	now: Date,
): Promise<void> {
	const guests = await guestsToInvite(db, gathering.id, "new");
	const own = guests.filter((guest) => guest.personId === personId);
	if (own.length === 0) return;
	await sendInvitations(db, gathering, own, sender, now);
	await recordEvent(db, {
		type: "gathering.invited",
		subject: ["gathering", gathering.id],
		data: { personIds: [personId] },
	});
}

async function guestsToInvite(db: Db, gatheringId: string, whom: InviteWhom): Promise<Guest[]> {
	const { rows } = await sql<Guest>`
		select m.person_id, p.given_name, p.given_name || ' ' || p.family_name as name, p.email, p.locale,
			e.person_id is not null as known
		from gathering_participants m
		join people p on p.id = m.person_id
		left join enrolments e on e.gathering_id = m.gathering_id and e.person_id = m.person_id
		where m.gathering_id = ${gatheringId} and (${whom} = 'everyone' or e.person_id is null)
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** A button that is pressed twice sends once: the second letter has the first one's key, and its link is never made. */
async function sendInvitations(
	db: Db,
	gathering: Gathering,
	guests: readonly Guest[],
	sender: Sender,
	now: Date,
): Promise<void> {
	const write = await letterWriter(db);
	const written = guests.map((guest) => {
		const { token, hash } = newSecret();
		const key = guest.known && gathering.revision > 0 ? "changed" : "invitation";
		const letter = { key, gathering, to: guest, link: paths.invitation(token) } as const;
		const dedupeKey = pressKey(gathering, guest.personId, now);
		const mail = gatheringMail({ ...letter, calendar: { add: gathering }, dedupeKey }, write, sender, now);
		return { person: guest.personId, hash, mail };
	});
	const queued = await queueMails(
		db,
		written.map(({ mail }) => mail),
	);
	const sent = written.filter((_, at) => queued[at]).map(({ person, hash }) => ({ person, hash }));
	await sql`
		insert into enrolments (gathering_id, person_id, token_hash, invited_at)
		select ${gathering.id}, s.person, s.hash, ${now}::timestamptz
		from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s(person uuid, hash text)
		on conflict (tenant_id, gathering_id, person_id) do update set token_hash = excluded.token_hash
	`.execute(db);
	await endLinks(
		db,
		gathering.id,
		sent.map(({ person }) => person),
	);
}

/** One invitation a minute to the same days: more is a finger that slipped. */
const pressKey = ({ id, revision, answerBy }: Gathering, personId: string, now: Date) =>
	`invitation:${id}:${personId}:${revision}:${answerBy}:${now.toISOString().slice(0, 16)}`;

/** Links in reminders of the earlier invitation lead nowhere any more. */
async function endLinks(db: Db, gatheringId: string, people: readonly string[]): Promise<void> {
	await sql`
		delete from enrolment_links
		where gathering_id = ${gatheringId} and person_id = any(${people}::uuid[])
	`.execute(db);
}
