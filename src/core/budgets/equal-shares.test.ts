import fc from "fast-check";
import { expect, it } from "vitest";
import { compare, type Fraction, inLowestTerms } from "./exact-purses.ts";
import { fundByEqualShares, type Project } from "./index.ts";

/** The rule word by word, every amount a fraction. */
function inFractions(projects: Project[], ballots: string[][], budget: number): string[] {
	for (let funded: Project[] = [], all = budget; ; all += ballots.length) {
		const next = bought(projects, ballots, inLowestTerms(BigInt(all), BigInt(ballots.length)));
		const spent = next.reduce((sum, { cost }) => sum + cost, 0);
		if (spent > budget) return funded.map(({ id }) => id);
		funded = next;
		const rest = projects.filter((one) => !next.includes(one) && ballots.some((own) => own.includes(one.id)));
		if (!rest.some(({ cost }) => spent + cost <= budget)) return funded.map(({ id }) => id);
	}
}

function bought(projects: Project[], ballots: string[][], share: Fraction): Project[] {
	const purses = ballots.map(() => share);
	const funded: Project[] = [];
	for (;;) {
		const offers = projects
			.filter((project) => !funded.includes(project))
			.flatMap((project) => {
				const voters = [...ballots.keys()].filter((voter) => ballots[voter]?.includes(project.id));
				const highest = payment(
					project.cost,
					voters.map((voter) => purses[voter] as Fraction),
				);
				return highest ? [{ project, voters, highest, price: over(highest, BigInt(project.cost)) }] : [];
			})
			.sort((a, b) => compare(a.price, b.price) || b.project.votes - a.project.votes);
		const [best] = offers;
		if (!best) return funded;
		funded.push(best.project);
		for (const voter of best.voters) {
			const left = minus(purses[voter] as Fraction, best.highest);
			purses[voter] = left.top > 0n ? left : { top: 0n, bottom: 1n };
		}
	}
}

function payment(cost: number, purses: Fraction[]): Fraction | null {
	let due: Fraction = { top: BigInt(cost), bottom: 1n };
	for (const [at, held] of purses.sort(compare).entries()) {
		const equal = over(due, BigInt(purses.length - at));
		if (compare(held, equal) >= 0) return equal;
		due = minus(due, held);
	}
	return null;
}

const over = (a: Fraction, by: bigint) => inLowestTerms(a.top, a.bottom * by);
const minus = (a: Fraction, b: Fraction) =>
	inLowestTerms(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);

const ids = ["a", "b", "c", "d", "e"];

/** Rounds of five projects, with money in so small coins that shares grow by many steps, and without. */
const rounds = fc.constantFrom(1, 40).chain((coins) =>
	fc.record({
		costs: fc.array(fc.integer({ min: 1, max: 12 * coins }), { minLength: 5, maxLength: 5 }),
		ballots: fc.array(fc.subarray(ids), { minLength: 1, maxLength: 9 }),
		budget: fc.integer({ min: 1, max: 40 * coins }),
	}),
);

it("funds what the rule funds where nothing is rounded", () => {
	fc.assert(
		fc.property(rounds, ({ costs, ballots, budget }) => {
			const projects = ids.map((id, at) => ({
				...{ id, cost: costs[at] ?? 1 },
				votes: ballots.filter((own) => own.includes(id)).length,
			}));
			const funded = fundByEqualShares(projects, ballots, budget).map(({ id }) => id);
			expect(funded).toEqual(inFractions(projects, ballots, budget));
		}),
		{ numRuns: 400 },
	);
});

it("jumps over millions of steps that change nothing", () => {
	const project = (id: string, cost: number, votes: number) => ({ id, cost, votes });
	const projects = [project("a", 6e9, 2), project("b", 5e9, 1), project("c", 9e9, 1)];
	const ballots = [["a", "b"], ["a"], ["c"]];
	expect(fundByEqualShares(projects, ballots, 12e9).map(({ id }) => id)).toEqual(["a", "b"]);
});

it("buys what empties three purses of a third each", () => {
	const project = { id: "a", cost: 1, votes: 3 };
	expect(fundByEqualShares([project], [["a"], ["a"], ["a"]], 1)).toEqual([project]);
});
