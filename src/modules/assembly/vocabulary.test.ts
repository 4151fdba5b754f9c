import { describe, expect, it } from "vitest";
import { overlap, takesAnswers } from "./assembly.ts";
import { finds } from "./policy.ts";
import { hasPicture, pictureOf, withAnswer } from "./poll.ts";

describe("a poll", () => {
	it("shows no picture of fewer than five answers", () => {
		const tally = { counts: [3, 1], shown: [0, 0], shownLive: true };
		expect(pictureOf(tally, false)).toEqual([0, 0]);
		expect(pictureOf(tally, true)).toEqual([0, 0]);
		expect([hasPicture({ shown: [3, 1] }), hasPicture({ shown: [3, 2] })]).toEqual([false, true]);
	});

	it("renews the picture only when five more have answered: the difference would tell who", () => {
		const tally = { counts: [6, 3], shown: [3, 2], shownLive: true };
		expect(pictureOf(tally, false)).toEqual([3, 2]);
		expect(pictureOf(tally, true)).toEqual([3, 2]);
		expect(pictureOf({ ...tally, counts: [6, 4] }, false)).toEqual([6, 4]);
	});

	it("keeps the picture back until it is closed, where the host chose so", () => {
		const tally = { counts: [6, 4], shown: [0, 0], shownLive: false };
		expect(pictureOf(tally, false)).toEqual([0, 0]);
		expect(pictureOf(tally, true)).toEqual([6, 4]);
	});

	it("counts an answer, and none that there is not", () => {
		expect(withAnswer([1, 0], 1)).toEqual([1, 1]);
		expect(withAnswer([1, 0], 2)).toBeNull();
	});
});

describe("the day", () => {
	it("has parts that take place at the same time, and parts that follow each other", () => {
		const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
		expect(overlap(at("10:00", "11:00"), at("10:30", "12:00"))).toBe(true);
		expect(overlap(at("10:00", "11:00"), at("11:00", "12:00"))).toBe(false);
	});

	it("takes answers until the deadline, else until the day", () => {
		const day = { state: "open" as const, answerBy: null, day: "2026-11-24" };
		expect([takesAnswers(day, "2026-11-24"), takesAnswers(day, "2026-11-25")]).toEqual([true, false]);
		expect(takesAnswers({ ...day, answerBy: "2026-11-20" }, "2026-11-21")).toBe(false);
		expect(takesAnswers({ ...day, state: "draft" }, "2026-11-01")).toBe(false);
	});

	it("exists as a draft for its hosts alone, and is nothing to those outside the programme", () => {
		const nothing = { hosts: false, moderates: false, participates: false, isGuest: false };
		expect(finds({ ...nothing, hosts: true }, "draft")).toBe(true);
		expect(finds({ ...nothing, moderates: true, participates: true }, "draft")).toBe(false);
		expect(finds({ ...nothing, participates: true }, "open")).toBe(true);
		expect(finds(nothing, "live")).toBe(false);
	});
});
