import { describe, expect, test } from "vitest";
import * as format from "./format.ts";
import type { Locale } from "./locale.ts";

const inAll = (show: (locale: Locale) => string) => [show("nb"), show("nn"), show("en")];

describe("days and times", () => {
	test("a date", () => {
		expect(inAll((l) => format.formatDate("2027-10-05", l))).toEqual([
			"5. oktober 2027",
			"5. oktober 2027",
			"5 October 2027",
		]);
	});

	test("a range says once what its ends share", () => {
		expect(inAll((l) => format.formatDateRange("2027-01-12", "2027-01-13", l))).toEqual([
			"12.–13. januar 2027",
			"12.–13. januar 2027",
			"12\u2009–\u200913 January 2027",
		]);
		expect(format.formatDateRange("2026-12-30", "2027-01-02", "nb")).toBe("30. desember 2026–2. januar 2027");
		expect(format.formatDateRange("2027-01-12", "2027-01-12", "nb")).toBe("12. januar 2027");
	});

	test("an instant is shown on the day and at the time of its place", () => {
		const lateEvening = new Date("2027-06-30T22:30:00Z");
		expect(inAll((l) => format.formatDateTime(lateEvening, l))).toEqual([
			"1. juli 2027 kl. 00.30",
			"1. juli 2027 kl. 00.30",
			"1 July 2027, 00:30",
		]);
		expect(format.dayOf(lateEvening)).toBe("2027-07-01");
		expect(format.dayOf(lateEvening, "UTC")).toBe("2027-06-30");
	});

	test("weekday and short form", () => {
		expect(format.formatWeekday("2027-01-12", "nn")).toBe("tysdag 12. januar 2027");
		expect(format.formatShortDate("2027-01-12", "nb")).toBe("12. jan. 2027");
	});

	test("days away, across the change of clocks", () => {
		expect(inAll((l) => format.formatRelativeDay("2027-03-29", "2027-03-27", l))).toEqual([
			"om 2 dager",
			"om 2 dagar",
			"in 2 days",
		]);
		expect(format.formatRelativeDay("2027-03-26", "2027-03-27", "nn")).toBe("i går");
		expect(format.formatRelativeDay("2027-03-28", "2027-03-27", "nn")).toBe("i morgon");
		expect(format.formatRelativeDay("2027-03-01", "2027-03-27", "nb")).toBe("for 26 dager siden");
	});
});

describe("numbers", () => {
	test("decimal comma and thousands apart", () => {
		expect(inAll((l) => format.formatNumber(12345.67, l))).toEqual([
			"12\u00a0345,7",
			"12\u00a0345,7",
			"12,345.7",
		]);
		expect(format.formatFixed(4.5, "nb", 2)).toBe("4,50");
	});

	test("shares, money, hours, sizes", () => {
		expect(format.formatPercent(0.924, "nb")).toBe("92\u00a0%");
		expect(format.formatMoney(1234567, "nb")).toBe("1\u00a0234\u00a0567\u00a0kr");
		expect(inAll((l) => format.formatHours(7.5, l))).toEqual([
			"7,5\u00a0timer",
			"7,5\u00a0timar",
			"7.5\u00a0hours",
		]);
		expect(format.formatEstimate(1_827_474.3, "nb")).toBe("1\u00a0830\u00a0000\u00a0kr");
		expect(format.formatHours(1, "nb")).toBe("1\u00a0time");
		expect(format.formatBytes(1_400_000, "nb")).toBe("1,4\u00a0MB");
	});
});

test("lists end with a word", () => {
	expect(inAll((l) => format.formatList(["IT", "jus", "renhold"], l))).toEqual([
		"IT, jus og renhold",
		"IT, jus og renhold",
		"IT, jus and renhold",
	]);
});

test("names stand in Norwegian order in every language", () => {
	const names = ["Åse", "Zakarias", "Østen", "Aasta", "Áilu", "Ærlig", "Abel"];
	const sorted = ["Abel", "Áilu", "Zakarias", "Ærlig", "Østen", "Åse", "Aasta"];
	for (const locale of ["nb", "nn", "en"] as const) {
		expect(names.toSorted(format.compareNames(locale))).toEqual(sorted);
	}
});
