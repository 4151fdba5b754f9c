import { expectedShare, type Measurement, realised } from "../../core/benefits/realised.ts";
import type { Day } from "../../core/calendar/day.ts";

/** KS's three types: unngåtte kostnader, spart tid, økt kvalitet. */
export const types = ["avoided_cost", "time_saved", "quality"] as const;
export type BenefitType = (typeof types)[number];

/** Who gains. Several may. */
export const gainers = ["citizens", "users", "employees", "municipality", "public", "business"] as const;
export type Gainer = (typeof gainers)[number];

export const states = ["planned", "measuring", "realised", "not_realised"] as const;
export type State = (typeof states)[number];

/** How often it is measured, in months. A year by year figure is common, a month by month one too. */
export const rhythms = [1, 3, 6, 12, 24] as const;

/** Half a year, unless somebody chooses otherwise. */
export const usualRhythm = 6;

/** What a benefit is measured against, as far as it is known. */
export type Plan = {
	readonly baselineValue: number | null;
	readonly baselineOn: Day | null;
	readonly targetValue: number | null;
	readonly targetOn: Day | null;
};

/** Why the realised share cannot be said. */
export type Unsaid =
	| "no-baseline"
	| "no-target"
	| "not-measured"
	| "target-equals-baseline"
	| "measured-before-baseline";

/** The realised share (1 is the target), what was expected by then, and the figure behind it; or why not. */
export type Reading =
	| { readonly ok: true; readonly share: number; readonly expected: number; readonly latest: Measurement }
	| { readonly ok: false; readonly reason: Unsaid };

/** Reads a plan and its latest figure. */
export function readingOf(plan: Plan, latest: Measurement | null): Reading {
	if (plan.baselineValue === null || plan.baselineOn === null) return { ok: false, reason: "no-baseline" };
	if (plan.targetValue === null || plan.targetOn === null) return { ok: false, reason: "no-target" };
	if (latest === null) return { ok: false, reason: "not-measured" };
	const whole = {
		baseline: { value: plan.baselineValue, on: plan.baselineOn },
		target: { value: plan.targetValue, on: plan.targetOn },
	};
	const found = realised(whole, latest);
	if (!found.ok) return found;
	return { ok: true, share: found.share, expected: expectedShare(whole, latest.on), latest };
}

/** Behind what an even growth would give by now; a tenth is within what measuring can tell. */
export const isBehind = ({ share, expected }: { share: number; expected: number }): boolean =>
	share < expected - 0.1;
