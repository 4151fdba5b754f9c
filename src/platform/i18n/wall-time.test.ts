import { describe, expect, it } from "vitest";
import { instantAt, wallTimeOf } from "./wall-time.ts";

describe("the time on the wall", () => {
	it.each([
		["2027-01-12T09:00", "2027-01-12T08:00:00.000Z"],
		["2027-05-12T09:00", "2027-05-12T07:00:00.000Z"],
		["2027-03-28T01:59", "2027-03-28T00:59:00.000Z"],
		["2027-03-28T03:00", "2027-03-28T01:00:00.000Z"],
		["2027-10-31T04:00", "2027-10-31T03:00:00.000Z"],
	])("%s is %s, and back again", (wall, instant) => {
		expect(instantAt(wall).toISOString()).toBe(instant);
		expect(wallTimeOf(new Date(instant))).toBe(wall);
	});

	it("gives an instant for an hour that does not exist", () => {
		expect(wallTimeOf(instantAt("2027-03-28T02:30"))).toBe("2027-03-28T03:30");
	});
});
