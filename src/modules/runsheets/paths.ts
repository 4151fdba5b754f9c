import { path } from "../../platform/web/path.ts";

/** Every address of the module. */
export const paths = {
	sheet: path("/gatherings/:id/run-sheet"),
	items: path("/gatherings/:id/run-sheet/items"),
	item: path("/gatherings/:id/run-sheet/items/:item"),
	now: path("/gatherings/:id/run-sheet/now"),
	sharedSheets: path("/programmes/:id/run-sheets"),
	sharedSheet: path("/programmes/:id/run-sheets/:number"),
	sharedItems: path("/programmes/:id/run-sheets/:number/items"),
	sharedItem: path("/programmes/:id/run-sheets/:number/items/:item"),
	myDays: path("/my-programme/days"),
	library: path("/run-sheet-library"),
	materials: path("/programmes/:id/materials"),
	materialFile: path("/programmes/:id/materials/:material"),
	gatheringFile: path("/gatherings/:id/materials/:material"),
	report: path("/programmes/:id/report"),
	facilitators: path("/facilitators"),
	suggestion: path("/facilitators/suggestion"),
	facilitator: path("/facilitators/:id"),
	staffing: path("/gatherings/:id/facilitators"),
	handover: path("/gatherings/:id/handover"),
	facilitating: path("/facilitating"),
	facilitatingCalendar: path("/facilitating/calendar"),
} as const;
