import type { ItemFields } from "../../src/modules/runsheets/item.ts";

/** An item when nothing else is said: half an hour in plenary on the first day. */
export const anItem = (fields: Partial<ItemFields> = {}): ItemFields => ({
	day: 1,
	title: "Innsjekk",
	minutes: 30,
	fixedStart: null,
	method: "plenary",
	facilitatorId: null,
	material: "",
	room: "",
	notes: "",
	...fields,
});
