import type { CohortInstance, LockedSlot } from "../../core/cohorts/index.ts";
import type { CohortPlanRow } from "./plan.ts";
import { slotsOf } from "./plan.ts";

/** One gathering of a cohort that gets another date or venue. */
export type DateChange = { cohort: number; gathering: number; from: string; to: string };

/** A date that stays, by cohort and gathering as numbers from 0. */
export type LockedDate = { cohort: number; gathering: number };

/**
 * What it takes that a cohort meets at the chosen slots, one for each gathering. Who has a chosen slot already gets the
 * one that is left for it: two cohorts are never at one venue on the same day.
 */
export function changesTo(
	slots: readonly (readonly string[])[],
	cohort: number,
	chosen: readonly string[],
): DateChange[] {
	return chosen.flatMap((to, gathering) => {
		const from = slots[cohort]?.[gathering] ?? "";
		if (from === to) return [];
		const other = slots.findIndex((row, at) => at !== cohort && row[gathering] === to);
		const own: DateChange = { cohort, gathering, from, to };
		return other < 0 ? [own] : [own, { cohort: other, gathering, from: to, to: from }];
	});
}

/** The slots of a plan after the changes. */
export function withChanges(
	slots: readonly (readonly string[])[],
	changes: readonly DateChange[],
): string[][] {
	const after = slots.map((row) => [...row]);
	for (const { cohort, gathering, to } of changes) {
		const row = after[cohort];
		if (row) row[gathering] = to;
	}
	return after;
}

/** Locks more dates, each once. */
export const lockedWith = (
	locked: readonly LockedDate[],
	more: readonly { cohort: number; gathering: number }[],
): LockedDate[] => [
	...locked,
	...more
		.filter((one) => !isLocked(locked, one.cohort, one.gathering))
		.map(({ cohort, gathering }) => ({ cohort, gathering })),
];

/** Does this date stay when the plan is made anew? */
export const isLocked = (locked: readonly LockedDate[], cohort: number, gathering: number): boolean =>
	locked.some((one) => one.cohort === cohort && one.gathering === gathering);

/** The slots that may be chosen for a gathering, by date. */
export const candidatesOf = ({ slots }: CohortInstance, gathering: number): CohortInstance["slots"] =>
	slots
		.filter((slot) => slot.gathering === gathering)
		.sort((a, b) => (a.date === b.date ? (a.venue < b.venue ? -1 : 1) : a.date < b.date ? -1 : 1));

/** The locked dates of a plan with their slots; one that found nothing has those it was asked to keep. */
export function lockedSlotsOf(plan: Pick<CohortPlanRow, "answer" | "lockedSlots" | "problem">): LockedSlot[] {
	if (!plan.answer) return plan.problem.lockedSlots ?? [];
	const slots = slotsOf(plan);
	return plan.lockedSlots.flatMap(({ cohort, gathering }) => {
		const slot = slots[cohort]?.[gathering];
		return slot === undefined ? [] : [{ cohort, gathering, slot }];
	});
}
