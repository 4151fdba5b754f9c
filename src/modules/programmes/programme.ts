import type { Day } from "../../core/calendar/day.ts";

/** Where a programme is in its life; starting and finishing are said by the office. */
export const programmeStates = ["draft", "running", "finished"] as const;
export type ProgrammeState = (typeof programmeStates)[number];

/** What a programme may become from each state. A finished one can be taken up again for a cohort that is late. */
export const allowedMoves: Record<ProgrammeState, readonly ProgrammeState[]> = {
	draft: ["running"],
	running: ["finished"],
	finished: ["running"],
};

/** Who a programme is for. Empty lists mean all; sectors and units add up, levels narrow them. */
export type Audience = { levels: number[]; sectorIds: string[]; unitIds: string[] };

/** Everyone who leads anything. */
export const everyLeader: Audience = { levels: [], sectorIds: [], unitIds: [] };

/** Reads an audience as it lies in the row, where older rows may lack a part. */
export function audienceFrom(stored: unknown): Audience {
	const parts = stored && typeof stored === "object" ? (stored as Partial<Audience>) : {};
	return {
		levels: parts.levels ?? [],
		sectorIds: parts.sectorIds ?? [],
		unitIds: parts.unitIds ?? [],
	};
}

/**
 * The steps of the default innovation process, which gatherings open and close. The keys are those of the method
 * "leder-kort"; other methods show their own names for the same places on the road.
 */
export const stepKeys = ["challenge", "insight", "idea", "prototype", "benefit", "pitch"] as const;
export type StepKey = (typeof stepKeys)[number];

/** Is this a step we know? For values that come from forms and rows. */
export function isStepKey(value: string): value is StepKey {
	return (stepKeys as readonly string[]).includes(value);
}

/** One gathering as the programme plans it for every cohort. */
export type PlannedGathering = {
	number: number;
	theme: string;
	aims: string;
	dayCount: number;
	opensSteps: StepKey[];
	closesSteps: StepKey[];
	homework: string;
	/** How many weeks after the gathering's last day the work is due; null when there is none. */
	homeworkDueWeeks: number | null;
};

/** A cohort of this size still knows each other's names after the first day; the tenant changes it per programme. */
export const usualCohortSize = 35;

/** Dates are out this long before a gathering, so that rotas can be planned around them; a setting of each programme. */
export const usualNoticeWeeks = 12;

/** A gathering that a cohort has a date for, seen from the road of one participant. */
export type Dated = { opensSteps: string[]; closesSteps: string[]; days: Day[] };

/** An open step, and the day it closes when that day is known. */
export type OpenStep = { step: string; closesOn: Day | null };

/**
 * Gives the steps that are open on a day: opened by a gathering that has begun, and not yet closed by one that is
 * over. The closing day is the last day of the first gathering that closes the step.
 */
export function openSteps(gatherings: readonly Dated[], today: Day): OpenStep[] {
	const opened = new Set(
		gatherings
			.filter(({ days }) => days[0] !== undefined && days[0] <= today)
			.flatMap((one) => one.opensSteps),
	);
	return [...opened].flatMap((step) => {
		const closing = gatherings.filter(({ closesSteps }) => closesSteps.includes(step));
		const lastDays = closing.flatMap(({ days }) => days.at(-1) ?? []).sort();
		const closesOn = lastDays[0] ?? null;
		return closesOn !== null && closesOn < today ? [] : [{ step, closesOn }];
	});
}
