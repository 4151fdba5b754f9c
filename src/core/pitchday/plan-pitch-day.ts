import { Effort, gapOf, type Outcome, type Steering } from "../planning/index.ts";
import { RandomSource } from "../random/index.ts";
import { lowerBound } from "./bound.ts";
import { evaluatePitchDay } from "./evaluate.ts";
import { impossibilities } from "./impossible.ts";
import { change } from "./moves.ts";
import { State } from "./state.ts";
import type { FilledBlock, Parts, PitchDay, PitchDayPlan, PitchDayReason } from "./terms.ts";

type Best = { cost: number; isWhole: boolean; blocks: { [block: string]: FilledBlock } };
/** Hot enough to take a seat more, cold enough to refuse a quarter of a point. */
const [hot, cold] = [0.8, 0.1];
/** Moves of the miniature that tells the speed. */
const trialMoves = 20_000;

/** Plans a pitch day by annealing; objective as `evaluatePitchDay`. Names what makes it impossible, where proved. */
export function planPitchDay(day: PitchDay, steering: Steering): Outcome<PitchDayPlan, PitchDayReason> {
	const reasons = impossibilities(day);
	if (reasons.length > 0) return { ok: false, reasons };
	const effort = new Effort(steering);
	const best = search(day, effort, new RandomSource(steering.seed));
	const { broken, parts, objective } = evaluatePitchDay(day, best.blocks);
	if (Object.values(broken).some((count) => count > 0))
		return { ok: false, reasons: [{ kind: "not-found", broken }] };
	const bound = lowerBound(day);
	const account = { objective, bound, gap: gapOf(objective, bound), ...effort.spent() };
	const changed = { ...parts, ...changesIn(day, best.blocks) };
	return {
		ok: true,
		answer: { ...account, blocks: best.blocks, parts: changed, costliest: costliest(day, parts) },
	};
}

function search(day: PitchDay, effort: Effort, random: RandomSource): Best {
	const state = begin(day);
	const best: Best = { cost: Number.POSITIVE_INFINITY, isWhole: false, blocks: state.read(day) };
	for (const stage of ["trial", "main"]) {
		if (stage === "trial") effort.trial(trialMoves);
		else effort.main();
		anneal(day, state, effort, random, best);
	}
	return best;
}

/** Starts from the plan that stands, as far as it still may stand; then the locked blocks are closed. */
function begin(day: PitchDay): State {
	const state = new State(day);
	for (let b = 0; b < state.tables.blocks; b++) {
		const { panel, pitches } = state.tables.before(b);
		for (const j of panel) state.seat(j, b);
		for (const q of pitches) if (state.at[q] === -1) state.put(q, b);
	}
	state.keep();
	for (const [b, { id }] of day.blocks.entries()) state.tables.locked[b] = day.locked?.includes(id) ?? false;
	return state;
}

function anneal(day: PitchDay, state: State, effort: Effort, random: RandomSource, best: Best): void {
	let cost = 0;
	let link = state.linkCost();
	let record = Number.POSITIVE_INFINITY;
	for (let moves = effort.take(512); moves > 0; moves = effort.take(512)) {
		const heat = hot * (cold / hot) ** effort.share;
		for (let i = 0; i < moves; i++) {
			const unplaced = state.unplaced;
			const allowed = -heat * Math.log(random.uniform());
			const step = change(state, random) ? state.delta(unplaced) : Number.POSITIVE_INFINITY;
			const newLink = step - link <= allowed ? state.linkCost() : 0;
			if (step + newLink - link > allowed) {
				state.undo();
				continue;
			}
			state.keep();
			cost += step + newLink - link;
			link = newLink;
			if (!state.isWhole || cost >= record - 1e-9) continue;
			record = cost;
			note(day, state, effort, best);
		}
	}
	if (!best.isWhole) best.blocks = state.read(day);
}

function note(day: PitchDay, state: State, effort: Effort, best: Best): void {
	const total = state.total();
	if (best.isWhole && total >= best.cost - 1e-9) return;
	best.cost = total;
	best.isWhole = true;
	best.blocks = state.read(day);
	effort.found(total);
}

function changesIn(day: PitchDay, blocks: Best["blocks"]): { changes: number; changeCost: number } {
	if (!day.previous) return { changes: 0, changeCost: 0 };
	let changes = 0;
	for (const { id } of day.blocks) {
		const [old, now] = [day.previous[id], blocks[id]];
		const [sat, sits] = [old?.panel ?? [], now?.panel ?? []];
		changes += sat.filter((j) => !sits.includes(j)).length + sits.filter((j) => !sat.includes(j)).length;
		changes += (now?.pitches ?? []).filter((q) => !old?.pitches.includes(q)).length;
	}
	return { changes, changeCost: changes * (day.changePrice ?? 0) };
}

function costliest({ weights: w }: PitchDay, parts: Parts): PitchDayPlan["costliest"] {
	const prices = { seats: w.seat, stepOut: w.stepOut, roomChange: w.roomChange };
	const all = { ...prices, load2: w.load, topics: w.topic, unlinked: w.unlinked };
	const rules = ["seats", "stepOut", "roomChange", "load2", "topics", "unlinked"] as const;
	return rules.map((rule) => ({ rule, cost: all[rule] * parts[rule] })).sort((a, b) => b.cost - a.cost);
}
