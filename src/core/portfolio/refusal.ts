import type { Mode, PortfolioInstance, PortfolioReason, Rule } from "./terms.ts";

/**
 * Contradictions between must (or locked), must-not, requires, excludes, hours and money, by ids; empty where there is
 * none. What is required by what must be there must be there too.
 */
export function contradictions(instance: PortfolioInstance): PortfolioReason[] {
	const never = new Set(instance.mustNot);
	const needed = [...new Set([...instance.must, ...Object.keys(instance.locked ?? {})])];
	const reasons: PortfolioReason[] = needed
		.filter((idea) => never.has(idea))
		.map((idea) => ({ kind: "must-and-must-not", idea }));
	const wanted = new Set(needed);
	for (const idea of wanted)
		for (const [first, then] of instance.requires) {
			if (then !== idea) continue;
			if (never.has(first)) reasons.push({ kind: "must-requires", idea, missing: first });
			wanted.add(first);
		}
	for (const [a, b] of instance.excludes)
		if (wanted.has(a) && wanted.has(b)) reasons.push({ kind: "must-excludes", ideas: [a, b] });
	return [...reasons, ...tooLate(instance, wanted), ...tooMuch(instance, wanted)];
}

/** The modes that an idea may have: the locked one, or all. */
function modesOf({ ideas, locked }: PortfolioInstance, id: string): Mode[] {
	const modes = ideas.find((idea) => idea.id === id)?.modes ?? [];
	return locked?.[id] === undefined ? modes : modes.filter((mode) => mode.id === locked[id]);
}

/** Ideas that must be there, and whose last start is before what they require can have finished; rings never end. */
function tooLate(instance: PortfolioInstance, wanted: Set<string>): PortfolioReason[] {
	const ends = new Map([...wanted].map((id) => [id, endAfter(instance, id, 0)]));
	for (const _ of wanted)
		for (const [first, then] of instance.requires) {
			if (!wanted.has(then)) continue;
			const end = endAfter(instance, then, ends.get(first) ?? 0);
			if (end === Number.POSITIVE_INFINITY) return [{ kind: "must-late", idea: then, first }];
			ends.set(then, Math.max(ends.get(then) ?? 0, end));
		}
	return [];
}

/** When an idea can have finished at the earliest, if it may not start before. */
const endAfter = (instance: PortfolioInstance, id: string, start: number): number =>
	Math.min(
		...modesOf(instance, id)
			.filter((mode) => mode.start >= start)
			.map((mode) => mode.start + mode.length),
	);

/** Hours and money that are too little even for the thriftiest mode of each idea that must be there. */
function tooMuch(instance: PortfolioInstance, wanted: Set<string>): PortfolioReason[] {
	const { capacity, competences, budget } = instance;
	const least = (uses: (mode: Mode) => number) =>
		[...wanted].map((idea) => ({ idea, use: Math.min(...modesOf(instance, idea).map(uses)) }));
	const check = (rule: Rule, room: number, uses: (mode: Mode) => number): PortfolioReason[] => {
		const own = least(uses).filter(({ use }) => use > 0 && Number.isFinite(use));
		const needs = own.reduce((sum, { use }) => sum + use, 0);
		if (needs <= room + 1e-6) return [];
		return [{ kind: "must-too-much", rule, ideas: own.map(({ idea }) => idea), needs, room }];
	};
	return [
		...capacity.flatMap((row, c) =>
			row.flatMap((room, quarter) =>
				check({ kind: "capacity", competence: competences[c] ?? "", quarter }, room, ({ hours }) =>
					hours.reduce((sum, [own, q, h]) => sum + (own === c && q === quarter ? h : 0), 0),
				),
			),
		),
		...budget.flatMap((room, year) =>
			check({ kind: "budget", year }, room, ({ cost }) =>
				cost.reduce((sum, [y, amount]) => sum + (y === year ? amount : 0), 0),
			),
		),
	];
}
