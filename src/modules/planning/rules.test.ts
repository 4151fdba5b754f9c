import { describe, expect, it } from "vitest";
import { addWeeks } from "../../core/calendar/day.ts";
import { isDay } from "../../platform/web/fields.ts";
import { candidatesFor, firstOutOfOrder, overlappingWeekdays, spanOfWeek } from "./candidates.ts";
import { readDaysAway } from "./days-away.ts";
import { spansIn } from "./forms.ts";
import { type Leader, type PlanInput, placeOfSlot, problemOf } from "./problem.ts";
import type { PlanRules } from "./rules.ts";
import { suggestedRules } from "./suggestion.ts";

describe("the days a gathering may begin on", () => {
	const period = { number: 1, dayCount: 2, from: "2027-05-03", to: "2027-05-21" };

	it("are expanded to all its days, less holidays, closed days and weekends, each with its reason", () => {
		const rules = {
			weekdays: [1, 3, 5],
			notOn: [{ from: "2027-05-12", to: "2027-05-12" }],
			today: "2027-01-01",
		};
		expect(candidatesFor(period, rules)).toEqual({
			kept: [
				{ number: 1, days: ["2027-05-03", "2027-05-04"] },
				{ number: 1, days: ["2027-05-10", "2027-05-11"] },
				{ number: 1, days: ["2027-05-19", "2027-05-20"] },
			],
			leftOut: [
				{
					...{ number: 1, start: "2027-05-05", day: "2027-05-06", why: "day-off" },
					off: { kind: "holiday", holiday: "ascension" },
				},
				{
					...{ number: 1, start: "2027-05-07", day: "2027-05-08", why: "day-off" },
					off: { kind: "weekend", weekday: 6 },
				},
				{ number: 1, start: "2027-05-12", day: "2027-05-12", why: "closed" },
				{
					...{ number: 1, start: "2027-05-14", day: "2027-05-15", why: "day-off" },
					off: { kind: "weekend", weekday: 6 },
				},
				{
					...{ number: 1, start: "2027-05-17", day: "2027-05-17", why: "day-off" },
					off: { kind: "holiday", holiday: "constitutionDay" },
				},
			],
		});
	});

	it("lie wholly within the period, and after today", () => {
		const narrow = { ...period, from: "2027-05-19", to: "2027-05-20" };
		const rules = { weekdays: [1, 2, 3, 4, 5], notOn: [], today: "2027-05-18" };
		expect(candidatesFor(narrow, rules).kept).toEqual([{ number: 1, days: ["2027-05-19", "2027-05-20"] }]);
		expect(candidatesFor(narrow, { ...rules, today: "2027-05-19" }).leftOut).toEqual([
			{ number: 1, start: "2027-05-19", day: "2027-05-19", why: "past" },
		]);
	});

	it("do not overlap, and periods come one after the other", () => {
		expect([overlappingWeekdays([3, 1], 2), overlappingWeekdays([1, 2, 5], 2)]).toEqual([[], [2]]);
		const next = { ...period, number: 2, from: "2027-05-21", to: "2027-06-30" };
		expect(firstOutOfOrder([period, next])).toBe(2);
		expect(firstOutOfOrder([period, { ...next, from: "2027-05-22" }])).toBeUndefined();
	});

	it("know the weeks when a unit is closed", () => {
		expect(spanOfWeek("2027-W28")).toEqual({ from: "2027-07-12", to: "2027-07-18" });
		expect(spanOfWeek("2026-W53")).toEqual({ from: "2026-12-28", to: "2027-01-03" });
		expect(spanOfWeek("uke 28")).toBeNull();
	});
});

describe("days in a text", () => {
	it("are read as days or spans, one a line", () => {
		expect(spansIn("4.10.2027 – 8.10.2027\n\n2027-12-01")).toEqual([
			{ from: "2027-10-04", to: "2027-10-08" },
			{ from: "2027-12-01", to: "2027-12-01" },
		]);
		expect([spansIn("høstferien"), spansIn("31.2.2027"), spansIn("2.1.2027 - 1.1.2027")]).toEqual([
			null,
			null,
			null,
		]);
	});

	it("are read from a spreadsheet, all or nothing", () => {
		const people = new Map([
			["101", "kari"],
			["102", "ola"],
		]);
		const text = "ansattnr;fra;til\n101;1.3.2027;3.3.2027\n102\t2027-04-05\t\thelst ikke\n";
		expect(readDaysAway(text, people, isDay)).toEqual({
			ok: true,
			days: [
				{ personId: "kari", firstDay: "2027-03-01", lastDay: "2027-03-03", kind: "cannot" },
				{ personId: "ola", firstDay: "2027-04-05", lastDay: "2027-04-05", kind: "rather_not" },
			],
		});
		expect(readDaysAway("101;1.3.2027\n103;1.3.2027", people, isDay)).toEqual({
			...{ ok: false, reason: "person", line: 2, text: "103" },
		});
		expect(readDaysAway("101;30.2.2027", people, isDay)).toEqual({
			...{ ok: false, reason: "line", line: 1, text: "101;30.2.2027" },
		});
	});
});

const leader = (id: string, team: string, changes: Partial<Leader> = {}): Leader => ({
	...{ id, team, sector: "Helse", level: "4", gender: "", areaId: "nord", closedWeeks: [] },
	...changes,
});

const rules = (changes: Partial<PlanRules> = {}): PlanRules => ({
	...{ cohorts: 2, size: { min: 1, max: 3 }, weekdays: [1], notOn: [], venueIds: ["a", "b"] },
	periods: [{ number: 4, dayCount: 2, from: "2027-03-01", to: "2027-03-09" }],
	...{ maxAwayPercent: 50, teams: "free", mix: { sector: 3, level: 0, gender: 0 } },
	...{ travelHours: 2, nearest: { nord: "b" }, dislikeWeight: 1, movePrice: 5, seconds: 10 },
	...changes,
});

const input = (changes: Partial<PlanInput> = {}): PlanInput => ({
	rules: rules(),
	leaders: [leader("kari", "t1"), leader("ola", "t1"), leader("siv", "t1"), leader("per", "t2")],
	unavailable: [],
	candidates: [
		{ number: 4, days: ["2027-03-01", "2027-03-02"] },
		{ number: 4, days: ["2027-03-08", "2027-03-09"] },
	],
	venues: [
		{ id: "a", capacity: 20 },
		{ id: "b", capacity: 30 },
	],
	taken: [{ venueId: "a", day: "2027-03-09" }],
	shut: [],
	locked: {},
	...changes,
});

function problem(changes: Partial<PlanInput> = {}) {
	const made = problemOf(input(changes));
	if (!made.ok) throw new Error(JSON.stringify(made.faults));
	return made.problem;
}

describe("the planner's problem", () => {
	it("has a slot for each venue that is free on all days, and who cannot on any of them cannot come", () => {
		const { slots, people } = problem({
			unavailable: [
				{ personId: "kari", from: "2027-03-02", to: "2027-03-05", kind: "cannot" },
				{ personId: "ola", from: "2027-03-09", to: "2027-03-09", kind: "rather_not" },
			],
			leaders: [
				leader("kari", "t1"),
				leader("ola", "t2"),
				leader("siv", "t3", { closedWeeks: ["2027-W10"] }),
			],
		});
		expect(slots.map(({ id }) => id)).toEqual(["4/2027-03-01/a", "4/2027-03-01/b", "4/2027-03-08/b"]);
		expect(placeOfSlot("4/2027-03-08/b")).toEqual({ number: 4, start: "2027-03-08", venueId: "b" });
		expect(people.map(({ unavailable, dislikes }) => [unavailable, dislikes])).toEqual([
			[["2027-03-01"], []],
			[[], ["2027-03-08"]],
			[["2027-03-08"], []],
		]);
	});

	it("has no slot in a venue on weekdays it is not open, and says so where that leaves none", () => {
		const shutOnTuesdays = { venueId: "b", weekday: 2 };
		expect(problem({ shut: [shutOnTuesdays] }).slots.map(({ id }) => id)).toEqual(["4/2027-03-01/a"]);
		expect(problemOf(input({ shut: [shutOnTuesdays, { venueId: "a", weekday: 1 }] }))).toEqual({
			ok: false,
			faults: [{ kind: "no-venue", number: 4 }],
		});
	});

	it("lets half of a team be away, but always one, and weighs travel to what is not nearest", () => {
		const { units, people, mix } = problem();
		expect(units).toEqual([
			{ id: "t1", maxAway: 1 },
			{ id: "t2", maxAway: 1 },
		]);
		expect(people[0]?.travel).toEqual([2, 0]);
		expect(mix).toEqual([{ attribute: "sector", weight: 3, tolerance: 1 }]);
	});

	it("keeps teams together with their locked member, and parts no two whom locks have joined", () => {
		const locked = { kari: 1, ola: 1 };
		const joined = problem({ rules: rules({ teams: "together" }), locked });
		expect([joined.together, joined.units[0]?.maxAway]).toEqual([[["kari", "ola", "siv"]], 3]);
		const divided = problem({ rules: rules({ teams: "together" }), locked: { kari: 0, ola: 1 } });
		expect(divided.together).toEqual([]);
		const apart = problem({ rules: rules({ teams: "apart", cohorts: 3 }), locked });
		expect(apart.apart).toEqual([
			["kari", "siv"],
			["ola", "siv"],
		]);
	});

	it("names what cannot be: nobody, a gathering without days, a team too large", () => {
		expect(problemOf(input({ leaders: [] }))).toEqual({ ok: false, faults: [{ kind: "nobody" }] });
		expect(problemOf(input({ candidates: [] }))).toEqual({
			ok: false,
			faults: [{ kind: "no-dates", number: 4 }],
		});
		expect(problemOf(input({ rules: rules({ teams: "apart" }) }))).toEqual({
			ok: false,
			faults: [{ kind: "team-too-large", unit: "t1", people: 3, most: 2 }],
		});
	});

	it("goes on from an earlier plan at the price of moves", () => {
		const { previous, movePrice } = problem({ previous: { kari: 1 } });
		expect([previous, movePrice]).toEqual([{ kari: 1 }, 5]);
	});
});

it("suggests cohorts of the usual size, and periods that hold them all one after the other", () => {
	const suggested = suggestedRules({
		...{ leaders: 900, fewestCohorts: 0, usualSize: 35, firstDay: "2027-03-01" },
		venues: [
			{ id: "a", capacity: 40 },
			{ id: "b", capacity: 40 },
			{ id: "c", capacity: 40 },
		],
		gatherings: [
			{ number: 1, dayCount: 2 },
			{ number: 2, dayCount: 2 },
		],
	});
	expect([suggested.cohorts, suggested.size, suggested.weekdays]).toEqual([26, { min: 31, max: 38 }, [1, 3]]);
	expect(suggested.periods).toEqual([
		{ number: 1, dayCount: 2, from: "2027-03-01", to: "2027-04-11" },
		{ number: 2, dayCount: 2, from: "2027-04-19", to: "2027-05-30" },
	]);
	expect(firstOutOfOrder(suggested.periods)).toBeUndefined();
});

it("suggests nothing in the summer or at Christmas", () => {
	const { periods } = suggestedRules({
		...{ leaders: 70, fewestCohorts: 0, usualSize: 35, firstDay: "2027-05-31" },
		venues: [{ id: "a", capacity: 40 }],
		gatherings: [1, 2, 3].map((number) => ({ number, dayCount: 2 })),
	});
	expect(periods.map(({ from, to }) => [from, to])).toEqual([
		["2027-05-31", "2027-06-13"],
		["2027-08-16", "2027-08-29"],
		["2027-09-27", "2027-10-10"],
	]);
	const late = suggestedRules({
		...{ leaders: 35, fewestCohorts: 0, usualSize: 35, firstDay: "2027-12-13" },
		venues: [{ id: "a", capacity: 40 }],
		gatherings: [{ number: 1, dayCount: 2 }],
	});
	expect(late.periods.map(({ from }) => from)).toEqual(["2028-01-10"]);
});

it("suggests periods with times for every cohort, also where holidays take some away", () => {
	const venues = ["a", "b", "c"].map((id) => ({ id, capacity: 40 }));
	const gatherings = [1, 2, 3, 4, 5].map((number) => ({ number, dayCount: 2 }));
	for (let week = 0; week < 52; week++) {
		const firstDay = addWeeks("2027-01-04", week);
		const { periods, cohorts, weekdays } = suggestedRules({
			...{ leaders: 944, fewestCohorts: 0, usualSize: 35, firstDay, venues, gatherings },
		});
		const times = periods.map(
			(period) =>
				candidatesFor(period, { weekdays, notOn: [], today: "2026-12-01" }).kept.length * venues.length,
		);
		expect([firstDay, times.filter((one) => one < cohorts)]).toEqual([firstDay, []]);
		expect(firstOutOfOrder(periods)).toBeUndefined();
	}
});
