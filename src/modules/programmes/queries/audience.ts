import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Audience } from "../programme.ts";

/** A leader as the splitting of cohorts needs them. */
export type AudienceLeader = {
	personId: string;
	givenName: string;
	familyName: string;
	shielded: boolean;
	level: number;
	unitId: string;
	unitName: string;
	sectorName: string | null;
	/** The unit whose leader team this leader belongs to. */
	leaderTeamId: string;
};

/**
 * One row per leader, as a subquery. Who leads on the lowest level belongs to the leader team of the unit above; all
 * others to that of their own unit.
 */
export function leadersIn(audience: Audience): RawBuilder<unknown> {
	return sql`
		select l.person_id, l.level, u.id as unit_id, u.name as unit_name, u.sector_id, u.path,
			case when l.level = (select max(level) from leader_levels) then coalesce(u.parent_id, u.id) else u.id end
				as leader_team_id
		from leaders l join units u on u.id = l.unit_id
		where (cardinality(${audience.levels}::int[]) = 0 or l.level = any(${audience.levels}::int[]))
			and (cardinality(${audience.sectorIds}::uuid[]) + cardinality(${audience.unitIds}::uuid[]) = 0
				or u.sector_id = any(${audience.sectorIds}::uuid[]) or u.path && ${audience.unitIds}::uuid[])`;
}

/** How many leaders an audience holds, by level with the tenant's own titles. */
export type AudienceCount = { total: number; levels: { level: number; title: string; leaders: number }[] };

/** Counts the leaders of an audience. */
export async function countAudience(db: Db, audience: Audience): Promise<AudienceCount> {
	const { rows } = await sql<{ level: number; title: string; leaders: number }>`
		select l.level, l.title, count(*) as leaders
		from (${leadersIn(audience)}) a
		join people p on p.id = a.person_id and p.ended_at is null
		join leader_levels l on l.level = a.level
		group by l.level, l.title order by l.level
	`.execute(db);
	return { total: rows.reduce((sum, { leaders }) => sum + leaders, 0), levels: rows };
}

/** Gives the leaders of an audience by name, shielded ones included: only the office sees this list. */
export async function leadersOfAudience(db: Db, audience: Audience): Promise<AudienceLeader[]> {
	const { rows } = await sql<AudienceLeader>`
		select a.person_id, p.given_name, p.family_name, p.shielded, a.level, a.unit_id, a.unit_name,
			s.name as sector_name, a.leader_team_id
		from (${leadersIn(audience)}) a
		join people p on p.id = a.person_id and p.ended_at is null
		left join units s on s.id = a.sector_id
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** A leader with what a plan of cohorts weighs; gender is null where the staff system does not say. */
export type LeaderToPlan = AudienceLeader & {
	gender: string | null;
	employeeNumber: string | null;
	/** The part of the sector they work in: the unit right below it, or the sector itself. */
	areaId: string | null;
	areaName: string | null;
	/** Weeks when the unit, or one above it, takes no gatherings: "2027-W28". */
	closedWeeks: string[];
};

/**
 * Gives the leaders of an audience by name with what a plan of cohorts weighs. For the office: shielded ones too. Units
 * are read on their own: joined to each leader, they made the query five times as slow.
 */
export async function leadersToPlan(db: Db, audience: Audience): Promise<LeaderToPlan[]> {
	const units = await db.selectFrom("units").select(["id", "name", "closedWeeks"]).execute();
	const unitById = new Map(units.map((unit) => [unit.id, unit]));
	type Row = Omit<LeaderToPlan, "areaId" | "areaName" | "closedWeeks"> & {
		path: string[];
		sectorId: string | null;
	};
	const { rows } = await sql<Row>`
		select a.person_id, p.given_name, p.family_name, p.shielded, p.gender, p.employee_number, a.level, a.unit_id,
			a.unit_name, s.name as sector_name, a.leader_team_id, a.sector_id, a.path
		from (${leadersIn(audience)}) a
		join people p on p.id = a.person_id and p.ended_at is null
		left join units s on s.id = a.sector_id
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows.map(({ path, sectorId, ...leader }) => {
		const areaId = sectorId === null ? null : (path[path.indexOf(sectorId) + 1] ?? sectorId);
		const closedWeeks = path.flatMap((id) => (unitById.get(id)?.closedWeeks ?? []) as string[]);
		return { ...leader, areaId, areaName: unitById.get(areaId ?? "")?.name ?? null, closedWeeks };
	});
}

/** What an audience is chosen from. */
export type AudienceChoices = {
	levels: { level: number; title: string }[];
	sectors: { id: string; name: string }[];
	units: { id: string; name: string; sector: string }[];
};

/** Gives the levels, sectors and the units right below a sector that a programme can be for. */
export async function audienceChoices(db: Db): Promise<AudienceChoices> {
	const levels = await db.selectFrom("leaderLevels").select(["level", "title"]).orderBy("level").execute();
	const { rows } = await sql<{ id: string; name: string; sector: string | null; isSector: boolean }>`
		select u.id, u.name, s.name as sector, u.sector_id = u.id as is_sector
		from units u join units s on s.id = u.sector_id
		where u.ended_at is null and (u.sector_id = u.id or u.parent_id = u.sector_id)
		order by s.name collate "nb-x-icu", u.name collate "nb-x-icu"
	`.execute(db);
	return {
		levels,
		sectors: rows.filter(({ isSector }) => isSector).map(({ id, name }) => ({ id, name })),
		units: rows
			.filter(({ isSector }) => !isSector)
			.map(({ id, name, sector }) => ({ id, name, sector: sector ?? "" })),
	};
}
