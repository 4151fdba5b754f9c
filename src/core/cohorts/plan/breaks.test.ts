import { expect, it } from "vitest";
import { RandomSource } from "../../random/index.ts";
import { planCohorts } from "./plan-cohorts.ts";
import type { CohortBreak, CohortInstance } from "./terms.ts";

const plan = (instance: CohortInstance) => planCohorts(instance, { limit: { moves: 20_000 }, seed: 1 });

/** Six leaders, two cohorts, two gatherings: hardly a plan is there, and seldom a proof that there is none. */
function tight(seed: number): CohortInstance {
	const random = new RandomSource(seed);
	const people = Array.from({ length: 6 }, (_, at) => `p${at}`);
	const dates = ["a", "b", "c", "d", "e"];
	return {
		...{ cohorts: 2, gatherings: 2, size: { min: 3, max: 4 }, weights: { travel: 1, dislike: 1 } },
		venues: [{ id: "v", capacity: 3 }],
		slots: dates.map((date, at) => ({ id: date, gathering: at < 2 ? 0 : 1, date, venue: "v" })),
		units: ["x", "y"].map((id) => ({ id, maxAway: 1 + random.below(2) })),
		people: people.map((id) => ({
			...{ id, unit: random.below(2) ? "x" : "y", travel: [1], dislikes: [] },
			unavailable: dates.filter(() => random.below(7) === 0),
		})),
		apart: [["p0", "p1"] as [string, string], ["p1", "p2"], ["p2", `p${3 * random.below(2)}`]],
		...{ together: [["p3", "p4"]], mix: [], locked: { p5: random.below(2) } },
	};
}

it("names what the nearest plan breaks: without those rules there is a plan", () => {
	let named = 0;
	for (let seed = 1; seed <= 40; seed++) {
		const instance = tight(seed);
		const outcome = plan(instance);
		if (outcome.ok) continue;
		const breaks = outcome.reasons.flatMap((reason) =>
			reason.kind === "not-found" ? (reason.breaks ?? []) : [],
		);
		if (breaks.length === 0) continue;
		named++;
		const loosened = breaks.reduce(without, instance);
		expect([seed, breaks, plan(loosened).ok]).toEqual([seed, breaks, true]);
	}
	expect(named).toBeGreaterThan(5);
});

it("names those who must be together and are locked apart", () => {
	const { locked: _, ...rest } = tight(1);
	const base = { ...rest, apart: [], units: ["x", "y"].map((id) => ({ id, maxAway: 4 })) };
	const free = { ...base, people: base.people.map((person) => ({ ...person, unavailable: [] })) };
	expect(plan({ ...free, locked: { p3: 0, p4: 1 } })).toEqual({
		ok: false,
		reasons: [{ kind: "locked-together", people: ["p3", "p4"] }],
	});
	expect(plan({ ...free, locked: { p3: 0 } }).ok).toBe(true);
});

/** The instance with one demand let go. */
function without(instance: CohortInstance, one: CohortBreak): CohortInstance {
	const { size, venues, people, units } = instance;
	const isOther = (group: readonly string[]) => "people" in one && `${group}` !== `${one.people}`;
	switch (one.rule) {
		case "size":
			return {
				...instance,
				size: { min: Math.min(size.min, one.people), max: Math.max(size.max, one.people) },
			};
		case "venue":
			return {
				...instance,
				venues: venues.map((own) => (own.id === one.venue ? { ...own, capacity: one.people } : own)),
			};
		case "unavailable":
			return {
				...instance,
				people: people.map((own) =>
					own.id === one.person
						? { ...own, unavailable: own.unavailable.filter((date) => date !== one.date) }
						: own,
				),
			};
		case "unitAway":
			return {
				...instance,
				units: units.map((own) =>
					own.id === one.unit ? { ...own, maxAway: Math.max(own.maxAway, one.people) } : own,
				),
			};
		case "together":
			return { ...instance, together: instance.together.filter(isOther) };
		case "apart":
			return { ...instance, apart: instance.apart.filter(isOther) };
		case "locked":
			return { ...instance, locked: {} };
	}
}
