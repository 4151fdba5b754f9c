import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Need, Outcome } from "../outcome.ts";

/** What the panel says of a pitch, and the scores summed up as they stood when it was sent. */
export type Recommendation = {
	pitchId: string;
	outcome: Outcome;
	words: string;
	stronger: string;
	reason: string;
	/** Null where the writer is shielded. */
	writtenByName: string | null;
	sentAt: Date | null;
	summary: { mean?: number | null; spread?: number | null; judges?: number };
};

/** The recommendations of a day by pitch. */
export async function recommendationsOn(db: Db, dayId: string): Promise<Map<string, Recommendation>> {
	const { rows } = await sql<Recommendation>`
		${selectRecommendation} where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null order by p.position, p.id
	`.execute(db);
	return new Map(rows.map((row) => [row.pitchId, row]));
}

/** The recommendation of one pitch; null until it is written. */
export async function recommendationOf(db: Db, pitchId: string): Promise<Recommendation | null> {
	const { rows } = await sql<Recommendation>`${selectRecommendation} where p.id = ${pitchId}::uuid`.execute(
		db,
	);
	return rows[0] ?? null;
}

const selectRecommendation = sql`
	select r.pitch_id, r.outcome, r.words, r.stronger, r.reason, r.sent_at, r.summary,
		case when not who.shielded then who.given_name || ' ' || who.family_name end as written_by_name
	from recommendations r join pitches p on p.id = r.pitch_id join people who on who.id = r.written_by
`;

/** What the panel says about one criterion. */
export type CriterionWords = { pitchId: string; criterionId: string; title: string; words: string };

/** What the panel says about the criteria of a day's pitches, in the criteria's order. */
export async function criterionWordsOn(db: Db, dayId: string): Promise<Map<string, CriterionWords[]>> {
	const { rows } = await sql<CriterionWords>`
		select w.pitch_id, w.criterion_id, c.title, w.words
		from criterion_words w join criteria c on c.id = w.criterion_id join pitches p on p.id = w.pitch_id
		where p.pitch_day_id = ${dayId}::uuid order by c.position, c.id
	`.execute(db);
	return Map.groupBy(rows, ({ pitchId }) => pitchId);
}

/** A decision as it stands, pending until released. */
export type Decision = {
	id: string;
	pitchId: string;
	ideaId: string;
	ideaTitle: string;
	goalId: string | null;
	outcome: Outcome;
	reason: string;
	whatNext: string;
	learned: string;
	goInstead: string;
	lookAgainOn: Day | null;
	helpPersonId: string | null;
	/** Null where nobody is named, or whoever helps is shielded. */
	helpName: string | null;
	helpEmail: string | null;
	helpOffice: string;
	helpWords: string;
	helpAcceptedAt: Date | null;
	mergeIntoIdeaId: string | null;
	mergeIntoTitle: string | null;
	ownerId: string | null;
	ownerName: string | null;
	startQuarter: string | null;
	needs: Need[];
	decidedBy: string;
	/** Null where whoever decided is shielded. */
	decidedByName: string | null;
	releasedAt: Date | null;
};

const selectDecision = sql`
	select d.id, d.pitch_id, p.idea_id, coalesce(p.handed_in->>'title', idea.title) as idea_title, idea.goal_id, d.outcome,
		d.reason, d.what_next, d.learned, d.go_instead, d.look_again_on,
		d.help_person_id, d.help_office, d.help_words, d.help_accepted_at, helper.email as help_email,
		helper.given_name || ' ' || helper.family_name as help_name,
		d.merge_into_idea_id, target.title as merge_into_title, d.owner_id,
		case when owner.shielded then null else owner.given_name || ' ' || owner.family_name end as owner_name,
		d.start_quarter, d.needs, d.decided_by,
		case when not who.shielded then who.given_name || ' ' || who.family_name end as decided_by_name, d.released_at
	from decisions d
	join pitches p on p.id = d.pitch_id
	join ideas idea on idea.id = p.idea_id
	join people who on who.id = d.decided_by
	left join ideas target on target.id = d.merge_into_idea_id
	left join people owner on owner.id = d.owner_id
	left join people helper on helper.id = d.help_person_id and not helper.shielded
`;

/** The decisions of a day by pitch, pending ones included: ask the policy before showing one. */
export async function decisionsOn(db: Db, dayId: string): Promise<Map<string, Decision>> {
	const { rows } = await sql<Decision>`
		${selectDecision} where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null order by p.position, p.id
	`.execute(db);
	return new Map(rows.map((row) => [row.pitchId, row]));
}

/** The decision of one pitch, pending or not; null until it is made. */
export async function decisionOf(db: Db, pitchId: string): Promise<Decision | null> {
	const { rows } = await sql<Decision>`${selectDecision} where p.id = ${pitchId}::uuid`.execute(db);
	return rows[0] ?? null;
}

/** A released decision as everyone may read it: no names, no scores. */
export type ReleasedDecision = {
	pitchId: string;
	ideaId: string;
	title: string;
	outcome: Outcome;
	reason: string;
	whatNext: string;
	lookAgainOn: Day | null;
	releasedAt: Date;
	pitchDayTitle: string;
};

/** Released decisions, the latest first; one more than `limit` is not given, ask for the next page. */
export async function decisionsReleased(
	db: Db,
	{ limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<ReleasedDecision[]> {
	const { rows } = await sql<ReleasedDecision>`
		select d.pitch_id, p.idea_id, coalesce(p.handed_in->>'title', idea.title) as title, d.outcome, d.reason,
			d.what_next, d.look_again_on, d.released_at, day.title as pitch_day_title
		from decisions d
		join pitches p on p.id = d.pitch_id
		join pitch_days day on day.id = p.pitch_day_id
		join ideas idea on idea.id = p.idea_id
		where d.released_at is not null and idea.hidden_at is null
		order by d.released_at desc, p.position, d.id
		limit ${limit} offset ${offset}
	`.execute(db);
	return rows;
}
