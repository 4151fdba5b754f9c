import type { PitchDay } from "./terms.ts";

/** Bits for each of the three counts in a code: members free, directors, members who know the topic. */
export const codeBits = 10;
export const codeMask = (1 << codeBits) - 1;

/** A pitch day by numbers. Periods stand in the order of time; rows are judge x period, pitch x judge, pitch x block, block x judge. */
export class Tables {
	readonly blocks: number;
	readonly judges: number;
	readonly pitches: number;
	readonly periods: number;
	readonly topics: number;
	readonly panel: PitchDay["panel"];
	readonly weights: PitchDay["weights"];
	/** First and last period of the day of each period. */
	readonly dayStart: Int32Array;
	readonly dayEnd: Int32Array;
	readonly periodOf: Int32Array;
	readonly roomOf: Int32Array;
	readonly slots: Int32Array;
	readonly mostSlots: number;
	readonly topicOf: Int32Array;
	/** What a judge adds to the counts of a pitch: 0 where they have a conflict. */
	readonly code: Int32Array;
	readonly canSit: Uint8Array;
	readonly canStand: Uint8Array;
	/** What a change from the plan that stands costs: to sit (below zero for who sat before) and to stand. */
	readonly seatChange: Int8Array;
	readonly pitchChange: Int8Array;
	readonly changePrice: number;
	/** Who sat and what stood in each block before. */
	readonly before: { panel: number[]; pitches: number[] }[];
	/** 1 for a block that is kept as it was. */
	readonly locked: Uint8Array;

	constructor(day: PitchDay) {
		const { periods, judges, pitches, blocks } = day;
		[this.blocks, this.judges] = [blocks.length, judges.length];
		[this.pitches, this.periods] = [pitches.length, periods.length];
		[this.panel, this.weights] = [day.panel, day.weights];
		const inTime = [...periods].sort((a, b) => a.day - b.day || a.order - b.order);
		const days = inTime.map((period) => period.day);
		this.dayStart = Int32Array.from(days, (one) => days.indexOf(one));
		this.dayEnd = Int32Array.from(days, (one) => days.lastIndexOf(one));
		const periodAt = new Map(inTime.map(({ id }, t) => [id, t]));
		this.periodOf = Int32Array.from(blocks, ({ period }) => periodAt.get(period) ?? -1);
		this.roomOf = Int32Array.from(blocks, ({ room }) => day.rooms.indexOf(room));
		this.slots = Int32Array.from(blocks, ({ slots }) => slots);
		this.mostSlots = Math.max(1, ...this.slots);
		const topics = [...new Set(pitches.map(({ topic }) => topic))];
		this.topics = topics.length;
		this.topicOf = Int32Array.from(pitches, ({ topic }) => topics.indexOf(topic));
		this.code = codesOf(day);
		this.canStand = Uint8Array.from(
			pitches.flatMap(({ available }) => blocks.map((block) => (available.includes(block.period) ? 1 : 0))),
		);
		this.canSit = Uint8Array.from(
			blocks.flatMap((block) => judges.map((judge) => (judge.available.includes(block.period) ? 1 : 0))),
		);
		this.before = standing(day);
		this.changePrice = day.previous ? (day.changePrice ?? 0) : 0;
		this.seatChange = Int8Array.from(
			this.before.flatMap(({ panel }) => judges.map((_, j) => (panel.includes(j) ? -1 : 1))),
		);
		this.pitchChange = Int8Array.from(
			pitches.flatMap((_, q) => this.before.map((block) => (block.pitches.includes(q) ? 0 : 1))),
		);
		this.locked = Uint8Array.from(blocks, ({ id }) => (day.locked?.includes(id) ? 1 : 0));
	}
}

function codesOf({ judges, pitches, conflicts }: PitchDay): Int32Array {
	const barred = new Set(conflicts.map((pair) => JSON.stringify(pair)));
	const codeOf = (judge: (typeof judges)[number], pitch: (typeof pitches)[number]) => {
		if (barred.has(JSON.stringify([judge.id, pitch.id]))) return 0;
		const leads = judge.role === "director" ? 1 << codeBits : 0;
		return 1 + leads + (judge.expertise.includes(pitch.topic) ? 1 << (2 * codeBits) : 0);
	};
	return Int32Array.from(pitches.flatMap((pitch) => judges.map((judge) => codeOf(judge, pitch))));
}

function standing({ blocks, judges, pitches, previous }: PitchDay): Tables["before"] {
	const numbers = (rows: { id: string }[], ids: string[] = []) => {
		const wanted = new Set(ids);
		return rows.flatMap(({ id }, at) => (wanted.has(id) ? [at] : []));
	};
	return blocks.map(({ id }) => ({
		panel: numbers(judges, previous?.[id]?.panel),
		pitches: numbers(pitches, previous?.[id]?.pitches),
	}));
}
