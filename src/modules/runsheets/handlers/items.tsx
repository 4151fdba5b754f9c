import type { Ctx } from "../../../platform/web/context.ts";
import {
	blankForm,
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { carriersOf } from "../../programmes/index.ts";
import { saveToLibrary } from "../actions/library.ts";
import { addItem, changeItem } from "../actions/sheets.ts";
import { itemForm } from "../forms.ts";
import type { Item } from "../item.ts";
import { sheetOf } from "../queries/sheets.ts";
import { ItemPage } from "../views/item-page.tsx";
import { addressesOf, type SheetPlace, sheetCrumbs, sheetToChange, standsInFor } from "./place.ts";

/** The form for a new item. */
export async function startNew(c: Ctx): Promise<Response> {
	const place = await sheetToChange(c);
	if (!place) return notFound(c);
	return itemPage(c, place, blankForm({ day: c.req.query("day") ?? "1", minutes: "30", method: "plenary" }));
}

/** Adds an item last on its day. */
export async function add(c: Ctx): Promise<Response> {
	const place = await sheetToChange(c);
	if (!place) return notFound(c);
	const parsed = await readForm(c, itemForm(place.dayCount, await carrierIds(c, place)));
	if (!parsed.ok) return itemPage(c, place, parsed.form, undefined, 422);
	const { keep, ...fields } = parsed.value;
	await addItem(c.var.db, place.key, fields);
	if (keep) await saveToLibrary(c.var.db, fields);
	return redirect(c, addressesOf(place.key).sheet, c.var.t.runsheets.item.added);
}

/** The form for an item. */
export async function edit(c: Ctx): Promise<Response> {
	const found = await itemToChange(c);
	return found ? itemPage(c, found.place, formOf(found.item), found.item) : notFound(c);
}

/** Changes an item. */
export async function change(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const found = await itemToChange(c);
	if (!found) return notFound(c);
	const { place, item } = found;
	const parsed = await readForm(c, itemForm(place.dayCount, await carrierIds(c, place)));
	if (!parsed.ok) return itemPage(c, place, parsed.form, item, 422);
	const { keep, ...fields } = parsed.value;
	const stale = changedMeanwhile(parsed.form, formOf(item).values);
	if (stale) return itemPage(c, place, stale, item, 422);
	await changeItem(c.var.db, place.key, item.id, fields);
	if (keep) await saveToLibrary(c.var.db, fields);
	return redirect(c, addressesOf(place.key).sheet, c.var.t.runsheets.item.saved);
}

async function itemToChange(c: Ctx): Promise<{ place: SheetPlace; item: Item } | undefined> {
	const place = await sheetToChange(c);
	if (!place) return undefined;
	const { items } = await sheetOf(c.var.db, place.key);
	const item = items.find(({ id }) => id === c.req.param("item"));
	return item && { place, item };
}

function formOf(item: Item): FormState {
	return formOfRecord({
		...{
			title: item.title,
			method: item.method,
			material: item.material,
			room: item.room,
			notes: item.notes,
		},
		day: String(item.day),
		minutes: String(item.minutes),
		fixedStart: item.fixedStart ?? "",
		facilitatorId: item.facilitatorId ?? "",
	});
}

const carriers = (c: Ctx, { gathering, part }: SheetPlace) =>
	gathering ? carriersOf(c.var.db, gathering.id, standsInFor(c, part.runs)) : [];

async function carrierIds(c: Ctx, place: SheetPlace): Promise<string[]> {
	return (await carriers(c, place)).map(({ personId }) => personId);
}

async function itemPage(
	c: Ctx,
	place: SheetPlace,
	form: FormState,
	item?: Item,
	status: 200 | 422 = 200,
): Promise<Response> {
	const { t } = c.var;
	const { key, dayCount } = place;
	const addresses = addressesOf(key);
	const sheetTitle = t.runsheets.titleOf(t.programmes.gathering(key.number));
	const crumbs = [...sheetCrumbs(t, place), { label: sheetTitle, href: addresses.sheet }];
	const title = item ? t.runsheets.item.editTitle : t.runsheets.item.newTitle;
	const isShared = key.gatheringId === null;
	const props = { t, form, item, dayCount, addresses, isShared, facilitators: await carriers(c, place) };
	return page(c, { title, crumbs, status }, <ItemPage {...props} />);
}
