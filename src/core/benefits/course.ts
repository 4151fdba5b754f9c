import type { Day } from "../calendar/day.ts";
import { type BenefitPlan, realised } from "./realised.ts";

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
	const tracks = journeys.map(trackOf);
	return days.map((on) => {
		const at = Date.parse(on);
		const [expected, came] = [new Sum(), new Sum()];
		for (const { journey, from, to, figures } of tracks) {
			addExpected(expected, journey, to <= from ? Number(at >= to) : (at - from) / (to - from));
			const latest = figures.findLast((figure) => figure.on <= on);
			if (latest)
				came.add(latest.share, latest.share - latest.off, latest.share + latest.off, journey.weight);
		}
		return { on, expected: expected.stretch(), realised: came.stretch() };
	});
}

/** A journey with everything read once that is the same on every day: a large portfolio has thousands. */
type Track = {
	readonly journey: Journey;
	/** The days of baseline and target, in milliseconds. */
	readonly from: number;
	readonly to: number;
	/** Figures by day, as shares of the way; one that cannot be read says that nothing came. */
	readonly figures: readonly { readonly on: Day; readonly share: number; readonly off: number }[];
};

function trackOf(journey: Journey): Track {
	const { plan } = journey;
	const distance = plan.target.value - plan.baseline.value;
	const figures = journey.figures
		.map((figure) => {
			const read = realised(plan, figure);
			if (!read.ok) return { on: figure.on, share: 0, off: 0 };
			return { on: figure.on, share: read.share, off: Math.abs((figure.margin ?? 0) / distance) };
		})
		.sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on));
	return { journey, from: Date.parse(plan.baseline.on), to: Date.parse(plan.target.on), figures };
}

/** The share of the way that was expected, between the ends of the target that were believed. */
function addExpected(sum: Sum, { plan, targetRange, weight }: Journey, way: number): void {
	const share = Math.min(1, Math.max(0, way));
	const distance = plan.target.value - plan.baseline.value;
	const at = (end: number) => (share * (end - plan.baseline.value)) / distance;
	if (targetRange === null) sum.add(share, share, share, weight);
	else sum.add(share, at(targetRange.low), at(targetRange.high), weight);
}

/** A sum of weighed parts; the lower end of each part goes to the low side, whatever its sign. */
class Sum {
	#value = 0;
	#low = 0;
	#high = 0;

	add(value: number, one: number, other: number, weight: number): void {
		this.#value += value * weight;
		this.#low += Math.min(one * weight, other * weight);
		this.#high += Math.max(one * weight, other * weight);
	}

	stretch(): Stretch {
		return { value: this.#value, low: this.#low, high: this.#high };
	}
}
