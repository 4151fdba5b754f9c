import type { State } from "./state.ts";

/** Counts the islands: parts of the graph of judges and the pitches they score. */
export class Links {
	readonly #state: State;
	readonly #root: Int32Array;
	#islands = 0;

	constructor(state: State) {
		this.#state = state;
		this.#root = new Int32Array(state.tables.judges);
	}

	/** Islands beyond the first. */
	extra(): number {
		const { blocks, judges, panel, mostSlots } = this.#state.tables;
		const { heldSize, panelSize, stepsIn, held } = this.#state;
		this.#root.fill(-1);
		this.#islands = 0;
		for (let b = 0; b < blocks; b++) {
			const size = panelSize[b] as number;
			if (heldSize[b] === 0 || size === 0) continue;
			if (stepsIn[b] === 0) {
				this.#join(b * panel.max, size, -1);
				continue;
			}
			const end = b * mostSlots + (heldSize[b] as number);
			for (let s = b * mostSlots; s < end; s++) this.#join(b * panel.max, size, (held[s] as number) * judges);
		}
		return Math.max(0, this.#islands - 1);
	}

	/** Joins the members of a panel, or those of them who score the pitch of this row of codes. */
	#join(start: number, size: number, row: number): void {
		const { panel, tables } = this.#state;
		let first = -1;
		for (let s = start; s < start + size; s++) {
			const j = panel[s] as number;
			if (row >= 0 && tables.code[row + j] === 0) continue;
			if (this.#root[j] === -1) {
				this.#root[j] = j;
				this.#islands++;
			}
			const root = this.#rootOf(j);
			if (first < 0) first = root;
			else if (root !== first) {
				this.#root[root] = first;
				this.#islands--;
			}
		}
	}

	#rootOf(j: number): number {
		const root = this.#root;
		let at = j;
		while (root[at] !== at) {
			const up = root[root[at] as number] as number;
			root[at] = up;
			at = up;
		}
		return at;
	}
}
