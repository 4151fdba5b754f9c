import type { Board } from "./board.ts";
import type { State } from "./state.ts";

/**
 * A first plan: modes by what they give for the share of each limit that they take, or the small ones first where
 * sectors' shares are hard to meet, as long as they fit, and whenever a
 * sector is below its share, one of its own first. Where must-haves stand in the way it may still break rules.
 */
export function layFirstPlan(state: State, wanted: "dense" | "small"): void {
	const order = inOrder(state.board, wanted);
	for (const [idea, isNeeded] of state.board.rows.must.entries())
		if (isNeeded) state.set(idea, thriftiest(state, idea));
	grow(state, order);
	// Twice, since what an idea requires may come after it in the order.
	for (let pass = 0; pass < 2; pass++) for (const mode of order) tryIn(state, mode, () => state.isFeasible);
}

/** Takes modes in until neither the order nor the sector below its share has more, then goes back to where all held. */
function grow(state: State, order: Int32Array): void {
	const sectorOf = (mode: number) => state.board.sector[ideaOf(state, mode)] as number;
	const bySector = Array.from(state.board.share, (_, s) =>
		order.filter((mode) => sectorOf(mode) === s).values(),
	);
	const all = order.values();
	let whole = state.mode.slice();
	const takeFrom = (queue: Iterator<number>): boolean => {
		for (let next = queue.next(); !next.done; next = queue.next())
			if (tryIn(state, next.value, () => state.brokenSums === 0)) return true;
		return false;
	};
	for (;;) {
		const lacking = state.shares.lowest;
		if (lacking < 0 && state.isFeasible) whole = state.mode.slice();
		if (!takeFrom(bySector[lacking] ?? all)) break;
	}
	if (!state.isFeasible) for (const [idea, mode] of whole.entries()) state.set(idea, mode);
}

/** Modes with the most benefit for what they take first, or those that take least. */
function inOrder({ rows, first, row, amount, limit }: Board, wanted: "dense" | "small"): Int32Array {
	const rank = rows.value.map((value, mode) => {
		let taken = 0;
		for (let e = first[mode] as number; e < (first[mode + 1] as number); e++)
			taken += (amount[e] as number) / Math.max(1e-9, limit[row[e] as number] as number);
		return wanted === "small" ? -taken : value / Math.max(1e-9, taken);
	});
	return Int32Array.from(rank, (_, mode) => mode).sort(
		(a, b) => (rank[b] as number) - (rank[a] as number) || a - b,
	);
}

/** The mode that breaks least as things stand, of those that would fit alone. */
function thriftiest(state: State, idea: number): number {
	const { from, order } = state.board;
	let [best, most] = [-1, Number.NEGATIVE_INFINITY];
	for (let at = from[idea] as number; at < (from[idea + 1] as number); at++) {
		const mode = order[at] as number;
		const gain = state.gain(idea, mode, Number.NEGATIVE_INFINITY);
		if (gain > most) [best, most] = [mode, gain];
	}
	return best;
}

/** Takes a mode of an idea that is out in, where all then fits, no more relations are broken and something is gained. */
function tryIn(state: State, mode: number, fits: () => boolean): boolean {
	const idea = ideaOf(state, mode);
	if ((state.mode[idea] as number) >= 0) return false;
	const { brokenRelations, objective } = state;
	state.set(idea, mode);
	if (fits() && state.brokenRelations <= brokenRelations && state.objective > objective) return true;
	state.set(idea, -1);
	return false;
}

const ideaOf = (state: State, mode: number): number => state.board.rows.modes[mode]?.idea ?? 0;
