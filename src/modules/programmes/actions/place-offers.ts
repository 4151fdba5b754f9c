import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { JobDeps } from "../../../platform/jobs/index.ts";
import type { Sender } from "../mails.ts";
import { paths } from "../paths.ts";
import { audienceFrom } from "../programme.ts";
import { leadersOfAudience } from "../queries/audience.ts";
import { gatheringsOf } from "../queries/gatherings.ts";
import type { PlaceOffer } from "../queries/place-offers.ts";
import { placeInCohort } from "./cohorts.ts";
import { inviteOne } from "./invitations.ts";
import { orderLetter } from "./letters.ts";
import { noticeOffice } from "./notices.ts";

/**
 * Offers a place to leaders who were appointed after the programme's first invitations: in the cohort that has room and
 * most of its gatherings ahead. It runs every night, so the offer comes the same week. Nobody is offered twice. Leaders
 * who were there before and have no place are the office's to place.
 */
export async function offerPlaces(db: Db, { clock }: Pick<JobDeps, "clock">): Promise<number> {
	const now = clock();
	const programmes = await db
		.selectFrom("programmes")
		.select(["id", "audience"])
		.where("state", "=", "running")
		.execute();
	let made = 0;
	for (const { id, audience } of programmes) {
		const rooms = await cohortsWithRoom(db, id, now);
		if (rooms.length === 0) continue;
		const [known, fresh] = [await peopleKnownTo(db, id), await appointedSinceInvitations(db, id)];
		const leaders = await leadersOfAudience(db, audienceFrom(audience));
		const toOffer = leaders.filter((leader) => fresh.has(leader.personId) && !known.has(leader.personId));
		for (const { personId } of toOffer) {
			const room = rooms.find(({ free }) => free > 0);
			if (!room) break;
			room.free -= 1;
			await offerPlace(db, { programmeId: id, cohortId: room.cohortId, personId }, room.gatheringId, now);
			made += 1;
		}
	}
	return made;
}

type Room = { cohortId: string; gatheringId: string; free: number };

/** Cohorts that have been invited to something and have places nobody has or is offered, most gatherings ahead first. */
async function cohortsWithRoom(db: Db, programmeId: string, now: Date): Promise<Room[]> {
	const { rows } = await sql<Room>`
		select c.id as cohort_id, next.id as gathering_id,
			c.capacity - (select count(*) from cohort_members m where m.cohort_id = c.id and m.left_at is null)::int
				- (select count(*) from place_offers o where o.cohort_id = c.id and o.state = 'offered')::int as free
		from cohorts c
		join lateral (select g.id, g.days from gatherings g
			where g.cohort_id = c.id and g.cancelled_at is null and g.days[1] > ${now}::date order by g.days[1] limit 1) next on true
		where c.programme_id = ${programmeId}
			and exists (select from gatherings g where g.cohort_id = c.id and g.invited_at is not null)
		order by (select count(*) from gatherings g where g.cohort_id = c.id and g.days[1] <= ${now}::date), next.days[1], c.position
	`.execute(db);
	return rows;
}

/** Those who have come, or got a post, since the first invitations of the programme went out. */
async function appointedSinceInvitations(db: Db, programmeId: string): Promise<Set<string>> {
	const { rows } = await sql<{ personId: string }>`
		with first as (
			select min(g.invited_at) as at from gatherings g join cohorts c on c.id = g.cohort_id
			where c.programme_id = ${programmeId})
		select p.id as person_id from people p, first where p.ended_at is null and p.created_at > first.at
		union
		select o.person_id from posts o, first
		where o.ended_at is null and o.starts_on >= (first.at at time zone 'Europe/Oslo')::date
	`.execute(db);
	return new Set(rows.map(({ personId }) => personId));
}

/** Those who are or were in the programme, or have an offer. */
async function peopleKnownTo(db: Db, programmeId: string): Promise<Set<string>> {
	const { rows } = await sql<{ personId: string }>`
		select person_id from cohort_members where programme_id = ${programmeId}
		union select person_id from place_offers where programme_id = ${programmeId}
	`.execute(db);
	return new Set(rows.map(({ personId }) => personId));
}

async function offerPlace(
	db: Db,
	offer: { programmeId: string; cohortId: string; personId: string },
	gatheringId: string,
	now: Date,
): Promise<void> {
	const { token, hash } = newSecret();
	const { id } = await db
		.insertInto("placeOffers")
		.values({ ...offer, tokenHash: hash, offeredAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, {
		type: "place_offer.made",
		subject: ["place_offer", id],
		actor: null,
		data: { personId: offer.personId, cohortId: offer.cohortId },
	});
	const order = { key: "placeOffer", gatheringId, personId: offer.personId } as const;
	await orderLetter(db, { ...order, link: paths.placeOffer(token), dedupeKey: `place-offer:${id}` });
}

export type OfferAnswer = { ok: true } | { ok: false; reason: "settled" | "full" };

/** A yes gives the place and the invitations that are out; a no leaves it to somebody else. The office is told. */
export async function answerPlaceOffer(
	db: Db,
	{ id, programmeId, cohortId, personId }: PlaceOffer,
	takes: boolean,
	sender: Sender,
	at: { now: Date; today: Day },
): Promise<OfferAnswer> {
	const open = await db
		.selectFrom("placeOffers")
		.select("id")
		.where("id", "=", id)
		.where("state", "=", "offered")
		.forUpdate()
		.executeTakeFirst();
	if (!open) return { ok: false, reason: "settled" };
	if (takes) {
		const placed = await placeInCohort(db, { programmeId, personId, cohortId });
		if (!placed.ok) return { ok: false, reason: "full" };
		for (const gathering of await gatheringsOf(db, cohortId)) {
			if (gathering.invitedAt !== null && (gathering.days[0] ?? "") > at.today)
				await inviteOne(db, gathering, personId, sender, at.now);
		}
	}
	const state = takes ? "accepted" : "declined";
	await db.updateTable("placeOffers").set({ state, answeredAt: at.now }).where("id", "=", id).execute();
	await recordEvent(db, { type: `place_offer.${state}`, subject: ["place_offer", id], actor: personId });
	await noticeOffice(db, programmeId, { kind: takes ? "offer_accepted" : "offer_declined", personId });
	return { ok: true };
}
