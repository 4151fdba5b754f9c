import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { foldText } from "../fold-text.ts";
import type { PersonCard, Shielding, ShieldReason } from "../person.ts";
import { cardsOf, visible } from "./person-cards.ts";

/** How many people a page of a list holds. */
export const pageSize = 50;

/** The card of one person, also one who has left; undefined when there is none or the person is shielded. */
export async function personById(db: Db, id: string, shielding?: Shielding): Promise<PersonCard | undefined> {
	return (await cardsOf(db, [id], shielding))[0];
}

/** Cards by id; those who are unknown or shielded are absent from the map. */
export async function peopleByIds(
	db: Db,
	ids: readonly string[],
	shielding?: Shielding,
): Promise<Map<string, PersonCard>> {
	const cards = await cardsOf(db, [...new Set(ids)], shielding);
	return new Map(cards.map((card) => [card.id, card]));
}

/** What a list of people is narrowed to. */
export type PeopleSearch = Shielding & {
	/** Words of the name, any order, case and accents folded; the office may also write an employee number. */
	q?: string;
	/** This unit and everything under it. */
	unitId?: string;
	level?: number;
	/** 1 is the first page. */
	page?: number;
	limit?: number;
};

/** A page of the people who work here now, by family name in Norwegian order, and how many there are in all. */
export async function searchPeople(
	db: Db,
	search: PeopleSearch = {},
): Promise<{ people: PersonCard[]; total: number }> {
	const { page = 1, limit = pageSize, includeShielded = false } = search;
	const from = sql`people p where p.ended_at is null and ${visible(includeShielded)} and ${conditions(search)}`;
	const counted = await sql<{ total: number }>`select count(*) as total from ${from}`.execute(db);
	// A query of its own, so that the order comes from the index on names and not from sorting everybody.
	const { rows } = await sql<{ id: string }>`
		select p.id from ${from}
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
		limit ${limit} offset ${(Math.max(page, 1) - 1) * limit}
	`.execute(db);
	const people = await cardsOf(
		db,
		rows.map((row) => row.id),
		search,
	);
	return { people, total: counted.rows[0]?.total ?? 0 };
}

function conditions({ q = "", unitId, level, includeShielded }: PeopleSearch): RawBuilder<boolean> {
	const words = foldText(q).split(/\s+/).filter(Boolean).slice(0, 6);
	const named = words.map((word) => {
		const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
		return sql<boolean>`p.search_name like ${pattern}`;
	});
	const byName = named.length > 0 ? sql.join<boolean>(named, sql` and `) : sql<boolean>`true`;
	const all = [
		includeShielded
			? sql<boolean>`(p.employee_number = ${q.trim()} or (${byName}))`
			: sql<boolean>`(${byName})`,
	];
	if (unitId) {
		all.push(sql<boolean>`exists (select from posts o join units u on u.id = o.unit_id
			where o.person_id = p.id and o.ended_at is null and u.path @> array[${unitId}::uuid])`);
	}
	if (level) all.push(sql<boolean>`p.id in (select person_id from leaders where level = ${level})`);
	return sql.join<boolean>(all, sql` and `);
}

/** A post as the person's page shows it. */
export type PostRow = {
	id: string;
	title: string;
	unitId: string;
	unitName: string;
	isMain: boolean;
	startsOn: string | null;
	endsOn: string | null;
	ended: boolean;
};

/** The posts of a person, present ones first; `earlier` adds those that have ended. */
export async function postsOf(
	db: Db,
	personId: string,
	{ today, earlier = false }: { today: string; earlier?: boolean },
): Promise<PostRow[]> {
	const { rows } = await sql<PostRow>`
		select o.id, o.title, o.unit_id, u.name as unit_name, o.is_main, o.starts_on, o.ends_on,
			o.ended_at is not null or coalesce(o.ends_on < ${today}::date, false) as ended
		from posts o join units u on u.id = o.unit_id
		where o.person_id = ${personId}
			and (${earlier} or (o.ended_at is null and (o.ends_on is null or o.ends_on >= ${today}::date)))
		order by ended, o.is_main desc, o.starts_on desc nulls last, o.id
	`.execute(db);
	return rows;
}

/** Where to write to a person. Not for pages: shielded people get their letters too. */
export type Address = { id: string; name: string; email: string | null; locale: "nb" | "nn" | "en" | null };

/** Addresses by id, shielded people included: for mail that the person is to have, never to be shown. */
export async function addressesOf(db: Db, ids: readonly string[]): Promise<Address[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Address>`
		select p.id, p.given_name || ' ' || p.family_name as name, p.email, p.locale
		from people p where p.id = any(${[...ids]}::uuid[]) and p.ended_at is null
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}

/** What the office has noted of a person beside the card; undefined when there is no such person. */
export async function officeNotes(
	db: Db,
	id: string,
): Promise<
	{ employeeNumber: string | null; shielded: boolean; shieldReason: ShieldReason | null } | undefined
> {
	const row = await db
		.selectFrom("people")
		.select(["employeeNumber", "shielded", "shieldReason"])
		.where("id", "=", id)
		.executeTakeFirst();
	return row as Awaited<ReturnType<typeof officeNotes>>;
}
