import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import type { Reader } from "../policy.ts";
import { nameOf, visibleTo } from "./visible.ts";

export interface Challenge {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly ownerId: string;
	readonly ownerName: string | null;
	readonly goalId: string | null;
	readonly goalTitle: string | null;
	readonly unitName: string | null;
	readonly programmeId: string | null;
	readonly closesOn: string | null;
	readonly isOpen: boolean;
	/** Answers that this reader may see. */
	readonly answers: number;
}

const select = (reader: Reader, today: string) => sql`
	select c.id, c.title, c.description, c.owner_id, ${nameOf("p", reader)} as owner_name, c.goal_id,
		g.title as goal_title, u.name as unit_name, c.programme_id, c.closes_on,
		c.opens_on <= ${today}::date and (c.closes_on is null or c.closes_on >= ${today}::date) as is_open,
		(select count(*) from ideas i where i.challenge_id = c.id and i.state <> 'withdrawn' and ${visibleTo(reader)}) as answers
	from challenges c
	join people p on p.id = c.owner_id
	left join goals g on g.id = c.goal_id
	left join units u on u.id = c.unit_id
`;

/** The latest hundred questions to all employees, open ones first. Guests see none. */
export async function challengesFor(db: Db, reader: Reader, today: string): Promise<Challenge[]> {
	const { rows } = await sql<Challenge>`
		${select(reader, today)} where c.hidden_at is null and ${reader.everyones}::boolean
		order by is_open desc, c.closes_on nulls last, c.created_at desc, c.id limit 100
	`.execute(db);
	return rows;
}

/** One of them; undefined where the reader may not see it. */
export async function challengeFor(
	db: Db,
	reader: Reader,
	id: string,
	today: string,
): Promise<Challenge | undefined> {
	if (!isUuid(id)) return undefined;
	const { rows } = await sql<Challenge>`
		${select(reader, today)} where c.id = ${id}::uuid and c.hidden_at is null and ${reader.everyones}::boolean
	`.execute(db);
	return rows[0];
}

export interface Answer {
	readonly id: string;
	readonly title: string;
	readonly challenge: string;
	readonly unitName: string | null;
	readonly supporters: number;
}

/** The ideas that answer, the newest first. */
export async function answersTo(db: Db, reader: Reader, challengeId: string): Promise<Answer[]> {
	const { rows } = await sql<Answer>`
		select i.id, i.title, i.challenge, u.name as unit_name,
			(select count(*) from supports s where s.idea_id = i.id and s.supports) as supporters
		from ideas i left join units u on u.id = i.unit_id
		where i.challenge_id = ${challengeId}::uuid and i.state <> 'withdrawn' and ${visibleTo(reader)}
		order by i.created_at desc, i.id limit 100
	`.execute(db);
	return rows;
}
