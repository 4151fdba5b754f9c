import { z } from "zod";
import { type Phase, phases } from "../../core/phases/phases.ts";
import { instantAt, wallTimeOf } from "../../platform/i18n/wall-time.ts";
import { because, openText, wholeNumber } from "../../platform/web/fields.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import type { PitchDay } from "./queries/day.ts";

/** The names of the fields of one phase. */
export const phaseFields = {
	startsAt: (phase: Phase) => `start_${phase}`,
	endsAt: (phase: Phase) => `end_${phase}`,
};

/** Days that a municipality plans for; a year that is typed wrong is not one of them. */
const wall = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const moment = () =>
	z
		.string()
		.default("")
		.refine(
			(value) => value === "" || (wall.test(value) && !Number.isNaN(Date.parse(`${value}:00Z`))),
			because((t) => t.pitching.phases.timeFault),
		)
		.transform((value) => (value === "" ? null : instantAt(value)));

/** When one phase begins and ends, as the form says; null sets no limit. */
export type SetTimes = { phase: Phase; startsAt: Date | null; endsAt: Date | null };

const fieldsOfPhase = (phase: Phase) =>
	[
		[phaseFields.startsAt(phase), moment()],
		[phaseFields.endsAt(phase), moment()],
	] as const;

type Moments = Readonly<Record<string, unknown>>;

const momentIn = (values: Moments, name: string): Date | null => {
	const value = values[name];
	return value instanceof Date ? value : null;
};

/** All times of a day on one form. A phase ends after it begins, and none begins before the one in front of it. */
export const phaseTimesForm = z
	.object({
		...(Object.fromEntries(phases.flatMap(fieldsOfPhase)) as Record<string, ReturnType<typeof moment>>),
		version: wholeNumber({ min: 0 }),
	})
	.superRefine((values: Moments, context) => {
		let latest: Date | null = null;
		for (const { phase, startsAt, endsAt } of timesFrom(values)) {
			const fault = (name: string, key: "endFault" | "orderFault") =>
				context.addIssue({ code: "custom", path: [name], ...because((t) => t.pitching.phases[key]) });
			if (startsAt && endsAt && endsAt <= startsAt) fault(phaseFields.endsAt(phase), "endFault");
			if (startsAt && latest && startsAt < latest) fault(phaseFields.startsAt(phase), "orderFault");
			latest = startsAt ?? latest;
		}
	});

/** The times that the form holds, phase by phase. */
export const timesFrom = (values: Moments): SetTimes[] =>
	phases.map((phase) => ({
		phase,
		startsAt: momentIn(values, phaseFields.startsAt(phase)),
		endsAt: momentIn(values, phaseFields.endsAt(phase)),
	}));

/** The form filled with the times as they are. */
export function filledWithTimes({ phases: times, phasesVersion }: PitchDay): FormState["values"] {
	const shown = (at: Date | null) => (at ? wallTimeOf(at) : "");
	const entries = times.flatMap(({ phase, startsAt, endsAt }) => [
		[phaseFields.startsAt(phase), shown(startsAt)],
		[phaseFields.endsAt(phase), shown(endsAt)],
	]);
	return { ...Object.fromEntries(entries), version: String(phasesVersion) };
}

/** Where the day is to be, and why somebody moves it there. */
export const phaseMoveForm = z.object({ to: z.enum(phases), reason: openText(1000).min(1) });
