import type { Effort } from "../planning/index.ts";
import type { RandomSource } from "../random/index.ts";
import type { State } from "./state.ts";

/** The best plan so far that breaks no rule. */
export type Best = { objective: number; mode: Int32Array } | null;

/** Temperatures at the start and at the end, as shares of the mean benefit of a mode. */
const hot = 0.2;
const cold = 0.02;
/** The start where the state is a good plan already, and how much dearer rules are then. */
const warm = 0.06;
const dearer = 10;
/** Looks at the prices in a stage: few enough that each sees what its prices do, however long the stage is. */
const looks = 16_000;
/** Moves between two looks at least, where the stage is long: a look takes as long as some tens of moves. */
const leastBatch = 512;
const mostShort = 2000;
/**
 * In a stage of that many looks, a broken rule's price rises by the one and a kept rule's falls by the other. Prices that
 * move faster than the plan can follow close the rules before what is best has found its place.
 */
const rise = 0.002;
const fall = 0.001;
/** From this share of a stage on prices only rise, so that it ends with every rule kept. */
const closing = 0.5;
/** How often a move takes one idea out for another, and how often a change of one idea is to leave it out. */
const exchanges = 0.4;
const leavings = 0.25;
/**
 * Where there are too many modes to try each often, those that leave most when limits are paid for are drawn more often: in
 * a change the better half seven times in ten, in an exchange eight. With fewer modes that would only keep good plans out.
 */
const leaningOf = (modes: number) => (modes > 1000 ? { change: 2, exchange: 3 } : { change: 1, exchange: 1 });

/** `stage` is its number of moves. */
export type Stage = {
	effort: Effort;
	random: RandomSource;
	stage: number;
	best: Best;
	/** The best plan of before, for those who follow the search. */
	known?: Best;
	/** Where the state is a good plan already, it is heated less and rules are dear from the start. */
	from?: "plan";
	/** Told of better plans on the way. */
	kept?: (plan: Int32Array) => void;
};

/**
 * Anneals one stage from where the state is. Broken rules are paid for at prices that rise where they are broken and
 * fall where they are not: early on about a fifth of all rules are broken a little, as in a relaxation, and slowly they
 * all close.
 */
export function anneal(state: State, { effort, random, stage, best, known = null, from, kept }: Stage): Best {
	const least = Math.max(32, Math.min(leastBatch, Math.ceil(stage / mostShort)));
	const batch = Math.max(least, Math.ceil(stage / looks));
	const steps = Math.max(1, looks / (stage / batch));
	const [up, down] = [Math.exp(rise * steps), Math.exp(-fall * steps)];
	const { mean } = state.board;
	const heat = from === "plan" ? warm : hot;
	if (from === "plan") state.reprice(dearer, dearer);
	const chance = { random, leaning: leaningOf(state.board.order.length) };
	let found = best;
	for (let moves = effort.take(batch); moves > 0; moves = effort.take(batch)) {
		const before = found;
		const temperature = mean * heat * (cold / heat) ** effort.share;
		for (let move = 0; move < moves; move++) {
			const floor = temperature * Math.log(random.uniform());
			const isMade =
				random.uniform() < exchanges ? exchangeTwo(state, floor, chance) : change(state, floor, chance);
			if (isMade && (!found || state.objective > found.objective + 1e-7) && state.isFeasible)
				found = { objective: state.objective, mode: state.mode.slice() };
		}
		if (found && found !== before) kept?.(found.mode);
		state.reprice(up, effort.share > closing ? 1 : down);
		if (found && (!known || found.objective > known.objective)) effort.found(found.objective);
	}
	return found;
}

/** How strongly the modes that leave most are preferred. */
type Chance = { random: RandomSource; leaning: { change: number; exchange: number } };

/** Another mode for one idea, or out with it. */
function change(state: State, floor: number, chance: Chance): boolean {
	const { random } = chance;
	const idea = random.below(state.mode.length);
	const old = state.mode[idea] as number;
	const isOut = old >= 0 && random.uniform() < leavings && state.board.rows.must[idea] === 0;
	const next = isOut ? -1 : anyMode(state, idea, chance);
	if (next === old || state.gain(idea, next, floor) < floor) return false;
	state.set(idea, next);
	return true;
}

/** One idea out, and another in or in another mode, one that uses some of what the first one gives back. */
function exchangeTwo(state: State, floor: number, { random, leaning }: Chance): boolean {
	const { rows, first, row, user, userFrom, ideaOf } = state.board;
	const out = random.below(state.mode.length);
	const old = state.mode[out] as number;
	if (old < 0 || rows.must[out] === 1 || first[old] === first[old + 1]) return false;
	const given = row[between(first, old, random, 1)] as number;
	const next = user[between(userFrom, given, random, leaning.exchange)] as number;
	const other = ideaOf[next] as number;
	return other !== out && next !== state.mode[other] && state.exchange(out, other, next, floor);
}

function anyMode({ board: { from, order } }: State, idea: number, { random, leaning }: Chance): number {
	if (from[idea] === from[idea + 1]) return -1;
	return order[between(from, idea, random, leaning.change)] as number;
}

/** A place from `from[at]` up to `from[at + 1]`, rather an early one the more it is leaned. */
function between(from: Int32Array, at: number, random: RandomSource, leaning: number): number {
	const start = from[at] as number;
	const count = (from[at + 1] as number) - start;
	return start + (leaning === 1 ? random.below(count) : Math.floor(random.uniform() ** leaning * count));
}
