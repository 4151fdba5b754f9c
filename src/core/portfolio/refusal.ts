import type { PortfolioInstance, PortfolioReason } from "./terms.ts";

/** Contradictions between must (or locked), must-not, requires and excludes, by ids; empty where there is none. */
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
	return reasons;
}
