import type { BenefitType, Reading, State } from "./benefit.ts";

/** What counts of one benefit. Kroner are whole and yearly; a negative benefit costs. */
export type Counted = {
	readonly state: State;
	readonly type: BenefitType;
	readonly reading: Reading;
	readonly negative: boolean;
	readonly priced: boolean;
	readonly yearlyNok: number | null;
};

/** Sums of some benefits. Every figure of a whole is the sum of its parts: rounding is done once, per benefit. */
export type Sums = {
	readonly count: number;
	/** Have a figure that can be read against baseline and target. */
	readonly measured: number;
	/** Have reached their target, or been judged realised. */
	readonly reached: number;
	readonly notRealised: number;
	/** Kroner a year when all targets are met. */
	readonly plannedNok: number;
	/** Kroner a year as measured; what is not measured counts as nothing. */
	readonly realisedNok: number;
};

const nothing: Sums = { count: 0, measured: 0, reached: 0, notRealised: 0, plannedNok: 0, realisedNok: 0 };

/** Adds up benefits. */
export const sumsOf = (benefits: readonly Counted[]): Sums =>
	benefits.map(sumsOfOne).reduce((total, one) => added(total, one), nothing);

function sumsOfOne(benefit: Counted): Sums {
	const { reading, state } = benefit;
	const share = reading.ok ? reading.share : 0;
	const yearly = benefit.priced ? Math.round(benefit.yearlyNok ?? 0) * (benefit.negative ? -1 : 1) : 0;
	return {
		count: 1,
		measured: reading.ok ? 1 : 0,
		reached: state === "realised" || (state !== "not_realised" && share >= 1) ? 1 : 0,
		notRealised: state === "not_realised" ? 1 : 0,
		plannedNok: yearly,
		realisedNok: Math.round(yearly * share),
	};
}

function added(a: Sums, b: Sums): Sums {
	return {
		count: a.count + b.count,
		measured: a.measured + b.measured,
		reached: a.reached + b.reached,
		notRealised: a.notRealised + b.notRealised,
		plannedNok: a.plannedNok + b.plannedNok,
		realisedNok: a.realisedNok + b.realisedNok,
	};
}

/** Sums for each group, largest plan first; the groups cover every benefit once. */
export function sumsBy<Benefit extends Counted>(
	benefits: readonly Benefit[],
	keyOf: (benefit: Benefit) => string,
): { key: string; sums: Sums }[] {
	return [...Map.groupBy(benefits, keyOf)]
		.map(([key, members]) => ({ key, sums: sumsOf(members) }))
		.sort((a, b) => b.sums.plannedNok - a.sums.plannedNok || b.sums.count - a.sums.count);
}
