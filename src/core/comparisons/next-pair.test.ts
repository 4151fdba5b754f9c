import { describe, expect, it } from "vitest";
import { nextPair } from "./next-pair.ts";
import { rankPairs } from "./rank-pairs.ts";
import { actively, atRandom, type Measure, simulateVotes } from "./simulated-votes.ts";

const kendall: Measure = (found, truth) => {
	let [right, all] = [0, 0];
	for (const [place, id] of truth.entries())
		for (const below of truth.slice(place + 1)) {
			all++;
			if (found.indexOf(id) < found.indexOf(below)) right++;
		}
	return (2 * right) / all - 1;
};

const ofTopFive: Measure = (found, truth) =>
	truth.slice(0, 5).filter((id) => found.slice(0, 5).includes(id)).length / 5;

describe("the next pair to ask for", () => {
	const day = { items: 20, spread: 2, days: 24 };

	it("gives the whole order as well as random pairs do, with 30 % fewer votes", () => {
		const random = simulateVotes({ ...day, votes: [80, 110, 140] }, atRandom, kendall);
		const active = simulateVotes({ ...day, votes: [56, 77, 98] }, actively({ about: "order" }), kendall);
		for (const [at, tau] of random.entries()) expect(active[at]).toBeGreaterThanOrEqual(tau);
	});

	it("gives more of the best five than random pairs do, after as many votes", () => {
		const votes = [40, 80, 120];
		const random = simulateVotes({ ...day, votes }, atRandom, ofTopFive);
		const active = simulateVotes({ ...day, votes }, actively({ about: "top", top: 5 }), ofTopFive);
		for (const [at, share] of random.entries()) expect(active[at]).toBeGreaterThan(share + 0.05);
	});

	it("is between equals for the order, and at the cut for the best k", () => {
		// a and b stand far above c and d, and are well known apart from each other.
		const rows = [
			...[
				["a", "c"],
				["a", "d"],
				["b", "c"],
				["b", "d"],
			].map(([winner = "", loser = ""]) => ({
				...{ winner, loser, weight: 8 },
			})),
			...[
				["c", "a"],
				["d", "b"],
			].map(([winner = "", loser = ""]) => ({ winner, loser })),
			...[
				["c", "d"],
				["d", "c"],
			].map(([winner = "", loser = ""]) => ({ winner, loser, weight: 20 })),
		];
		const outcome = rankPairs(rows);
		if (!outcome.ok) throw new Error(outcome.reason);
		const { joint } = outcome.ranking;
		expect(nextPair(joint, { about: "order" })).toMatchObject({ first: "a", second: "b" });
		expect(nextPair(joint, { about: "top", top: 1 })).toMatchObject({ first: "a", second: "b" });
		const cut = nextPair(joint, { about: "top", top: 3 });
		expect([cut?.first, cut?.second].sort()).toEqual(["c", "d"]);
	});

	it("is none where there is nothing to compare", () => {
		const joint = { ids: ["a"], abilities: new Float64Array(1), covariance: new Float64Array(1) };
		expect(nextPair(joint, { about: "top", top: 5 })).toBeNull();
	});
});
