import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { applyPosts } from "./apply-posts.ts";
import { applyUnits } from "./apply-units.ts";
import type { Comparison } from "./compare.ts";
import type { Person } from "./organisation.ts";

/**
 * Makes the stored organisation what the comparison wants, in the caller's transaction, with a fixed number of
 * statements however many rows. What is gone is ended at `now` and kept.
 */
export async function applyComparison(
	db: Db,
	{ units, people, posts }: Comparison,
	now: Date,
	onProgress: (step: "people" | "units" | "posts") => void = () => {},
): Promise<void> {
	onProgress("people");
	await writePeople(db, [...people.new, ...people.changed.map(({ after }) => after)]);
	await endPeople(
		db,
		people.gone.map((person) => person.number),
		now,
	);
	onProgress("units");
	await applyUnits(db, units, now);
	onProgress("posts");
	await applyPosts(db, posts, now);
	await checkReferences(db);
}

/**
 * Checks the foreign keys now instead of at commit. The connection may hold plans for that from when the tables
 * were nearly empty, which read the whole table for each row (12 seconds for 15,000 posts): they are forgotten.
 */
async function checkReferences(db: Db): Promise<void> {
	await sql`discard plans`.execute(db);
	await sql`set constraints all immediate`.execute(db);
}

async function writePeople(db: Db, people: readonly Person[]): Promise<void> {
	if (people.length === 0) return;
	await sql`
		insert into people (employee_number, given_name, family_name, email, upn, gender)
		select number, "givenName", "familyName", email, upn, gender
		from json_to_recordset(${JSON.stringify(people)}::json)
			as w(number text, "givenName" text, "familyName" text, email text, upn text, gender text)
		on conflict (tenant_id, employee_number) do update set
			given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
			upn = excluded.upn, gender = excluded.gender, ended_at = null
	`.execute(db);
}

async function endPeople(db: Db, numbers: readonly string[], now: Date): Promise<void> {
	if (numbers.length === 0) return;
	await sql`update people set ended_at = ${now} where employee_number = any(${[...numbers]}::text[])`.execute(
		db,
	);
}
