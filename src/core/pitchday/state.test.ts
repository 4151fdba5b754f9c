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

it("prices trades of seats, of places and of whole blocks as what they then cost, and no change above the most", () => {
	const made = { replace: 0, exchange: 0, swap: 0, trade: 0, above: 0 };
	for (let seed = 1; seed <= 4; seed++) {
		const day = { ...makeDay(seed, size), previous: {}, changePrice: 0.75 };
		const state = new State(day);
		const random = new RandomSource(seed);
		fill(state, random);
		const prices = new Prices(state.tables);
		const deltas = new Deltas(state, prices);
		const moves = new Moves(state, prices, random);
		for (let i = 0; i < 1500; i++) {
			moves.try(2);
			const [b, c] = [random.below(8), random.below(8)];
			const [q, r, k] = [random.below(18), random.below(18), random.below(12)];
			const [j, l] = [state.panel[b * 3] as number, state.panel[c * 3] as number];
			const busy = state.duty[k * 4 + (state.tables.periodOf[b] as number)] !== -1;
			const isHeld = (state.panelSize[b] as number) > 0 && (state.panelSize[c] as number) > 0 && b !== c;
			if (isHeld && !busy && state.tables.canSit[b * 12 + k])
				check(
					"replace",
					(most) => deltas.replace(j, k, b, most),
					() => seats([j, b, -1], [k, b, 1]),
				);
			const sits = (who: number, at: number) => state.duty[who * 4 + (state.tables.periodOf[at] as number)];
			if (isHeld && j !== l && [-1, b].includes(sits(j, c) ?? 0) && [-1, c].includes(sits(l, b) ?? 0))
				check(
					"exchange",
					(most) => deltas.exchange(j, b, l, c, most),
					() => seats([j, b, -1], [l, c, -1], [j, c, 1], [l, b, 1]),
				);
			const panelOf = (at: number) => [
				...state.panel.subarray(at * 3, at * 3 + (state.panelSize[at] as number)),
			];
			const heldOf = (at: number) => [
				...state.held.subarray(at * 3, at * 3 + (state.heldSize[at] as number)),
			];
			const mayGo = (at: number, then: number) =>
				panelOf(at).every((who) => [-1, at].includes(sits(who, then) ?? 0));
			if (b !== c && mayGo(b, c) && mayGo(c, b))
				check(
					"trade",
					() => deltas.trade(b, c),
					() => {
						const [own, others] = [panelOf(b), panelOf(c)];
						const [held, heard] = [heldOf(b), heldOf(c)];
						const backPlaces = places(
							...held.map((one) => [one, c] as [number, number]),
							...heard.map((one) => [one, b] as [number, number]),
						);
						const leave = (all: number[], at: number) =>
							all.map((who) => [who, at, -1] as [number, number, number]);
						const come = (all: number[], at: number) =>
							all.map((who) => [who, at, 1] as [number, number, number]);
						const backSeats = seats(
							...leave(own, b),
							...leave(others, c),
							...come(own, c),
							...come(others, b),
						);
						return () => {
							backSeats();
							backPlaces();
						};
					},
				);
			const [from, to] = [state.at[q] as number, state.at[r] as number];
			const mayStand = state.tables.canStand[q * 8 + to] && state.tables.canStand[r * 8 + from];
			if (from >= 0 && to >= 0 && from !== to && mayStand)
				check(
					"swap",
					(most) => deltas.swap(q, r, most),
					() => places([q, to], [r, from]),
				);
		}

		function check(kind: keyof typeof made, price: (most?: number) => number, make: () => () => void) {
			const before = prices.total(state);
			const cost = price();
			const [allowed, above] = [price(cost + 1e-9), price(cost - 0.1)];
			const undo = make();
			expect(prices.total(state) - before).toBeCloseTo(cost, 9);
			expect(allowed).toBe(cost);
			expect(above).toBeGreaterThan(cost - 0.1);
			undo();
			made[kind]++;
			if (above === Number.POSITIVE_INFINITY) made.above++;
		}
		function seats(...steps: [j: number, b: number, sign: number][]) {
			for (const [j, b, sign] of steps) sign > 0 ? state.seat(j, b) : state.unseat(j, b);
			return () => {
				for (const [j, b, sign] of steps.reverse()) sign > 0 ? state.unseat(j, b) : state.seat(j, b);
			};
		}
		function places(...steps: [q: number, b: number][]) {
			const was = steps.map(([q]) => [q, state.at[q] as number] as const);
			for (const [q] of steps) state.take(q);
			for (const [q, b] of steps) state.put(q, b);
			return () => {
				for (const [q] of was) state.take(q);
				for (const [q, b] of was) state.put(q, b);
			};
		}
	}
	expect(Math.min(...Object.values(made))).toBeGreaterThan(100);
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
