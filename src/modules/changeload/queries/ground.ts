import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { type Quarter, quarterOf, quartersFrom } from "../../../core/calendar/quarter.ts";
import {
	type ChangeGround,
	groundOf,
	type LifeSpan,
	landingSpan,
	type Taking,
} from "../../../core/capacity/change-load.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Change, type LoadedUnit, quartersShown, usualChanges } from "../unit-load.ts";

/** Everything that the load of any unit is read from. */
export type Ground = {
	readonly quarters: readonly Quarter[];
	readonly units: readonly LoadedUnit[];
	readonly changes: readonly Change[];
	readonly takings: readonly Taking[];
	readonly usual: number;
	readonly felt: ChangeGround;
};

/** A change that is placed, or placed otherwise than it is now. */
export type Placed = {
	readonly id: string;
	readonly title: string;
	/** Where it is felt, for what is no initiative yet. */
	readonly unitId: string | null;
	readonly from: Quarter;
	readonly to: Quarter;
};

/** Reads it all, in five questions however large the municipality is. */
export async function changeGround(db: Db, today: Day): Promise<Ground> {
	const now = quarterOf(today);
	const { usual, units } = await unitsWithLimits(db);
	const rows = await livingChanges(db);
	const changes = rows.map(({ life, ...change }) => ({ ...change, span: landingSpan(life, now) }));
	const takings = [...(await hoursAsked(db)), ...ownHours(await hoursOfUnits(db), changes)];
	return grounded({ quarters: quartersShown(today), units, changes, takings, usual });
}

/** The ground as it would be with these placed as told; `only` leaves out what is planned and not among them. */
export function withPlaced(ground: Ground, placed: readonly Placed[], only = false): Ground {
	const told = new Map(placed.map((one) => [one.id, one]));
	const known = new Set(ground.changes.map(({ id }) => id));
	const kept = ground.changes
		.filter(({ id, state }) => !only || state === "under_way" || told.has(id))
		.map((change) => ({ ...change, span: told.get(change.id) ?? change.span }));
	const fresh = placed.flatMap((one): Change[] =>
		known.has(one.id) || one.unitId === null
			? []
			: [
					{
						...{ id: one.id, title: one.title, state: "planned", origin: "pitch" },
						...{ unitIds: [one.unitId], assumed: true, span: one },
					},
				],
	);
	return grounded({ ...ground, changes: [...kept, ...fresh] });
}

function grounded(parts: Omit<Ground, "felt">): Ground {
	const landings = parts.changes.flatMap(({ id, unitIds, span }) =>
		span ? [{ initiativeId: id, unitIds, ...span }] : [],
	);
	return { ...parts, felt: groundOf(parts.units, landings, parts.takings) };
}

type UnitRow = Omit<LoadedUnit, "limits" | "ownLimit"> & { changes: number | null; hours: number | null };

async function unitsWithLimits(db: Db): Promise<{ usual: number; units: LoadedUnit[] }> {
	const { rows } = await sql<UnitRow & { usual: number | null }>`
		select u.id, u.name, u.type, u.path, u.leader_id, l.changes, l.hours,
			(select changes from change_limits where unit_id is null) as usual
		from units u left join change_limits l on l.unit_id = u.id
		where u.ended_at is null order by u.name collate "nb-x-icu", u.code
	`.execute(db);
	const usual = rows[0]?.usual ?? usualChanges;
	const units = rows.map(({ changes, hours, usual: _, ...unit }) => ({
		...unit,
		limits: { changes: changes ?? usual, hours },
		ownLimit: changes !== null || hours !== null,
	}));
	return { usual, units };
}

type ChangeRow = Omit<Change, "span"> & { life: LifeSpan };

/** What is planned or under way; what is paused or over lands on nobody. */
async function livingChanges(db: Db): Promise<ChangeRow[]> {
	const { rows } = await sql<
		Omit<ChangeRow, "life" | "assumed"> & {
			told: string[];
			startQuarter: Quarter | null;
			startedOn: Day | null;
			quarters: number;
			ownerUnitId: string | null;
		}
	>`
		select i.id, i.title, i.state, i.origin, i.start_quarter, i.started_on, i.quarters, i.owner_unit_id,
			array(select t.unit_id from initiative_units t where t.initiative_id = i.id) as told
		from initiatives i where i.state in ('planned', 'under_way')
		order by i.title collate "nb-x-icu", i.id
	`.execute(db);
	return rows.map(({ told, ownerUnitId, startQuarter, startedOn, quarters, ...row }) => ({
		...row,
		unitIds: told.length > 0 ? told : ownerUnitId === null ? [] : [ownerUnitId],
		assumed: told.length === 0,
		life: {
			...{ state: row.state, startQuarter, quarters },
			startedIn: startedOn === null ? null : quarterOf(startedOn),
		},
	}));
}

/**
 * Hours that are promised or asked for, on the unit of the person who is named; where nobody is, on the unit of the
 * leader who answers for the competence.
 */
async function hoursAsked(db: Db): Promise<Taking[]> {
	const { rows } = await sql<Taking>`
		select r.initiative_id, coalesce(own.unit_id, led.id) as unit_id, r.quarter, sum(r.hours) as hours,
			coalesce(sum(r.hours) filter (where r.cover_hour_cost is not null), 0) as cover_hours,
			round(coalesce(sum(r.hours * r.cover_hour_cost), 0)) as cover_kroner
		from capacity_requests r
		join initiatives i on i.id = r.initiative_id and i.state in ('planned', 'under_way')
		join competences c on c.id = r.competence_id
		left join lateral (select p.unit_id from posts p where p.person_id = r.person_id and p.ended_at is null
			order by p.is_main desc, p.id limit 1) own on true
		left join lateral (select u.id from units u where u.leader_id = c.leader_id and u.ended_at is null
			order by cardinality(u.path), u.code limit 1) led on true
		where r.withdrawn_at is null and r.answer is distinct from 'no' and coalesce(own.unit_id, led.id) is not null
		group by 1, 2, 3
	`.execute(db);
	return rows;
}

type UnitHours = { initiativeId: string; unitId: string; hours: number };

async function hoursOfUnits(db: Db): Promise<UnitHours[]> {
	const { rows } = await sql<UnitHours>`
		select initiative_id, unit_id, hours from initiative_units where hours > 0
	`.execute(db);
	return rows;
}

/** What the units have said that each change takes of their own people, in each quarter it lands. */
function ownHours(rows: readonly UnitHours[], changes: readonly Change[]): Taking[] {
	const spans = new Map(changes.map(({ id, span }) => [id, span]));
	return rows.flatMap((row) =>
		quartersIn(spans.get(row.initiativeId) ?? null).map((quarter) => ({
			...row,
			...{ quarter, coverHours: 0, coverKroner: 0 },
		})),
	);
}

/** Twelve quarters at most: as long as an initiative can be planned. */
function quartersIn(span: Change["span"]): Quarter[] {
	return span === null ? [] : quartersFrom(span.from, 24).filter((quarter) => quarter <= span.to);
}
