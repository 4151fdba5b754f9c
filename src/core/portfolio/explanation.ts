import { costAt } from "./bound.ts";
import type { State } from "./state.ts";
import type { PortfolioInstance, WhyNot } from "./terms.ts";

/** Why each idea that was left out was left out, in the order of the instance. `state` holds the answer. */
export function whyNot(instance: PortfolioInstance, state: State, prices: Float64Array): WhyNot[] {
	const isIn = new Map(instance.ideas.map(({ id }, at) => [id, (state.mode[at] as number) >= 0]));
	const never = new Set(instance.mustNot);
	return instance.ideas.flatMap(({ id: idea }, at): WhyNot[] => {
		if (isIn.get(idea)) return [];
		if (never.has(idea)) return [{ idea, kind: "must-not" }];
		const missing = instance.requires.find(([a, b]) => b === idea && !isIn.get(a))?.[0];
		if (missing !== undefined) return [{ idea, kind: "requires", missing }];
		const pair = instance.excludes.find(
			([a, b]) => (a === idea && isIn.get(b)) || (b === idea && isIn.get(a)),
		);
		if (pair) return [{ idea, kind: "excluded-by", by: pair[0] === idea ? pair[1] : pair[0] }];
		return noRoom(state, at, idea, prices);
	});
}

/** The mode that would be worth most at the prices, and what it lacks. */
function noRoom(state: State, at: number, idea: string, prices: Float64Array): WhyNot[] {
	const { from, value, modes, rules } = state.rows;
	let [best, most] = [-1, Number.NEGATIVE_INFINITY];
	for (let m = from[at] as number; m < (from[at + 1] as number); m++) {
		const net = (value[m] as number) - costAt(state.rows, prices, m);
		if (net > most) [best, most] = [m, net];
	}
	const mode = modes[best]?.mode.id;
	if (mode === undefined) return [];
	const before = state.value - state.risk();
	state.set(at, best);
	const short = rules.map((rule, r) => ({ rule, by: state.excess(r) })).filter(({ by }) => by > 0);
	const lost = before - (state.value - state.risk());
	state.set(at, -1);
	return short.length > 0
		? [{ idea, kind: "no-room", mode, short }]
		: [{ idea, kind: "lower-worth", mode, lost }];
}
