import { sql } from "kysely";
import type { Locale } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { hashOf } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Gathering, gatheringColumns, gatheringTables } from "./gatherings.ts";

/** Whose calendar a secret address is. */
export type FeedOwner = { personId: string; locale: Locale | null };

/** Gives whose calendar the address is, or undefined: replaced, or never ours, or of one who has left. */
export async function feedOwner(db: Db, token: string): Promise<FeedOwner | undefined> {
	const { rows } = await sql<FeedOwner>`
		select f.person_id, p.locale from calendar_feeds f join people p on p.id = f.person_id and p.ended_at is null
		where f.token_hash = ${hashOf(token)}
	`.execute(db);
	return rows[0];
}

/** When the person's address was made; undefined where there is none. */
export async function feedMadeAt(db: Db, personId: string): Promise<Date | undefined> {
	const row = await db
		.selectFrom("calendarFeeds")
		.select("madeAt")
		.where("personId", "=", personId)
		.executeTakeFirst();
	return row?.madeAt;
}

/** A gathering in somebody's calendar; `away` when they are not to be there after all. */
export type FeedGathering = Gathering & { away: boolean };

/** A calendar shows what was for a year: long enough to look back, short enough to load on a phone. */
const shownDays = 365;

/**
 * Gives what stands in a person's calendar: what they are invited to and what they facilitate. What is cancelled,
 * declined or taken elsewhere stays as cancelled, since a calendar that has it must hear of it.
 */
export async function feedGatherings(db: Db, personId: string, today: Day): Promise<FeedGathering[]> {
	const { rows } = await sql<FeedGathering>`
		select ${gatheringColumns},
			f.person_id is null and (e.state in ('no', 'apology', 'elsewhere')
				or e.kind = 'own' and not exists (select from cohort_members m where m.cohort_id = g.cohort_id
					and m.person_id = ${personId} and m.left_at is null)) as away
		from ${gatheringTables}
		left join enrolments e on e.gathering_id = g.id and e.person_id = ${personId}
		left join cohort_facilitators f on f.cohort_id = g.cohort_id and f.person_id = ${personId}
		where (e.person_id is not null or f.person_id is not null) and cardinality(g.days) > 0
			and g.days[1] > ${today}::date - ${shownDays}::int
		order by g.days[1], g.id
	`.execute(db);
	return rows;
}
