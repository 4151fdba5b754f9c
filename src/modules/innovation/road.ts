import type { Locale } from "../../platform/i18n/locale.ts";
import type { StepState } from "./idea.ts";
import type { Place } from "./methods.ts";
import { stepOf } from "./methods.ts";

type Timed = {
	readonly number: number;
	readonly days: readonly string[];
	readonly opens: readonly Place[];
	readonly closes: readonly Place[];
	readonly homework: string;
	readonly homeworkDueOn: string | null;
};

/** When a step may be worked on: opened and closed by gatherings. A closed step can still be written in. */
export interface StepWindow {
	/** Not yet opened: the gathering that does. */
	readonly opensAt: { readonly number: number; readonly day: string | null } | null;
	/** The gathering where the step is to be ready, and its first day. */
	readonly closesAt: { readonly number: number; readonly day: string | null } | null;
	/** Work in between that ends with this step, while it is not past. */
	readonly homework: { readonly text: string; readonly dueOn: string } | null;
}

/** A date, unless it had passed when the process was begun: who starts late is not behind on the first day. */
export const dueAfter = (day: string | null, begunOn: string): string | null =>
	day !== null && day >= begunOn ? day : null;

/** The window of one place on the road; nothing where no gathering speaks of it. */
export function windowOf(place: Place, milestones: readonly Timed[], today: string): StepWindow {
	const opening = milestones.find(({ opens }) => opens.includes(place));
	const closing = milestones.find(({ closes }) => closes.includes(place));
	const opened = !opening || (opening.days[0] !== undefined && opening.days[0] <= today);
	return {
		opensAt: opened ? null : { number: opening.number, day: opening.days[0] ?? null },
		closesAt: closing ? { number: closing.number, day: closing.days[0] ?? null } : null,
		homework: homeworkFor(opening, today),
	};
}

function homeworkFor(opening: Timed | undefined, today: string): StepWindow["homework"] {
	if (!opening?.homework || !opening.homeworkDueOn || opening.homeworkDueOn < today) return null;
	return { text: opening.homework, dueOn: opening.homeworkDueOn };
}

type Walked = { readonly id: string; readonly stepKey: string; readonly state: StepState };

/** The step to work on now: the one under way, else the first untouched one. Undefined when all are done or skipped. */
export function currentStep<Step extends Walked>(steps: readonly Step[]): Step | undefined {
	return (
		steps.find(({ state }) => state === "in_progress") ?? steps.find(({ state }) => state === "not_started")
	);
}

/** The place on the road that a step of the idea's method stands at. */
export const placeOf = (method: string, stepKey: string): Place =>
	stepOf(method, stepKey)?.place ?? "challenge";

type Keyed = { readonly id: string; readonly stepKey: string };

/** What a step is called; one that is taken again says which round it is. */
export function stepName(
	method: string,
	steps: readonly Keyed[],
	step: Keyed,
	locale: Locale,
	repeated: (name: string, round: number) => string,
): string {
	const name = stepOf(method, step.stepKey)?.name[locale] ?? step.stepKey;
	const round =
		steps.filter(({ stepKey }) => stepKey === step.stepKey).findIndex(({ id }) => id === step.id) + 1;
	return round > 1 ? repeated(name, round) : name;
}
