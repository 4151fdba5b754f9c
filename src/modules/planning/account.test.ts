import { describe, expect, it } from "vitest";
import type { CohortInstance } from "../../core/cohorts/index.ts";
import { accountOf, consequenceOf } from "./account.ts";
import { comparePlans } from "./comparison.ts";
import { hardToPlace } from "./hard-to-place.ts";
import { stateNow } from "./plan.ts";
import { changesOf } from "./publication.ts";

/** Two cohorts of two, one gathering; the second cohort meets far away on a day when dag cannot come. */
const problem: CohortInstance = {
	cohorts: 2,
	gatherings: 1,
	size: { min: 1, max: 2 },
	venues: [
		{ id: "near", capacity: 9 },
		{ id: "far", capacity: 9 },
	],
	slots: [
		{ id: "s1", gathering: 0, date: "2027-03-01", venue: "near" },
		{ id: "s2", gathering: 0, date: "2027-03-08", venue: "far" },
	],
	units: [{ id: "u", maxAway: 2 }],
	people: [
		{ id: "ane", unit: "u", travel: [0, 3], unavailable: [], dislikes: [], sector: "Helse" },
		{ id: "bo", unit: "u", travel: [0, 3], unavailable: [], dislikes: ["2027-03-08"], sector: "Helse" },
		{ id: "cai", unit: "u", travel: [0, 3], unavailable: [], dislikes: [], sector: "Oppvekst" },
		{ id: "dag", unit: "u", travel: [0, 3], unavailable: ["2027-03-08"], dislikes: [], sector: "Oppvekst" },
	],
	together: [],
	apart: [],
	mix: [{ attribute: "sector", weight: 3, tolerance: 0 }],
	weights: { travel: 1, dislike: 1 },
};
const slots = [["s1"], ["s2"]];
const cohortOf = { ane: 1, bo: 0, cai: 1, dag: 0 };

describe("the account of a plan", () => {
	it("tells what each wish costs", () => {
		expect(accountOf(problem, cohortOf, slots)).toEqual({
			total: 6,
			travel: { hours: 6, points: 6 },
			dislike: { times: 0, points: 0 },
			mix: { sector: 0, level: 0, gender: 0 },
			broken: [],
		});
	});

	it("tells what a move would cost, and which demands it breaks", () => {
		expect(consequenceOf(problem, { cohortOf, slots }, { person: "dag", to: 1 })).toEqual({
			...{ person: "dag", from: 0, to: 1, change: 9 },
			// Alone with one of Helse, the first cohort is half a leader off each sector; the second is as much off.
			parts: [
				{ wish: "travel", change: 3 },
				{ wish: "sector", change: 6 },
			],
			breaks: [
				["size", 1],
				["unavailable", 1],
				["unitAway", 1],
			],
			mends: [],
			sizes: { from: [2, 1], to: [2, 3] },
		});
	});

	it("tells what a move mends", () => {
		const full = { ...cohortOf, dag: 1 };
		const { change, breaks, mends } = consequenceOf(
			problem,
			{ cohortOf: full, slots },
			{ person: "dag", to: 0 },
		);
		expect([change, breaks, mends]).toEqual([
			-9,
			[],
			[
				["size", -1],
				["unavailable", -1],
				["unitAway", -1],
			],
		]);
	});

	it("finds who is hard to place: first whom few cohorts suit, then whose place costs", () => {
		expect(hardToPlace(problem, cohortOf, slots)).toEqual([
			{ person: "dag", open: 1, cannot: ["2027-03-08"], travel: 0, disliked: 0, points: 0 },
			{ person: "ane", open: 2, cannot: [], travel: 3, disliked: 0, points: 3 },
			{ person: "cai", open: 2, cannot: [], travel: 3, disliked: 0, points: 3 },
		]);
	});
});

describe("two plans", () => {
	it("are compared by who goes elsewhere, who is only in one, and by dates", () => {
		const second = { cohortOf: { ane: 0, bo: 0, cai: 1, ny: 0 }, slots: [["s1"], ["s9"], ["s3"]] };
		expect(comparePlans({ cohortOf, slots }, second)).toEqual({
			moves: [{ person: "ane", from: 1, to: 0 }],
			onlyFirst: ["dag"],
			onlySecond: ["ny"],
			slots: [
				{ cohort: 1, gathering: 0, first: "s2", second: "s9" },
				{ cohort: 2, gathering: 0, first: undefined, second: "s3" },
			],
			same: 2,
		});
	});
});

it("counts what publishing changes", () => {
	const days = ["2027-03-01"];
	const booking = { gatheringId: "g", programmeId: "p", cohortName: "Kull 1", isInvited: false };
	const plan = {
		capacity: 4,
		cohorts: [
			{
				...{ cohortId: "k1", members: ["ane", "bo", "cai"] },
				gatherings: [
					{ number: 1, days, venueId: "v" },
					{ number: 2, days, venueId: "v" },
				],
			},
			{ cohortId: null, members: ["dag"], gatherings: [{ number: 1, days, venueId: "v" }] },
		],
	};
	const ground = {
		placedNow: new Map([
			["ane", "k1"],
			["bo", "k2"],
			["dag", "k1"],
		]),
		bookings: [{ ...booking, cohortId: "k1", number: 1, days, venueId: "other" }],
	};
	expect(changesOf(plan, ground)).toEqual({
		...{ newCohorts: 1, placed: 1, moved: 2, stays: 1, days: 2, changedDays: 1 },
	});
});

it("takes a run that nobody hears of for stopped", () => {
	const now = new Date("2027-01-12T10:00:00Z");
	const heard = (age: number) => new Date(now.getTime() - age * 1000);
	expect([
		stateNow({ state: "running", heardAt: heard(59) }, now),
		stateNow({ state: "running", heardAt: heard(61) }, now),
		stateNow({ state: "waiting", heardAt: heard(61) }, now),
		stateNow({ state: "waiting", heardAt: heard(601) }, now),
		stateNow({ state: "ready", heardAt: heard(9999) }, now),
	]).toEqual(["running", "stopped", "waiting", "stopped", "ready"]);
});
