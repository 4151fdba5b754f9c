import { costAt } from "./bound.ts";
import type { Rows } from "./rows.ts";
import type { PortfolioInstance } from "./terms.ts";

/** A choice that may break rules, with what it uses, kept up as modes are set. */
export class State {
	readonly rows: Rows;
	/** Mode number by idea, -1 where it is left out. */
	readonly mode: Int32Array;
	readonly use: Float64Array;
	readonly prices: Float64Array;
	value = 0;
	/** Sum of price x excess. */
	penalty = 0;
	/** Rules with an excess. */
	broken = 0;
	readonly #risk: PortfolioInstance["risk"];
	readonly #exposure: Float64Array;

	constructor(instance: PortfolioInstance, rows: Rows, prices: Float64Array) {
		this.rows = rows;
		this.prices = prices.slice();
		this.mode = new Int32Array(instance.ideas.length).fill(-1);
		this.use = new Float64Array(rows.room.length);
		this.#risk = instance.risk;
		this.#exposure = new Float64Array(instance.risk.scenarios[0]?.length ?? 0);
	}

	/** Sets an idea to a mode, or leaves it out (-1). */
	set(idea: number, mode: number): void {
		const before = this.mode[idea] as number;
		if (before === mode) return;
		if (before >= 0) this.#add(before, -1);
		if (mode >= 0) this.#add(mode, 1);
		this.mode[idea] = mode;
	}

	get isRisky(): boolean {
		return this.#risk.lambda !== 0;
	}

	/** lambda x CVaR of the present choice. */
	risk(): number {
		const { lambda, alpha, scenarios } = this.#risk;
		if (lambda === 0 || scenarios.length === 0) return 0;
		const loss = Float64Array.from(scenarios, (w) =>
			w.reduce((all, x, f) => all - x * (this.#exposure[f] as number), 0),
		);
		loss.sort();
		const tail = (1 - alpha) * loss.length;
		let [left, total] = [tail, 0];
		for (let at = loss.length - 1; at >= 0 && left > 0; at--, left--)
			total += Math.min(1, left) * (loss[at] as number);
		return (lambda * total) / tail;
	}

	/** Multiplies prices up where a rule is broken and down where it is not, never below `floor`. */
	adapt(up: number, down: number, floor: Float64Array): void {
		this.penalty = 0;
		for (let r = 0; r < this.use.length; r++) {
			const excess = this.excess(r);
			const price = (this.prices[r] as number) * (excess > 0 ? up : down);
			this.prices[r] = Math.max(price, floor[r] as number);
			this.penalty += excess * (this.prices[r] as number);
		}
	}

	excess(rule: number): number {
		const over = (this.use[rule] as number) - (this.rows.room[rule] as number);
		return over > 1e-7 ? over : 0;
	}

	/** Value that a mode leaves when its rules are paid for. */
	net(mode: number): number {
		return (this.rows.value[mode] as number) - costAt(this.rows, this.prices, mode);
	}

	#add(mode: number, sign: number): void {
		const { entry, row, amount, room, value } = this.rows;
		this.value += sign * (value[mode] as number);
		for (let e = entry[mode] as number; e < (entry[mode + 1] as number); e++) {
			const r = row[e] as number;
			const before = (this.use[r] as number) - (room[r] as number);
			const after = before + sign * (amount[e] as number);
			this.use[r] = after + (room[r] as number);
			const old = before > 1e-7 ? before : 0;
			const now = after > 1e-7 ? after : 0;
			this.penalty += (now - old) * (this.prices[r] as number);
			this.broken += (now > 0 ? 1 : 0) - (old > 0 ? 1 : 0);
		}
		if (this.#risk.lambda === 0) return;
		const exposure = this.rows.modes[mode]?.mode.exposure ?? [];
		for (let f = 0; f < this.#exposure.length; f++)
			this.#exposure[f] = (this.#exposure[f] as number) + sign * (exposure[f] ?? 0);
	}
}
