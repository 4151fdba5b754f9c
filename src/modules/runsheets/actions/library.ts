import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Item, ItemFields } from "../item.ts";
import type { LibraryItem } from "../queries/library.ts";
import type { SheetKey } from "../sheet.ts";
import { addItem } from "./sheets.ts";

/** Keeps an item for use again; one of the same title is replaced. */
export async function saveToLibrary(
	db: Db,
	{ title, minutes, method, material, notes }: Omit<LibraryItem, "id"> | Item,
): Promise<void> {
	const fields = { minutes, method, material, notes };
	const { id } = await db
		.insertInto("runSheetLibrary")
		.values({ title, ...fields })
		.onConflict((conflict) => conflict.columns(["tenantId", "title"]).doUpdateSet(fields))
		.returning("id")
		.executeTakeFirstOrThrow();
	await recordEvent(db, { type: "library_item.saved", subject: ["library_item", id] });
}

/** Puts an item of the library last on a day. False where the library has no such item. */
export async function insertFromLibrary(
	db: Db,
	key: SheetKey,
	libraryId: string,
	day: number,
): Promise<boolean> {
	const kept = await db
		.selectFrom("runSheetLibrary")
		.select(["title", "minutes", "method", "material", "notes"])
		.where("id", "=", libraryId)
		.executeTakeFirst();
	if (!kept) return false;
	const item = { ...kept, day, fixedStart: null, facilitatorId: null, room: "" } as ItemFields;
	await addItem(db, key, item);
	return true;
}

/** Takes an item out of the library; sheets that have it keep theirs. */
export async function removeFromLibrary(db: Db, id: string): Promise<boolean> {
	const gone = await db.deleteFrom("runSheetLibrary").where("id", "=", id).executeTakeFirst();
	if (gone.numDeletedRows === 0n) return false;
	await recordEvent(db, { type: "library_item.removed", subject: ["library_item", id] });
	return true;
}
