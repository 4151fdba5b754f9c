import { describe, expect, test } from "vitest";
import { anItem } from "../../../test/support/run-sheet-rows.ts";
import { differencesFrom } from "./differences.ts";
import { type Item, type ItemFields, placeBeside, withMoved } from "./item.ts";
import { layOut, momentIn } from "./timeline.ts";

const item = (id: string, fields: Partial<ItemFields & Item> = {}): Item => ({
	...anItem({ title: id }),
	...{ id, facilitatorName: null, copiedFrom: null },
	...fields,
});
const hours = { startsAt: "09:00:00", endsAt: "16:00:00" };
const spans = (items: readonly Item[], dayCount = 1) =>
	layOut(items, dayCount, hours).map(({ items: placed }) => placed.map(({ id, from, to }) => [id, from, to]));

describe("the times of a day", () => {
	test("follow from the lengths: what is longer pushes those after it", () => {
		expect(spans([item("a"), item("b", { minutes: 45 })])).toEqual([
			[
				["a", 540, 570],
				["b", 570, 615],
			],
		]);
		expect(spans([item("a", { minutes: 60 }), item("b", { minutes: 45 })])).toEqual([
			[
				["a", 540, 600],
				["b", 600, 645],
			],
		]);
	});

	test("begin anew on the second day", () => {
		expect(spans([item("a"), item("b", { day: 2 })], 2)).toEqual([[["a", 540, 570]], [["b", 540, 570]]]);
	});

	test("a fixed time leaves a gap, which is named", () => {
		const [day] = layOut([item("a"), item("lunch", { fixedStart: "11:30" })], 1, hours);
		expect(day?.faults).toEqual([{ kind: "gap", day: 1, itemId: "lunch", from: 570, to: 690 }]);
	});

	test("running into a fixed time is named, with what runs over", () => {
		const [day] = layOut([item("a", { minutes: 180 }), item("lunch", { fixedStart: "11:30" })], 1, hours);
		expect(day?.faults).toEqual([
			{ kind: "overlap", day: 1, itemId: "lunch", beforeId: "a", from: 690, to: 720 },
		]);
	});

	test("running past the end of the gathering is named once, for the last item", () => {
		const [day] = layOut([item("a", { minutes: 400 }), item("b", { minutes: 50 })], 1, hours);
		expect(day?.faults).toEqual([{ kind: "overrun", day: 1, itemId: "b", from: 960, to: 990 }]);
	});

	test("one facilitator in two places at once is named", () => {
		const both = { facilitatorId: "kari" };
		const [day] = layOut(
			[item("a", { ...both, minutes: 60 }), item("b", { ...both, fixedStart: "09:30" })],
			1,
			hours,
		);
		expect(day?.faults.map(({ kind }) => kind)).toEqual(["overlap", "double-booked"]);
	});
});

test("now and next follow the clock, also before, in a gap and after", () => {
	const [day] = layOut([item("a"), item("lunch", { fixedStart: "11:30" })], 1, hours);
	const at = (minute: number) => {
		const { now, next } = momentIn(day?.items ?? [], minute);
		return [now?.id ?? null, next?.id ?? null];
	};
	expect([at(539), at(540), at(569), at(570), at(690), at(719), at(720)]).toEqual([
		[null, "a"],
		["a", "lunch"],
		["a", "lunch"],
		[null, "lunch"],
		["lunch", null],
		["lunch", null],
		[null, null],
	]);
});

describe("moving", () => {
	const items = [item("a"), item("b"), item("c", { day: 2 })];
	const order = (moved: readonly Item[]) => moved.map(({ id, day }) => `${id}${day}`).join(" ");

	test("goes one step within the day and on into the next, and no further", () => {
		const step = (id: string, way: "up" | "down") => {
			const place = placeBeside(items, id, way, 2);
			return place && order(withMoved(items, id, place));
		};
		expect([
			step("a", "up"),
			step("a", "down"),
			step("b", "down"),
			step("c", "up"),
			step("c", "down"),
		]).toEqual([null, "b1 a1 c2", "a1 b2 c2", "a1 b1 c1", null]);
	});

	test("a place outside the day is its nearest end; an unknown item moves nothing", () => {
		expect(order(withMoved(items, "a", { day: 2, index: 99 }))).toBe("b1 c2 a2");
		expect(order(withMoved(items, "x", { day: 1, index: 0 }))).toBe("a1 b1 c2");
	});
});

test("a cohort's own sheet is told apart from the shared one item by item", () => {
	const shared = [item("a"), item("b"), item("c"), item("d")];
	const copy = (of: string, fields: Partial<Item> = {}) =>
		item(`own-${of}`, { title: of, copiedFrom: of, ...fields });
	const own = [copy("b"), copy("a"), copy("c", { minutes: 50, facilitatorId: "kari" }), item("walk")];
	const { of, leftOut, count } = differencesFrom(shared, own);
	expect(Object.fromEntries(of)).toEqual({
		"own-b": "same",
		"own-a": "moved",
		"own-c": "changed",
		walk: "added",
	});
	expect([leftOut, count]).toEqual([["d"], 4]);
	const named = [copy("a", { facilitatorId: "kari", room: "Scenen" }), copy("b"), copy("c"), copy("d")];
	expect(differencesFrom(shared, named).count).toBe(0);
});
