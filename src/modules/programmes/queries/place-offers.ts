import { type RawBuilder, sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { hashOf } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";

/** A place that is offered, as the one who gets the offer sees it. */
export type PlaceOffer = {
	id: string;
	programmeId: string;
	programmeTitle: string;
	cohortId: string;
	cohortName: string;
	personId: string;
	givenName: string;
	state: "offered" | "accepted" | "declined";
	/** The gatherings that are ahead. */
	coming: { number: number; theme: string; days: Day[] }[];
};

const offers = (where: RawBuilder<unknown>) => sql<PlaceOffer>`
	select o.id, o.programme_id, p.title as programme_title, o.cohort_id, c.name as cohort_name, o.person_id,
		i.given_name, o.state,
		coalesce((select jsonb_agg(jsonb_build_object('number', pg.number, 'theme', pg.theme, 'days', g.days) order by pg.number)
			from gatherings g join programme_gatherings pg on pg.id = g.programme_gathering_id
			where g.cohort_id = c.id and g.cancelled_at is null and g.days[1] > o.offered_at::date), '[]') as coming
	from place_offers o
	join programmes p on p.id = o.programme_id
	join cohorts c on c.id = o.cohort_id
	join people i on i.id = o.person_id
	where ${where} order by o.offered_at, o.id`;

/** Gives the offer that a personal link leads to, or undefined. */
export async function placeOfferByToken(db: Db, token: string): Promise<PlaceOffer | undefined> {
	return (await offers(sql`o.token_hash = ${hashOf(token)}`).execute(db)).rows[0];
}

/** Gives the offer if it is the person's own. */
export async function ownPlaceOffer(db: Db, id: string, personId: string): Promise<PlaceOffer | undefined> {
	return (await offers(sql`o.id = ${id} and o.person_id = ${personId}`).execute(db)).rows[0];
}

/** Gives the offers that wait for a person's answer. */
export async function openPlaceOffers(db: Db, personId: string): Promise<PlaceOffer[]> {
	return (await offers(sql`o.person_id = ${personId} and o.state = 'offered'`).execute(db)).rows;
}
