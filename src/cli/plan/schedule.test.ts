import { expect, it } from "vitest";
import { schedule } from "./schedule.ts";

const psplib = (first = "1 1 1 2", need = "3 1") => `PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
 ${first}
 2 1 0
************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------
 1 1 0 0
 2 1 ${need}
************
RESOURCEAVAILABILITIES:
  R 1
   2
`;
const faultOf = (text: string) => {
	const read = schedule.read(text);
	return read.ok ? null : read.fault;
};

it("reads both kinds of file", () => {
	const jobs = [
		{ id: "1", duration: 0, needs: [0], followers: ["2"] },
		{ id: "2", duration: 3, needs: [1], followers: [] },
	];
	const instance = { jobs, capacity: [2] };
	expect(schedule.read(psplib())).toEqual({ ok: true, instance });
	expect(schedule.read("2 1\n2\n0 0 1 2\n3 1 0\n")).toEqual({ ok: true, instance });
});

it("says which row is wrong and what to do, and reads past nothing", () => {
	expect(faultOf(psplib("1 1 1 2", "-3 1"))).toBe('row 10: "-3" is not a whole number, 0 or more. Mend it.');
	expect(faultOf(psplib("1 1 4 2"))).toBe(
		"job 1 says 4 followers under PRECEDENCE RELATIONS and names 1. Mend the number, or the row.",
	);
	expect(faultOf("2 1\n2\n0 0 1 2\n3 1 0\n7 7")).toMatch(/^there are 2 numbers after the last of 2 jobs\./);
	expect(faultOf("2 1\n2\n0 x 1 2\n")).toMatch(/^row 3: "x" is not a whole number/);
	expect(faultOf("")).toMatch(/^it is empty\./);
	expect(faultOf("2 1\n2\n0 0 1 2\n1000000 1 0\n")).toMatch(/^the durations add up to 1000000 periods/);
});
