import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualTimes } from "./defaults.ts";
import { movedTo, turnTo } from "./moves.ts";
import {
	currentPhase,
	type DayInPhases,
	type DayState,
	type Phase,
	type PhaseTimes,
	phases,
	phasesOn,
	spans,
	timesOf,
} from "./phases.ts";
import { type Action, actions, actionsIn, allows, isOpenTo, parts, statesOpenTo, whyNot } from "./rules.ts";

const states = Object.keys(spans) as DayState[];
const now = new Date("2027-05-12T07:00:00Z");
const hour = 3_600_000;

/** Any times at all, from ten hours before to ten hours after. */
const anyTimes = fc
	.array(
		fc.record({
			start: fc.option(fc.integer({ min: -10, max: 10 })),
			length: fc.option(fc.integer({ min: 1, max: 10 })),
			byHand: fc.boolean(),
		}),
		{ minLength: phases.length, maxLength: phases.length },
	)
	.map((drawn) =>
		phases.map((phase, at): PhaseTimes => {
			const { start = null, length = null, byHand = false } = drawn[at] ?? {};
			const endsAt = length === null ? null : new Date(now.getTime() + ((start ?? -5) + length) * hour);
			return {
				phase,
				startsAt: start === null ? null : new Date(now.getTime() + start * hour),
				endsAt,
				byHand: byHand && start === null,
			};
		}),
	);

const anyDay = fc.record({ state: fc.constantFrom(...states), phases: anyTimes });
const aPart = fc.constantFrom(...parts);
const anAction = fc.constantFrom(...actions);

const without: readonly PhaseTimes[] = [];
const day = (state: DayState, times: readonly PhaseTimes[] = without): DayInPhases => ({
	state,
	phases: times,
});
const at = (phase: Phase, from: number | null, until: number | null = null): PhaseTimes => ({
	phase,
	startsAt: from === null ? null : new Date(now.getTime() + from * hour),
	endsAt: until === null ? null : new Date(now.getTime() + until * hour),
	byHand: false,
});

describe("the table of phases", () => {
	it("lets nobody do anything outside a phase that is on by its time and by what has been done", () => {
		fc.assert(
			fc.property(anyDay, aPart, anAction, (drawn, part, action) => {
				if (whyNot(drawn, part, action, now) !== null) return;
				const letting = phases.filter((phase) => actionsIn(phase, part).includes(action));
				const isOn = (phase: Phase) => {
					const { startsAt, endsAt, byHand } = timesOf(drawn.phases, phase);
					const inTime = (!startsAt || startsAt <= now) && (!endsAt || now < endsAt);
					return spans[drawn.state].includes(phase) && inTime && !byHand;
				};
				expect(letting.some(isOn)).toBe(true);
			}),
			{ numRuns: 2000, seed: 12 },
		);
	});

	it("gives a reason for every refusal, with a time that is true", () => {
		fc.assert(
			fc.property(anyDay, aPart, anAction, (drawn, part, action) => {
				const refusal = whyNot(drawn, part, action, now);
				expect(refusal === null).toBe(allows(phasesOn(drawn, now), part, action));
				if (refusal?.kind === "not-yet") expect(refusal.at > now).toBe(true);
				if (refusal?.kind === "never")
					expect(phases.some((one) => actionsIn(one, part).includes(action))).toBe(false);
			}),
			{ numRuns: 2000, seed: 12 },
		);
	});

	it("lets each thing be done by somebody, some time", () => {
		const never = actions.filter(
			(action) => !phases.some((one) => parts.some((part) => actionsIn(one, part).includes(action))),
		);
		expect(never).toEqual([]);
	});

	it("leaves what has no clock to what has been done alone", () => {
		const untimed = [
			"add-pitches",
			"line-up",
			"plan",
			"hold-room",
			"follow",
			"keep-protocol",
			"sign-protocol",
		] as const;
		const open = (part: (typeof parts)[number]) =>
			Object.fromEntries(
				states.map((state) => [state, untimed.filter((action) => isOpenTo(state, part, action))]),
			);
		expect(open("office")).toEqual({
			...{
				planned: ["add-pitches", "line-up", "plan"],
				open: ["line-up", "plan", "hold-room"],
				scored: ["plan"],
			},
			...{ recommended: [], decided: [], released: [] },
		});
		expect(open("secretary")).toEqual({
			...{ planned: [], open: [], scored: ["keep-protocol"], recommended: ["keep-protocol"] },
			...{ decided: ["keep-protocol"], released: ["keep-protocol"] },
		});
		expect(statesOpenTo("audience", "follow")).toEqual([
			"open",
			"scored",
			"recommended",
			"decided",
			"released",
		]);
		expect(statesOpenTo("leader", "hold-room")).toEqual(["open"]);
		expect(statesOpenTo("leader", "sign-protocol")).toEqual(["recommended", "decided", "released"]);
	});

	/** What could be done in each state before days had phases, as the conditions stood then. */
	const before: Readonly<Record<DayState, Partial<Record<(typeof parts)[number], readonly Action[]>>>> = {
		planned: { member: ["declare", "read-page"], decider: ["declare", "read-page"] },
		open: { member: ["declare", "read-page", "score", "compare", "note", "change-points"] },
		scored: {
			member: ["declare", "see-points", "compare", "note", "change-points", "read-protocol"],
			leader: ["see-points", "note", "recommend", "send-recommendations", "read-protocol"],
			secretary: ["see-points", "note", "read-protocol"],
			decider: ["see-points", "read-protocol"],
		},
		recommended: { member: ["declare", "see-points"], decider: ["see-points", "decide"] },
		decided: { member: ["declare", "see-points"], decider: ["see-points", "decide", "release"] },
		released: { member: ["see-points", "read-protocol"], leader: ["see-points"], decider: ["see-points"] },
	};
	const neverBefore: readonly [DayState, (typeof parts)[number], Action][] = [
		["planned", "member", "score"],
		["planned", "leader", "see-points"],
		["open", "leader", "see-points"],
		["open", "decider", "see-points"],
		["open", "leader", "recommend"],
		["scored", "member", "score"],
		["scored", "decider", "decide"],
		["recommended", "member", "note"],
		["recommended", "member", "change-points"],
		["recommended", "leader", "recommend"],
		["recommended", "decider", "release"],
		["released", "decider", "decide"],
		["released", "member", "declare"],
	];

	it("leaves a day without times as it was: what has been done decides alone", () => {
		for (const state of states)
			for (const [part, could] of Object.entries(before[state]))
				for (const action of could)
					expect([state, part, action, whyNot(day(state), part as never, action, now)]).toEqual([
						state,
						part,
						action,
						null,
					]);
		for (const [state, part, action] of neverBefore)
			expect([state, part, action, whyNot(day(state), part, action, now) === null]).toEqual([
				state,
				part,
				action,
				false,
			]);
	});
});

describe("where a day is", () => {
	it("is known by what has been done, where nobody has set times", () => {
		expect(states.map((state) => currentPhase(day(state), now))).toEqual([
			"material",
			"pitch",
			"deliberation",
			"decision",
			"letters",
			"letters",
		]);
	});

	it("is the phase that began last; between two, the one that is over", () => {
		const times = [at("material", null, -3), at("preparation", -2), at("calibration", 2), at("pitch", 4)];
		expect(currentPhase(day("planned", times), now)).toBe("preparation");
		expect(currentPhase(day("planned", times), new Date(now.getTime() + 3 * hour))).toBe("calibration");
		expect(phasesOn(day("planned", times), new Date(now.getTime() - 2.5 * hour))).toEqual([]);
		expect(currentPhase(day("planned", times), new Date(now.getTime() - 2.5 * hour))).toBe("material");
	});

	it("says when scoring opens, also where the office has opened the day before", () => {
		const times = [at("pitch", 4)];
		const opens = { kind: "not-yet", phase: "pitch", at: times[0]?.startsAt };
		expect(whyNot(day("open", times), "member", "score", now)).toEqual(opens);
		expect(whyNot(day("planned", times), "member", "score", now)).toEqual(opens);
		expect(whyNot(day("planned"), "member", "score", now)).toEqual({ kind: "waits", phase: "pitch" });
		expect(whyNot(day("scored"), "member", "score", now)).toEqual({ kind: "over", phase: "pitch", at: null });
	});
});

describe("moving by hand", () => {
	it("puts the day in that phase, whatever the times were", () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom(...phases), (drawn, to) => {
				if (turnTo(drawn.state, to) !== "times") return;
				const moved = { ...drawn, phases: movedTo(drawn.phases, to, now) };
				expect(phasesOn(moved, now)).toContain(to);
				expect(currentPhase(moved, now)).toBe(to);
				for (const { startsAt, endsAt } of moved.phases)
					if (startsAt && endsAt) expect(endsAt > startsAt).toBe(true);
			}),
			{ numRuns: 2000, seed: 12 },
		);
	});

	it("opens, closes and opens again; what the teams have been told stands", () => {
		expect(turnTo("planned", "pitch")).toBe("open");
		expect(turnTo("open", "recommendation")).toBe("close");
		expect(turnTo("scored", "pitch")).toBe("reopen");
		expect(turnTo("open", "material")).toBe("unopen");
		expect(turnTo("planned", "deliberation")).toBe(null);
		expect(turnTo("scored", "decision")).toBe(null);
		expect(turnTo("recommended", "recommendation")).toBe(null);
		expect(phases.map((phase) => turnTo("released", phase))).toEqual(phases.map(() => null));
	});
});

describe("the usual times", () => {
	const brief = (times: ReturnType<typeof usualTimes>) =>
		times.map(({ phase, startsAt, endsAt }) => [phase, startsAt, endsAt]);

	it("give the panel a week to read and three days to calibrate, and never a deadline on a holiday", () => {
		expect(brief(usualTimes("2027-05-24", "09:00", "2027-03-01"))).toEqual([
			["material", null, "2027-05-14T12:00"],
			["preparation", "2027-05-14T12:00", null],
			["calibration", "2027-05-21T12:00", null],
			["pitch", "2027-05-24T09:00", null],
			["deliberation", "2027-05-24T09:00", null],
			["recommendation", "2027-05-24T09:00", null],
			["decision", "2027-05-24T09:00", null],
			["letters", null, null],
		]);
	});

	it("shrink when the day is near, down to none", () => {
		const [handIn, , calibration] = usualTimes("2027-06-04", "09:00", "2027-05-31");
		expect([handIn?.endsAt, calibration?.startsAt]).toEqual(["2027-06-02T12:00", "2027-06-03T12:00"]);
		const [today] = usualTimes("2027-06-04", "09:00", "2027-06-04");
		expect(today?.endsAt).toBe("2027-06-04T09:00");
	});
});
