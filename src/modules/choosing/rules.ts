/** What is asked of one candidate: nothing, that it is in, that it is out, or that it stays as an earlier plan has it. */
export type Wish = "free" | "must" | "must-not" | `lock:${string}`;

/** What is asked of two candidates. */
export const pairKinds = ["after", "together", "not-both"] as const;
export type PairKind = (typeof pairKinds)[number];
export type Pair = { first: string; kind: PairKind; second: string };

/** How much a bad outcome weighs against a good one: not at all, some, much. */
export const cautions = ["none", "some", "much"] as const;
export type Caution = (typeof cautions)[number];

/** How long the planner searches, in moves: the same moves give the same plan on any machine. */
export const efforts = { quick: 60_000, usual: 2_000_000, thorough: 10_000_000 } as const;
export type EffortName = keyof typeof efforts;

/** What a plan is asked for. */
export type PlanRules = {
	/** Kroner in each of the years the plan covers; null for no limit. */
	budget: (number | null)[];
	/** The least share, in per cent, of what is spent that goes to each sector or goal. */
	share: { by: "sector" | "goal"; least: Record<string, number> };
	/** By the id of a candidate; those that are free are left out. */
	wishes: Record<string, Wish>;
	pairs: Pair[];
	caution: Caution;
	effort: EffortName;
	/** Left out in plans from before it could be said. */
	counting?: Counting;
};

/** For how many years from the plan's first quarter a benefit counts, and what an hour of one's own people costs. */
export type Counting = { years: number; hourCost: number };

/**
 * Where nobody has said otherwise. Three years: the last measurement comes 24 months after the work is done (DOMAIN,
 * Benefits), and work takes up to a year and a half. 700 kroner: a year's wages with what follows them, by the hours worked.
 */
export const usualCounting: Counting = { years: 3, hourCost: 700 };

export const countingOf = ({ counting }: Pick<PlanRules, "counting">): Counting => counting ?? usualCounting;

/** What is asked where nobody has asked for anything. */
export const usualRules: PlanRules = {
	budget: [],
	share: { by: "sector", least: {} },
	wishes: {},
	pairs: [],
	caution: "some",
	effort: "usual",
	counting: usualCounting,
};

/** Why rules cannot be meant as they are written. */
export type RuleFault =
	| { kind: "same"; row: number }
	| { kind: "circle"; ids: string[] }
	| { kind: "against-itself"; ids: [string, string] }
	| { kind: "shares" };

/** The faults in rules that can be seen before anything is planned. */
export function ruleFaults({ pairs, share }: Pick<PlanRules, "pairs" | "share">): RuleFault[] {
	const same = pairs.flatMap(({ first, second }, row) =>
		first === second ? [{ kind: "same" as const, row }] : [],
	);
	const circle = circleIn(pairs.filter(({ kind }) => kind === "after"));
	const together = groupsOf(pairs);
	const against = pairs.filter(
		({ kind, first, second }) =>
			kind !== "together" && first !== second && together.some((ids) => ids.has(first) && ids.has(second)),
	);
	const total = Object.values(share.least).reduce((sum, percent) => sum + percent, 0);
	return [
		...same,
		...(circle ? [{ kind: "circle" as const, ids: circle }] : []),
		...against.map(({ first, second }) => ({
			kind: "against-itself" as const,
			ids: [first, second] as [string, string],
		})),
		...(total > 100 ? [{ kind: "shares" as const }] : []),
	];
}

/** A circle among "second after first", from one to itself; null where there is none. */
export function circleIn(pairs: readonly { first: string; second: string }[]): string[] | null {
	const next = Map.groupBy(pairs, ({ first }) => first);
	const done = new Set<string>();
	const walk = (id: string, way: readonly string[]): string[] | null => {
		const seen = way.indexOf(id);
		if (seen >= 0) return [...way.slice(seen), id];
		if (done.has(id)) return null;
		for (const { second } of next.get(id) ?? []) {
			const found = walk(second, [...way, id]);
			if (found) return found;
		}
		done.add(id);
		return null;
	};
	for (const id of next.keys()) {
		const found = walk(id, []);
		if (found && found.length > 2) return found;
	}
	return null;
}

/** Candidates that are chosen together or not at all, as sets of two or more. */
export function groupsOf(pairs: readonly Pair[]): Set<string>[] {
	const groups: Set<string>[] = [];
	for (const { first, kind, second } of pairs) {
		if (kind !== "together") continue;
		const touched = groups.filter((ids) => ids.has(first) || ids.has(second));
		for (const ids of touched) groups.splice(groups.indexOf(ids), 1);
		groups.push(new Set([first, second, ...touched.flatMap((ids) => [...ids])]));
	}
	return groups;
}
