import { describe, expect, it } from "vitest";
import { cutIn, pairFor, preferredIn, rankingOf } from "./pairs.ts";
import type { PairChoice } from "./queries/choices.ts";

const pitches = ["a", "b", "c", "d", "e", "f"];

/** Three judges who agree on everything but the two in the middle. */
const choices: PairChoice[] = ["one", "two", "three"].flatMap((personId) =>
	pitches.flatMap((firstId, at) =>
		pitches.slice(at + 1).flatMap((secondId) => {
			const isClose = firstId === "c" && secondId === "d";
			return isClose ? [] : [{ personId, firstId, secondId, preferredId: firstId }];
		}),
	),
);

const asked = { pitchIds: pitches, ofAll: pitches.length };

describe("the next pair", () => {
	it("is the one at the line where it is stated how many can go on", () => {
		expect(pairFor("four", choices, { ...asked, cut: 3 })).toEqual(["c", "d"]);
		expect(pairFor("four", choices, { ...asked, cut: 1 })).toEqual(["a", "b"]);
	});

	it("is about the same share for one who judges some, whatever the others got", () => {
		const own = { pitchIds: pitches.slice(0, 3), ofAll: 6, cut: 4 };
		const ofOthers = choices.filter(({ secondId }) => secondId < "d");
		expect(pairFor("four", choices, own)).toEqual(pairFor("four", ofOthers, own));
		expect(pairFor("four", choices, own)).toEqual(["b", "c"]);
	});

	it("is about the whole order where all can go on", () => {
		const [first, second] = [6, null].map((cut) => pairFor("four", choices, { ...asked, cut }));
		expect(first).toEqual(second);
	});

	it("is none that the judge has answered", () => {
		const done = ["one", "two", "three"].map((personId) => pairFor(personId, choices, { ...asked, cut: 3 }));
		expect(done).toEqual([
			["c", "d"],
			["c", "d"],
			["c", "d"],
		]);
	});
});

describe("how often a pitch is preferred to a usual one", () => {
	it("is half for all before anybody has compared, and lies around half with its uncertainty after", () => {
		const shares = preferredIn(rankingOf([], pitches)).get("a");
		expect(shares?.share).toBeCloseTo(0.5, 9);
		const after = preferredIn(rankingOf(choices, pitches));
		const order = pitches.map((id) => after.get(id)?.share ?? 0);
		expect(order).toEqual(order.toSorted((a, b) => b - a));
		for (const { share, interval } of after.values())
			expect([0 < interval[0], interval[0] < share, share < interval[1], interval[1] < 1]).toEqual([
				...[true, true, true, true],
			]);
	});
});

describe("the line", () => {
	const lineIn = (of: readonly PairChoice[], top: number | null) => {
		const ranking = rankingOf(of, pitches);
		return ranking && cutIn(ranking, top);
	};

	it("is settled where the comparisons tell the two beside it apart", () => {
		expect(lineIn(choices, 3)).toEqual({ top: 3, last: "c", first: "d", isSettled: false });
		const again = Array.from({ length: 8 }, () => choices).flat();
		expect(lineIn(again, 2)).toEqual({ top: 2, last: "b", first: "c", isSettled: true });
	});

	it("is nowhere when it is not stated, or lies below the last", () => {
		expect([lineIn(choices, null), lineIn(choices, 6)]).toEqual([null, null]);
	});
});
