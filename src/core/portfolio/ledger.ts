import type { Rows } from "./rows.ts";

/** What a choice uses of each rule, as the rules' own sums. */
export class Ledger {
	readonly rows: Rows;
	/** Mode number by idea, -1 where it is left out. */
	readonly mode: Int32Array;
	readonly #use: Float64Array;

	constructor(rows: Rows, mode: Int32Array) {
		this.rows = rows;
		this.mode = new Int32Array(mode.length).fill(-1);
		this.#use = new Float64Array(rows.room.length);
		for (const [idea, own] of mode.entries()) this.set(idea, own);
	}

	/** Sets an idea to a mode, or leaves it out (-1). */
	set(idea: number, mode: number): void {
		this.#add(this.mode[idea] as number, -1);
		this.#add(mode, 1);
		this.mode[idea] = mode;
	}

	/** How far a rule is broken; 0 where it is kept. */
	excess(rule: number): number {
		const over = (this.#use[rule] as number) - (this.rows.room[rule] as number);
		return over > 1e-7 ? over : 0;
	}

	#add(mode: number, sign: number): void {
		if (mode < 0) return;
		const { entry, row, amount } = this.rows;
		for (let e = entry[mode] as number; e < (entry[mode + 1] as number); e++) {
			const at = row[e] as number;
			this.#use[at] = (this.#use[at] as number) + sign * (amount[e] as number);
		}
	}
}
