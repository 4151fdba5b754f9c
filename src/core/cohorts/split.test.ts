import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoCohorts } from "./split.ts";
import type { LeaderTeamWish, Split, SplitInput, SplitLeader } from "./terms.ts";

const leader = (id: string, sector: string, more: Partial<SplitLeader> = {}): SplitLeader => ({
	id,
	sector,
	leaderTeam: null,
	...more,
});

describe("splitting leaders into cohorts", () => {
	it("mixes sectors and says how it turned out", () => {
		const leaders = ["h1", "h2", "h3", "h4", "o1", "o2"].map((id) =>
			leader(id, id.startsWith("h") ? "Helse" : "Oppvekst"),
		);
		const cohorts = [
			{ id: "A", capacity: 3 },
			{ id: "B", capacity: 3 },
		];
		const split = splitIntoCohorts({ leaders, cohorts, leaderTeams: "free", seed: 1 });
		const bySector = { Helse: 2, Oppvekst: 1 };
		expect(split.explanation).toEqual({
			cohorts: [
				{ cohort: "A", capacity: 3, size: 3, locked: 0, bySector },
				{ cohort: "B", capacity: 3, size: 3, locked: 0, bySector },
			],
			sectors: [
				{ sector: "Helse", leaders: 4, fewest: 2, most: 2 },
				{ sector: "Oppvekst", leaders: 2, fewest: 1, most: 1 },
			],
			teamsAgainstWish: [],
			missingPlaces: 0,
		});
	});

	it("keeps a leader team together, with the mate who is locked", () => {
		const leaders = [
			leader("a", "Helse", { leaderTeam: "Havsyn", lockedTo: "B" }),
			leader("b", "Helse", { leaderTeam: "Havsyn" }),
			leader("c", "Helse", { leaderTeam: "Havsyn" }),
			leader("d", "Helse"),
		];
		const cohorts = [
			{ id: "A", capacity: 4 },
			{ id: "B", capacity: 4 },
		];
		const split = splitIntoCohorts({ leaders, cohorts, leaderTeams: "together", seed: 7 });
		expect(split.placements).toEqual([
			{ leader: "a", cohort: "B" },
			{ leader: "b", cohort: "B" },
			{ leader: "c", cohort: "B" },
			{ leader: "d", cohort: "A" },
		]);
	});

	it("says which leader team it had to part, and which it could not part", () => {
		const leaders = ["a", "b", "c"].map((id) => leader(id, "Helse", { leaderTeam: "Havsyn" }));
		const cohorts = [
			{ id: "A", capacity: 2 },
			{ id: "B", capacity: 2 },
		];
		const against = (leaderTeams: LeaderTeamWish) =>
			splitIntoCohorts({ leaders, cohorts, leaderTeams, seed: 1 }).explanation.teamsAgainstWish;
		expect([against("together"), against("apart"), against("free")]).toEqual([["Havsyn"], ["Havsyn"], []]);
	});

	it("leaves out those there is no room for, and says how many places are missing", () => {
		const leaders = ["a", "b", "c"].map((id) => leader(id, "Helse"));
		const split = splitIntoCohorts({
			leaders,
			cohorts: [{ id: "A", capacity: 2 }],
			leaderTeams: "free",
			seed: 3,
		});
		expect([split.placements.length, split.unplaced.length, split.explanation.missingPlaces]).toEqual([
			2, 1, 1,
		]);
	});

	it("places nobody where there is no cohort", () => {
		const split = splitIntoCohorts({
			leaders: [leader("a", "Helse")],
			cohorts: [],
			leaderTeams: "free",
			seed: 1,
		});
		expect(split.unplaced).toEqual(["a"]);
	});
});

const anyInput: fc.Arbitrary<SplitInput> = fc
	.record({
		people: fc.array(
			fc.record({
				sector: fc.constantFrom("Helse", "Oppvekst", "Teknikk", "Kultur"),
				leaderTeam: fc.option(fc.constantFrom("u1", "u2", "u3", "u4", "u5"), { nil: null }),
				lockedTo: fc.option(fc.constantFrom("c0", "c1", "gone"), { nil: null, freq: 5 }),
			}),
			{ maxLength: 60 },
		),
		capacities: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
		leaderTeams: fc.constantFrom<LeaderTeamWish>("together", "apart", "free"),
		seed: fc.integer(),
	})
	.map(({ people, capacities, leaderTeams, seed }) => ({
		leaders: people.map((person, index) => ({ id: `p${index}`, ...person })),
		cohorts: capacities.map((capacity, index) => ({ id: `c${index}`, capacity })),
		leaderTeams,
		seed,
	}));

function sizes(input: SplitInput, split: Split): number[] {
	return input.cohorts.map(({ id }) => split.placements.filter(({ cohort }) => cohort === id).length);
}

describe("splitting, whatever is given", () => {
	it("gives each leader one place or none, and none only when all is full", () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const split = splitIntoCohorts(input);
				const named = [...split.placements.map((placement) => placement.leader), ...split.unplaced];
				expect(named.toSorted()).toEqual(input.leaders.map(({ id }) => id).toSorted());
				const room = sizes(input, split).some((size, index) => size < (input.cohorts[index]?.capacity ?? 0));
				if (split.unplaced.length > 0) expect(room).toBe(false);
			}),
		);
	});

	it("goes over capacity only where the locked alone do, and moves nobody who is locked", () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const split = splitIntoCohorts(input);
				const cohortOf = new Map(split.placements.map(({ leader, cohort }) => [leader, cohort]));
				const locked = input.leaders.filter(({ lockedTo }) =>
					input.cohorts.some(({ id }) => id === lockedTo),
				);
				for (const { id, lockedTo } of locked) expect(cohortOf.get(id)).toBe(lockedTo);
				for (const [index, size] of sizes(input, split).entries()) {
					const cohort = input.cohorts[index];
					const stuck = locked.filter(({ lockedTo }) => lockedTo === cohort?.id).length;
					expect(size).toBeLessThanOrEqual(Math.max(cohort?.capacity ?? 0, stuck));
				}
			}),
		);
	});

	it("is the same for the same seed, whatever order the leaders come in", () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const byLeader = (split: Split) => new Map(split.placements.map((row) => [row.leader, row.cohort]));
				const turned = { ...input, leaders: input.leaders.toReversed() };
				const free = input.leaders.every(({ lockedTo }) => lockedTo === null);
				expect(splitIntoCohorts(input)).toEqual(splitIntoCohorts(input));
				if (free) expect(byLeader(splitIntoCohorts(turned))).toEqual(byLeader(splitIntoCohorts(input)));
			}),
		);
	});

	it("spreads every sector, and all, within one leader when cohorts are alike and nobody is tied", () => {
		const alike = fc.record({ input: anyInput, count: fc.integer({ min: 1, max: 6 }) });
		fc.assert(
			fc.property(alike, ({ input, count }) => {
				const leaders = input.leaders.map(({ id, sector }) => leader(id, sector));
				const capacity = Math.max(1, Math.ceil(leaders.length / count));
				const cohorts = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, capacity }));
				const fair = { leaders, cohorts, leaderTeams: "free" as const, seed: input.seed };
				const split = splitIntoCohorts(fair);
				const all = sizes(fair, split);
				expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
				for (const { fewest, most } of split.explanation.sectors)
					expect(most - fewest).toBeLessThanOrEqual(1);
			}),
		);
	});
});
