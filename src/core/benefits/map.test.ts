import { expect, it } from "vitest";
import { benefitMap } from "./map.ts";

it("a map joins what has the same words and draws no arrow twice", () => {
	const line = { measure: "Felles liste", effect: "Mindre ringing", benefit: "Spart tid", goal: "Tid" };
	const map = benefitMap([
		line,
		{ ...line, measure: "felles liste ", benefit: "Roligere morgen" },
		{ measure: null, effect: null, benefit: "Alene", goal: null },
	]);
	const labels = Object.values(map.columns).map((column) => column.map(({ label }) => label));
	expect(labels).toEqual([
		["Felles liste"],
		["Mindre ringing"],
		["Spart tid", "Roligere morgen", "Alene"],
		["Tid"],
	]);
	expect(map.edges).toHaveLength(5);
});
