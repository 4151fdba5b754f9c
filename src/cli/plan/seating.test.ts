import { describe, expect, it } from "vitest";
import { seating } from "./seating.ts";

const people = ["a", "b", "c", "d"].map((id) => ({ id }));
const tables = [
	{ id: "t", seats: 2 },
	{ id: "u", seats: 2 },
];
const evening = { format: "ledelsesskolen/seating/1", rounds: 2, people, tables, absent: [[], ["a"]] };
const faultOf = (change: object) => {
	const read = seating.read({ ...evening, ...change });
	return read.ok ? "read" : read.fault;
};

describe("reading a seating", () => {
	it("reads what is right", () => {
		expect(seating.read(evening)).toEqual({ ok: true, instance: evening });
	});

	it.each([
		[{ format: "other" }, 'format: must be "ledelsesskolen/seating/1" or "seating/1". Write that.'],
		[{ people: [{ id: "__proto__" }] }, "people, row 1 (__proto__), id: this word cannot be an id. Mend it."],
		[{ movePrice: 1e12 }, "movePrice: must be 1000000000 or less. Lower it."],
		[{ rounds: 0 }, "rounds: must be 1 or more. Raise it, or add what is missing."],
		[
			{ tables: [{ id: "t", seats: "two" }] },
			"tables, row 1 (t), seats: must be a number. Add it, or mend it.",
		],
		[{ people: [...people, { id: "a" }] }, 'people, row 5: "a" is there twice. Give each an id of its own.'],
		[
			{ absent: [[]] },
			"absent has 1 rows, and there are 2 rounds. Write one list for each, empty where nobody is away.",
		],
		[{ absent: [[], ["z"]] }, 'absent, row 2, people: "z" is not among them. Mend the id, or add it.'],
		[
			{ locked: [{ round: 0, person: "a", table: "x" }] },
			'locked, tables: "x" is not among them. Mend the id, or add it.',
		],
	])("says what is wrong with %j", (change, fault) => {
		expect(faultOf(change)).toBe(fault);
	});

	it("names the round that is too full", () => {
		const instance = { rounds: 1, people, tables, absent: [[]] };
		expect(seating.refuse({ kind: "too-few-seats", round: 0, people: 4, seats: 2 }, instance)).toBe(
			"Round 1 has 4 people and 2 seats. Add 2 seats, or let as many stay away.",
		);
	});
});
