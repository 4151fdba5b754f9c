import { describe, expect, it } from "vitest";
import { path, withQuery } from "./path.ts";

describe("a path", () => {
	it("builds the URL from its parts, in order and encoded", () => {
		const step = path("/ideas/:idea/steps/:step");
		expect(step("a b", "æ/ø")).toBe("/ideas/a%20b/steps/%C3%A6%2F%C3%B8");
		expect(step.pattern).toBe("/ideas/:idea/steps/:step");
	});

	it("gets a query without what is empty", () => {
		expect(withQuery("/ideas", { q: "å", page: 2, goal: "", mine: false, sector: ["1", "2"] })).toBe(
			"/ideas?q=%C3%A5&page=2&sector=1&sector=2",
		);
		expect(withQuery("/ideas", { q: null })).toBe("/ideas");
	});
});
