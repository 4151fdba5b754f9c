import { codeBits, codeMask, Tables } from "./tables.ts";
import type { PitchDay } from "./terms.ts";

/**
 * A plan under change. Slots, availability, one room at a time and panel.max are never broken by those who ask first;
 * the rest is counted: what the objective counts, and how much is missing in panels.
 */
export class State {
	readonly tables: Tables;
	/** Members of each block, in rows of panel.max. */
	readonly panel: Int32Array;
	readonly panelSize: Int32Array;
	/** Pitches of each block, in rows of the most slots. */
	readonly held: Int32Array;
	readonly heldSize: Int32Array;
	/** Block of each pitch, -1 for none, and its place in it. */
	readonly at: Int32Array;
	readonly #place: Int32Array;
	/** Block of a judge in a period, -1 for none: judge x periods + period. */
	readonly duty: Int32Array;
	readonly load: Int32Array;
	/** Members free, directors and members who know, in one number, of each pitch in its block. */
	readonly count: Int32Array;
	/** Pitches of a topic in a block: block x topics. */
	readonly topicCount: Int32Array;
	/** Members who step out, summed over the pitches of a block. */
	readonly stepsIn: Int32Array;
	/** Members, directors and members who know that the panel lacks, summed over the pitches of a block. */
	readonly lacksIn: Int32Array;
	/** Another number after each change of a block's panel. */
	readonly panelAge: Int32Array;
	/** Another number after each change of a judge's duties. */
	readonly dutyAge: Int32Array;
	seats = 0;
	stepOuts = 0;
	roomChanges = 0;
	load2 = 0;
	topics = 0;
	changes = 0;
	unplaced: number;
	/** Members, directors and members who know that panels lack, over pitches. */
	readonly short = new Int32Array(3);
	readonly #need: Int32Array;

	constructor(day: PitchDay) {
		this.tables = new Tables(day);
		const { blocks, judges, pitches, periods, topics, mostSlots, before } = this.tables;
		this.panel = new Int32Array(blocks * day.panel.max);
		this.panelSize = new Int32Array(blocks);
		this.held = new Int32Array(blocks * mostSlots);
		this.heldSize = new Int32Array(blocks);
		this.at = new Int32Array(pitches).fill(-1);
		this.#place = new Int32Array(pitches);
		this.duty = new Int32Array(judges * periods).fill(-1);
		this.load = new Int32Array(judges);
		this.count = new Int32Array(pitches);
		this.topicCount = new Int32Array(blocks * topics);
		this.stepsIn = new Int32Array(blocks);
		this.lacksIn = new Int32Array(blocks);
		this.dutyAge = new Int32Array(judges).fill(1);
		this.panelAge = new Int32Array(blocks).fill(1);
		this.unplaced = pitches;
		this.#need = Int32Array.of(day.panel.min, day.panel.directors, day.panel.experts);
		if (day.previous) this.changes = before.reduce((sum, { panel }) => sum + panel.length, 0);
	}

	get isWhole(): boolean {
		const { short } = this;
		return this.unplaced === 0 && short[0] === 0 && short[1] === 0 && short[2] === 0;
	}

	seat(j: number, b: number): void {
		const { panel, judges, periods, periodOf, seatChange } = this.tables;
		const t = this.tables.periodOf[b] as number;
		this.roomChanges += this.roomTouch(j, t, this.tables.roomOf[b] as number);
		this.panel[b * panel.max + (this.panelSize[b] as number)] = j;
		(this.panelSize[b] as number)++;
		this.duty[j * periods + (periodOf[b] as number)] = b;
		this.load2 += 2 * (this.load[j] as number) + 1;
		(this.load[j] as number)++;
		this.seats++;
		this.changes += seatChange[b * judges + j] as number;
		this.#meet(j, b, 1);
	}

	unseat(j: number, b: number): void {
		const { panel, judges, periods, periodOf, roomOf, seatChange } = this.tables;
		const t = periodOf[b] as number;
		const start = b * panel.max;
		const last = start + (this.panelSize[b] as number) - 1;
		this.panel[this.panel.indexOf(j, start)] = this.panel[last] as number;
		(this.panelSize[b] as number)--;
		this.duty[j * periods + t] = -1;
		this.roomChanges -= this.roomTouch(j, t, roomOf[b] as number);
		(this.load[j] as number)--;
		this.load2 -= 2 * (this.load[j] as number) + 1;
		this.seats--;
		this.changes -= seatChange[b * judges + j] as number;
		this.#meet(j, b, -1);
	}

	/** Puts an unplaced pitch into a block with a free slot. */
	put(q: number, b: number): void {
		const { blocks, judges, mostSlots, topics, topicOf, panel, code, pitchChange } = this.tables;
		const place = this.heldSize[b] as number;
		this.held[b * mostSlots + place] = q;
		this.#place[q] = place;
		(this.heldSize[b] as number)++;
		this.at[q] = b;
		this.unplaced--;
		this.changes += pitchChange[q * blocks + b] as number;
		const topic = b * topics + (topicOf[q] as number);
		if (this.topicCount[topic] === 0) this.topics++;
		(this.topicCount[topic] as number)++;
		let count = 0;
		const end = b * panel.max + (this.panelSize[b] as number);
		for (let s = b * panel.max; s < end; s++) count += code[q * judges + (this.panel[s] as number)] as number;
		this.count[q] = count;
		this.#tally(b, count, this.panelSize[b] as number, 1);
	}

	/** Takes a placed pitch out of its block. */
	take(q: number): void {
		const { blocks, mostSlots, topics, topicOf, pitchChange } = this.tables;
		const b = this.at[q] as number;
		const last = (this.heldSize[b] as number) - 1;
		const moved = this.held[b * mostSlots + last] as number;
		this.held[b * mostSlots + (this.#place[q] as number)] = moved;
		this.#place[moved] = this.#place[q] as number;
		this.heldSize[b] = last;
		this.at[q] = -1;
		this.unplaced++;
		this.changes -= pitchChange[q * blocks + b] as number;
		const topic = b * topics + (topicOf[q] as number);
		(this.topicCount[topic] as number)--;
		if (this.topicCount[topic] === 0) this.topics--;
		this.#tally(b, this.count[q] as number, this.panelSize[b] as number, -1);
	}

	/** What a duty in this room and period adds to the changes of room, where the judge has none in the period. */
	roomTouch(j: number, t: number, room: number): number {
		const { periods, dayStart, dayEnd, roomOf } = this.tables;
		const row = j * periods;
		const [first, last] = [row + (dayStart[t] as number), row + (dayEnd[t] as number)];
		let before = row + t - 1;
		while (before >= first && (this.duty[before] as number) < 0) before--;
		let after = row + t + 1;
		while (after <= last && (this.duty[after] as number) < 0) after++;
		const from = before >= first ? (roomOf[this.duty[before] as number] as number) : -1;
		const to = after <= last ? (roomOf[this.duty[after] as number] as number) : -1;
		const made = (from >= 0 && from !== room ? 1 : 0) + (to >= 0 && to !== room ? 1 : 0);
		return made - (from >= 0 && to >= 0 && from !== to ? 1 : 0);
	}

	/** A judge begins (1) or ends (-1) to sit before what the block holds; the panel's size is the new one. */
	#meet(j: number, b: number, sign: number): void {
		const { mostSlots, code, judges } = this.tables;
		const size = this.panelSize[b] as number;
		(this.panelAge[b] as number)++;
		(this.dutyAge[j] as number)++;
		const end = b * mostSlots + (this.heldSize[b] as number);
		for (let s = b * mostSlots; s < end; s++) {
			const q = this.held[s] as number;
			const before = this.count[q] as number;
			const after = before + sign * (code[q * judges + j] as number);
			this.#tally(b, before, size - sign, -1);
			this.#tally(b, after, size, 1);
			this.count[q] = after;
		}
	}

	/** Counts a pitch's step-outs and lacks in, or out. */
	#tally(b: number, count: number, size: number, sign: number): void {
		const need = this.#need;
		const short = this.short;
		const free = count & codeMask;
		const steps = sign * (size - free);
		this.stepOuts += steps;
		(this.stepsIn[b] as number) += steps;
		const members = sign * Math.max(0, (need[0] as number) - free);
		const directors = sign * Math.max(0, (need[1] as number) - ((count >> codeBits) & codeMask));
		const experts = sign * Math.max(0, (need[2] as number) - (count >> (2 * codeBits)));
		(short[0] as number) += members;
		(short[1] as number) += directors;
		(short[2] as number) += experts;
		(this.lacksIn[b] as number) += members + directors + experts;
	}
}
