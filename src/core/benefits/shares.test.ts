import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareFault, splitByShares } from "./shares.ts";

/** Some whole percents that make a hundred. */
const percents = fc
	.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
	.map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
	.map((ends) => ends.slice(1).map((end, index) => end - (ends[index] ?? 0)));

describe("shares of a benefit", () => {
	it("add up to the whole, to the krone, whichever way they are cut", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), percents, (total, shares) => {
				const parts = splitByShares(total, shares);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
				for (const [index, part] of parts.entries())
					expect(Math.abs(part - (total * (shares[index] ?? 0)) / 100)).toBeLessThan(1);
			}),
		);
	});

	it("are refused unless they make a hundred, name each once, and keep where the benefit began", () => {
		const of = (...shares: [string, number][]) =>
			shares.map(([initiativeId, percent]) => ({ initiativeId, percent }));
		expect(shareFault([], "a")).toBeNull();
		expect(shareFault(of(["a", 60], ["b", 40]), "a")).toBeNull();
		expect(shareFault(of(["a", 60], ["b", 41]), "a")).toBe("not-hundred");
		expect(shareFault(of(["a", 50], ["a", 50]), "a")).toBe("twice");
		expect(shareFault(of(["b", 50], ["c", 50]), "a")).toBe("lead-missing");
	});
});
