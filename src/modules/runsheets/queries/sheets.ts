import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { Item } from "../item.ts";
import type { Sheet, SheetKey } from "../sheet.ts";
import { isVeiled, type StandsIn, shownName } from "./shown-name.ts";

/** The sheet row of a key, without falling back on the programme's. */
export async function sheetRow(
	db: Db,
	{ programmeId, number, gatheringId }: SheetKey,
): Promise<{ id: string; needs: string[] } | undefined> {
	return db
		.selectFrom("runSheets")
		.select(["id", "needs"])
		.where("programmeId", "=", programmeId)
		.where("number", "=", number)
		.where("gatheringId", gatheringId === null ? "is" : "=", gatheringId)
		.executeTakeFirst();
}

type Row = Omit<Item, "id"> & { id: string | null; isOwn: boolean; needs: string[] };

/** The items that apply to a key: the cohort's own where there is a sheet of its own, else the programme's. */
export async function sheetOf(db: Db, key: SheetKey, standsIn: StandsIn = null): Promise<Sheet> {
	const { rows } = await sql<Row>`
		select i.id, i.day, i.title, i.minutes, to_char(i.fixed_start, 'HH24:MI') as fixed_start, i.method,
			case when not ${isVeiled(standsIn)} then i.facilitator_id end as facilitator_id,
			case when p.id is not null then ${shownName(standsIn)} end as facilitator_name,
			i.material, i.room, i.notes, i.copied_from, s.gathering_id is not null as is_own, s.needs
		from run_sheets s
		left join run_sheet_items i on i.sheet_id = s.id
		left join people p on p.id = i.facilitator_id
		where s.programme_id = ${key.programmeId} and s.number = ${key.number}
			and (s.gathering_id is null or s.gathering_id = ${key.gatheringId}::uuid)
		order by i.day, i.position
	`.execute(db);
	const own = rows.some(({ isOwn }) => isOwn);
	const itemsWhere = (isOwn: boolean) =>
		rows.filter((row) => row.isOwn === isOwn).flatMap(({ id, ...item }) => (id ? [{ ...item, id }] : []));
	const shared = itemsWhere(false);
	const needs = rows.find(({ isOwn }) => !isOwn)?.needs ?? [];
	return {
		key,
		items: own ? itemsWhere(true) : shared,
		shared,
		isOwn: own || key.gatheringId === null,
		needs,
	};
}

/** A sheet to copy from. */
export type SheetChoice = {
	id: string;
	programmeTitle: string;
	cohortName: string | null;
	theme: string;
	number: number;
};

/** Sheets with something in them: those of the same gathering first, then the newest programmes. */
export async function sheetsToCopy(db: Db, key: SheetKey): Promise<SheetChoice[]> {
	const { rows } = await sql<SheetChoice>`
		select s.id, p.title as programme_title, c.name as cohort_name, pg.theme, s.number
		from run_sheets s
		join programmes p on p.id = s.programme_id
		join programme_gatherings pg on pg.programme_id = s.programme_id and pg.number = s.number
		left join gatherings g on g.id = s.gathering_id
		left join cohorts c on c.id = g.cohort_id
		where exists (select from run_sheet_items i where i.sheet_id = s.id)
			and not (s.programme_id = ${key.programmeId} and s.number = ${key.number}
				and s.gathering_id is not distinct from ${key.gatheringId}::uuid)
		order by s.number <> ${key.number}, s.programme_id <> ${key.programmeId}, p.created_at desc, s.number,
			s.gathering_id is not null, c.position limit 100
	`.execute(db);
	return rows;
}

/** How far each shared sheet of a programme has come: items and minutes by gathering number. */
export async function sharedSheets(
	db: Db,
	programmeId: string,
): Promise<
	{ number: number; theme: string; dayCount: number; items: number; minutes: number; own: number }[]
> {
	const { rows } = await sql<{
		number: number;
		theme: string;
		dayCount: number;
		items: number;
		minutes: number;
		own: number;
	}>`
		select pg.number, pg.theme, pg.day_count, count(i.id)::int as items, coalesce(sum(i.minutes), 0)::int as minutes,
			(select count(*)::int from run_sheets o where o.programme_id = pg.programme_id and o.number = pg.number
				and o.gathering_id is not null) as own
		from programme_gatherings pg
		left join run_sheets s on s.programme_id = pg.programme_id and s.number = pg.number and s.gathering_id is null
		left join run_sheet_items i on i.sheet_id = s.id
		where pg.programme_id = ${programmeId}
		group by pg.programme_id, pg.number, pg.theme, pg.day_count order by pg.number
	`.execute(db);
	return rows;
}
