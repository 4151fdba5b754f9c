import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Difference, PresentPost } from "./compare.ts";
import type { Post } from "./organisation.ts";

/** Writes new and changed posts and ends those that are gone. People and units are there already. */
export async function applyPosts(db: Db, posts: Difference<Post, PresentPost>, now: Date): Promise<void> {
	await insertPosts(db, posts.new);
	await changePosts(
		db,
		posts.changed.map(({ before, after }) => ({ ...after, id: before.id })),
	);
	const gone = posts.gone.map((post) => post.id);
	if (gone.length > 0)
		await sql`update posts set ended_at = ${now} where id = any(${gone}::uuid[])`.execute(db);
}

async function insertPosts(db: Db, posts: readonly Post[]): Promise<void> {
	if (posts.length === 0) return;
	await sql`
		insert into posts (person_id, unit_id, title, is_main, percent, starts_on, ends_on, daytime)
		select p.id, u.id, w.title, w."isMain", w.percent, w."startsOn", w."endsOn", w.daytime
		from json_to_recordset(${JSON.stringify(posts)}::json) as w(number text, unit text, title text,
			"isMain" boolean, percent numeric, "startsOn" date, "endsOn" date, daytime boolean)
		join people p on p.employee_number = w.number
		join units u on u.code = w.unit
	`.execute(db);
}

async function changePosts(db: Db, posts: readonly (Post & { id: string })[]): Promise<void> {
	if (posts.length === 0) return;
	await sql`
		update posts o set is_main = w."isMain", percent = w.percent, starts_on = w."startsOn",
			ends_on = w."endsOn", daytime = w.daytime
		from json_to_recordset(${JSON.stringify(posts)}::json) as w(id uuid, "isMain" boolean, percent numeric,
			"startsOn" date, "endsOn" date, daytime boolean)
		where o.id = w.id
	`.execute(db);
}
