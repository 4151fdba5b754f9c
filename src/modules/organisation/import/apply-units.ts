import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Difference } from "./compare.ts";
import type { Unit } from "./organisation.ts";

/** Writes new and changed units, ends those that are gone, and sets every unit's path and sector. */
export async function applyUnits(db: Db, units: Difference<Unit>, now: Date): Promise<void> {
	const written = [...units.new, ...units.changed.map(({ after }) => after)];
	if (written.length === 0 && units.gone.length === 0) return;
	const rows = JSON.stringify(written);
	await sql`
		insert into units (code, name, type, valid_from, valid_to)
		select code, name, type, "validFrom", "validTo"
		from json_to_recordset(${rows}::json)
			as w(code text, name text, type text, "validFrom" date, "validTo" date)
		on conflict (tenant_id, code) do update set
			name = excluded.name, type = excluded.type, valid_from = excluded.valid_from,
			valid_to = excluded.valid_to, ended_at = null
	`.execute(db);
	await sql`
		update units u set parent_id = parent.id, leader_id = leader.id
		from json_to_recordset(${rows}::json) as w(code text, parent text, leader text)
		left join units parent on parent.code = w.parent
		left join people leader on leader.employee_number = w.leader
		where u.code = w.code
	`.execute(db);
	const gone = units.gone.map((unit) => unit.code);
	await sql`update units set ended_at = ${now} where code = any(${gone}::text[])`.execute(db);
	await setPaths(db);
	await setSectors(db);
}

async function setPaths(db: Db): Promise<void> {
	await sql`
		with recursive tree as (
			select id, array[id] as path from units where parent_id is null
			union all
			select u.id, t.path || u.id from units u join tree t on u.parent_id = t.id
		)
		update units u set path = t.path from tree t where t.id = u.id and u.path is distinct from t.path
	`.execute(db);
}

/**
 * A unit's sector is the one nearest above it whose type says so. Municipalities that do not use the word have
 * their sectors right under the top: that holds where no unit has such a type.
 */
async function setSectors(db: Db): Promise<void> {
	await sql`
		with worded as (select exists (select from units where lower(type) like 'sektor%' and ended_at is null) as yes),
		placed as (
			select u.id, case
				when worded.yes then (
					select s.id from units s where s.id = any(u.path) and lower(s.type) like 'sektor%'
					order by cardinality(s.path) desc limit 1)
				else u.path[2]
			end as sector_id
			from units u, worded
		)
		update units u set sector_id = p.sector_id from placed p
		where p.id = u.id and u.sector_id is distinct from p.sector_id
	`.execute(db);
}
