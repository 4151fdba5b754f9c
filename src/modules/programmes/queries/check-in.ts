import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { hashOf } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Gathering, gatheringById } from "./gatherings.ts";

/** A day of a gathering that a code or a tablet is for. */
export type CheckInPlace = { gathering: Gathering; day: Day };

/** Gives the day that a code at the door is for, or undefined. */
export async function placeByCode(db: Db, code: string): Promise<CheckInPlace | undefined> {
	const door = await db
		.selectFrom("doors")
		.select(["gatheringId", "day"])
		.where("code", "=", code)
		.executeTakeFirst();
	const gathering = door && (await gatheringById(db, door.gatheringId));
	return door && gathering && { gathering, day: door.day };
}

/** Gives the day that a tablet is opened for, while it is open. */
export async function placeByTablet(db: Db, token: string, now: Date): Promise<CheckInPlace | undefined> {
	const tablet = await db
		.selectFrom("tablets")
		.select(["gatheringId", "day"])
		.where("deviceHash", "=", hashOf(token))
		.where("expiresAt", ">", now)
		.executeTakeFirst();
	const gathering = tablet && (await gatheringById(db, tablet.gatheringId));
	return tablet && gathering && { gathering, day: tablet.day };
}

/** Says if the person is marked as present on the day. */
export async function isPresent(
	db: Db,
	at: { gatheringId: string; personId: string; day: Day },
): Promise<boolean> {
	const row = await db
		.selectFrom("attendance")
		.select("day")
		.where("gatheringId", "=", at.gatheringId)
		.where("personId", "=", at.personId)
		.where("day", "=", at.day)
		.where("state", "=", "present")
		.executeTakeFirst();
	return row !== undefined;
}

/** Somebody found on a shared tablet. */
export type TabletName = { personId: string; name: string; present: boolean };

/** Few enough that nobody reads the whole list on a tablet that stands open. */
const namesShown = 6;

/** Gives those who are to be at the gathering and whose name begins like this; shielded people are not found. */
export async function namesOnTablet(
	db: Db,
	{ gathering, day }: CheckInPlace,
	search: string,
): Promise<TabletName[]> {
	const beginning = `${search.replace(/[\\%_]/g, "\\$&")}%`;
	const { rows } = await sql<TabletName>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name,
			exists (select from attendance a where a.gathering_id = m.gathering_id and a.person_id = m.person_id
				and a.day = ${day}::date and a.state = 'present') as present
		from gathering_participants m
		join people p on p.id = m.person_id and not p.shielded
		where m.gathering_id = ${gathering.id} and (app.fold(p.given_name || ' ' || p.family_name) like app.fold(${beginning})
			or app.fold(p.family_name) like app.fold(${beginning}))
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id limit ${namesShown}
	`.execute(db);
	return rows;
}

/** Gives everyone whom the tablet can find, for when the network is gone. */
export async function allNamesOnTablet(
	db: Db,
	{ gathering }: CheckInPlace,
): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`
		select p.id, p.given_name || ' ' || p.family_name as name
		from gathering_participants m join people p on p.id = m.person_id and not p.shielded
		where m.gathering_id = ${gathering.id}
		order by p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
	`.execute(db);
	return rows;
}
