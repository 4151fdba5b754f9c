import { costAt } from "./bound.ts";
import type { Rows } from "./rows.ts";
import type { PortfolioInstance } from "./terms.ts";

/**
 * The instance in numbers, laid out for quick moves. Hours and money are sums with a limit; shares and relations, which
 * would touch a row for every mode, are counted by sector and by pair instead.
 */
export type Board = {
	rows: Rows;
	/** Uses of mode m: `first[m]` to `first[m + 1]` in `row` and `amount`. */
	first: Int32Array;
	row: Int32Array;
	amount: Float64Array;
	limit: Float64Array;
	/** Mean use of a row by the modes that use it. */
	scale: Float64Array;
	cost: Float64Array;
	/** Modes that fit, those of idea i from `from[i]` to `from[i + 1]`, first those that leave most when limits are paid for. */
	order: Int32Array;
	from: Int32Array;
	/** By mode. */
	ideaOf: Int32Array;
	/** Modes that fit and use row r, from `userFrom[r]` to `userFrom[r + 1]`, in the same order. */
	user: Int32Array;
	userFrom: Int32Array;
	/** Sector of each idea among those that have a least share, or -1. */
	sector: Int32Array;
	share: Float64Array;
	start: Int32Array;
	end: Int32Array;
	/** By idea: those it must come after, those that must come after it, those it may not be beside. */
	needs: Int32Array[];
	neededBy: Int32Array[];
	apart: Int32Array[];
	/** 1 where an idea is in no relation. */
	isFree: Uint8Array;
	/** Mean size of a benefit, the unit of temperatures and prices. */
	mean: number;
};

/** Lays an instance out for the search; `prices` are those of the rules in a relaxation. */
export function boardOf(instance: PortfolioInstance, rows: Rows, prices: Float64Array): Board {
	const { modes } = rows;
	const net = rows.value.map((value, mode) => value - costAt(rows, prices, mode));
	const sums = instance.capacity.flat().length + instance.budget.length;
	const limit = rows.room.slice(0, sums);
	const uses = usesOf(rows, sums);
	const sectors = Object.keys(instance.minShare).filter((sector) => (instance.minShare[sector] ?? 0) > 0);
	const size = rows.value.reduce((all, value) => all + Math.abs(value), 0);
	return {
		rows,
		...uses,
		limit,
		scale: scalesOf(uses, sums),
		cost: Float64Array.from(modes, ({ mode }) => mode.cost.reduce((all, [, amount]) => all + amount, 0)),
		...orderOf(rows, net),
		...usersOf(rows, uses, net, sums),
		ideaOf: Int32Array.from(rows.modes, ({ idea }) => idea),
		sector: Int32Array.from(instance.ideas, ({ sector }) => sectors.indexOf(sector)),
		share: Float64Array.from(sectors, (sector) => instance.minShare[sector] ?? 0),
		start: Int32Array.from(modes, ({ mode }) => mode.start),
		end: Int32Array.from(modes, ({ mode }) => mode.start + mode.length),
		...relationsOf(instance),
		mean: size > 0 ? size / modes.length : 1,
	};
}

function orderOf(rows: Rows, net: Float64Array): { order: Int32Array; from: Int32Array } {
	const ideaOf = (mode: number) => rows.modes[mode]?.idea ?? 0;
	const order = Int32Array.from(rows.fits.keys())
		.filter((mode) => rows.fits[mode] === 1)
		.sort((a, b) => ideaOf(a) - ideaOf(b) || (net[b] as number) - (net[a] as number) || a - b);
	const from = new Int32Array(rows.from.length);
	for (const mode of order) from[ideaOf(mode) + 1] = (from[ideaOf(mode) + 1] as number) + 1;
	for (let idea = 0; idea < rows.must.length; idea++)
		from[idea + 1] = (from[idea + 1] as number) + (from[idea] as number);
	return { order, from };
}

function usesOf({ modes, entry, row, amount }: Rows, sums: number) {
	const first = new Int32Array(modes.length + 1);
	const used: number[] = [];
	const by: number[] = [];
	for (let mode = 0; mode < modes.length; mode++) {
		for (let e = entry[mode] as number; e < (entry[mode + 1] as number); e++) {
			if ((row[e] as number) >= sums) continue;
			used.push(row[e] as number);
			by.push(amount[e] as number);
		}
		first[mode + 1] = used.length;
	}
	return { first, row: Int32Array.from(used), amount: Float64Array.from(by) };
}

type Uses = { first: Int32Array; row: Int32Array; amount: Float64Array };

function usersOf({ fits }: Rows, { first, row }: Uses, net: Float64Array, sums: number) {
	const byRow = Array.from({ length: sums }, (): number[] => []);
	for (let mode = 0; mode < fits.length; mode++) {
		if (fits[mode] === 0) continue;
		for (let e = first[mode] as number; e < (first[mode + 1] as number); e++)
			byRow[row[e] as number]?.push(mode);
	}
	const userFrom = new Int32Array(sums + 1);
	for (const [at, own] of byRow.entries()) {
		own.sort((a, b) => (net[b] as number) - (net[a] as number) || a - b);
		userFrom[at + 1] = (userFrom[at] as number) + own.length;
	}
	return { user: Int32Array.from(byRow.flat()), userFrom };
}

function scalesOf({ row, amount }: { row: Int32Array; amount: Float64Array }, sums: number): Float64Array {
	const total = new Float64Array(sums);
	const count = new Float64Array(sums);
	for (let e = 0; e < row.length; e++) {
		const at = row[e] as number;
		total[at] = (total[at] as number) + Math.abs(amount[e] as number);
		count[at] = (count[at] as number) + 1;
	}
	return total.map((sum, at) => (sum > 0 ? sum / (count[at] as number) : 1));
}

function relationsOf({ ideas, requires, excludes }: PortfolioInstance) {
	const numberOf = new Map(ideas.map(({ id }, at) => [id, at]));
	const lists = () => ideas.map((): number[] => []);
	const [needs, neededBy, apart] = [lists(), lists(), lists()];
	for (const [a, b] of requires) {
		needs[numberOf.get(b) ?? -1]?.push(numberOf.get(a) ?? -1);
		neededBy[numberOf.get(a) ?? -1]?.push(numberOf.get(b) ?? -1);
	}
	for (const [a, b] of excludes) {
		apart[numberOf.get(a) ?? -1]?.push(numberOf.get(b) ?? -1);
		apart[numberOf.get(b) ?? -1]?.push(numberOf.get(a) ?? -1);
	}
	const arrays = (all: number[][]) => all.map((own) => Int32Array.from(own));
	const isFree = (at: number) =>
		[needs, neededBy, apart].every((relation) => (relation[at] as number[]).length === 0);
	return {
		...{ needs: arrays(needs), neededBy: arrays(neededBy), apart: arrays(apart) },
		isFree: Uint8Array.from(ideas, (_, at) => (isFree(at) ? 1 : 0)),
	};
}
