import type { Day } from "../calendar/day.ts";
import { type BenefitPlan, expectedShare, latestMeasurement, realised } from "./realised.ts";

/** A figure, and how much it may be off either way. */
export type UncertainMeasurement = {
	readonly on: Day;
	readonly value: number;
	readonly margin: number | null;
};

/** A benefit on its way: what it is measured against, its figures, and what the whole of it is worth. */
export type Journey = {
	readonly plan: BenefitPlan;
	/** How low and how high one believed that the target may turn out; null where nobody said. */
	readonly targetRange: { readonly low: number; readonly high: number } | null;
	readonly figures: readonly UncertainMeasurement[];
	/** What it weighs in the sum, such as kroner a year; negative for a drawback. */
	readonly weight: number;
};

/** A sum on one day, with how far down and up it may be. */
export type Stretch = { readonly value: number; readonly low: number; readonly high: number };

export type CoursePoint = { readonly on: Day; readonly expected: Stretch; readonly realised: Stretch };

/**
 * Gives what was expected and what was realised of some benefits, day by day. Expected grows evenly from baseline to
 * target, between the ends that were believed; realised is the last figure by that day, and nothing before the first.
 * The ends assume that everything is off the same way at once: the widest that it can be.
 */
export function courseOf(journeys: readonly Journey[], days: readonly Day[]): CoursePoint[] {
	return days.map((on) => ({
		on,
		expected: summed(journeys.map((journey) => scaled(expectedOn(journey, on), journey.weight))),
		realised: summed(journeys.map((journey) => scaled(realisedOn(journey, on), journey.weight))),
	}));
}

const nothing: Stretch = { value: 0, low: 0, high: 0 };

function expectedOn({ plan, targetRange }: Journey, on: Day): Stretch {
	const share = expectedShare(plan, on);
	if (targetRange === null) return { value: share, low: share, high: share };
	const distance = plan.target.value - plan.baseline.value;
	const at = (end: number) => (share * (end - plan.baseline.value)) / distance;
	return { value: share, ...ends(at(targetRange.low), at(targetRange.high)) };
}

function realisedOn({ plan, figures }: Journey, on: Day): Stretch {
	const latest = latestMeasurement(figures.filter((figure) => figure.on <= on));
	if (latest === null) return nothing;
	const read = realised(plan, latest);
	if (!read.ok) return nothing;
	const off = Math.abs((latest.margin ?? 0) / (plan.target.value - plan.baseline.value));
	return { value: read.share, low: read.share - off, high: read.share + off };
}

const ends = (a: number, b: number) => ({ low: Math.min(a, b), high: Math.max(a, b) });

const scaled = ({ value, low, high }: Stretch, weight: number): Stretch => ({
	value: value * weight,
	...ends(low * weight, high * weight),
});

const summed = (parts: readonly Stretch[]): Stretch =>
	parts.reduce(
		(total, part) => ({
			value: total.value + part.value,
			low: total.low + part.low,
			high: total.high + part.high,
		}),
		nothing,
	);
