import type { Day } from "../calendar/day.ts";

/** What a benefit is measured against. Target may lie below baseline, as for waiting time. */
export type BenefitPlan = { baseline: { value: number; on: Day }; target: { value: number; on: Day } };

/** One measured value of the plan's indicator, in the same unit. */
export type Measurement = { value: number; on: Day };

/** The share realised, 1 when the target is met, or why it cannot be said. */
export type Realised =
	| { ok: true; share: number }
	| { ok: false; reason: "target-equals-baseline" | "measured-before-baseline" };

/**
 * Gives (value - baseline) / (target - baseline): 0 at the baseline, 1 at the target, above 1 when better than
 * hoped, below 0 when it went the wrong way. The formula is the one Norwegian guides to benefits realisation
 * use (DFØ); a plan without distance between baseline and target, and a value from before the baseline, are
 * refused since the figure would say nothing.
 */
export function realised(plan: BenefitPlan, measurement: Measurement): Realised {
	const distance = plan.target.value - plan.baseline.value;
	if (distance === 0) return { ok: false, reason: "target-equals-baseline" };
	if (measurement.on < plan.baseline.on) return { ok: false, reason: "measured-before-baseline" };
	const gained = measurement.value - plan.baseline.value;
	return { ok: true, share: gained === 0 ? 0 : gained / distance };
}

/** Gives the latest measurement by day, the later in the list where two share a day; null when there is none. */
export function latestMeasurement<M extends Measurement>(measurements: readonly M[]): M | null {
	return measurements.reduce<M | null>(
		(latest, next) => (latest && latest.on > next.on ? latest : next),
		null,
	);
}

/**
 * Gives the share expected on a day if the benefit grows evenly from baseline to target: 0 before the
 * baseline's day, 1 from the target's day on. What is realised is read beside it to see if it is on course.
 */
export function expectedShare(plan: BenefitPlan, on: Day): number {
	const from = Date.parse(plan.baseline.on);
	const to = Date.parse(plan.target.on);
	if (to <= from) return on >= plan.target.on ? 1 : 0;
	return Math.min(1, Math.max(0, (Date.parse(on) - from) / (to - from)));
}
