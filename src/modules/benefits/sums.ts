import { splitByShares } from "../../core/benefits/shares.ts";
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

/** A benefit that several initiatives may give together; without shares it is its own initiative's. */
export type Shared = Counted & {
	readonly initiativeId: string | null;
	readonly shares: Readonly<Record<string, number>>;
};

export type Money = { readonly plannedNok: number; readonly realisedNok: number };

/** Kroner by initiative (null for none), each benefit split by its shares: the parts add up to the whole, to the krone. */
export function moneyByInitiative(benefits: readonly Shared[]): ReadonlyMap<string | null, Money> {
	const sums = new Map<string | null, Money>();
	const add = (id: string | null, { plannedNok, realisedNok }: Money) => {
		const before = sums.get(id) ?? { plannedNok: 0, realisedNok: 0 };
		sums.set(id, {
			plannedNok: before.plannedNok + plannedNok,
			realisedNok: before.realisedNok + realisedNok,
		});
	};
	for (const benefit of benefits) {
		const whole = sumsOfOne(benefit);
		const shares = Object.entries(benefit.shares);
		if (shares.length === 0) add(benefit.initiativeId, whole);
		const percents = shares.map(([, percent]) => percent);
		const planned = splitByShares(whole.plannedNok, percents);
		const realised = splitByShares(whole.realisedNok, percents);
		for (const [at, [id]] of shares.entries())
			add(id, { plannedNok: planned[at] ?? 0, realisedNok: realised[at] ?? 0 });
	}
	return sums;
}

/** So many lines can be read; a municipality may have five hundred initiatives, and the files have them all. */
const mostLines = 25;

/** The initiatives with the largest plans, largest first. */
export const largest = (money: ReadonlyMap<string | null, Money>): [string | null, Money][] =>
	[...money]
		.filter(([, { plannedNok }]) => plannedNok !== 0)
		.sort(([, a], [, b]) => b.plannedNok - a.plannedNok)
		.slice(0, mostLines);

/** What of a benefit is in the budget: its account, and kroner a year as planned and as measured. */
export type Budgeted = Counted & { readonly budgetNok: number | null; readonly budgetLine: string };

/** Kroner a year that are taken out of each account; a benefit counts once, on its own. */
export function moneyByAccount(
	benefits: readonly Budgeted[],
): { account: string; count: number; money: Money }[] {
	const budgeted = benefits.filter(
		({ priced, budgetNok }) => priced && budgetNok !== null && budgetNok !== 0,
	);
	return [...Map.groupBy(budgeted, ({ budgetLine }) => budgetLine)]
		.map(([account, members]) => ({
			...{ account, count: members.length },
			money: totalOf(members.map((one) => budgetOf(one))),
		}))
		.sort((a, b) => a.account.localeCompare(b.account, "nb"));
}

/** What one benefit takes out of the budget a year. */
export function budgetOf({ budgetNok, negative, reading, priced }: Budgeted): Money {
	const plannedNok = priced ? Math.round(budgetNok ?? 0) * (negative ? -1 : 1) : 0;
	return { plannedNok, realisedNok: Math.round(plannedNok * (reading.ok ? reading.share : 0)) };
}

/** The sum of some amounts. */
export const totalOf = (amounts: readonly Money[]): Money =>
	amounts.reduce(
		(sum, one) => ({
			plannedNok: sum.plannedNok + one.plannedNok,
			realisedNok: sum.realisedNok + one.realisedNok,
		}),
		{ plannedNok: 0, realisedNok: 0 },
	);
