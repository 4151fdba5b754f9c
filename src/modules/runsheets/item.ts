/** How a group works during an item. The first is the usual one; a break is nobody's work. */
export const methods = ["plenary", "talk", "groups", "pairs", "own", "visit", "pitch", "break"] as const;
export type Method = (typeof methods)[number];

/** Shorter is a remark, longer is a day. */
export const fewestMinutes = 5;
export const mostMinutes = 600;

/** One press makes an item longer or shorter by this much. */
export const stretch = 5;

/** What is said of an item of a run sheet. */
export type ItemFields = {
	day: number;
	title: string;
	minutes: number;
	/** "11:30" where the item must begin then, as lunch does; else it follows the one before. */
	fixedStart: string | null;
	method: Method;
	facilitatorId: string | null;
	material: string;
	room: string;
	/** For those who run the day. */
	notes: string;
};

/** An item as it stands in a sheet; items come in the order of day and position. */
export type Item = ItemFields & {
	id: string;
	facilitatorName: string | null;
	/** The item of the programme's sheet that it was copied from. */
	copiedFrom: string | null;
};

/** A length that an item may have: the nearest one. */
export const soundMinutes = (minutes: number): number =>
	Math.min(mostMinutes, Math.max(fewestMinutes, minutes));

/** Where an item is to stand: the day, and how many items of that day stand before it. */
export type Place = { day: number; index: number };

/** The items with one of them moved; places outside the day mean its nearest end. */
export function withMoved<One extends { id: string; day: number }>(
	items: readonly One[],
	id: string,
	to: Place,
): One[] {
	const moved = items.find((item) => item.id === id);
	if (!moved) return [...items];
	const rest = items.filter((item) => item !== moved);
	const before = rest.filter(({ day }) => day < to.day);
	const sameDay = rest.filter(({ day }) => day === to.day);
	const after = rest.filter(({ day }) => day > to.day);
	sameDay.splice(Math.max(0, to.index), 0, { ...moved, day: to.day });
	return [...before, ...sameDay, ...after];
}

/** The place one step up or down; over the end of a day it goes on in the next. Null where there is no further. */
export function placeBeside(
	items: readonly { id: string; day: number }[],
	id: string,
	step: "up" | "down",
	dayCount: number,
): Place | null {
	const item = items.find((one) => one.id === id);
	if (!item) return null;
	const sameDay = items.filter(({ day }) => day === item.day);
	const index = sameDay.indexOf(item) + (step === "up" ? -1 : 1);
	if (index >= 0 && index < sameDay.length) return { day: item.day, index };
	const day = item.day + (step === "up" ? -1 : 1);
	if (day < 1 || day > dayCount) return null;
	return { day, index: step === "up" ? items.filter((one) => one.day === day).length : 0 };
}
