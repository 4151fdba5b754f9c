import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type PlaceQuestion, refusalOfAnswer, stateAfter } from "./enrolment.ts";
import { homeworkDueOn, isShortNotice, refusalOfDays, usualAnswerBy } from "./gathering.ts";
import { audienceFrom, openSteps } from "./programme.ts";
import type { RoadGathering } from "./queries/roads.ts";
import { homeworkOf, nextOnRoad, nextPerCohort, placesOnRoad } from "./road.ts";
import { type GatheringState, worklist } from "./worklist.ts";

const today = "2026-11-24";

describe("the days of a gathering", () => {
	it("are named when they are off, the first fault first", () => {
		expect(refusalOfDays(["2027-03-25", "2027-03-27"], today)).toEqual({
			reason: "day-off",
			day: "2027-03-25",
			off: { kind: "holiday", holiday: "maundyThursday" },
		});
		expect(refusalOfDays(["2027-01-12", "2027-01-13"], today)).toBeNull();
	});

	it("give a deadline three weeks ahead, or a week from now, always before the first day", () => {
		expect([
			usualAnswerBy("2027-03-16", today),
			usualAnswerBy("2026-12-15", today),
			usualAnswerBy("2026-11-26", today),
		]).toEqual(["2027-02-23", "2026-12-01", "2026-11-25"]);
	});

	it("are short notice within twelve weeks, and count the work from the last day", () => {
		expect([isShortNotice("2027-02-15", today, 12), isShortNotice("2027-02-16", today, 12)]).toEqual([
			true,
			false,
		]);
		expect(isShortNotice("2027-02-15", today, 10)).toBe(false);
		expect(homeworkDueOn(["2027-01-12", "2027-01-13"], 4)).toBe("2027-02-10");
		expect([homeworkDueOn([], 4), homeworkDueOn(["2027-01-12"], null)]).toEqual([null, null]);
	});
});

describe("an answer", () => {
	const yes: Answer = { coming: true, standIn: null };
	const question: PlaceQuestion = {
		state: "invited",
		capacity: 2,
		taken: 1,
		waitingBefore: 0,
		firstDay: "2027-01-12",
		answerBy: "2026-12-20",
		cancelled: false,
		today,
	};

	it("gets the last place, waits when there is none, and keeps the one it has", () => {
		expect([
			stateAfter(yes, question),
			stateAfter(yes, { ...question, taken: 2 }),
			stateAfter(yes, { ...question, waitingBefore: 1 }),
			stateAfter(yes, { ...question, taken: 2, state: "yes" }),
			stateAfter({ coming: false, reason: "other", standIn: null }, { ...question, state: "yes" }),
		]).toEqual(["yes", "waiting", "waiting", "yes", "no"]);
	});

	it("is refused when cancelled, without dates, after the deadline, and on the first day", () => {
		expect([
			refusalOfAnswer({ ...question, cancelled: true }),
			refusalOfAnswer({ ...question, firstDay: null }),
			refusalOfAnswer({ ...question, today: "2026-12-20" }),
			refusalOfAnswer({ ...question, state: "yes", today: "2026-12-21" }),
			refusalOfAnswer({ ...question, answerBy: null, today: "2027-01-12" }),
			refusalOfAnswer({ ...question, state: "elsewhere" }),
		]).toEqual(["cancelled", "no-dates", null, "too-late", "too-late", "elsewhere"]);
	});

	it("is taken after the deadline from who has not answered, as long as the gathering is ahead", () => {
		expect([
			refusalOfAnswer({ ...question, today: "2026-12-21" }),
			refusalOfAnswer({ ...question, today: "2027-01-11" }),
			refusalOfAnswer({ ...question, today: "2027-01-12" }),
		]).toEqual([null, null, "too-late"]);
	});

	it("never takes more places than there are, whoever answers in whatever order", () => {
		const answers = fc.array(fc.record({ person: fc.nat(6), coming: fc.boolean() }), { maxLength: 40 });
		fc.assert(
			fc.property(answers, fc.integer({ min: 1, max: 4 }), (given, capacity) => {
				const states = new Map<number, PlaceQuestion["state"]>();
				for (const { person, coming } of given) {
					const others = [...states].filter(([other]) => other !== person).map(([, state]) => state);
					const count = (state: string) => others.filter((one) => one === state).length;
					const answer: Answer = coming ? yes : { coming: false, reason: "other", standIn: null };
					const at = { taken: count("yes"), waitingBefore: count("waiting"), capacity };
					states.set(
						person,
						stateAfter(answer, { ...question, ...at, state: states.get(person) ?? "invited" }),
					);
					expect([...states.values()].filter((state) => state === "yes").length).toBeLessThanOrEqual(
						capacity,
					);
				}
			}),
		);
	});
});

describe("open steps", () => {
	const first = { opensSteps: ["challenge"], closesSteps: [], days: ["2026-11-03", "2026-11-04"] };
	const second = { opensSteps: ["insight"], closesSteps: ["challenge"], days: ["2027-01-12", "2027-01-13"] };

	it("open on the first day and close after the last", () => {
		const on = (day: string) => openSteps([first, second], day).map(({ step }) => step);
		expect([on("2026-11-02"), on("2026-11-03"), on("2027-01-13"), on("2027-01-14")]).toEqual([
			[],
			["challenge"],
			["challenge", "insight"],
			["insight"],
		]);
	});

	it("stay open while the closing gathering has no dates", () => {
		expect(openSteps([first, { ...second, days: [] }], "2027-06-01")).toEqual([
			{ step: "challenge", closesOn: null },
		]);
	});
});

function aRoadGathering(more: Partial<RoadGathering>): RoadGathering {
	return {
		...{
			id: "g",
			cohortId: "c",
			cohortName: "Kull 1",
			programmeGatheringId: "pg",
			programmeId: "p",
			programmeTitle: "Skolen",
			noticeWeeks: 12,
			visiting: false,
			discussedOn: null,
		},
		...{ number: 1, theme: "Tema", aims: "", dayCount: 2, opensSteps: [], closesSteps: [], homework: "" },
		...{
			homeworkDueWeeks: null,
			days: [],
			startsAt: "09:00:00",
			endsAt: "16:00:00",
			answerBy: null,
			invitedAt: null,
		},
		...{ cancelledAt: null, revision: 0, capacity: 35, venueId: null, venueName: null, venueAddress: null },
		...{ state: null, marks: [] },
		...more,
	};
}

describe("the road", () => {
	const held = aRoadGathering({
		id: "1",
		days: ["2026-11-03", "2026-11-04"],
		homework: "Spør tre",
		homeworkDueWeeks: 4,
	});
	const invited = aRoadGathering({ id: "2", days: ["2027-01-12"], state: "invited", answerBy: "2026-12-20" });
	const later = aRoadGathering({ id: "3" });

	it("knows what is behind, what is next and what is further on", () => {
		expect(placesOnRoad([held, invited, later], today)).toEqual(["done", "current", "coming"]);
		expect(placesOnRoad([held], today)).toEqual(["done"]);
	});

	it("puts an invitation first, then the work, then the meeting one goes to", () => {
		const next = (...gatherings: RoadGathering[]) =>
			nextOnRoad(gatherings, today).map(({ kind, gathering, dueOn }) => [kind, gathering.id, dueOn]);
		expect(next(held, invited, later)).toEqual([
			["answer", "2", "2026-12-20"],
			["homework", "1", "2026-12-02"],
		]);
		expect(next({ ...invited, state: "yes" })).toEqual([["come", "2", "2027-01-12"]]);
		expect(next({ ...invited, state: "waiting" })).toEqual([["waiting", "2", "2027-01-12"]]);
		expect(next({ ...invited, state: "no" }, later)).toEqual([]);
		expect(next({ ...invited, answerBy: "2026-11-23" })).toEqual([]);
	});

	it("shows the work from the last day until it is due", () => {
		const on = (day: string) => homeworkOf(held, day)?.dueOn ?? null;
		expect([on("2026-11-03"), on("2026-11-04"), on("2026-12-02"), on("2026-12-03")]).toEqual([
			null,
			"2026-12-02",
			"2026-12-02",
			null,
		]);
	});

	it("leads a facilitator to the gathering at hand, else the last one held", () => {
		expect(nextPerCohort([held, invited, later], today).map(({ id }) => id)).toEqual(["2"]);
		expect(nextPerCohort([held, later], today).map(({ id }) => id)).toEqual(["1"]);
		expect(nextPerCohort([later], today).map(({ id }) => id)).toEqual(["3"]);
	});
});

describe("the worklist", () => {
	const gathering: GatheringState = {
		...{
			id: "g",
			cohortId: "c",
			cohortName: "Kull 1",
			number: 1,
			theme: "Tema",
			days: ["2027-06-01"],
			venueName: "Sal",
		},
		...{ answerBy: null, invitedAt: null, capacity: 35, members: 10, invited: 0, yes: 0, no: 0, waiting: 0 },
		...{ unanswered: 0, attended: 0, cancelledAt: null, apologies: 0, noticeWeeks: 12, markedDays: 0 },
	};
	const invitedAt = new Date("2026-10-01T08:00:00Z");
	const kinds = (...gatherings: Partial<GatheringState>[]) =>
		worklist({
			cohorts: 1,
			unplaced: 0,
			gatherings: gatherings.map((one) => ({ ...gathering, ...one })),
			today,
		}).map(({ kind, count }) => [kind, count]);

	it("is empty when all is in order, and for a cohort without people", () => {
		expect(kinds({})).toEqual([]);
		expect(kinds({ members: 0, days: [] })).toEqual([]);
	});

	it("finds each thing that is out of order", () => {
		expect(kinds({ days: [] }, { days: [], number: 2 })).toEqual([["no-dates", 2]]);
		expect(kinds({ venueName: null })).toEqual([["no-venue", 1]]);
		expect(kinds({ days: ["2027-02-17"] })).toEqual([["not-invited", 10]]);
		expect(kinds({ days: ["2027-02-15"] })).toEqual([["short-notice", 10]]);
		expect(kinds({ invitedAt, invited: 8, unanswered: 3, answerBy: "2026-11-23", waiting: 1 })).toEqual([
			["unanswered", 3],
			["waiting", 1],
			["late-members", 2],
		]);
		expect(kinds({ invitedAt, invited: 10, days: ["2026-11-03", "2026-11-04"], markedDays: 1 })).toEqual([
			["attendance-missing", 1],
		]);
	});

	it("puts people without a cohort first", () => {
		const found = worklist({ cohorts: 0, unplaced: 412, gatherings: [], today });
		expect(found).toEqual([{ kind: "no-cohorts", count: 412, gathering: null }]);
		const draft = { cohorts: 1, unplaced: 0, today, isDraft: true };
		expect(worklist({ ...draft, gatherings: [gathering] }).map(({ kind }) => kind)).toContain("not-started");
		expect(worklist({ ...draft, gatherings: [{ ...gathering, days: [] }] }).map(({ kind }) => kind)).toEqual([
			"no-dates",
		]);
		expect(
			worklist({ cohorts: 1, unplaced: 2, gatherings: [{ ...gathering, days: [] }], today }).map(
				({ kind }) => kind,
			),
		).toEqual(["unplaced", "no-dates"]);
	});
});

describe("an audience as it lies in the row", () => {
	it("may lack parts", () => {
		expect([audienceFrom(null), audienceFrom({ levels: [3] })]).toEqual([
			{ levels: [], sectorIds: [], unitIds: [] },
			{ levels: [3], sectorIds: [], unitIds: [] },
		]);
	});
});
