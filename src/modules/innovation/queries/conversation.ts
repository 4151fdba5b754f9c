import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { isUuid } from "../../../platform/web/fields.ts";
import type { TalkedAbout } from "../actions/conversation.ts";
import type { Reader } from "../policy.ts";
import { nameOf } from "./visible.ts";

export interface Comment {
	readonly id: string;
	readonly authorId: string;
	readonly authorName: string | null;
	readonly isMine: boolean;
	/** "" where it is taken out of view and the reader is not its writer nor a moderator. */
	readonly body: string;
	readonly createdAt: Date;
	readonly hiddenAt: Date | null;
	readonly hiddenNote: string | null;
}

/** More is a forum; what is older is not shown. */
const mostComments = 200;

/**
 * The conversation in the order it was written. A text that is taken out of view is there for its writer and for
 * moderators alone, with the note; for everyone else it has never been.
 */
export async function commentsOn(db: Db, reader: Reader, [kind, id]: TalkedAbout): Promise<Comment[]> {
	const { rows } = await sql<Comment>`
		select * from (
			select c.id, c.author_id, ${nameOf("p", reader)} as author_name, c.body, c.created_at, c.hidden_at,
				coalesce(c.author_id = ${reader.personId}::uuid, false) as is_mine, c.hidden_note
			from comments c join people p on p.id = c.author_id
			where c.subject_kind = ${kind} and c.subject_id = ${id}::uuid
				and (c.hidden_at is null or c.author_id = ${reader.personId}::uuid or ${reader.moderates}::boolean)
			order by c.created_at desc, c.id desc limit ${mostComments}
		) latest order by created_at, id
	`.execute(db);
	return rows;
}

/** What a comment belongs to and whose it is; undefined where there is none. */
export async function commentById(
	db: Db,
	id: string,
): Promise<
	{ id: string; authorId: string; subjectKind: string; subjectId: string; body: string } | undefined
> {
	if (!isUuid(id)) return undefined;
	const { rows } = await sql<{
		id: string;
		authorId: string;
		subjectKind: string;
		subjectId: string;
		body: string;
	}>`
		select id, author_id, subject_kind, subject_id, body from comments where id = ${id}::uuid
	`.execute(db);
	return rows[0];
}

/** What may be talked about beside ideas: open to every employee, and read on pages of their own. */
const open = {
	challenge: sql`select id, title from challenges where hidden_at is null`,
	initiative: sql`select id, title from initiatives`,
	benefit: sql`select id, title from benefits`,
};

/** The title of what is talked about; undefined where there is no such thing, or it is not open to all. */
export async function titleOf(db: Db, [kind, id]: TalkedAbout): Promise<string | undefined> {
	if (!Object.hasOwn(open, kind) || !isUuid(id)) return undefined;
	const things = open[kind as keyof typeof open];
	const { rows } = await sql<{ title: string }>`
		select title from (${things}) thing where id = ${id}::uuid
	`.execute(db);
	return rows[0]?.title;
}

/** Where it is read. Other modules' pages follow the same form of address. */
export const placeOf = ([kind, id]: TalkedAbout): string => `/${kind}s/${id}`;
