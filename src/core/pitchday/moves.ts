import type { RandomSource } from "../random/index.ts";
import type { State } from "./state.ts";

/** Tries one change drawn at random; false where it breaks a rule, and what was done is then to be undone. */
export function change(state: State, random: RandomSource): boolean {
	const { blocks, judges, pitches } = state.tables;
	const kind = random.uniform();
	const b = random.below(blocks);
	if (kind < 0.28) return move(state, random.below(pitches), b);
	if (kind < 0.5) return exchange(state, random.below(pitches), random.below(pitches));
	if (kind < 0.58) return state.seat(random.below(judges), b);
	const other = random.below(blocks);
	if (kind < 0.97) return changePanel(state, random, b, kind, other);
	return trade(state, b, other);
}

function move(state: State, q: number, b: number): boolean {
	return state.at[q] !== b && state.take(q) && state.put(q, b);
}

function exchange(state: State, q: number, r: number): boolean {
	const [from, to] = [state.at[q] as number, state.at[r] as number];
	if (from === to || from < 0 || to < 0) return false;
	return state.take(q) && state.take(r) && state.put(q, to) && state.put(r, from);
}

function changePanel(state: State, random: RandomSource, b: number, kind: number, other: number): boolean {
	const panel = state.panel[b] as number[];
	if (panel.length === 0) return false;
	const j = panel[random.below(panel.length)] as number;
	if (kind < 0.68) return state.unseat(j, b);
	if (kind < 0.87) return state.unseat(j, b) && state.seat(random.below(state.tables.judges), b);
	const others = state.panel[other] as number[];
	if (b === other || others.length === 0) return false;
	const k = others[random.below(others.length)] as number;
	return j !== k && state.unseat(j, b) && state.unseat(k, other) && state.seat(j, other) && state.seat(k, b);
}

/** Lets two blocks trade all they hold: another room or another period; with an empty one it is a move. */
function trade(state: State, b: number, c: number): boolean {
	if (b === c) return false;
	const panels = [[...(state.panel[b] as number[])], [...(state.panel[c] as number[])]] as const;
	const held = [[...(state.held[b] as number[])], [...(state.held[c] as number[])]] as const;
	if (panels[0].length + panels[1].length === 0) return false;
	const isFree =
		panels[0].every((j) => state.unseat(j, b)) &&
		panels[1].every((j) => state.unseat(j, c)) &&
		[...held[0], ...held[1]].every((q) => state.take(q));
	return (
		isFree &&
		panels[0].every((j) => state.seat(j, c)) &&
		panels[1].every((j) => state.seat(j, b)) &&
		held[0].every((q) => state.put(q, c)) &&
		held[1].every((q) => state.put(q, b))
	);
}
