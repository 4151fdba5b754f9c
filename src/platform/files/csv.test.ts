import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("a table as Excel reads it, with nothing that runs", () => {
	const rows = [
		["Tiltak", "Timer"],
		['Tryggere "overganger"; nå', "-12,5"],
		["=HYPERLINK(1)", "linje\nto"],
	];
	expect(toCsv(rows)).toBe(
		'\uFEFFTiltak;Timer\r\n"Tryggere ""overganger""; nå";-12,5\r\n\'=HYPERLINK(1);"linje\nto"\r\n',
	);
});

test.each([
	"=1+1",
	"+1+1",
	"-1+1",
	"@SUM(A1)",
	"\t=1+1",
	"\r=1+1",
	"\n=1+1",
	"＝1+1",
	"＋1",
	"－1+1",
	"＠SUM(A1)",
])("nothing that a spreadsheet would run: %j", (value) => {
	const [cell = ""] = toCsv([[value]])
		.slice(1)
		.split("\r\n");
	expect(cell.replace(/^"/, "").startsWith("'")).toBe(true);
});

test.each(["-12,5", "+4", "1 200", "−3"])("a number stays a number: %j", (value) => {
	expect(toCsv([[value]])).toBe(`\uFEFF${value}\r\n`);
});
