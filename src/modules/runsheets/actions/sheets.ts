import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Item, ItemFields, Place } from "../item.ts";
import { placeBeside, soundMinutes, withMoved } from "../item.ts";
import { sheetOf, sheetRow } from "../queries/sheets.ts";
import type { SheetKey } from "../sheet.ts";

/** A sheet that is being changed: locked, with its items, and which of them the page's ids now mean. */
type Open = { id: string; items: Item[]; own: (itemId: string) => string };

/** Puts an item last on its day. Gives its id. */
export async function addItem(db: Db, key: SheetKey, fields: ItemFields): Promise<string> {
	const sheet = await openSheet(db, key);
	const { id } = await db
		.insertInto("runSheetItems")
		.values({ ...fields, sheetId: sheet.id, position: sheet.items.length + 1 })
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordChange(db, key, "run_sheet.item_added");
	return id;
}

/** Changes what is said of an item; on another day it stands last. False where the sheet has no such item. */
export async function changeItem(
	db: Db,
	key: SheetKey,
	itemId: string,
	fields: ItemFields,
): Promise<boolean> {
	const sheet = await openSheet(db, key);
	const before = itemIn(sheet, itemId);
	if (!before) return false;
	await db.updateTable("runSheetItems").set(fields).where("id", "=", before.id).execute();
	if (before.day !== fields.day) {
		const index = sheet.items.filter(({ day }) => day === fields.day).length;
		await saveOrder(db, withMoved(sheet.items, before.id, { day: fields.day, index }));
	}
	await recordChange(db, key, "run_sheet.item_changed");
	return true;
}

/** Makes an item longer or shorter by minutes; those after it follow by themselves. */
export async function stretchItem(db: Db, key: SheetKey, itemId: string, by: number): Promise<boolean> {
	const sheet = await openSheet(db, key);
	const item = itemIn(sheet, itemId);
	if (!item) return false;
	const minutes = soundMinutes(item.minutes + by);
	await db.updateTable("runSheetItems").set({ minutes }).where("id", "=", item.id).execute();
	await recordChange(db, key, "run_sheet.item_changed");
	return true;
}

/** Moves an item one step, or to a place. A step where there is no further changes nothing. */
export async function moveItem(
	db: Db,
	key: SheetKey,
	itemId: string,
	to: "up" | "down" | Place,
	dayCount: number,
): Promise<boolean> {
	const sheet = await openSheet(db, key);
	const item = itemIn(sheet, itemId);
	if (!item) return false;
	const place = typeof to === "string" ? placeBeside(sheet.items, item.id, to, dayCount) : to;
	if (place) await saveOrder(db, withMoved(sheet.items, item.id, place));
	await recordChange(db, key, "run_sheet.item_moved");
	return true;
}

/** Takes an item out of the sheet. */
export async function removeItem(db: Db, key: SheetKey, itemId: string): Promise<boolean> {
	const sheet = await openSheet(db, key);
	const item = itemIn(sheet, itemId);
	if (!item) return false;
	await db.deleteFrom("runSheetItems").where("id", "=", item.id).execute();
	await recordChange(db, key, "run_sheet.item_removed");
	return true;
}

/** Replaces all items with those of another sheet; people and rooms stay behind. Days beyond the last are dropped. */
export async function copySheet(
	db: Db,
	key: SheetKey,
	fromSheetId: string,
	dayCount: number,
): Promise<boolean> {
	const from = await db
		.selectFrom("runSheets")
		.select(["id", "programmeId", "number", "gatheringId"])
		.where("id", "=", fromSheetId)
		.executeTakeFirst();
	if (!from) return false;
	const sheet = await openSheet(db, key);
	if (sheet.id === from.id) return false;
	await db.deleteFrom("runSheetItems").where("sheetId", "=", sheet.id).execute();
	// A copy within the programme keeps the tie to the shared items, so that differences can be shown.
	const sameGathering =
		key.gatheringId !== null && from.programmeId === key.programmeId && from.number === key.number;
	await insertCopies(db, sheet.id, from.id, {
		origin: !sameGathering ? "none" : from.gatheringId === null ? "item" : "same",
		dayCount,
	});
	await recordChange(db, key, "run_sheet.copied");
	return true;
}

/** Writes a whole sheet that is empty so far; one with items is left as it is. */
export async function fillSheet(
	db: Db,
	key: SheetKey,
	items: readonly ItemFields[],
	needs: readonly string[],
): Promise<void> {
	const sheet = await openSheet(db, key);
	if (sheet.items.length > 0) return;
	await db
		.insertInto("runSheetItems")
		.values(items.map((item, index) => ({ ...item, sheetId: sheet.id, position: index + 1 })))
		.execute();
	await db
		.updateTable("runSheets")
		.set({ needs: [...needs] })
		.where("id", "=", sheet.id)
		.execute();
	await recordChange(db, key, "run_sheet.filled");
}

/** Lets a cohort follow the programme's sheet again; its own changes are gone. */
export async function followShared(db: Db, key: SheetKey): Promise<void> {
	const row = key.gatheringId === null ? undefined : await sheetRow(db, key);
	if (!row) return;
	await db.deleteFrom("runSheets").where("id", "=", row.id).execute();
	await recordChange(db, key, "run_sheet.shared_followed");
}

/** Says what facilitators of the gathering must know, for all cohorts. */
export async function setNeeds(
	db: Db,
	programmeId: string,
	number: number,
	needs: readonly string[],
): Promise<void> {
	const key = { programmeId, number, gatheringId: null };
	const sheet = await openSheet(db, key);
	await db
		.updateTable("runSheets")
		.set({ needs: [...needs] })
		.where("id", "=", sheet.id)
		.execute();
	await recordChange(db, key, "run_sheet.needs_set");
}

const itemIn = (sheet: Open, itemId: string): Item | undefined =>
	sheet.items.find(({ id }) => id === sheet.own(itemId));

/** Locks the sheet, and makes it first where there is none: a cohort's begins as a copy of the programme's. */
async function openSheet(db: Db, key: SheetKey): Promise<Open> {
	const { programmeId, number, gatheringId } = key;
	const made = await sql<{ id: string }>`
		insert into run_sheets (programme_id, number, gathering_id) values (${programmeId}, ${number}, ${gatheringId})
		on conflict do nothing returning id
	`.execute(db);
	const row = made.rows[0] ?? (await sheetRow(db, key));
	if (!row) throw new Error(`No sheet for gathering ${number} of ${programmeId}`);
	await sql`select 1 from run_sheets where id = ${row.id} for update`.execute(db);
	const shared = gatheringId === null ? undefined : await sheetRow(db, { ...key, gatheringId: null });
	if (made.rows[0] && shared) await insertCopies(db, row.id, shared.id, { origin: "item", dayCount: 5 });
	const { items } = await sheetOf(db, key);
	const byOrigin = new Map(items.map(({ id, copiedFrom }) => [copiedFrom ?? id, id]));
	const known = new Set(items.map(({ id }) => id));
	return { id: row.id, items, own: (id) => (known.has(id) ? id : (byOrigin.get(id) ?? id)) };
}

type CopyOptions = { origin: "item" | "same" | "none"; dayCount: number };

async function insertCopies(
	db: Db,
	toId: string,
	fromId: string,
	{ origin, dayCount }: CopyOptions,
): Promise<void> {
	const origins = { item: sql`id`, same: sql`copied_from`, none: sql`null::uuid` };
	await sql`
		insert into run_sheet_items (sheet_id, day, position, title, minutes, fixed_start, method, material, notes, copied_from)
		select ${toId}, day, position, title, minutes, fixed_start, method, material, notes, ${origins[origin]}
		from run_sheet_items where sheet_id = ${fromId} and day <= ${dayCount}
	`.execute(db);
}

async function saveOrder(db: Db, items: readonly { id: string; day: number }[]): Promise<void> {
	const ids = items.map(({ id }) => id);
	const days = items.map(({ day }) => day);
	await sql`
		update run_sheet_items i set day = o.day, position = o.position
		from unnest(${ids}::uuid[], ${days}::int[]) with ordinality as o(id, day, position) where i.id = o.id
	`.execute(db);
}

function recordChange(db: Db, { programmeId, number, gatheringId }: SheetKey, type: string): Promise<void> {
	return gatheringId === null
		? recordEvent(db, { type, subject: ["programme", programmeId], data: { number } })
		: recordEvent(db, { type, subject: ["gathering", gatheringId] });
}
