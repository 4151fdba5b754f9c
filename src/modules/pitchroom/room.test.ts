import { describe, expect, it } from "vitest";
import { stageOf, stateOfTurn, waitsFor } from "./room.ts";

const turn = (id: string, place: number, isHeard = false) => ({ id, title: id, place, isHeard });
const order = [turn("a", 1, true), turn("b", 2), turn("c", 3, true), turn("d", 4), turn("e", 5)];

describe("what is on in a room", () => {
	it("is followed by the first that nobody has heard, also where one was taken out of turn", () => {
		const stage = stageOf(order, "b");
		expect([stage.now?.id, stage.next?.id, stage.later.map(({ id }) => id)]).toEqual(["b", "d", ["e"]]);
		expect(order.map((one) => stateOfTurn(stage, one))).toEqual(["heard", "now", "heard", "next", "later"]);
	});

	it("tells each team how many are before it", () => {
		const waits = (on: string | null) =>
			["a", "b", "d", "e", "x"].map((id) => waitsFor(stageOf(order, on), id));
		expect(waits("b")).toEqual([null, null, 1, 2, null]);
		expect(waits(null)).toEqual([null, 0, 1, 2, null]);
	});

	it("is nothing before the first and after the last", () => {
		const heard = order.map((one) => ({ ...one, isHeard: true }));
		expect(stageOf(heard, null)).toEqual({ now: null, next: null, later: [] });
	});
});
