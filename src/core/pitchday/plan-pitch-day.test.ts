import { describe, expect, it } from "vitest";
import { evaluatePitchDay, type FilledBlock, type PitchDay, planPitchDay } from "./index.ts";
import { makeDay } from "./made-days.ts";

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

/** The plan, whose rules and objective the evaluator has counted again. */
function planned(day: PitchDay, moves = 5000, seed = 1) {
	const outcome = planPitchDay(day, { limit: { moves }, seed });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons));
	const { broken, objective } = evaluatePitchDay(day, outcome.answer.blocks);
	expect([Object.values(broken).filter((count) => count > 0), objective]).toEqual([
		[],
		outcome.answer.objective,
	]);
	return outcome.answer;
}

const size = { days: 2, orders: 2, rooms: 2, judges: 12, pitches: 18 };

describe("a pitch day", () => {
	it("seats the smallest panel, at its bound, and stops there", () => {
		const { blocks, objective, bound, gap, moves } = planned(aDay());
		expect(blocks).toEqual({ b: { panel: ["knows", "lead"], pitches: ["q"] } });
		expect([objective, bound, gap, moves]).toEqual([3, 3, 0, 0]);
	});

	it("keeps every rule from the first moves on, on days drawn at random", () => {
		for (let seed = 1; seed <= 25; seed++) {
			const { objective, bound } = planned(makeDay(seed, size), 1000, seed);
			expect(bound).toBeLessThanOrEqual(objective);
		}
	});

	it("finds room on a full day for a pitch that comes late, and leaves most as it was", () => {
		const day = makeDay(5, { days: 1, orders: 4, rooms: 3, judges: 20, pitches: 60 }, 5);
		const { blocks } = planned(day);
		const late = day.pitches.filter(({ available }) => available.length === 4).slice(0, 4);
		for (const { id } of late) {
			const was = day.blocks.find((block) => blocks[block.id]?.pitches.includes(id))?.period;
			const available = ["t0", "t1", "t2", "t3"].filter((period) => period !== was).slice(0, 1);
			const pitches = day.pitches.map((pitch) => (pitch.id === id ? { ...pitch, available } : pitch));
			const again = planned({ ...day, pitches, previous: blocks, changePrice: 2 }, 300);
			expect(again.parts.changes).toBe(2);
		}
	});

	it("gives the same answer to the byte for a seed and a number of moves", () => {
		const again = () => JSON.stringify(planPitchDay(makeDay(3, size), { limit: { moves: 40_000 }, seed: 7 }));
		expect(again()).toBe(again());
	});

	it("names what each rule costs most, and it adds up", () => {
		const { costliest, parts, objective } = planned(makeDay(2, size));
		expect(costliest.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(objective, 9);
		const seats = costliest.find(({ rule }) => rule === "seats");
		expect(seats?.cost).toBe(parts.seats);
		expect(seats?.where.every(({ cost }) => cost >= 2)).toBe(true);
	});
});

describe("a pitch day taken up again", () => {
	it("changes little where a judge falls ill and changes have a price", () => {
		const changes = { priced: 0, free: 0 };
		for (let seed = 1; seed <= 8; seed++) {
			const day = makeDay(seed, size);
			const { blocks } = planned(day, 60_000);
			const [[block = "", filled = nobody] = []] = Object.entries(blocks);
			const period = day.blocks.find(({ id }) => id === block)?.period ?? "";
			const judges = day.judges.map((judge) =>
				judge.id === filled.panel[0] ? { ...judge, available: without(judge.available, period) } : judge,
			);
			const live = { ...day, judges, previous: blocks };
			const priced = planned({ ...live, changePrice: 3 }, 60_000).parts;
			const longer = planned({ ...live, changePrice: 3 }, 600_000, 2).parts;
			expect(priced.changeCost).toBe(3 * priced.changes);
			expect(priced.changes).toBe(longer.changes);
			changes.priced += priced.changes;
			changes.free += planned(live, 60_000).parts.changes;
		}
		expect(changes.free).toBeGreaterThan(5 * changes.priced);
	});

	it("keeps locked blocks as they were", () => {
		const day = makeDay(1, size);
		const { blocks } = planned(day, 20_000);
		const locked = Object.keys(blocks).slice(0, 2);
		const again = planned({ ...day, previous: blocks, locked }, 20_000, 2);
		for (const id of locked) expect(again.blocks[id]).toEqual(blocks[id]);
	});
});

describe("a pitch day that cannot be", () => {
	it("names the pitch that has no panel, and is possible when the conflict is gone", () => {
		const periods = [{ period: "t", lack: "judges" }];
		expect(reasonsOf({ ...aDay(), conflicts: [["knows", "q"]] })).toEqual([
			{ kind: "no-panel", pitch: "q", topic: "ice", periods },
		]);
	});

	it("names too few slots, and is possible with one more", () => {
		const pitches = ["q", "r", "s"].map((id) => ({ ...aDay().pitches[0], id })) as PitchDay["pitches"];
		expect(reasonsOf({ ...aDay(), pitches })).toContainEqual({ kind: "too-few-slots", pitches: 3, slots: 2 });
		planned({ ...aDay(), pitches, blocks: [{ id: "b", period: "t", room: "r", slots: 3 }] });
	});

	it("names pitches that crowd a period, and is possible when one of them may come at another", () => {
		const day = makeDay(5, size);
		const crowd = day.pitches.map((pitch, at) => (at < 7 ? { ...pitch, available: ["t0"] } : pitch));
		const [reason, ...more] = reasonsOf({ ...day, conflicts: [], pitches: crowd });
		expect(more).toEqual([]);
		if (reason?.kind !== "crowded") throw new Error(JSON.stringify(reason));
		expect(reason.periods).toEqual(["t0"]);
		const pitches = crowd.map((pitch) =>
			pitch.id === reason.pitches[0] ? { ...pitch, available: ["t0", "t1", "t2", "t3"] } : pitch,
		);
		planned({ ...day, conflicts: [], pitches });
	});

	it("names every cause at once: a crowd, another crowd, and a pitch without a panel", () => {
		const day = { ...makeDay(5, size), conflicts: [] };
		const pitches = day.pitches.map((pitch, at) => ({
			...pitch,
			available: at === 0 ? [] : [at < 8 ? "t0" : "t1"],
		}));
		const reasons = reasonsOf({ ...day, pitches });
		expect(reasons.map(({ kind }) => kind)).toEqual(["no-panel", ...reasons.slice(1).map(() => "crowded")]);
		const crowded = reasons.flatMap((reason) => (reason.kind === "crowded" ? [reason] : []));
		expect(crowded.map(({ periods: own }) => own).sort()).toEqual([["t0"], ["t1"]]);
		const moved = new Set(crowded.flatMap((one) => one.pitches.slice(one.slots)));
		const all = day.periods.map(({ id }) => id);
		planned({
			...day,
			pitches: pitches.map((pitch, at) =>
				at === 0 || moved.has(pitch.id) ? { ...pitch, available: all } : pitch,
			),
		});
	});

	it("costs nothing and is bound by nothing where there is no pitch", () => {
		const { objective, bound } = planned({ ...aDay(), pitches: [], conflicts: [] });
		expect([objective, bound]).toEqual([0, 0]);
	});

	it("names the judge who is away from a locked block, and is possible without the lock", () => {
		const day = makeDay(1, size);
		const { blocks } = planned(day, 20_000);
		const [[block = "", filled = nobody] = []] = Object.entries(blocks);
		const ill = filled.panel[0] ?? "";
		const judges = day.judges.map((judge) => (judge.id === ill ? { ...judge, available: [] } : judge));
		const live = { ...day, judges, previous: blocks, changePrice: 2 };
		expect(reasonsOf({ ...live, locked: [block] })).toEqual([
			{ kind: "locked", block, id: ill, lack: "away" },
		]);
		planned(live, 20_000);
	});

	it("names the pitch of a locked block that has lost its panel to a conflict", () => {
		const day = { ...aDay(), previous: { b: { panel: ["lead"], pitches: ["q"] } }, locked: ["b"] };
		expect(reasonsOf(day)).toEqual([{ kind: "locked", block: "b", id: "q", lack: "judges" }]);
	});
});

const nobody: FilledBlock = { panel: [], pitches: [] };
const without = (all: string[], one: string): string[] => all.filter((each) => each !== one);

function reasonsOf(day: PitchDay) {
	const outcome = planPitchDay(day, steering);
	return outcome.ok ? [] : outcome.reasons;
}
