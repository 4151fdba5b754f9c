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
} as const;
