import { expect, it } from "vitest";
import { RandomSource } from "../random/index.ts";
import { Deltas } from "./deltas.ts";
import { Gathering } from "./gathering.ts";
import { evaluatePitchDay } from "./index.ts";
import { Links } from "./links.ts";
import { makeDay } from "./made-days.ts";
import { Moves } from "./moves.ts";
import { Prices } from "./prices.ts";
import { clear, fill } from "./start.ts";
import { State } from "./state.ts";

const size = { days: 2, orders: 2, rooms: 2, judges: 12, pitches: 18 };

it("counts as the evaluator does, after thousands of changes", () => {
	for (let seed = 1; seed <= 10; seed++) {
		const day = makeDay(seed, size);
		const state = new State(day);
		const random = new RandomSource(seed);
		fill(state, random);
		const moves = new Moves(state, new Prices(state.tables), random);
		for (let i = 0; i < 3000; i++) moves.try(1.5);
		const { parts, broken } = evaluatePitchDay(day, blocksOf(state));
		const { seats, stepOuts: stepOut, roomChanges: roomChange, load2, topics } = state;
		expect({ seats, stepOut, roomChange, load2, topics, unlinked: moves.extra }).toEqual(parts);
		expect([state.unplaced, ...state.short]).toEqual([
			...[broken.unplaced, broken.panelMin, broken.director, broken.expert],
		]);
		expect([broken.slots, broken.away, broken.twice, broken.panelMax]).toEqual([0, 0, 0, 0]);
		clear(state);
		expect([state.seats, state.load2, state.topics, state.unplaced]).toEqual([0, 0, 0, size.pitches]);
	}

	function blocksOf(state: State) {
		const day = makeDay(1, size);
		const own = day.blocks.map(({ id }, b) => {
			const panel = day.judges.filter((_, j) => state.duty.subarray(j * 4, j * 4 + 4).includes(b));
			const pitches = day.pitches.filter((_, q) => state.at[q] === b);
			return [id, { panel: panel.map((one) => one.id), pitches: pitches.map((one) => one.id) }] as const;
		});
		return Object.fromEntries(own);
	}
});

it("prices a change as what it then costs", () => {
	const state = new State(makeDay(4, size));
	const random = new RandomSource(4);
	fill(state, random);
	const prices = new Prices(state.tables);
	const deltas = new Deltas(state, prices);
	for (let i = 0; i < 400; i++) {
		const b = random.below(state.tables.blocks);
		const [j, q] = [random.below(12), random.below(18)];
		const before = prices.total(state);
		const from = state.at[q] as number;
		if (from >= 0 && from !== b && state.tables.canStand[q * 8 + b] && (state.heldSize[b] as number) < 3) {
			const delta = deltas.move(q, b);
			state.take(q);
			state.put(q, b);
			expect(prices.total(state) - before).toBeCloseTo(delta, 9);
			continue;
		}
		const sits = state.duty[j * 4 + (state.tables.periodOf[b] as number)] as number;
		if (sits !== b && (sits !== -1 || state.panelSize[b] === 3)) continue;
		const delta = sits === b ? deltas.unseat(j, b) : deltas.seat(j, b);
		if (sits === b) state.unseat(j, b);
		else state.seat(j, b);
		expect(prices.total(state) - before).toBeCloseTo(delta, 9);
	}
	expect(new Links(state).extra()).toBeGreaterThanOrEqual(0);
});

it("takes a topic to a block that holds it at the price told, keeps every slot, and puts all back", () => {
	let made = 0;
	for (let seed = 1; seed <= 6; seed++) {
		const state = new State(makeDay(seed, size));
		const random = new RandomSource(seed);
		fill(state, random);
		const prices = new Prices(state.tables);
		const gathering = new Gathering(state, new Deltas(state, prices));
		for (let i = 0; i < 600; i++) {
			const [before, at] = [prices.total(state), state.at.slice()];
			const b = random.below(state.tables.blocks);
			if (state.heldSize[b] === 0) continue;
			const guest = state.held[b * state.tables.mostSlots] as number;
			const cost = gathering.make(random.below(18), b, guest);
			if (cost !== null) {
				made++;
				expect(prices.total(state) - before).toBeCloseTo(cost, 9);
				expect(Math.max(...state.heldSize)).toBeLessThanOrEqual(3);
				if (i % 2 === 0) continue;
				gathering.undo();
			}
			expect(state.at).toEqual(at);
			expect(prices.total(state)).toBeCloseTo(before, 9);
		}
	}
	expect(made).toBeGreaterThan(30);
});
