import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { sha256 } from "../arkivmelding.ts";

export type PackageState = "waiting" | "making" | "ready" | "failed" | "too-large" | "gone";

/** A package of a day's case: ordered, made, and there for some days. */
export type ArchiveExport = {
	id: string;
	state: PackageState;
	orderedAt: Date;
	/** Null until it is made. */
	exportedAt: Date | null;
	files: number | null;
	sha256: string | null;
	fileId: string | null;
	shieldedSum: string;
	/** Of the protocol and the pitches, how many are written. */
	done: number;
	total: number;
	/** Null where shielded. */
	byName: string | null;
};

/** Each package of a day's case, the latest first. */
export async function exportsOf(db: Db, dayId: string): Promise<ArchiveExport[]> {
	const { rows } = await sql<ArchiveExport>`
		select e.id, e.state, e.ordered_at, e.exported_at, e.files, e.sha256, e.file_id, e.shielded_sum, e.done, e.total,
			case when not who.shielded then who.given_name || ' ' || who.family_name end as by_name
		from archive_exports e join people who on who.id = e.exported_by
		where e.pitch_day_id = ${dayId}::uuid order by e.ordered_at desc, e.id
	`.execute(db);
	return rows;
}

/** Who is shielded around a day, as a sum that tells no name: it changes when somebody else is. */
export const shieldedSum = async (db: Db, dayId: string): Promise<string> =>
	sha256([...(await shieldedAround(db, dayId))].sort().join("\n"));

/** What the package is called where it is saved. */
export const packageName = (day: string): string => `arkiv-pitchedag-${day}.zip`;

/** The teams of a day with the names that may be told, by pitch; those who are shielded are left out. */
export async function teamNamesOn(db: Db, dayId: string): Promise<Map<string, string[]>> {
	const { rows } = await sql<{ pitchId: string; name: string }>`
		select p.id as pitch_id, who.given_name || ' ' || who.family_name as name
		from pitches p join ideas idea on idea.id = p.idea_id
		join people who on not who.shielded and (who.id = idea.owner_id or who.id in (
			select team.person_id from idea_members team where team.idea_id = idea.id and team.state = 'joined'))
		where p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
		order by who.family_name collate "nb-x-icu", who.given_name collate "nb-x-icu", who.id
	`.execute(db);
	return new Map(
		[...Map.groupBy(rows, ({ pitchId }) => pitchId)].map(([id, people]) => [
			id,
			people.map(({ name }) => name),
		]),
	);
}

/** Names and addresses of everyone around a day who is shielded now: no word of theirs leaves with the case. */
export async function shieldedAround(db: Db, dayId: string): Promise<string[]> {
	const { rows } = await sql<{ name: string; email: string | null }>`
		select who.given_name || ' ' || who.family_name as name, who.email from people who
		where who.shielded and (
			who.id in (select person_id from panel_members where pitch_day_id = ${dayId}::uuid)
			or who.id in (select person_id from panel_attendance where pitch_day_id = ${dayId}::uuid)
			or who.id in (select unnest(array[decider_id, contact_id, secretary_id]) from pitch_days where id = ${dayId}::uuid)
			or who.id in (select approved_by from protocols where pitch_day_id = ${dayId}::uuid)
			or exists (select from pitches p join ideas idea on idea.id = p.idea_id
				left join recommendations r on r.pitch_id = p.id
				left join decisions d on d.pitch_id = p.id
				where p.pitch_day_id = ${dayId}::uuid
					and (who.id in (idea.owner_id, r.written_by, d.decided_by, d.owner_id, d.help_person_id)
						or exists (select from idea_members team where team.idea_id = idea.id and team.person_id = who.id)))
			or exists (select from impartiality i join pitches p on p.id = i.pitch_id
				where p.pitch_day_id = ${dayId}::uuid and who.id in (i.person_id, i.decided_by))
		)
	`.execute(db);
	return rows.flatMap(({ name, email }) => (email ? [name, email] : [name]));
}
