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
