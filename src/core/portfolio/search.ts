import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import type { State } from "./state.ts";

export type Best = { value: number; mode: Int32Array } | null;

/** Moves between two looks at the prices: about four for each idea. */
const batchOf = (ideas: number) => Math.min(512, Math.max(64, 4 * ideas));

/**
 * Anneals one stage: change, leave out or exchange ideas, rules paid for by prices that rise where they are broken and
 * fall where they are not; in the last part they only rise. Gives the best choice that breaks no rule.
 */
export function anneal(
	state: State,
	effort: Effort,
	random: RandomSource,
	floor: Float64Array,
	from: Best,
): Best {
	const run = new Run(state, random, from);
	const batch = batchOf(state.mode.length);
	// Large portfolios have too few moves an idea for three coolings.
	const cycles = isLarge(state) ? 1 : 3;
	for (let moves = effort.take(batch); moves > 0; moves = effort.take(batch)) {
		const place = (effort.share * cycles) % 1;
		const heat = run.hottest * 0.01 ** place * (effort.share * cycles < 1 ? 1 : 0.5);
		for (let move = 0; move < moves; move++) run.move(heat);
		state.adapt(1.06, place > 0.6 ? 1 : 0.985, floor);
		run.sync();
		if (run.best) effort.found(run.best.value);
	}
	return run.best;
}

const isLarge = (state: State) => state.mode.length > 250;

class Run {
	best: Best;
	readonly hottest: number;
	readonly #state: State;
	readonly #random: RandomSource;
	/** Modes of each idea, the best at the prices of the start first. */
	readonly #order: Int32Array;
	#now: number;
	#risk = 0;

	constructor(state: State, random: RandomSource, best: Best) {
		this.#state = state;
		this.#random = random;
		this.best = best;
		const { modes } = state.rows;
		const net = Float64Array.from(modes, (_, m) => state.net(m));
		const ideaOf = (m: number) => modes[m]?.idea ?? 0;
		this.#order = Int32Array.from(modes, (_, m) => m).sort(
			(a, b) => ideaOf(a) - ideaOf(b) || (net[b] as number) - (net[a] as number) || a - b,
		);
		this.#risk = state.risk();
		this.#now = this.#worth();
		const { value } = state.rows;
		this.hottest = 0.2 * (value.reduce((a, b) => a + b, 0) / Math.max(1, value.length));
		this.#keep();
	}

	/** One move: kept where it is better, or worse by no more than the heat allows. */
	move(heat: number): void {
		const { mode } = this.#state;
		const allowance = heat * Math.log(this.#random.uniform());
		const a = this.#random.below(mode.length);
		const old = mode[a] as number;
		const kind = this.#random.uniform();
		const next = old >= 0 && kind < 0.5 ? this.#out(a) : this.#modeOf(a);
		if (next === old) return;
		this.#state.set(a, next);
		const isWithMore = kind < 0.25 || kind > 0.7;
		const b = isWithMore ? this.#random.below(mode.length) : a;
		const oldB = mode[b] as number;
		if (b !== a)
			this.#state.set(b, oldB >= 0 ? (kind > 0.85 ? this.#modeOf(b) : this.#out(b)) : this.#modeOf(b));
		if (this.#isWorth(allowance)) return;
		if (b !== a) this.#state.set(b, oldB);
		this.#state.set(a, old);
	}

	/** After the prices have changed. */
	sync(): void {
		this.#now = this.#worth();
	}

	#isWorth(allowance: number): boolean {
		const state = this.#state;
		const before = this.#risk;
		if (!state.isRisky && state.value - state.penalty < this.#now + allowance) return false;
		this.#risk = state.risk();
		if (this.#worth() < this.#now + allowance) {
			this.#risk = before;
			return false;
		}
		this.#now = this.#worth();
		this.#keep();
		return true;
	}

	#worth(): number {
		return this.#state.value - this.#state.penalty - this.#risk;
	}

	#keep(): void {
		const { broken, value, mode } = this.#state;
		if (broken > 0 || !this.#isWhole()) return;
		const worth = value - this.#risk;
		if (!this.best || worth > this.best.value + 1e-7) this.best = { value: worth, mode: mode.slice() };
	}

	#isWhole(): boolean {
		return this.#state.rows.must.every((must, idea) => !must || (this.#state.mode[idea] as number) >= 0);
	}

	#out(idea: number): number {
		return this.#state.rows.must[idea] ? this.#modeOf(idea) : -1;
	}

	#modeOf(idea: number): number {
		const { from } = this.#state.rows;
		const first = from[idea] as number;
		const count = (from[idea + 1] as number) - first;
		if (count === 0) return -1;
		// In large portfolios the better half of the modes at the prices is drawn about seven times in ten.
		return this.#order[
			first + Math.floor(this.#random.uniform() ** (isLarge(this.#state) ? 2 : 1) * count)
		] as number;
	}
}
