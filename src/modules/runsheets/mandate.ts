import type { Day } from "../../core/calendar/day.ts";

/** The years that a programme reports on: from the one it began, this one last. */
export function yearsToReport(startsOn: Day | null, today: Day): number[] {
	const last = Number(today.slice(0, 4));
	const first = Math.min(last, Number((startsOn ?? today).slice(0, 4)));
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What the year has cost, in whole kroner; null where the office has not said it. */
export type Cost = { spent: number | null; cover: number | null; total: number | null };

/** Adds the hours of cover to what was spent: cover is the hours that were away from the front line times their price. */
export function costOf(hours: number, said: { spentNok: number | null; coverHourNok: number | null }): Cost {
	const cover = said.coverHourNok === null ? null : Math.round(hours * said.coverHourNok);
	const total = said.spentNok === null && cover === null ? null : (said.spentNok ?? 0) + (cover ?? 0);
	return { spent: said.spentNok, cover, total };
}
