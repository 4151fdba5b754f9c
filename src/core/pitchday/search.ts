import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import { Moves } from "./moves.ts";
import { Prices } from "./prices.ts";
import { clear, fill, takeOver } from "./start.ts";
import { State } from "./state.ts";
import type { FilledBlock, PitchDay } from "./terms.ts";

/** Heat, in seats: where a day is planned from nothing, where a plan is taken up again, and where a cycle ends. */
const heat = { hot: 0.3, warm: 0.2, cold: 0.04 };
/** Moves of the miniature that tells the speed. */
const trialMoves = 20_000;
/** A cycle of heat has about so many moves; fewer where there are fewer. */
const cycleMoves = 20_000_000;
/** Moves between two looks at the heat, and rounds between two looks at the prices. */
const [round, rounds] = [512, 8];
/** From here on in a cycle prices only rise, so that it ends with every rule kept. */
const rising = 0.8;
/** Beginnings that are tried until one keeps every rule. */
const beginnings = 24;

/** The best plan found; `isWhole` where it keeps every hard rule. */
export type Found = { isWhole: boolean; blocks: { [block: string]: FilledBlock } };

/** Searches by annealing in cycles, from the plan that stands or from one built pitch by pitch. */
export function search(day: PitchDay, effort: Effort, random: RandomSource): Found {
	const run = new Search(day, effort, random);
	const isLive = day.previous !== undefined && (day.changePrice ?? 0) > 0;
	run.begin();
	effort.trial(trialMoves);
	run.cycle(isLive ? heat.warm : heat.hot);
	const cycles = Math.max(1, Math.round(effort.main() / cycleMoves));
	for (let at = 0; at < cycles; at++) {
		effort.part(1 / (cycles - at));
		run.back();
		run.cycle(at > 0 || isLive ? heat.warm : heat.hot);
	}
	return run.found();
}

class Search {
	readonly #day: PitchDay;
	readonly #effort: Effort;
	readonly #random: RandomSource;
	readonly #state: State;
	readonly #prices: Prices;
	readonly #moves: Moves;
	#record = Number.POSITIVE_INFINITY;
	#best: { at: Int32Array; panel: Int32Array; panelSize: Int32Array } | null = null;

	constructor(day: PitchDay, effort: Effort, random: RandomSource) {
		[this.#day, this.#effort, this.#random] = [day, effort, random];
		this.#state = new State(day);
		this.#prices = new Prices(this.#state.tables);
		this.#moves = new Moves(this.#state, this.#prices, random);
	}

	/** Takes over the plan that stands and places the rest; where that breaks a rule, begins from nothing. */
	begin(): void {
		takeOver(this.#state);
		for (let at = 0; at < beginnings && !this.#state.isWhole; at++) {
			if (at > 0) clear(this.#state);
			fill(this.#state, this.#random);
		}
		this.#moves.refresh();
		this.#note();
	}

	/** Goes back to the best plan. */
	back(): void {
		if (!this.#best) return;
		const state = this.#state;
		const { blocks, panel, pitches, locked } = state.tables;
		const { at, panel: seats, panelSize } = this.#best;
		clear(state);
		for (let b = 0; b < blocks; b++)
			for (let s = 0; s < (panelSize[b] as number) && !locked[b]; s++)
				state.seat(seats[b * panel.max + s] as number, b);
		for (let q = 0; q < pitches; q++) if (state.at[q] === -1) state.put(q, at[q] as number);
		this.#moves.refresh();
	}

	/** One fall of heat, over the stage that has begun. */
	cycle(hot: number): void {
		const [moves, prices, state] = [this.#moves, this.#prices, this.#state];
		let until = rounds;
		for (let given = this.#effort.take(round); given > 0; given = this.#effort.take(round)) {
			const { share } = this.#effort;
			const warmth = prices.unit * hot * (heat.cold / hot) ** share;
			prices.gather(share);
			for (let i = 0; i < given; i++) if (moves.try(warmth) && state.isWhole) this.#note();
			if (--until > 0) continue;
			until = rounds;
			if (prices.adapt(state, share < rising)) moves.reprice();
		}
	}

	#note(): void {
		const state = this.#state;
		if (!state.isWhole) return;
		const cost = this.#prices.objective(state) + state.tables.weights.unlinked * this.#moves.extra;
		if (cost >= this.#record - 1e-9) return;
		this.#record = cost;
		this.#best = { at: state.at.slice(), panel: state.panel.slice(), panelSize: state.panelSize.slice() };
		this.#effort.found(cost);
	}

	found(): Found {
		const { at, panel, panelSize } = this.#best ?? this.#state;
		const { judges, pitches, blocks } = this.#day;
		const filled: Found["blocks"] = {};
		for (const [b, { id }] of blocks.entries()) {
			const start = b * this.#day.panel.max;
			const seats = [...panel.slice(start, start + (panelSize[b] as number))];
			const members = seats.map((j) => judges[j]?.id ?? "").sort();
			const held = pitches.flatMap((pitch, q) => (at[q] === b ? [pitch.id] : [])).sort();
			if (members.length + held.length > 0) filled[id] = { panel: members, pitches: held };
		}
		return { isWhole: this.#best !== null, blocks: filled };
	}
}
