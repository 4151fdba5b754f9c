import { expect, test } from "vitest";
import { rankingOf } from "./pairs.ts";
import { rowsOf } from "./rows.ts";
import { rubricAlone } from "./rules.ts";

const seen = ["a", "b", "c"].map((id, at) => ({ id, title: `Pitch ${id}`, mean: 5 - at }));
const rules = { ...rubricAlone, pairs: true, rule: "rank-sum" as const };
const votes = new Map<string, number>();

test("a pitch that nobody has compared has no share and no place: any number there would be made up", () => {
	const choices = [{ personId: "p", firstId: "a", secondId: "b", preferredId: "b" }];
	const ranking = rankingOf(choices, ["a", "b", "c"]);
	const rows = rowsOf(rules, { seen, ranking, compared: new Set(["a", "b"]), votes });
	const told = rows.map(({ id, pairs, place }) => [id, pairs !== null, place]);
	expect(told).toEqual([
		["a", true, 1],
		["b", true, 1],
		["c", false, null],
	]);
});

test("before anybody has compared, the comparisons say nothing", () => {
	const ranking = rankingOf([], ["a", "b", "c"]);
	const rows = rowsOf(rules, { seen, ranking, compared: new Set(), votes });
	expect(rows.map(({ pairs, place }) => [pairs, place])).toEqual(Array(3).fill([null, null]));
});
