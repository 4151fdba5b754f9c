import { describe, expect, it } from "vitest";
import type { Score } from "../../core/scores/scores.ts";
import { correctionOf, usualTop } from "./correction.ts";

const criteria = [
	{ id: "need", weight: 60 },
	{ id: "value", weight: 40 },
];

/** How good each pitch is, on the scale from 1 to 6. */
const worth: Readonly<Record<string, number>> = { a: 5, b: 4.5, c: 4, d: 3.5, e: 3 };

/** `strict` gives a point less than `mild` and `fair` for the same; who sees which pitch is told. */
function points(seen: Readonly<Record<string, string>>): Score[] {
	return Object.entries(seen).flatMap(([judge, pitches]) =>
		[...pitches].flatMap((pitch, at) =>
			criteria.map(({ id }) => ({
				...{ judge, pitch, criterion: id },
				value: (worth[pitch] ?? 0) - (judge === "strict" ? 1 : 0) + ((at + id.length) % 2) * 0.2,
			})),
		),
	);
}

const reader = { personId: "strict", top: 2 };

describe("correctionOf", () => {
	it("puts a pitch that met the strict judge before one that did not, where the means say otherwise", () => {
		const found = correctionOf(points({ strict: "abde", mild: "bcde", fair: "bcde" }), criteria, reader);
		if (found.refused !== null) throw new Error(found.refused);
		const at = (id: string) => found.pitches.find(({ pitch }) => pitch === id);
		expect(at("a")?.mean).toBeLessThan(at("b")?.mean ?? 0);
		expect(at("a")?.corrected).toBeGreaterThan(at("b")?.corrected ?? 0);
		expect(found.pitches[0]?.pitch).toBe("a");
		expect(found.ownSeverity).toBeGreaterThan(0.4);
	});

	it("tells a reader their own severity alone, and names no judge", () => {
		const given = points({ strict: "abcde", mild: "abcde", fair: "abcde" });
		const mild = correctionOf(given, criteria, { personId: "mild", top: 2 });
		const nobody = correctionOf(given, criteria, { personId: null, top: 2 });
		if (mild.refused !== null || nobody.refused !== null) throw new Error("there are points enough");
		expect(mild.ownSeverity).toBeLessThan(0);
		expect(nobody.ownSeverity).toBeNull();
		expect(JSON.stringify(mild)).not.toMatch(/strict|fair|mild/);
	});

	it("refuses judges who share no pitch, and points that are too few", () => {
		const apart = points({ strict: "ab", mild: "ab", fair: "cde", other: "cde" });
		expect(correctionOf(apart, criteria, reader)).toEqual({ refused: "islands" });
		expect(correctionOf(points({ strict: "abc", mild: "c" }), criteria, reader).refused).toBe("few-scores");
		expect(correctionOf([], criteria, reader)).toEqual({ refused: "nothing" });
	});
});

it("asks about a third of the pitches, and one at least", () => {
	expect([1, 2, 8, 60].map(usualTop)).toEqual([1, 1, 3, 20]);
});
