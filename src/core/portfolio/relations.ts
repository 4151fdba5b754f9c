import type { Board } from "./board.ts";

/** How many relations of an idea would be broken in a mode (-1: left out), the others as they are in `modes`. */
export function broken(board: Board, modes: Int32Array, idea: number, mode: number): number {
	const { start, end, needs, neededBy, apart } = board;
	let count = 0;
	if (mode >= 0) {
		for (const first of needs[idea] as Int32Array) {
			const own = modes[first] as number;
			if (own < 0 || (end[own] as number) > (start[mode] as number)) count++;
		}
		for (const other of apart[idea] as Int32Array) if ((modes[other] as number) >= 0) count++;
	}
	for (const then of neededBy[idea] as Int32Array) {
		const own = modes[then] as number;
		if (own >= 0 && (mode < 0 || (end[mode] as number) > (start[own] as number))) count++;
	}
	return count;
}
