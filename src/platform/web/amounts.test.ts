import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../i18n/format.ts";
import { readAmount } from "./amounts.ts";

const of = (value: number) => ({ ok: true, value });

describe("an amount", () => {
	it.each([
		["1 234,5", 1234.5],
		["1\u00a0234,5", 1234.5],
		["kr 10.000", 10_000],
		["Kr. 10 000,-", 10_000],
		["10.000,50", 10_000.5],
		["10,000.50", 10_000.5],
		["1.234.567", 1_234_567],
		["0.125", 0.125],
		["2.5", 2.5],
		["−3,5", -3.5],
		["250 000 NOK", 250_000],
	])("%s is %d", (text, value) => {
		expect(readAmount(text)).toEqual(of(value));
	});

	it("asks again where a dot may part thousands or decimals, except in kroner", () => {
		for (const text of ["€ 100", "100 EUR", "$5", "500 sek"])
			expect(readAmount(text, true)).toEqual({ ok: false, reason: "foreign" });
		expect(readAmount("10.000")).toEqual({ ok: false, reason: "ambiguous" });
		expect(readAmount("10.000", true)).toEqual(of(10_000));
	});

	it.each(["mange", "", "kr", "1.2.3", "1,2,3", "12 dager", "1.23,4", "1e5", "--1"])("%s is none", (text) => {
		expect(readAmount(text)).toEqual({ ok: false, reason: "no-number" });
	});

	it("reads back every number as the pages write it", () => {
		const number = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
		fc.assert(
			fc.property(number, fc.constantFrom("nb" as const, "nn" as const), (value, locale) => {
				expect(readAmount(formatNumber(value, locale, 2))).toEqual(of(value === 0 ? 0 : value));
			}),
		);
	});
});
