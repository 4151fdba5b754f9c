import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { LeaderLevel } from "../leader-level.ts";

/** Norwegian municipalities' usual levels from the top; a tenant's own titles replace them on the levels page. */
const usualLevels = [
	{ title: "Kommunedirektør", unitType: "kommune" },
	{ title: "Kommunaldirektør", unitType: "sektor" },
	{ title: "Kommunalsjef", unitType: "område" },
	{ title: "Enhetsleder", unitType: "enhet" },
	{ title: "Avdelingsleder", unitType: "avdeling" },
];

/** Gives a tenant without leader levels the usual ones, for the unit types it has. Changes nothing otherwise. */
export async function addDefaultLevels(db: Db): Promise<void> {
	await sql`
		insert into leader_levels (level, title, unit_types)
		select row_number() over (order by usual.place), usual.title, usual.types
		from (
			select w.place, w.title, array_agg(distinct u.type) as types
			from jsonb_to_recordset(${JSON.stringify(usualLevels.map((level, place) => ({ ...level, place })))}::jsonb)
				as w(place int, title text, "unitType" text)
			join units u on lower(u.type) = w."unitType" and u.ended_at is null
			group by w.place, w.title
		) usual
		where not exists (select from leader_levels)
	`.execute(db);
}

/** Replaces the tenant's leader levels. */
export async function setLeaderLevels(db: Db, levels: readonly LeaderLevel[]): Promise<void> {
	await db.deleteFrom("leaderLevels").execute();
	if (levels.length > 0)
		await db
			.insertInto("leaderLevels")
			.values([...levels])
			.execute();
	await recordEvent(db, {
		type: "leader_levels.set",
		subject: ["tenant", null],
		data: { levels: levels.length },
	});
}
