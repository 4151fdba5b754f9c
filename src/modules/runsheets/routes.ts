import type { Access, Route } from "../../platform/web/route.ts";
import { get, post } from "../../platform/web/route.ts";
import * as facilitating from "./handlers/facilitating.tsx";
import * as facilitators from "./handlers/facilitators.tsx";
import * as items from "./handlers/items.tsx";
import * as library from "./handlers/library.tsx";
import * as materials from "./handlers/materials.tsx";
import * as now from "./handlers/now.tsx";
import * as participant from "./handlers/participant.tsx";
import * as programmeSheets from "./handlers/programme-sheets.tsx";
import * as report from "./handlers/report.tsx";
import * as sheet from "./handlers/sheet.tsx";
import * as staffing from "./handlers/staffing.tsx";
import * as suggestion from "./handlers/suggestion.tsx";
import { paths } from "./paths.ts";

const office: Access = ["office"];

/** Who may come. A gathering's sheet is for those who run it and those who take part, guests too: the handler asks. */
export const routes: readonly Route[] = [
	get(paths.sheet, "guests-too", sheet.show),
	post(paths.sheet, "guests-too", sheet.act),
	get(paths.items, "guests-too", items.startNew),
	post(paths.items, "guests-too", items.add),
	get(paths.now, "guests-too", now.show),
	get(paths.item, "guests-too", items.edit),
	post(paths.item, "guests-too", items.change),
	get(paths.myDays, "guests-too", participant.myDays),
	get(paths.sharedSheets, office, programmeSheets.index),
	get(paths.sharedSheet, office, sheet.show),
	post(paths.sharedSheet, office, sheet.act),
	get(paths.sharedItems, office, items.startNew),
	post(paths.sharedItems, office, items.add),
	get(paths.sharedItem, office, items.edit),
	post(paths.sharedItem, office, items.change),
	get(paths.gatheringFile, "guests-too", materials.download),
	get(paths.materials, office, materials.index),
	post(paths.materials, office, materials.change, { maxBody: 25_000_000 }),
	get(paths.materialFile, office, materials.download),
	get(paths.report, office, report.show),
	post(paths.report, office, report.save),
	get(paths.staffing, "guests-too", staffing.show),
	post(paths.staffing, "guests-too", staffing.change),
	post(paths.handover, "guests-too", staffing.handOver),
	get(paths.facilitating, "signed-in", facilitating.show),
	post(paths.facilitating, "signed-in", facilitating.change),
	get(paths.facilitatingCalendar, "signed-in", facilitating.calendar),
	get(paths.facilitators, office, facilitators.index),
	post(paths.facilitators, office, facilitators.register),
	get(paths.suggestion, office, suggestion.show),
	post(paths.suggestion, office, suggestion.accept),
	get(paths.facilitator, office, facilitators.show),
	post(paths.facilitator, office, facilitators.change),
	get(paths.library, office, library.show),
	post(paths.library, office, library.change),
];
