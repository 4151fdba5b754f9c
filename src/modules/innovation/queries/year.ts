import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";

/** A shared idea by its title. */
export type NamedIdea = { readonly id: string; readonly title: string };

/** What a span of time began and closed: how many of all, and by name those that everyone here may read. */
export type YearOfIdeas = {
	readonly begun: number;
	readonly closed: number;
	readonly begunShared: readonly NamedIdea[];
	readonly closedShared: readonly NamedIdea[];
};

/** Gives what was begun and closed from a day to a day; at most `named` titles of each, the newest first. */
export async function yearOfIdeas(db: Db, from: Day, to: Day, named = 12): Promise<YearOfIdeas> {
	const { rows } = await sql<NamedIdea & { kind: "begun" | "closed"; readable: boolean }>`
		select id, title, 'begun' as kind, visibility = 'shared' and hidden_at is null as readable, created_at as at
		from ideas where created_at >= ${from}::date and created_at < ${to}::date + 1 and state <> 'withdrawn'
		union all
		select id, title, 'closed', visibility = 'shared' and hidden_at is null, updated_at
		from ideas where state = 'closed' and updated_at >= ${from}::date and updated_at < ${to}::date + 1
		order by at desc, id
	`.execute(db);
	const of = (kind: "begun" | "closed") => rows.filter((row) => row.kind === kind);
	const names = (kind: "begun" | "closed") =>
		of(kind)
			.filter(({ readable }) => readable)
			.slice(0, named)
			.map(({ id, title }) => ({ id, title }));
	return {
		...{ begun: of("begun").length, closed: of("closed").length },
		...{ begunShared: names("begun"), closedShared: names("closed") },
	};
}
