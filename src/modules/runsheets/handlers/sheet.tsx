import type { z } from "zod";
import { messagesIn } from "../../../../locales/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { fragment, notFound, page, redirect, wantsFragment } from "../../../platform/web/respond.tsx";
import { insertFromLibrary, saveToLibrary } from "../actions/library.ts";
import {
	copySheet,
	fillSheet,
	followShared,
	moveItem,
	removeItem,
	setNeeds,
	stretchItem,
} from "../actions/sheets.ts";
import { differencesFrom } from "../differences.ts";
import { actForm } from "../forms.ts";
import { stretch } from "../item.ts";
import { libraryItems } from "../queries/library.ts";
import { materialsOf } from "../queries/materials.ts";
import { sheetOf, sheetsToCopy } from "../queries/sheets.ts";
import { suggestedItems, suggestedNeeds } from "../suggestion.ts";
import { layOut } from "../timeline.ts";
import { SheetPage } from "../views/sheet-page.tsx";
import { Timeline } from "../views/timeline.tsx";
import {
	addressesOf,
	type SheetPlace,
	sheetCrumbs,
	sheetToChange,
	sheetToRead,
	standsInFor,
	today,
} from "./place.ts";

/** The run sheet of a gathering, or the one that all cohorts share. */
export async function show(c: Ctx): Promise<Response> {
	const place = await sheetToRead(c);
	return place ? sheetPage(c, place) : notFound(c);
}

/** What a button of the sheet does. An island gets the timeline back, a browser without script the page. */
export async function act(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const place = await sheetToChange(c);
	if (!place) return notFound(c);
	const parsed = await readForm(c, actForm);
	if (!parsed.ok) return sheetPage(c, place, { fault: c.var.t.runsheets.faults.act });
	const needs = parsed.value.act === "needs" ? await needsAsSeen(c, place, parsed.form) : undefined;
	if (needs) return sheetPage(c, place, { needs });
	const done = await perform(c, place, parsed.value);
	if (!done) return notFound(c);
	if (wantsFragment(c)) return fragment(c, <Timeline {...(await timelineOf(c, place))} />);
	return redirect(c, addressesOf(place.key).sheet, c.var.t.runsheets.done[parsed.value.act]);
}

/** The form of the needs to show again, where somebody else has changed them since. */
async function needsAsSeen(c: Ctx, { key }: SheetPlace, form: FormState): Promise<FormState | undefined> {
	const { needs } = await sheetOf(c.var.db, key);
	return changedMeanwhile(form, { needs });
}

function perform(c: Ctx, place: SheetPlace, value: z.output<typeof actForm>): Promise<boolean> | boolean {
	const { db } = c.var;
	const { key, dayCount } = place;
	switch (value.act) {
		case "up":
		case "down":
			return moveItem(db, key, value.item, value.act, dayCount);
		case "place":
			return value.day <= dayCount && moveItem(db, key, value.item, value, dayCount);
		case "longer":
		case "shorter":
			return stretchItem(db, key, value.item, value.act === "longer" ? stretch : -stretch);
		case "length":
			return lengthen(c, place, value.item, value.minutes);
		case "remove":
			return removeItem(db, key, value.item);
		case "keep":
			return keep(c, place, value.item);
		case "copy":
			return copySheet(db, key, value.from, dayCount);
		case "insert":
			return value.day <= dayCount && insertFromLibrary(db, key, value.from, value.day);
		case "follow":
			return followShared(db, key).then(() => true);
		case "suggest":
			return suggest(c, place);
		case "needs":
			return place.part.runs && setNeeds(db, key.programmeId, key.number, value.needs).then(() => true);
	}
}

/** Only the shared sheet has a suggestion, in the language of the organisation. */
async function suggest(c: Ctx, { key, dayCount, part }: SheetPlace): Promise<boolean> {
	const t = messagesIn(c.var.tenant.locale);
	const items = suggestedItems(t, key.number, dayCount);
	if (key.gatheringId !== null || !part.runs || items.length === 0) return false;
	await fillSheet(c.var.db, key, items, suggestedNeeds(t, key.number));
	return true;
}

async function lengthen(c: Ctx, { key }: SheetPlace, itemId: string, minutes: number): Promise<boolean> {
	const { items } = await sheetOf(c.var.db, key);
	const item = items.find(({ id }) => id === itemId);
	return item ? stretchItem(c.var.db, key, itemId, minutes - item.minutes) : false;
}

async function keep(c: Ctx, { key }: SheetPlace, itemId: string): Promise<boolean> {
	const { items } = await sheetOf(c.var.db, key);
	const item = items.find(({ id }) => id === itemId);
	if (item) await saveToLibrary(c.var.db, item);
	return item !== undefined;
}

async function timelineOf(c: Ctx, place: SheetPlace) {
	const { db, t, locale } = c.var;
	const sheet = await sheetOf(db, place.key, standsInFor(c, place.part.runs));
	return {
		...{ t, locale, sheet },
		mayChange: place.mayChange,
		days: place.gathering?.days ?? [],
		plans: layOut(sheet.items, place.dayCount, place.hours),
		differences:
			sheet.isOwn && place.key.gatheringId !== null ? differencesFrom(sheet.shared, sheet.items) : null,
		addresses: addressesOf(place.key),
	};
}

type Refused = { fault?: string; needs?: FormState };

async function sheetPage(c: Ctx, place: SheetPlace, { fault, needs }: Refused = {}): Promise<Response> {
	const { db, t } = c.var;
	const { mayChange, key } = place;
	const timeline = await timelineOf(c, place);
	const props = {
		...timeline,
		...{ place, fault, today: today(c), needs: needs ?? formOfRecord({ needs: timeline.sheet.needs }) },
		materials: await materialsOf(db, place.programmeId, key.number),
		library: mayChange ? await libraryItems(db) : [],
		choices: mayChange ? await sheetsToCopy(db, key) : [],
	};
	const title = t.runsheets.titleOf(t.programmes.gathering(key.number));
	return page(
		c,
		{
			title,
			crumbs: sheetCrumbs(t, place),
			islands: mayChange ? ["run-sheet"] : [],
			status: fault || needs ? 422 : 200,
		},
		<SheetPage {...props} />,
	);
}
