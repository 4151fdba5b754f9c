import { describe, expect, it } from "vitest";
import { evaluatePitchDay, type PitchDay, planPitchDay } from "./index.ts";

const aDay = (): PitchDay => ({
	rooms: ["r"],
	periods: [{ id: "t", day: 0, order: 0 }],
	blocks: [{ id: "b", period: "t", room: "r", slots: 2 }],
	judges: [
		{ id: "lead", role: "director", unit: "u", expertise: [], available: ["t"] },
		{ id: "knows", role: "expert", unit: "u", expertise: ["ice"], available: ["t"] },
	],
	pitches: [{ id: "q", topic: "ice", unit: "v", available: ["t"] }],
	conflicts: [],
	panel: { min: 2, max: 3, directors: 1, experts: 1 },
	weights: { seat: 1, stepOut: 0.5, roomChange: 1, load: 0.25, topic: 0.5, unlinked: 5 },
});
const steering = { limit: { moves: 5000 }, seed: 1 };

describe("a pitch day", () => {
	it("seats the smallest panel, at its bound, and the evaluator agrees", () => {
		const outcome = planPitchDay(aDay(), steering);
		if (!outcome.ok) throw new Error("no plan");
		const { blocks, objective, bound, gap } = outcome.answer;
		expect(blocks).toEqual({ b: { panel: ["knows", "lead"], pitches: ["q"] } });
		expect([objective, bound, gap]).toEqual([3, 3, 0]);
		expect(evaluatePitchDay(aDay(), blocks).objective).toBe(3);
	});

	it("names the pitch that has no panel, and is possible when the conflict is gone", () => {
		const periods = [{ period: "t", lack: "judges" }];
		expect(planPitchDay({ ...aDay(), conflicts: [["knows", "q"]] }, steering)).toEqual({
			ok: false,
			reasons: [{ kind: "no-panel", pitch: "q", topic: "ice", periods }],
		});
	});
});
