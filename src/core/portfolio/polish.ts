import type { State } from "./state.ts";

/** So many changes are looked at, whatever the clock says: about a fifth of a second. */
const looks = 1_500_000;

/** Improves a plan that breaks no rule by single changes and exchanges of two ideas until none helps, or looks run out. */
export function polish(state: State): void {
	state.forbid();
	const left = { looks };
	let isBetter = true;
	while (isBetter && left.looks > 0) {
		isBetter = false;
		for (let idea = 0; idea < state.mode.length && left.looks > 0; idea++)
			if (changeBest(state, idea, left)) isBetter = true;
		if (isBetter) continue;
		for (let out = 0; out < state.mode.length && left.looks > 0; out++)
			if (exchange(state, out, left)) isBetter = true;
	}
}

const least = 1e-7;

/** Gives an idea the mode that gains most, where one gains. */
function changeBest(state: State, idea: number, left: { looks: number }): boolean {
	const { from, order, rows } = state.board;
	let [best, most] = [-2, least];
	const old = state.mode[idea] as number;
	const look = (mode: number) => {
		if (mode === old) return;
		left.looks--;
		const gain = state.gain(idea, mode, most);
		if (gain > most) [best, most] = [mode, gain];
	};
	if (rows.must[idea] === 0) look(-1);
	for (let at = from[idea] as number; at < (from[idea + 1] as number); at++) look(order[at] as number);
	if (best > -2) state.set(idea, best);
	return best > -2;
}

/** Takes one idea out where another change then gains more than was lost. */
function exchange(state: State, out: number, left: { looks: number }): boolean {
	const { from, order, rows } = state.board;
	const old = state.mode[out] as number;
	if (old < 0 || rows.must[out] === 1) return false;
	const lost = state.gain(out, -1, Number.NEGATIVE_INFINITY);
	state.set(out, -1);
	let [bestIdea, best, most] = [-1, -1, least - lost];
	for (let idea = 0; idea < state.mode.length; idea++) {
		if (idea === out) continue;
		for (let at = from[idea] as number; at < (from[idea + 1] as number); at++) {
			const mode = order[at] as number;
			if (mode === state.mode[idea]) continue;
			left.looks--;
			const gain = state.gain(idea, mode, most);
			if (gain > most) [bestIdea, best, most] = [idea, mode, gain];
		}
	}
	if (bestIdea >= 0) state.set(bestIdea, best);
	else state.set(out, old);
	return bestIdea >= 0;
}
