import type { Chosen, Idea, Mode, PortfolioInstance, Rule } from "./terms.ts";

/**
 * The instance as one sum per hard rule: a choice of modes keeps the rule where the sum of its entries is at most
 * `room`. Modes are numbered through; those of idea i are `from[i]` to `from[i + 1]`.
 */
export type Rows = {
	rules: Rule[];
	room: Float64Array;
	from: Int32Array;
	modes: { idea: number; mode: Mode }[];
	value: Float64Array;
	/** Entries of mode m: `entry[m]` to `entry[m + 1]` in `row` and `amount`. */
	entry: Int32Array;
	row: Int32Array;
	amount: Float64Array;
	/** 1 where the idea may not be left out. */
	must: Uint8Array;
	/**
	 * 1 where hours and money are enough for the mode, were nothing else chosen: no plan has another. Where an idea must be
	 * there and none of its modes fits, 1 for all of them.
	 */
	fits: Uint8Array;
};

/** Lays the instance out. Ideas that may not be chosen get no modes, locked ones a single mode. */
export function layOut(instance: PortfolioInstance): Rows {
	const { rules, room, entriesOf } = rulesOf(instance);
	const modes: Rows["modes"] = [];
	const from = [0];
	const must = Uint8Array.from(instance.ideas, ({ id }) =>
		instance.must.includes(id) || instance.locked?.[id] !== undefined ? 1 : 0,
	);
	const [entry, row, amount, fits]: [number[], number[], number[], number[]] = [[0], [], [], []];
	for (const [at, idea] of instance.ideas.entries()) {
		for (const mode of allowed(instance, idea)) {
			modes.push({ idea: at, mode });
			const entries = new Map<number, number>();
			for (const [r, a] of entriesOf(idea, mode)) entries.set(r, (entries.get(r) ?? 0) + a);
			for (const [r, a] of entries) if (a !== 0) row.push(r) && amount.push(a);
			entry.push(row.length);
			fits.push(
				[...entries].every(([r, a]) => isShared(rules[r]) || a <= (room[r] as number) + 1e-6) ? 1 : 0,
			);
		}
		const first = from.at(-1) as number;
		from.push(modes.length);
		if (must[at] === 1 && !fits.includes(1, first)) fits.fill(1, first);
	}
	return {
		...{ rules, modes, must },
		room: Float64Array.from(room),
		from: Int32Array.from(from),
		value: Float64Array.from(modes, ({ mode }) => mode.benefit),
		entry: Int32Array.from(entry),
		row: Int32Array.from(row),
		amount: Float64Array.from(amount),
		fits: Uint8Array.from(fits),
	};
}

/** A rule that other ideas can help to keep. */
const isShared = (rule: Rule | undefined) => rule?.kind === "minShare" || rule?.kind === "requires";

/** The choice in the ids of the instance, from a mode number (-1: left out) by idea. */
export function chosenOf({ ideas }: PortfolioInstance, rows: Rows, modes: Int32Array): Chosen {
	const chosen: Chosen = {};
	for (const [at, { id }] of ideas.entries()) {
		const mode = rows.modes[modes[at] ?? -1];
		if (mode) chosen[id] = mode.mode.id;
	}
	return chosen;
}

function allowed({ mustNot, locked, requires, excludes }: PortfolioInstance, { id, modes }: Idea): Mode[] {
	const isAgainstItself = [...requires, ...excludes].some(([a, b]) => a === id && b === id);
	if (isAgainstItself || mustNot.includes(id)) return [];
	const only = locked?.[id];
	return only === undefined ? modes : modes.filter((mode) => mode.id === only);
}

type Entries = [number, number][];

function rulesOf(instance: PortfolioInstance) {
	const rules: Rule[] = [];
	const room: number[] = [];
	const add = (rule: Rule, most: number) => {
		room.push(most);
		return rules.push(rule) - 1;
	};
	const hours = instance.capacity.map((byQuarter, c) =>
		byQuarter.map((most, quarter) =>
			add({ kind: "capacity", competence: instance.competences[c] ?? "", quarter }, most),
		),
	);
	const years = instance.budget.map((most, year) => add({ kind: "budget", year }, most));
	const shares = Object.entries(instance.minShare).map(([sector, least]) => ({
		...{ sector, least, at: add({ kind: "minShare", sector }, 0) },
	}));
	const pairs = pairRules(instance, add);
	const entriesOf = (idea: Idea, mode: Mode): Entries => {
		const cost = mode.cost.reduce((total, [, a]) => total + a, 0);
		return [
			...mode.hours.map(([c, q, h]): [number, number] => [hours[c]?.[q] as number, h]),
			...mode.cost.map(([year, a]): [number, number] => [years[year] as number, a]),
			...shares.map((s): [number, number] => [s.at, (s.least - (s.sector === idea.sector ? 1 : 0)) * cost]),
			...(pairs.get(idea.id) ?? []).flatMap((entries) => entries(mode)),
		];
	};
	return { rules, room, entriesOf };
}

/** "b after a" by quarter t: b started by t only where a has ended by t. */
function pairRules(instance: PortfolioInstance, add: (rule: Rule, most: number) => number) {
	const pairs = new Map<string, ((mode: Mode) => Entries)[]>();
	const on = (id: string, entries: (mode: Mode) => Entries) =>
		pairs.set(id, [...(pairs.get(id) ?? []), entries]);
	for (const [first, then] of instance.requires)
		for (let quarter = 0; quarter < instance.quarters; quarter++) {
			const at = add({ kind: "requires", first, then, quarter }, 0);
			on(then, (mode) => (mode.start <= quarter ? [[at, 1]] : []));
			on(first, (mode) => (mode.start + mode.length <= quarter ? [[at, -1]] : []));
		}
	for (const ideas of instance.excludes) {
		const at = add({ kind: "excludes", ideas }, 1);
		for (const id of ideas) on(id, () => [[at, 1]]);
	}
	return pairs;
}
