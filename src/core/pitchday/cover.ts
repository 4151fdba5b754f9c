import { roomsFor } from "./bound.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { PitchDay } from "./terms.ts";
import { fewestBlocks, largestFirst } from "./topics.ts";

/** With more panels times periods than this a round takes too long. */
const mostColumns = 3000;
const turns = 60;
/** Weights are looked at in parts of one over this, a power of two so that they are exact. */
const fine = 1024;

/** Prices on what is relaxed: each pitch heard, each seat of a judge, each judge or block more to link. */
type Duals = { pitch: Float64Array; seat: Float64Array; link: number };
/** A relaxed plan: how often each pitch is heard and each judge sits, and seats and blocks. */
type Relaxed = { value: number; heard: Float64Array; sits: Float64Array; loads: Int32Array; links: number };

/**
 * No plan costs less: panels cover the pitches, each pitch and judge at a price instead of a rule (Lagrange), climbed by
 * subgradients towards `target` (Held, Wolfe & Crowder 1974). Valid at any prices; 0 where there are too many panels.
 */
export function coverBound(day: PitchDay, target: number): number {
	const columns = Math.min(day.panel.min, day.blocks.length) > 0 ? columnsOf(day, mostColumns) : null;
	if (!columns) return 0;
	const duals: Duals = {
		pitch: new Float64Array(day.pitches.length).fill(target / day.pitches.length / 2),
		seat: new Float64Array(day.judges.length).fill(2 * day.weights.load),
		link: 0,
	};
	const relax = relaxation(day, columns);
	let best = 0;
	let pace = 1;
	let stale = 0;
	for (let turn = 0; turn < turns && best < target - 1e-9; turn++) {
		const relaxed = relax(duals);
		stale = relaxed.value > best + 1e-9 ? 0 : stale + 1;
		best = Math.max(best, relaxed.value);
		if (stale > 8) [pace, stale] = [pace / 1.5, 0];
		climb(day, duals, relaxed, pace * (target - relaxed.value));
	}
	return roundedUp(day, best);
}

function climb({ weights }: PitchDay, duals: Duals, relaxed: Relaxed, gain: number): void {
	const { heard, sits, loads, links } = relaxed;
	let norm = links ** 2;
	for (const times of heard) norm += (1 - times) ** 2;
	for (const [j, times] of sits.entries()) norm += (times - (loads[j] as number)) ** 2;
	const step = gain / Math.max(norm, 1e-9);
	for (const [q, times] of heard.entries())
		duals.pitch[q] = Math.max(0, (duals.pitch[q] as number) + step * (1 - times));
	for (const [j, times] of sits.entries())
		duals.seat[j] = Math.max(0, (duals.seat[j] as number) + step * (times - (loads[j] as number)));
	duals.link = Math.min(mostLink(weights), Math.max(0, duals.link + step * links));
}

/** What is left of the price of an island where a room more may be reached by a change of room instead. */
const mostLink = ({ unlinked, roomChange }: PitchDay["weights"]): number =>
	Math.max(0, unlinked - roomChange);

function relaxation(day: PitchDay, columns: readonly Column[]): (duals: Duals) => Relaxed {
	const { weights, blocks, periods } = day;
	const needed = fewestBlocks(largestFirst(day), day.pitches.length);
	const here = periods.map(({ id }) => blocks.filter((block) => block.period === id && block.slots > 0));
	const slots = here.map((own) => Math.max(0, ...own.map((block) => block.slots)));
	const rooms = Math.min(weights.roomChange, weights.unlinked) * (roomsFor(day, needed) - 1);
	return (duals) => {
		const cheapest = periods.map(() => ({ cost: Number.POSITIVE_INFINITY, column: columns[0], held: [0] }));
		for (const column of columns) {
			const { cost, held } = costOf(day, column, duals, slots[column.period] as number);
			if (cost < (cheapest[column.period]?.cost ?? 0)) cheapest[column.period] = { cost, column, held };
		}
		const taken = here
			.flatMap((own, period) => own.map(() => cheapest[period]))
			.flatMap((one) => (one && Number.isFinite(one.cost) ? [one] : []))
			.sort((a, b) => a.cost - b.cost)
			.filter(({ cost }, at) => at < needed || cost < 0);
		const relaxed = idle(day, duals);
		relaxed.value += rooms + duals.pitch.reduce((sum, price) => sum + price, 0);
		for (const { cost, column, held } of taken) {
			relaxed.value += cost;
			for (const q of held) (relaxed.heard[q] as number)++;
			for (const j of column?.judges ?? []) (relaxed.sits[j] as number)++;
			relaxed.links += 1 - (column?.judges.length ?? 0);
		}
		return relaxed;
	};
}

/** The judges alone: each has the load that pays best at the price of their seats. Links begin at one island. */
function idle({ weights, periods, pitches }: PitchDay, { seat, link }: Duals): Relaxed {
	const loads = new Int32Array(seat.length);
	let value = -link;
	let links = -1;
	for (const [j, price] of seat.entries()) {
		let least = 0;
		for (let load = 1; load <= periods.length; load++) {
			const cost = weights.load * load * load + link - price * load;
			if (cost < least) [loads[j], least] = [load, cost];
		}
		value += least;
		if ((loads[j] as number) > 0) links++;
	}
	const heard = new Float64Array(pitches.length);
	return { value, heard, sits: new Float64Array(seat.length), loads, links };
}

/** A panel with the pitches that pay best: a knapsack of slots over topics, each with a price of its own. */
function costOf({ weights }: PitchDay, { judges, topics }: Column, duals: Duals, slots: number) {
	let seats = judges.length * weights.seat + duals.link * (1 - judges.length);
	for (const j of judges) seats += duals.seat[j] as number;
	let best: { gain: number; held: number[] }[] = [{ gain: 0, held: [] }];
	for (const pitches of topics) {
		const gains = pitches
			.map(({ pitch, steps }) => ({
				...{ pitch, gain: (duals.pitch[pitch] as number) - steps * weights.stepOut },
			}))
			.filter(({ gain }) => gain > 0)
			.sort((a, b) => b.gain - a.gain || a.pitch - b.pitch);
		const after = [...best];
		for (const [at, { gain, held }] of best.entries()) {
			let sum = gain - weights.topic;
			for (let k = 0; k < gains.length && at + k + 1 <= slots; k++) {
				sum += gains[k]?.gain ?? 0;
				if (sum <= (after[at + k + 1]?.gain ?? Number.NEGATIVE_INFINITY)) continue;
				const added = gains.slice(0, k + 1).map(({ pitch }) => pitch);
				after[at + k + 1] = { gain: sum, held: [...held, ...added] };
			}
		}
		best = after;
	}
	const top = best.reduce((a, b) => (b.gain > a.gain ? b : a));
	return { cost: seats - top.gain, held: top.held };
}

/** Objectives are whole multiples of what all weights are multiples of, where that can be told. */
function roundedUp({ weights }: PitchDay, bound: number): number {
	const parts = Object.values(weights).map((weight) => Math.round(weight * fine));
	const isExact = Object.values(weights).every((weight) => Number.isInteger(weight * fine));
	const unit = parts.reduce(commonDivisor, 0) / fine;
	return isExact && unit > 0 ? Math.ceil(bound / unit - 1e-6) * unit : bound;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
