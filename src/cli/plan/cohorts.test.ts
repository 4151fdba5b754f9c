import { expect, it } from "vitest";
import { cohorts } from "./cohorts.ts";

const instance = {
	...{ format: "cohorts/1", cohorts: 1, gatherings: 1, size: { min: 1, max: 2 } },
	venues: [{ id: "v", capacity: 2 }],
	slots: [{ id: "s", gathering: 0, date: "2027-01-11", venue: "v" }],
	units: [{ id: "u", maxAway: 1 }],
	people: [{ id: "p", unit: "u", travel: [1], unavailable: [], dislikes: [] }],
	...{ together: [], apart: [], mix: [], weights: { travel: 1, dislike: 1 } },
};

it("reads an instance and names the row and field at fault", () => {
	expect(cohorts.read(instance)).toEqual({ ok: true, instance });
	const named = { ...instance, format: "ledelsesskolen/cohorts/1" };
	expect(cohorts.read(named)).toEqual({ ok: true, instance: named });
	const [person] = instance.people;
	expect(cohorts.read({ ...instance, people: [{ ...person, unit: "x" }] })).toEqual({
		ok: false,
		fault: "people (p): unit x is unknown. Add it to units or correct it.",
	});
	expect(cohorts.read({ ...instance, people: [{ ...person, travel: [-1] }] })).toEqual({
		ok: false,
		fault: "people, row 1 (p), travel, row 1: must be 0 or more. Raise it, or add what is missing.",
	});
});

it("refuses a slip of the keyboard before it costs memory", () => {
	for (const field of ["cohorts", "gatherings"])
		expect(cohorts.read({ ...instance, [field]: 1e12 })).toEqual({
			ok: false,
			fault: `${field}: must be 10000 or less. Lower it.`,
		});
});

it("says by name what the nearest plan breaks", () => {
	const broken = {
		unplaced: 0,
		size: 1,
		slot: 0,
		unavailable: 1,
		unitAway: 0,
		together: 0,
		apart: 0,
		locked: 0,
	};
	const breaks = [
		{ rule: "size" as const, cohort: 1, people: 4, allowed: 3 },
		{ rule: "unavailable" as const, person: "p", gathering: 0, date: "2027-01-11" },
	];
	expect(cohorts.refuse({ kind: "not-found", broken, breaks }, cohortsOf(instance))).toBe(
		"No plan was found; the nearest one breaks size 1, unavailable 1: cohort 2 has 4 people where size says 3; p is unavailable on 2027-01-11, gathering 1. Loosen these, or give it more time.",
	);
});

function cohortsOf(value: unknown) {
	const read = cohorts.read(value);
	if (!read.ok) throw new Error(read.fault);
	return read.instance;
}
