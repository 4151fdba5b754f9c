import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Milestone, Move } from "../plan.ts";

/** The milestones of an initiative with their moves, in the order they are due. */
export async function milestonesOf(
	db: Db,
	initiativeId: string,
	seesShielded: boolean,
): Promise<Milestone[]> {
	const { rows } = await sql<Omit<Milestone, "moves">>`
		select id, title, due_on, done_on, dropped_on, dropped_because, version from milestones
		where initiative_id = ${initiativeId}::uuid order by dropped_on is not null, coalesce(done_on, due_on), created_at, id
	`.execute(db);
	const { rows: moves } = await sql<Move & { milestoneId: string }>`
		select v.milestone_id, v.version, v.from_on, v.to_on, v.reason, v.moved_at,
			case when p.shielded and not ${seesShielded}::boolean then null else p.given_name || ' ' || p.family_name end as by_name
		from milestone_moves v join milestones m on m.id = v.milestone_id left join people p on p.id = v.moved_by
		where m.initiative_id = ${initiativeId}::uuid order by v.version
	`.execute(db);
	const byMilestone = Map.groupBy(moves, ({ milestoneId }) => milestoneId);
	return rows.map((row) => ({ ...row, moves: byMilestone.get(row.id) ?? [] }));
}

/** Somebody with a part in an initiative. */
export type Member = {
	readonly personId: string;
	readonly name: string;
	readonly post: string;
	readonly part: string;
};

/** Who takes part, by name; shielded people are there for the office alone. */
export async function teamOf(db: Db, initiativeId: string, seesShielded: boolean): Promise<Member[]> {
	const { rows } = await sql<Member>`
		select m.person_id, p.given_name || ' ' || p.family_name as name, m.part,
			coalesce((select title from posts where person_id = p.id and ended_at is null order by is_main desc limit 1), '') as post
		from initiative_members m
		join people p on p.id = m.person_id and p.ended_at is null and (${seesShielded}::boolean or not p.shielded)
		where m.initiative_id = ${initiativeId}::uuid
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** A start meeting as it is written down. */
export type KeptMeeting = {
	readonly heldOn: Day;
	readonly place: string;
	readonly others: string;
	readonly agreed: string;
	readonly version: number;
	readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** The start meeting of an initiative; null where none is planned. */
export async function startMeetingOf(
	db: Db,
	initiativeId: string,
	seesShielded: boolean,
): Promise<KeptMeeting | null> {
	const { rows } = await sql<KeptMeeting>`
		select s.held_on, s.place, s.others, s.agreed, s.version, coalesce((
			select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name) order by p.family_name, p.given_name)
			from start_meeting_people sp join people p on p.id = sp.person_id and (${seesShielded}::boolean or not p.shielded)
			where sp.initiative_id = s.initiative_id), '[]') as people
		from start_meetings s where s.initiative_id = ${initiativeId}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

/** Who had an initiative, and what the next one was told. */
export type KeptHandover = {
	readonly id: string;
	readonly why: "handed" | "left";
	readonly mustKnow: string;
	readonly handedAt: Date;
	readonly fromName: string | null;
	readonly fromRole: string;
	readonly toName: string | null;
	readonly toRole: string;
};

/** The hand-overs of an initiative, the latest first. */
export async function handoversOf(
	db: Db,
	initiativeId: string,
	seesShielded: boolean,
): Promise<KeptHandover[]> {
	const { rows } = await sql<KeptHandover>`
		select h.id, h.why, h.must_know, h.handed_at, h.from_role, h.to_role,
			case when f.shielded and not ${seesShielded}::boolean then null else f.given_name || ' ' || f.family_name end as from_name,
			case when t.shielded and not ${seesShielded}::boolean then null else t.given_name || ' ' || t.family_name end as to_name
		from initiative_handovers h join people f on f.id = h.from_id join people t on t.id = h.to_id
		where h.initiative_id = ${initiativeId}::uuid order by h.handed_at desc, h.id
	`.execute(db);
	return rows;
}

/** Who changed a milestone last. */
export async function lastChangedBy(db: Db, id: string): Promise<string> {
	const row = db.selectFrom("milestones").select("changedBy").where("id", "=", id);
	return (await row.executeTakeFirstOrThrow()).changedBy;
}
