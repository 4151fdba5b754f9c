import type { Effort } from "../../planning/index.ts";
import type { RandomSource } from "../../random/index.ts";
import type { Model } from "./model.ts";
import { State } from "./state.ts";

const trialMoves = 60_000;
const batch = 512;
/** Rounds of repair that are given beyond the search, so that a short search ends with a plan too. */
const repairBatches = 600;
/** Cohorts that a leader is tried in once the slots are frozen: the cheapest. */
const nearCohorts = 14;

export type Found = { cohortOf: Int32Array; slotOf: Int32Array; soft: number; hard: number };
type Heat = { hot: number; cold: number; frozen: number };
type Run = { state: State; random: RandomSource; best: Found; price: number; near: Int32Array | null };

/** The best plan that annealing finds: a trial, then the main part, then a repair where rules are still broken. */
export function search(model: Model, effort: Effort, random: RandomSource): Found {
	const run = begin(model, random);
	const heat = { hot: 1.5, cold: 0.2, frozen: 0.7 };
	effort.trial(trialMoves);
	anneal(run, effort, heat);
	effort.main();
	run.near = null;
	anneal(run, effort, heat);
	if (run.best.hard > 0) repair(run);
	return run.best;
}

function begin(model: Model, random: RandomSource): Run {
	const state = new State(model);
	state.start(firstSlots(model, random));
	const order = model.blocks.map((_, at) => at);
	for (let at = order.length - 1; at > 0; at--) {
		const other = random.below(at + 1);
		[order[at], order[other]] = [order[other] as number, order[at] as number];
	}
	for (const block of order) state.move(block, lockedOr(model, block, leastFilled(state)));
	return { state, random, best: snapshot(state), price: 4, near: null };
}

const lockedOr = ({ locked }: Model, block: number, cohort: number): number =>
	(locked[block] as number) < 0 ? cohort : (locked[block] as number);

const leastFilled = ({ size }: State): number => size.indexOf(Math.min(...size));

function firstSlots({ cohorts, gatherings, slotsOf }: Model, random: RandomSource): Int32Array {
	const slots = new Int32Array(cohorts * gatherings);
	for (let g = 0; g < gatherings; g++) {
		const free = [...(slotsOf[g] ?? [])];
		for (let k = 0; k < cohorts; k++)
			slots[k * gatherings + g] = free.splice(random.below(free.length), 1)[0] as number;
	}
	return slots;
}

const snapshot = ({ cohortOf, slotOf, soft, hard }: State): Found => ({
	...{ cohortOf: cohortOf.slice(), slotOf: slotOf.slice(), soft, hard },
});

function anneal(run: Run, effort: Effort, { hot, cold, frozen }: Heat): void {
	for (let moves = effort.take(batch); moves > 0; moves = effort.take(batch)) {
		const share = effort.share;
		const heat = hot * (cold / hot) ** share;
		if (share > frozen && !run.near) run.near = nearest(run.state);
		for (let move = 0; move < moves; move++) step(run, heat);
		adapt(run, share);
		if (run.best.hard === 0) effort.found(run.best.soft);
	}
}

function adapt(run: Run, share: number): void {
	if (run.state.hard > 0) run.price = Math.min(share < 0.85 ? 8 : 60, run.price * 1.02);
	else if (share < 0.85) run.price = Math.max(1.5, run.price * 0.99);
}

function repair(run: Run): void {
	run.near = null;
	for (let round = 0; round < repairBatches && run.best.hard > 0; round++) {
		run.price = 20;
		for (let move = 0; move < batch; move++) step(run, round % 40 < 20 ? 2 : 0.5);
	}
}

/** Tries one change and keeps it where the threshold, drawn before, allows. */
function step(run: Run, heat: number): void {
	const { random, state } = run;
	const allowed = -heat * Math.log(random.uniform());
	const kind = random.uniform();
	if (!run.near && kind < 0.1) tryslot(run, allowed);
	else if (kind < 0.5) tryMove(run, allowed);
	else trySwap(run, allowed);
	const { best } = run;
	if (state.hard < best.hard || (state.hard === best.hard && state.soft < best.soft - 1e-7)) keep(run);
}

function keep({ state, best }: Run): void {
	best.cohortOf.set(state.cohortOf);
	best.slotOf.set(state.slotOf);
	best.soft = state.soft;
	best.hard = state.hard;
}

const costOf = ({ state, price }: Run): number => state.soft + price * state.hard;

function tryMove(run: Run, allowed: number): void {
	const { state, random } = run;
	const block = random.below(state.cohortOf.length);
	const from = state.cohortOf[block] as number;
	const to = target(run, block);
	if (to === from || (state.model.locked[block] as number) >= 0) return;
	const before = costOf(run);
	state.move(block, to);
	if (costOf(run) - before > allowed) state.move(block, from);
}

function trySwap(run: Run, allowed: number): void {
	const { state, random } = run;
	const [a, b] = [random.below(state.cohortOf.length), random.below(state.cohortOf.length)];
	const [from, to] = [state.cohortOf[a] as number, state.cohortOf[b] as number];
	const { locked } = state.model;
	if (from === to || (locked[a] as number) >= 0 || (locked[b] as number) >= 0) return;
	const before = costOf(run);
	state.move(a, to);
	state.move(b, from);
	if (costOf(run) - before <= allowed) return;
	state.move(b, to);
	state.move(a, from);
}

function target({ near, random, state }: Run, block: number): number {
	const { cohorts } = state.model;
	if (!near) return random.below(cohorts);
	const width = Math.min(nearCohorts, cohorts);
	return near[block * width + random.below(width)] as number;
}

function tryslot(run: Run, allowed: number): void {
	const { state, random } = run;
	const { gatherings, slotsOf } = state.model;
	const place = random.below(state.slotOf.length);
	const choices = slotsOf[place % gatherings] as number[];
	const slot = choices[random.below(choices.length)] as number;
	const old = state.slotOf[place] as number;
	if (slot === old) return;
	const other = state.usedBy[slot] as number;
	const before = costOf(run);
	exchange(state, place, slot, other, old);
	if (costOf(run) - before > allowed) exchange(state, place, old, other, slot);
}

function exchange(state: State, place: number, slot: number, other: number, old: number): void {
	state.reslot(place, slot);
	if (other >= 0) state.reslot(other, old);
}

/** The cheapest cohorts of each block at the present slots. */
function nearest({ model, slotOf }: State): Int32Array {
	const width = Math.min(nearCohorts, model.cohorts);
	const near = new Int32Array(model.blocks.length * width);
	for (let b = 0; b < model.blocks.length; b++) {
		const costs = placeCosts(model, slotOf, b);
		const order = [...costs.keys()].sort((a, c) => (costs[a] as number) - (costs[c] as number) || a - c);
		near.set(order.slice(0, width), b * width);
	}
	return near;
}

/** What a block costs in each cohort but for the mix; a busy date is dear beyond any plan. */
export function placeCosts(model: Model, slotOf: Int32Array, block: number): Float64Array {
	const costs = new Float64Array(model.cohorts);
	for (let k = 0; k < model.cohorts; k++) {
		let cost = model.extra[block * model.cohorts + k] as number;
		for (let g = 0; g < model.gatherings; g++) {
			const at = block * model.count + (slotOf[k * model.gatherings + g] as number);
			cost += (model.wish[at] as number) + 1e5 * (model.busy[at] as number);
		}
		costs[k] = cost;
	}
	return costs;
}
