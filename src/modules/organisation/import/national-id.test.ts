import { expect, test } from "vitest";
import { holdsNationalId, isNationalId } from "./national-id.ts";

// Made-up numbers of people born on days that cannot be, or marked as test numbers: they belong to nobody.
const valid = { tenor: "01819000049", dNumberTenor: "31810200130", nav: "01669000002" };

test("numbers with a birth date and right control digits are known, D-numbers and test numbers too", () => {
	for (const number of Object.values(valid)) expect(isNationalId(number)).toBe(true);
	expect(isNationalId("41819000032")).toBe(true);
});

test("a wrong digit anywhere makes it another number", () => {
	for (let at = 0; at < 11; at++) {
		const digit = (Number(valid.tenor[at]) + 1) % 10;
		const changed = valid.tenor.slice(0, at) + digit + valid.tenor.slice(at + 1);
		expect([changed, isNationalId(changed)]).toEqual([changed, false]);
	}
});

test("they are found inside text, and other numbers are let be", () => {
	expect(holdsNationalId("Vikar for 018190 00049 i uke 3")).toBe(true);
	expect(holdsNationalId("01819000049@lyngvik.example")).toBe(true);
	expect(holdsNationalId("101819000049")).toBe(false);
	expect(holdsNationalId("00000000000")).toBe(false);
	expect(holdsNationalId("Tlf. 47 12 34 56 78, ref 12345678901")).toBe(false);
});
