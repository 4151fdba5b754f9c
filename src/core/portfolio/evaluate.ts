import type { Chosen, Mode, PortfolioInstance } from "./terms.ts";

export type Evaluation = {
	broken: Record<
		"capacity" | "budget" | "requires" | "excludes" | "minShare" | "must" | "mustNot" | "locked",
		number
	>;
	benefit: number;
	/** Mean of the worst (1 - alpha) of the losses. */
	cvar: number;
	objective: number;
};

/** Counts broken hard rules and computes benefit - lambda x CVaR, straight from the rules. Throws on unknown ids. */
export function evaluatePortfolio(instance: PortfolioInstance, chosen: Chosen): Evaluation {
	const modes = new Map<string, Mode>();
	for (const idea of instance.ideas) {
		const id = chosen[idea.id];
		if (id === undefined) continue;
		const mode = idea.modes.find((one) => one.id === id);
		if (!mode) throw new RangeError(`No mode ${id} in ${idea.id}`);
		modes.set(idea.id, mode);
	}
	const list = [...modes.values()];
	const benefit = sum(list.map((mode) => mode.benefit));
	const cvar = cvarOf(instance, list);
	return {
		broken: { ...brokenSums(instance, modes), ...brokenPairs(instance, modes) },
		benefit,
		cvar,
		objective: benefit - instance.risk.lambda * cvar,
	};
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const costOf = (mode: Mode) => sum(mode.cost.map(([, amount]) => amount));
const count = <T>(list: readonly T[], test: (one: T, at: number) => boolean) => list.filter(test).length;

function brokenSums({ capacity, budget, minShare, ideas }: PortfolioInstance, modes: Map<string, Mode>) {
	const hours = capacity.map((row) => row.map(() => 0));
	const spent = budget.map(() => 0);
	for (const mode of modes.values()) {
		for (const [c, q, h] of mode.hours) (hours[c] as number[])[q] = (hours[c]?.[q] ?? 0) + h;
		for (const [year, amount] of mode.cost) spent[year] = (spent[year] ?? 0) + amount;
	}
	const total = sum([...modes.values()].map(costOf));
	const share = (sector: string) =>
		sum(
			ideas.map((idea) =>
				idea.sector === sector && modes.has(idea.id) ? costOf(modes.get(idea.id) as Mode) : 0,
			),
		);
	return {
		capacity: sum(capacity.map((row, c) => count(row, (room, q) => (hours[c]?.[q] ?? 0) > room + 1e-6))),
		budget: count(budget, (room, year) => (spent[year] ?? 0) > room + 1e-6),
		minShare: count(
			Object.entries(minShare),
			([s, least]) => share(s) < least * total - 1e-6 * Math.max(1, total),
		),
	};
}

function brokenPairs(
	{ requires, excludes, must, mustNot, locked }: PortfolioInstance,
	modes: Map<string, Mode>,
) {
	const follows = (a: Mode | undefined, b: Mode) => a !== undefined && a.start + a.length <= b.start;
	return {
		requires: count(requires, ([a, b]) => modes.has(b) && !follows(modes.get(a), modes.get(b) as Mode)),
		excludes: count(excludes, ([a, b]) => modes.has(a) && modes.has(b)),
		must: count(must, (id) => !modes.has(id)),
		mustNot: count(mustNot, (id) => modes.has(id)),
		locked: count(Object.entries(locked ?? {}), ([idea, mode]) => modes.get(idea)?.id !== mode),
	};
}

function cvarOf({ risk }: PortfolioInstance, modes: Mode[]): number {
	const loss = risk.scenarios.map(
		(w) => -sum(w.map((x, f) => x * sum(modes.map((m) => m.exposure[f] ?? 0)))),
	);
	loss.sort((a, b) => b - a);
	const tail = (1 - risk.alpha) * loss.length;
	if (tail <= 0) return 0;
	let left = tail;
	let total = 0;
	for (const value of loss) {
		total += Math.min(1, Math.max(0, left)) * value;
		left -= 1;
	}
	return total / tail;
}
