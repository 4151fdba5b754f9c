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
