import type { Quarter } from "../calendar/quarter.ts";

/** Hours that people with a competence can give to follow-up in one quarter. */
export type Pool = { competence: string; quarter: Quarter; hours: number };

/** Hours that something asks of a competence in one quarter. */
export type Demand = { competence: string; quarter: Quarter; hours: number };

/** One competence in one quarter. `share` is demanded / available (1 is full); null where nobody has hours. */
export type Load = {
	competence: string;
	quarter: Quarter;
	available: number;
	demanded: number;
	share: number | null;
	over: boolean;
};

/** What a request does to one competence in one quarter. */
export type Change = { competence: string; quarter: Quarter; before: Load; after: Load };

/**
 * What saying yes to a request costs. `changes` has each competence and quarter it touches;
 * `tipsOver` those that go over 100 % by it; `alreadyOver` those that were over before and get worse.
 */
export type Effect = { changes: Change[]; tipsOver: Change[]; alreadyOver: Change[] };

/**
 * Gives hours demanded against hours available for every competence and quarter that occurs in either,
 * ordered by competence, then quarter. Hours of the same competence and quarter are added.
 */
export function loads(pools: readonly Pool[], demands: readonly Demand[]): Load[] {
	const available = hoursByKey(pools);
	const demanded = hoursByKey(demands);
	const rows = new Map([...pools, ...demands].map((row) => [keyOf(row), row]));
	return [...rows.entries()]
		.map(([key, row]) => loadOf(row, available.get(key) ?? 0, demanded.get(key) ?? 0))
		.sort((a, b) => compareText(a.competence, b.competence) || compareText(a.quarter, b.quarter));
}

/**
 * Gives the first quarter, `from` included, in which the competence has room for the hours beside what is
 * already demanded; null when none of the quarters with a pool has.
 */
export function firstQuarterWithRoom(
	pools: readonly Pool[],
	demands: readonly Demand[],
	wanted: { competence: string; hours: number; from: Quarter },
): Quarter | null {
	const fits = loads(pools, demands).find(
		(load) =>
			load.competence === wanted.competence &&
			load.quarter >= wanted.from &&
			load.available > 0 &&
			load.demanded + wanted.hours <= load.available,
	);
	return fits?.quarter ?? null;
}

/** Gives what adding one request does: which competences and quarters it fills, and which go over 100 %. */
export function effectOf(
	pools: readonly Pool[],
	demands: readonly Demand[],
	request: readonly Demand[],
): Effect {
	const touched = new Set(request.map(keyOf));
	const before = new Map(loads(pools, demands).map((load) => [keyOf(load), load]));
	const changes = loads(pools, [...demands, ...request])
		.filter((load) => touched.has(keyOf(load)))
		.map((after) => ({
			competence: after.competence,
			quarter: after.quarter,
			before: before.get(keyOf(after)) ?? loadOf(after, 0, 0),
			after,
		}));
	return {
		changes,
		tipsOver: changes.filter(({ before, after }) => after.over && !before.over),
		alreadyOver: changes.filter(({ before, after }) => before.over && after.demanded > before.demanded),
	};
}

function loadOf(at: { competence: string; quarter: Quarter }, available: number, demanded: number): Load {
	return {
		competence: at.competence,
		quarter: at.quarter,
		available,
		demanded,
		share: available > 0 ? demanded / available : null,
		over: demanded > available,
	};
}

function hoursByKey(rows: readonly Demand[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.hours);
	return sums;
}

function keyOf(row: { competence: string; quarter: Quarter }): string {
	return `${row.quarter} ${row.competence}`;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
