import type { Effort } from "../../planning/index.ts";
import type { RandomSource } from "../../random/index.ts";
import { Annealing, type Found, isBetter } from "./anneal.ts";
import type { Model } from "./model.ts";
import { startAt, startFrom } from "./start.ts";
import type { State } from "./state.ts";
import { Steps } from "./steps.ts";
import { venueShares } from "./venues.ts";

const trialMoves = { each: 60, least: 20_000, most: 200_000 };
/** Prices change after each batch of changes: so many batches in an annealing, but none longer than the most. */
const batches = { wanted: 1500, least: 16, most: 512 };
/** Moves for each block and cohort that make an annealing long enough to be compared with others. */
const movesEach = 120;
const mostStarts = 9;
/** Of the moves after the trial, how many place people only, on the dates that were found: from this share of an annealing on. */
const placing = { moves: 0.25, from: 0.75 };
/** Heats: at first the dates are open, then what was found is only softened. */
const hot = 2;
const warm = 0.7;
/** Annealings of repair that are given beyond the search, so that a short search ends with a plan too. */
const mostRepairs = 20;
const repairMoves = { each: 40, least: 20_000, most: 300_000 };

/**
 * The best plan that is found. First a short annealing from each of the best ways to share the cohorts among venues,
 * several from each where the ways are few; then one from each of the best third of those plans, and so on. Then people
 * are placed anew on the dates of the best. A repair follows where rules are still broken.
 */
export function search(
	model: Model,
	effort: Effort,
	random: RandomSource,
	planOf: (found: Found) => unknown,
): Found {
	const follow = { effort, tell: teller(effort, planOf) };
	const shares = venueShares(model, mostStarts).map(({ cohorts }) => cohorts);
	const [first = new Int32Array(model.venues)] = shares;
	const trial = effort.trial(movesFor(model, trialMoves));
	let best = annealed(startAt(model, first, random), follow, random, { hot, cycles: 2, length: trial / 2 });
	const worth = effort.part(1) / (movesEach * model.count * model.cohorts);
	const starts = Math.max(1, Math.min(mostStarts, Math.floor(worth / 3)));
	let states = Array.from({ length: starts }, (_, at) => shares[at % shares.length] ?? first).map(
		(cohorts) => () => startAt(model, cohorts, random),
	);
	let rest = 1;
	for (const [round, fraction] of fractionsOf(states.length).entries()) {
		const found: Found[] = [];
		for (const start of states) {
			const own = ((1 - placing.moves) * fraction) / states.length;
			const length = effort.part(Math.min(1, own / rest));
			rest -= own;
			found.push(annealed(start(), follow, random, { hot: round === 0 ? hot : warm, length }));
		}
		found.sort((a, b) => (isBetter(a, b) ? -1 : 1));
		if (isBetter(found[0] as Found, best)) best = found[0] as Found;
		states = found.slice(0, Math.ceil(found.length / 3)).map((one) => () => startFrom(model, one));
	}
	const from = best.hard > 0 ? 0 : placing.from;
	const last = annealed(startFrom(model, best), follow, random, { hot: warm, from, length: effort.part(1) });
	if (isBetter(last, best)) best = last;
	return best.hard > 0 ? repaired(model, best, random) : redated(model, best, random);
}

/** So many times every slot is tried at the end. */
const mostPasses = 8;

/** The plan on the best dates that changing one cohort's date, or exchanging two cohorts', leads to; people stay. */
function redated(model: Model, found: Found, random: RandomSource): Found {
	const state = startFrom(model, found);
	const steps = new Steps(state, random);
	Object.assign(steps.prices, { busy: unbroken, over: unbroken, away: unbroken, apart: unbroken });
	for (let pass = 0; pass < mostPasses && steps.reslotAll(); pass++) state.refresh();
	const { cohortOf, slotOf, soft, hard } = state;
	const redone = { cohortOf, slotOf, soft, hard };
	return isBetter(redone, found) ? redone : found;
}

/** A price at which no rule is broken for a cheaper plan. */
const unbroken = 1e6;

/** So many moves for each block and cohort, within limits. */
const movesFor = (model: Model, { each, least, most }: typeof trialMoves): number =>
	Math.max(least, Math.min(most, each * model.count * model.cohorts));

/** How the moves are shared between the rounds, of which each goes on with a third of the plans. */
function fractionsOf(starts: number): number[] {
	if (starts === 1) return [1];
	return starts <= 3 ? [0.6, 0.4] : [0.4, 0.3, 0.3];
}

/** `from`: at which share of an annealing it begins. */
type Heating = { hot: number; cycles?: number; from?: number; length: number };

/** Tells of each plan that is better than all before, and breaks nothing. */
function teller(effort: Effort, planOf: (found: Found) => unknown): (found: Found) => void {
	let told: Pick<Found, "soft" | "hard"> = { soft: Number.POSITIVE_INFINITY, hard: 0 };
	return (found) => {
		if (found.hard > 0 || !isBetter(found, told)) return;
		told = { soft: found.soft, hard: 0 };
		effort.found(found.soft, () => planOf(found));
	};
}

const batchOf = (length: number): number =>
	Math.max(batches.least, Math.min(batches.most, Math.floor(length / batches.wanted)));

function annealed(
	state: State,
	{ effort, tell }: { effort: Effort; tell: (found: Found) => void },
	random: RandomSource,
	{ hot, cycles = 1, from = 0, length }: Heating,
): Found {
	const batch = batchOf(length);
	const annealing = new Annealing(state, random);
	for (let moves = effort.take(batch); moves > 0; moves = effort.take(batch)) {
		const share = effort.share * cycles;
		annealing.run(moves, from + (1 - from) * (share > 1 ? share - 1 : share), hot);
		tell(annealing.best);
	}
	return annealing.best;
}

function repaired(model: Model, start: Found, random: RandomSource): Found {
	const moves = movesFor(model, repairMoves);
	const batch = batchOf(moves);
	const count = Math.ceil(moves / batch);
	let best = start;
	for (let round = 0; round < mostRepairs && best.hard > 0; round++) {
		const annealing = new Annealing(startFrom(model, best), random);
		for (let at = 0; at < count; at++) annealing.run(batch, at / count, hot);
		if (isBetter(annealing.best, best)) best = annealing.best;
	}
	return best;
}
