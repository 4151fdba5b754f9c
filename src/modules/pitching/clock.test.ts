import { describe, expect, it } from "vitest";
import { type Clock, figures, lengthsOf, ranAt, readClock } from "./clock.ts";

const noon = new Date("2026-12-01T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const still: Clock = { runningSince: null, ranMs: 0, addedPitchMinutes: 0, addedQuestionMinutes: 0 };
const usual = { pitchMinutes: 3, questionMinutes: 5 };

const shown = (clock: Clock, seconds: number) => {
	const { part, leftMs } = readClock(ranAt(clock, later(seconds)), lengthsOf(usual, clock));
	return `${part} ${figures(leftMs)}`;
};

describe("the clock of a room", () => {
	it("counts the pitch, then the questions, and then how far over it is", () => {
		const runs = { ...still, runningSince: noon };
		expect([0, 0.4, 19, 179, 180, 181, 479.5, 480, 492].map((seconds) => shown(runs, seconds))).toEqual([
			...["pitch 3:00", "pitch 3:00", "pitch 2:41", "pitch 0:01"],
			...["questions 5:00", "questions 4:59", "questions 0:01", "over 0:00", "over −0:12"],
		]);
	});

	it("stands while it is paused, and goes on from there", () => {
		const paused = { ...still, ranMs: 60_000 };
		expect(shown(paused, 900)).toBe("pitch 2:00");
		expect(shown({ ...paused, runningSince: later(900) }, 930)).toBe("pitch 1:30");
	});

	it("gives a minute to the part that it is given to", () => {
		const longer = { ...still, runningSince: noon, addedPitchMinutes: 1 };
		expect([shown(longer, 190), shown(longer, 240)]).toEqual(["pitch 0:50", "questions 5:00"]);
		expect(shown({ ...longer, addedQuestionMinutes: 2 }, 240)).toBe("questions 7:00");
	});

	it("is not fooled by a process whose clock is a little behind", () => {
		expect(shown({ ...still, runningSince: later(2) }, 0)).toBe("pitch 3:00");
	});
});
