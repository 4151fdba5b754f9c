import type { Item } from "./item.ts";

/** Minutes since midnight of the day. */
export type Minute = number;

/** An item with the time it takes place. */
export type Placed<One extends Item = Item> = One & { from: Minute; to: Minute };

/** What is wrong with a day; each names the item where it is mended. */
export type Fault =
	| { kind: "gap"; day: number; itemId: string; from: Minute; to: Minute }
	| { kind: "overlap"; day: number; itemId: string; beforeId: string; from: Minute; to: Minute }
	| { kind: "overrun"; day: number; itemId: string; from: Minute; to: Minute }
	| { kind: "double-booked"; day: number; itemId: string; otherId: string; from: Minute; to: Minute };

/** One day of a sheet as it will pass. */
export type DayPlan<One extends Item = Item> = { day: number; items: Placed<One>[]; faults: Fault[] };

/** When the days of a gathering begin and end: "09:00" or "09:00:00". */
export type Hours = { startsAt: string; endsAt: string };

/** "09:30" or "09:30:00" as minutes since midnight. */
export function minuteOf(clock: string): Minute {
	const [hour = 0, minute = 0] = clock.split(":").map(Number);
	return hour * 60 + minute;
}

/** "09:30". */
export function clockOf(minute: Minute): string {
	const pad = (part: number) => String(part).padStart(2, "0");
	return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}

/** Lays the items out on their days: each follows the one before, unless its time is fixed. */
export function layOut<One extends Item>(
	items: readonly One[],
	dayCount: number,
	hours: Hours,
): DayPlan<One>[] {
	return Array.from({ length: dayCount }, (_, index) => {
		const day = index + 1;
		const placed = placeDay(
			items.filter((item) => item.day === day),
			minuteOf(hours.startsAt),
		);
		return { day, items: placed, faults: faultsOf(day, placed, hours) };
	});
}

function placeDay<One extends Item>(items: readonly One[], begins: Minute): Placed<One>[] {
	let at = begins;
	return items.map((item) => {
		const from = item.fixedStart === null ? at : minuteOf(item.fixedStart);
		at = from + item.minutes;
		return { ...item, from, to: at };
	});
}

function faultsOf(day: number, items: readonly Placed[], hours: Hours): Fault[] {
	const ends = minuteOf(hours.endsAt);
	const faults: Fault[] = [];
	for (const [index, item] of items.entries()) {
		const before = items[index - 1];
		const free = before?.to ?? minuteOf(hours.startsAt);
		if (item.from > free) faults.push({ kind: "gap", day, itemId: item.id, from: free, to: item.from });
		if (before && item.from < free)
			faults.push({
				kind: "overlap",
				day,
				itemId: item.id,
				beforeId: before.id,
				from: item.from,
				to: Math.min(free, item.to),
			});
	}
	const last = items.reduce<Placed | undefined>((a, b) => (a && a.to >= b.to ? a : b), undefined);
	if (last && last.to > ends) faults.push({ kind: "overrun", day, itemId: last.id, from: ends, to: last.to });
	return [...faults, ...doubleBookings(day, items)];
}

/** A facilitator who has two items at the same time, which a fixed time can lead to. */
function doubleBookings(day: number, items: readonly Placed[]): Fault[] {
	return items.flatMap((item, index) =>
		items.slice(0, index).flatMap((other): Fault[] => {
			const same = item.facilitatorId !== null && item.facilitatorId === other.facilitatorId;
			const from = Math.max(item.from, other.from);
			const to = Math.min(item.to, other.to);
			return same && from < to
				? [{ kind: "double-booked", day, itemId: item.id, otherId: other.id, from, to }]
				: [];
		}),
	);
}

/** What goes on, and what comes then. Before the day and in a gap nothing is now; after the day nothing is next. */
export type Moment<One extends Item = Item> = { now: Placed<One> | null; next: Placed<One> | null };

/** What goes on at a minute of the day: of two at once the one that began last. */
export function momentIn<One extends Item>(items: readonly Placed<One>[], minute: Minute): Moment<One> {
	const now = items.findLast(({ from, to }) => from <= minute && minute < to) ?? null;
	const next = items.find(({ from }) => from > minute) ?? null;
	return { now, next };
}
