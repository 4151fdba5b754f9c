import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addQuarters } from "../calendar/quarter.ts";
import { delayed, forecastStarts, movedUp, type Queue, type Waiting } from "./queue.ts";

const waits = (id: string, over: Partial<Waiting> = {}): Waiting => ({
	...{ id, quarters: 2, needs: [], requires: [] },
	...over,
});
const it40 = (after = 0) => ({ competence: "IT", after, hours: 40, promisedIn: null });
const queue = (over: Partial<Queue>): Queue => ({
	...{ from: "2027-Q1", slots: 1, running: [], waiting: [], pools: [], demands: [] },
	...over,
});
const starts = (over: Partial<Queue>) =>
	forecastStarts(queue(over)).map(({ id, start, because }) => [id, start, because?.kind ?? null]);

describe("those who wait", () => {
	it("start when somebody before them is over, one after the other", () => {
		expect(
			starts({
				running: [{ id: "r", until: "2027-Q2" }],
				waiting: [waits("a"), waits("b", { quarters: 1 })],
			}),
		).toEqual([
			["a", "2027-Q3", "slot"],
			["b", "2028-Q1", "slot"],
		]);
		expect(starts({ slots: null, waiting: [waits("a"), waits("b")] })).toEqual([
			["a", "2027-Q1", null],
			["b", "2027-Q1", null],
		]);
		expect(starts({ slots: 0, waiting: [waits("a")] })).toEqual([["a", null, "slot"]]);
	});

	it("wait for hours, which count on as they were last set, and need not wait for hours that are promised", () => {
		const pools = [
			{ competence: "IT", quarter: "2027-Q1", hours: 60 },
			{ competence: "IT", quarter: "2027-Q2", hours: 100 },
		];
		const demands = [{ competence: "IT", quarter: "2027-Q1", hours: 30 }];
		const two = { slots: 9, pools, demands, waiting: [waits("a", { needs: [it40()] })] };
		expect(starts(two)).toEqual([["a", "2027-Q2", "hours"]]);
		expect(starts({ ...two, waiting: [waits("a", { needs: [{ ...it40(), hours: 101 }] })] })).toEqual([
			["a", null, "hours"],
		]);
		expect(
			starts({ ...two, waiting: [waits("a", { needs: [{ ...it40(), promisedIn: "2027-Q1" }] })] }),
		).toEqual([["a", "2027-Q1", null]]);
		expect(
			starts({
				...two,
				waiting: ["a", "b", "c", "d"].map((id) => waits(id, { needs: [it40()] })),
			}).map(([, start]) => start),
		).toEqual(["2027-Q2", "2027-Q2", "2027-Q3", "2027-Q3"]);
	});

	it("start after what they build on, also when it stands behind them", () => {
		expect(
			starts({ slots: 9, waiting: [waits("late", { requires: ["early", "gone"] }), waits("early")] }),
		).toEqual([
			["late", "2027-Q3", "requires"],
			["early", "2027-Q1", null],
		]);
		const circle = [waits("a", { requires: ["b"] }), waits("b", { requires: ["a"] })];
		expect(starts({ slots: 9, waiting: circle })).toHaveLength(2);
	});

	it("are told apart by who is later and who is sooner", () => {
		const before = [
			{ id: "a", start: "2027-Q1", because: null },
			{ id: "b", start: null, because: null },
			{ id: "gone", start: "2027-Q1", because: null },
		];
		const after = [
			{ id: "a", start: "2027-Q3", because: null },
			{ id: "b", start: "2027-Q4", because: null },
			{ id: "new", start: "2027-Q1", because: null },
		];
		expect(delayed(before, after)).toEqual([{ id: "a", from: "2027-Q1", to: "2027-Q3" }]);
		expect(movedUp(before, after)).toEqual([{ id: "b", from: null, to: "2027-Q4" }]);
	});
});

it("never holds more places than there are, whoever waits", () => {
	const some = fc.record({ quarters: fc.integer({ min: 1, max: 5 }) });
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 4 }),
			fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
			fc.array(some, { maxLength: 12 }),
			(slots, ends, waiting) => {
				const running = ends.slice(0, slots).map((end, at) => ({
					id: `r${at}`,
					until: addQuarters("2027-Q1", end),
				}));
				const all = waiting.map(({ quarters }, at) => waits(`w${at}`, { quarters }));
				const found = new Map(
					forecastStarts(queue({ slots, running, waiting: all })).map((one) => [one.id, one.start]),
				);
				for (let at = 0; at < 12; at++) {
					const quarter = addQuarters("2027-Q1", at);
					const going = all.filter(({ id, quarters }) => {
						const start = found.get(id);
						return start && start <= quarter && quarter < addQuarters(start, quarters);
					});
					expect(going.length + running.filter(({ until }) => until >= quarter).length).toBeLessThanOrEqual(
						slots,
					);
				}
			},
		),
	);
});
