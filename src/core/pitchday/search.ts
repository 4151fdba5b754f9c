import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import { makeWay } from "./make-way.ts";
import { Moves } from "./moves.ts";
import { Prices } from "./prices.ts";
import { clear, fill, mend, takeOver } from "./start.ts";
import { State } from "./state.ts";
import type { FilledBlock, PitchDay } from "./terms.ts";

/**
 * Heat, in seats: where a cycle begins, where a plan that stands is taken up again, where the best plan is polished, and
 * where each ends; and the heat that is held where there are moves for more than a cycle.
 */
const heat = { hot: 0.12, warm: 0.25, polish: 0.12, cold: 0.03, held: 0.08 };
/** The share of moves that polishes. */
const polishing = 0.1;
/** The share of moves for beginnings, where there are several; they are shorter than a cycle by this factor. */
const [beginning, shorter] = [0.3, 5];
/** A miniature that warms the program up, and one that tells how fast moves are. */
const warmingMoves = 400_000;
const trialMoves = 600_000;
/** A cycle of heat has so many moves for each pitch and block; fewer where there are fewer in all. */
const cycleMoves = 5_000;
/** Moves between two looks at the heat, and rounds between two looks at the prices. */
const [round, rounds] = [512, 8];
/** From here on in a cycle prices only rise, so that it ends with every rule kept. */
const rising = 0.8;
/** Beginnings that are tried until one keeps every rule. */
const beginnings = 24;

/** The best plan found; `isWhole` where it keeps every hard rule. */
export type Found = { isWhole: boolean; blocks: { [block: string]: FilledBlock } };

/** Searches by annealing, from the plan that stands or from one built pitch by pitch, until the bound is met. */
export function search(day: PitchDay, effort: Effort, random: RandomSource, bound: number): Found {
	const run = new Search(day, effort, random, bound);
	run.begin();
	const hot = hasPrice(day) ? heat.warm : heat.hot;
	effort.trial(warmingMoves);
	run.cool(hot);
	effort.trial(trialMoves, 0);
	run.cool(hot);
	const length = cycleMoves * Math.max(1, day.pitches.length * day.blocks.length);
	const cycles = Math.max(1, (effort.main() * (1 - polishing)) / length);
	if (hasPrice(day) || cycles === 1) run.fall(Math.round(cycles), 1 - polishing, hot);
	else run.fallAnew(cycles, hot);
	effort.part(1);
	run.back();
	run.cool(heat.polish);
	return run.found();
}

/** A plan stands, and to leave it costs something. */
const hasPrice = ({ previous, changePrice = 0 }: PitchDay): boolean =>
	previous !== undefined && changePrice > 0;

class Search {
	readonly #day: PitchDay;
	readonly #effort: Effort;
	readonly #random: RandomSource;
	readonly #state: State;
	readonly #prices: Prices;
	readonly #moves: Moves;
	readonly #bound: number;
	#record = Number.POSITIVE_INFINITY;
	#best: { at: Int32Array; panel: Int32Array; panelSize: Int32Array } | null = null;

	constructor(day: PitchDay, effort: Effort, random: RandomSource, bound: number) {
		this.#bound = bound;
		[this.#day, this.#effort, this.#random] = [day, effort, random];
		this.#state = new State(day);
		this.#prices = new Prices(this.#state.tables);
		this.#moves = new Moves(this.#state, this.#prices, random);
	}

	/** Takes over the plan that stands and places the rest; where that breaks a rule and changes are free, begins anew. */
	begin(): void {
		takeOver(this.#state);
		mend(this.#state);
		fill(this.#state, this.#random);
		makeWay(this.#state);
		for (let at = 1; at < beginnings && !this.#state.isWhole && !hasPrice(this.#day); at++) this.#beginAnew();
		this.#moves.refresh();
		this.#note();
	}

	/** Empties the day, the locked blocks apart, and builds another plan. */
	#beginAnew(): void {
		clear(this.#state);
		fill(this.#state, this.#random);
		makeWay(this.#state);
		this.#moves.refresh();
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

	/** Falls of heat over this share of the moves that are left: from the best plan, or after the first from others. */
	fall(times: number, share: number, hot: number, isAnew = false): void {
		for (let at = 0; at < times; at++) {
			this.#effort.part(share / (times - at * share));
			if (isAnew && at > 0) this.#beginAnew();
			else this.back();
			this.cool(hot);
		}
	}

	/**
	 * Many short falls, each from another beginning, since a plan seldom comes to use other rooms and periods later; then
	 * the best is kept at one heat. `cycles`: for how many there are moves, more than one.
	 */
	fallAnew(cycles: number, hot: number): void {
		const rest = 1 - polishing;
		const share = Math.max(rest / cycles, beginning);
		this.fall(Math.round((shorter * cycles * share) / rest), share, hot, true);
		this.#effort.part((rest - share) / (1 - share));
		this.back();
		this.hold(heat.held);
	}

	/** One fall of heat, over the stage that has begun. */
	cool(hot: number): void {
		this.#anneal(hot, heat.cold);
	}

	/** The same heat all through the stage that has begun: low enough to meet good plans, high enough to leave them. */
	hold(warmth: number): void {
		this.#anneal(warmth, warmth);
	}

	#anneal(hot: number, cold: number): void {
		const [moves, prices, state] = [this.#moves, this.#prices, this.#state];
		let until = rounds;
		while (this.#record > this.#bound + 1e-9) {
			const given = this.#effort.take(round);
			if (given === 0) return;
			const { share } = this.#effort;
			const warmth = prices.unit * hot * (cold / hot) ** share;
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
