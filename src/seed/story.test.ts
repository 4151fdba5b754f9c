import { expect, test } from "vitest";
import { addDays, daysBetween } from "../core/calendar/day.ts";
import { isWorkingDay } from "../core/calendar/working-days.ts";
import { onDay, workingDayFrom, workingDayUpTo } from "./story.ts";

test("whatever day the story is told, what is planned stands on a working day close by", () => {
	for (let day = "2026-01-01"; day < "2029-01-01"; day = addDays(day, 1)) {
		const [before, after] = [workingDayUpTo(onDay(day)).today, workingDayFrom(onDay(day)).today];
		expect([day, isWorkingDay(before), isWorkingDay(after)]).toEqual([day, true, true]);
		expect([before <= day, after >= day]).toEqual([true, true]);
		expect(daysBetween(before, after)).toBeLessThanOrEqual(isWorkingDay(day) ? 0 : 6);
	}
});

test("a moment on a working day keeps its time", () => {
	const moment = { now: new Date("2026-11-24T13:40:00Z"), today: "2026-11-24" };
	expect([workingDayUpTo(moment), workingDayFrom(moment)]).toEqual([moment, moment]);
	expect(workingDayUpTo({ ...moment, today: "2026-11-28" })).toEqual(onDay("2026-11-27"));
	expect(workingDayFrom({ ...moment, today: "2028-12-31" })).toEqual(onDay("2029-01-02"));
});
