import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Locale, messagesIn } from "../../../locales/index.ts";
import { summariseScores } from "../../core/scores/scores.ts";
import { costOf, costOfAll } from "./cost.ts";
import { defaultCriteria } from "./criteria.ts";
import { criteriaFrom, filledWith } from "./criteria-form.ts";
import { isUnderOneAside, type PlaceInLine, standingOf, suggestTie } from "./impartiality.ts";
import { firstQuarter, type Ruling, whatIsMissing } from "./outcome.ts";
import { canOpen, checklist, decisionDayAfter, mayMove, type Plan, pitchStart, states } from "./pitch-day.ts";
import { leadOf } from "./results.ts";

describe("a pitch day", () => {
	it("moves only forward, but for scoring that opens again and a decision that is made anew", () => {
		const allowed = states.flatMap((from) =>
			states.filter((to) => mayMove(from, to)).map((to) => `${from}>${to}`),
		);
		expect(allowed).toEqual([
			"planned>open",
			"open>scored",
			"scored>open",
			"scored>recommended",
			"recommended>decided",
			"decided>recommended",
			"decided>released",
		]);
	});

	it("computes when each pitch begins, past the hour too", () => {
		const minutes = { pitchMinutes: 3, questionMinutes: 5, breakMinutes: 2 };
		expect([0, 1, 3].map((index) => pitchStart("12:30:00", minutes, index))).toEqual([
			"12:30",
			"12:40",
			"13:00",
		]);
	});

	it("puts decisions two weeks ahead, on a working day", () => {
		// Two weeks after 11 December is Christmas Day, a Friday; the next working day is the Monday.
		expect(["2026-12-01", "2026-12-11"].map(decisionDayAfter)).toEqual(["2026-12-15", "2026-12-28"]);
	});

	const ready: Plan = {
		place: "",
		quorum: 3,
		hasLeader: true,
		panelSize: 3,
		smallPanels: 0,
		pitchCount: 1,
		emptyPages: 1,
		criteriaCount: 6,
		hasDecider: true,
		authority: "Punkt 4.2",
		hasContact: true,
		unanswered: 2,
		shortPitches: 1,
		unplaced: 0,
	};

	it("opens with what must be there, and only then", () => {
		expect(canOpen(ready)).toBe(true);
		const lacks: Partial<Plan>[] = [
			{ hasLeader: false },
			{ panelSize: 0 },
			{ smallPanels: 1 },
			{ unplaced: 1 },
			{ pitchCount: 0 },
			{ criteriaCount: 0 },
			{ hasDecider: false },
			{ authority: "" },
			{ hasContact: false },
		];
		expect(lacks.map((lack) => canOpen({ ...ready, ...lack }))).toEqual(lacks.map(() => false));
		expect(checklist(ready).filter(({ done }) => !done)).toEqual(
			["place", "pages", "impartiality", "enough"].map((key) => ({ key, done: false, blocks: false })),
		);
	});
});

describe("a decision", () => {
	const need = { competenceId: "it", quarter: "2027-Q2", hours: 40 };
	const ruling: Ruling = {
		outcome: "support",
		...{ whatNext: "", learned: "", goInstead: "", lookAgainOn: null, mergeIntoIdeaId: null },
		ownerId: "owner",
		...{ helpPersonId: null, helpOffice: "", helpWords: "" },
		answers: [{ ...need, answer: "yes" }],
	};

	it("gives support only with an owner and a yes from everyone who is needed", () => {
		expect(whatIsMissing(ruling)).toEqual([]);
		expect(whatIsMissing({ ...ruling, ownerId: null, answers: [] })).toEqual(["owner", "needs"]);
		expect(whatIsMissing({ ...ruling, answers: [{ ...need, answer: null }] })).toEqual(["unanswered"]);
		const mixed = [
			{ ...need, answer: null },
			{ ...need, answer: "no" as const },
		];
		expect(whatIsMissing({ ...ruling, answers: mixed })).toEqual(["refused"]);
	});

	it("never ends without a way on", () => {
		const bare: Ruling = { ...ruling, ownerId: null, answers: [] };
		const lacks = (["in_line", "hold", "merge", "close"] as const).map((outcome) =>
			whatIsMissing({ ...bare, outcome }),
		);
		const no = ["becomes-yes", "look-again", "help"];
		expect(lacks).toEqual([["owner"], no, ["merge-target"], ["learned", ...no]]);
		const whole = { ...bare, whatNext: "Et ja fra jus.", lookAgainOn: "2027-03-01", helpOffice: "Kontoret" };
		expect(whatIsMissing({ ...whole, outcome: "hold" })).toEqual([]);
		expect(whatIsMissing({ ...whole, outcome: "close" })).toEqual(["learned"]);
		expect(whatIsMissing({ ...whole, helpOffice: "", helpPersonId: "helper", outcome: "hold" })).toEqual([]);
	});

	it("starts in the first quarter that hours are promised in", () => {
		expect(firstQuarter([{ ...need, quarter: "2027-Q3" }, need])).toBe("2027-Q2");
		expect(firstQuarter([])).toBeNull();
	});
});

describe("impartiality", () => {
	const idea = {
		ownerId: "owner",
		ownerSuperiorId: "boss",
		teamIds: ["member"],
		guideId: "guide",
		partners: ["ntnu"],
		unitPath: ["top", "health", "ward"],
	};
	const nobody: PlaceInLine = { personId: "x", unitIds: [], lineIds: [], superiorId: null, guestOf: null };
	const tie = (place: Partial<PlaceInLine>, capacity: "judge" | "decider" = "judge") =>
		suggestTie({ ...nobody, ...place }, idea, capacity);

	it("sees the owner, the team, the guide, the superior both ways, and the line", () => {
		expect(tie({ personId: "owner" })).toBe("party");
		expect(tie({ personId: "member" })).toBe("team");
		expect(tie({ personId: "guide" })).toBe("guide");
		expect(tie({ personId: "boss" })).toBe("superior");
		expect(tie({ superiorId: "owner" })).toBe("superior");
		expect(tie({ unitIds: ["ward"], lineIds: ["top", "health", "ward"] })).toBe("own_unit");
		expect(tie({ unitIds: ["health"], lineIds: ["top", "health"] })).toBe("own_unit");
		expect(tie({ unitIds: ["room"], lineIds: ["top", "health", "ward", "room"] })).toBe("own_unit");
	});

	it("sees none in another unit, at the very top, or for a decision maker in the line", () => {
		expect(tie({ unitIds: ["school"], lineIds: ["top", "city", "school"] })).toBeNull();
		expect(tie({ unitIds: ["top"], lineIds: ["top"] })).toBeNull();
		expect(tie({ unitIds: ["health"], lineIds: ["top", "health"] }, "decider")).toBeNull();
		expect(tie({ personId: "member" }, "decider")).toBe("team");
	});

	it("sees a partner: a guest from the organisation that a guest in the team comes from", () => {
		expect(tie({ guestOf: "ntnu" })).toBe("partner");
		expect(tie({ guestOf: "ntnu" }, "decider")).toBe("partner");
		expect(tie({ guestOf: "sintef" })).toBeNull();
	});

	it("sees who stands under a leader who steps aside, and nobody further down", () => {
		const isUnder = (superiorId: string | null) => isUnderOneAside({ superiorId }, idea, new Set(["aside"]));
		expect(["owner", "member", "guide", "aside"].map(isUnder)).toEqual([true, true, true, true]);
		expect(["boss", null].map(isUnder)).toEqual([false, false]);
	});

	it("lets nobody judge who has a tie that is not decided", () => {
		fc.assert(
			fc.property(
				fc.constantFrom("party", "kin", "other") as fc.Arbitrary<"party" | "kin" | "other">,
				(declared) => {
					expect(standingOf({ declared, suggested: null, decided: null })).toBe("awaits");
					expect(standingOf({ declared: "none", suggested: "own_unit", decided: null })).toBe("awaits");
				},
			),
		);
	});
});

describe("results", () => {
	const criteria = [{ id: "c", weight: 1 }];
	const pitch = (id: string, values: number[]) =>
		values.map((value, index) => ({ judge: String(index), pitch: id, criterion: "c", value }));
	const summary = (values: number[]) => {
		const [found] = summariseScores(pitch("p", values), criteria);
		if (!found) throw new Error("no summary");
		return found;
	};

	it("says clear only where the gap is more than disagreement explains", () => {
		expect(leadOf(summary([6, 6, 5]), summary([2, 2, 3]), 3)).toBe("clear");
		expect(leadOf(summary([6, 2, 4]), summary([5, 2, 4]), 3)).toBe("too-close");
		expect(leadOf(summary([5, 5, 5]), summary([4.5, 4.5, 4.5]), 3)).toBe("too-close");
		expect(leadOf(summary([6]), summary([4]), 1)).toBe("too-close");
		expect(leadOf(summary([6, 6, 6]), summary([2, 2]), 3)).toBeNull();
		expect(leadOf(summary([6, 6]), undefined, 2)).toBeNull();
	});
});

describe("the cost of a yes", () => {
	const asked = { competenceId: "it", quarter: "2027-Q1", hours: 40, answer: "yes" as const };
	const pools = [
		{ competence: "it", quarter: "2027-Q1", hours: 100 },
		{ competence: "it", quarter: "2027-Q2", hours: 100 },
	];

	it("sets the hours against what lies there without them, and finds where there is room", () => {
		const demands = [{ competence: "it", quarter: "2027-Q1", hours: 120 }];
		const [line] = costOf({ pools, demands }, [asked]);
		expect([line?.before.demanded, line?.after.demanded, line?.hours, line?.firstRoom]).toEqual([
			80,
			120,
			40,
			"2027-Q2",
		]);
		expect(costOfAll({ pools, demands }, [asked]).over.map(({ quarter }) => quarter)).toEqual(["2027-Q1"]);
	});

	it("does not count what a leader has refused", () => {
		const refused = { ...asked, answer: "no" as const };
		expect(costOfAll({ pools, demands: [] }, [refused])).toEqual({ hours: 0, over: [] });
	});
});

describe("criteria", () => {
	it("weigh 100 together, with six words each, in every language", () => {
		for (const locale of ["nb", "nn", "en"] satisfies Locale[]) {
			const criteria = defaultCriteria(messagesIn(locale));
			expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
			expect(criteria.map(({ levelWords }) => new Set(levelWords).size)).toEqual([6, 6, 6, 6, 6, 6]);
		}
	});

	it("come back from the form as they went in; an emptied title removes one", () => {
		const t = messagesIn("nb");
		const criteria = defaultCriteria(t);
		expect(criteriaFrom(filledWith(criteria), t)).toEqual({ ok: true, criteria });
		const without = criteriaFrom({ ...filledWith(criteria), title_1: undefined }, t);
		expect(without).toEqual({ ok: true, criteria: criteria.filter((_, index) => index !== 1) });
		const gap = criteriaFrom({ ...filledWith(criteria), level_0_3: undefined }, t);
		expect(gap).toEqual({ ok: false, errors: { level_0_3: t.pitching.criteria.levelMissing } });
	});
});
