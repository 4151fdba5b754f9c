import { expect, test } from "vitest";
import { circleOf } from "./circle.ts";

const waits = (...pairs: string[]) =>
	pairs.map((pair) => ({ initiativeId: pair.charAt(0), requiresId: pair.charAt(1) }));

test("nothing waits for itself", () => {
	expect(circleOf([], "a", "a")).toEqual(["a"]);
});

test("a circle is named the whole way round, and the shortest of several is given", () => {
	expect(circleOf(waits("ba"), "a", "b")).toEqual(["b", "a"]);
	expect(circleOf(waits("bc", "cd", "da", "bd"), "a", "b")).toEqual(["b", "d", "a"]);
});

test("two that wait for the same, and a circle among others, are none", () => {
	expect(circleOf(waits("ac", "bc"), "a", "b")).toBeNull();
	expect(circleOf(waits("bc", "cb"), "a", "b")).toBeNull();
});
