import type { PitchDay } from "./terms.ts";

/** A pitch day by numbers: rows judge x period, pitch x period and pitch x judge. */
export class Tables {
	readonly blocks: number;
	readonly judges: number;
	readonly pitches: number;
	readonly periods: number;
	readonly panelMax: number;
	readonly need: PitchDay["panel"];
	readonly weights: PitchDay["weights"];
	readonly unlinked: number;
	readonly inOrder: number[];
	readonly dayOf: number[];
	readonly periodOf: number[];
	readonly roomOf: number[];
	readonly slots: number[];
	readonly topicOf: number[];
	readonly isDirector: number[];
	readonly away: Uint8Array;
	readonly pitchAway: Uint8Array;
	readonly conflict: Uint8Array;
	readonly knows: Uint8Array;
	readonly locked: boolean[];
	readonly #price: number;
	readonly #before: { panel: Set<number>; pitches: Set<number> }[];

	constructor(day: PitchDay) {
		const { periods, judges, pitches, blocks } = day;
		[this.blocks, this.judges] = [blocks.length, judges.length];
		[this.pitches, this.periods] = [pitches.length, periods.length];
		[this.need, this.weights, this.panelMax] = [day.panel, day.weights, day.panel.max];
		this.unlinked = day.weights.unlinked;
		this.dayOf = periods.map((period) => period.day);
		const key = (t: number) => [periods[t]?.day ?? 0, periods[t]?.order ?? 0] as const;
		this.inOrder = periods.map((_, t) => t).sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1]);
		this.periodOf = blocks.map(({ period }) => periods.findIndex(({ id }) => id === period));
		this.roomOf = blocks.map(({ room }) => day.rooms.indexOf(room));
		this.slots = blocks.map(({ slots }) => slots);
		const topics = [...new Set(pitches.map(({ topic }) => topic))];
		this.topicOf = pitches.map(({ topic }) => topics.indexOf(topic));
		this.isDirector = judges.map(({ role }) => (role === "director" ? 1 : 0));
		const grid = (rows: { available: string[] }[]) =>
			Uint8Array.from(rows.flatMap((row) => periods.map(({ id }) => (row.available.includes(id) ? 0 : 1))));
		this.away = grid(judges);
		this.pitchAway = grid(pitches);
		const barred = new Set(day.conflicts.map((pair) => JSON.stringify(pair)));
		const pairs = (is: (judge: (typeof judges)[number], pitch: (typeof pitches)[number]) => boolean) =>
			Uint8Array.from(pitches.flatMap((pitch) => judges.map((judge) => (is(judge, pitch) ? 1 : 0))));
		this.conflict = pairs((judge, pitch) => barred.has(JSON.stringify([judge.id, pitch.id])));
		this.knows = pairs((judge, pitch) => judge.expertise.includes(pitch.topic));
		const places = (rows: { id: string }[], ids: string[] = []) =>
			ids.map((id) => rows.findIndex((row) => row.id === id)).filter((at) => at >= 0);
		this.#before = blocks.map(({ id }) => ({
			panel: new Set(places(judges, day.previous?.[id]?.panel)),
			pitches: new Set(places(pitches, day.previous?.[id]?.pitches)),
		}));
		this.#price = day.previous ? (day.changePrice ?? 0) : 0;
		this.locked = blocks.map(() => false);
	}

	/** Who sat and what stood in a block before. */
	before(b: number): { panel: number[]; pitches: number[] } {
		const { panel, pitches } = this.#before[b] ?? { panel: new Set<number>(), pitches: new Set<number>() };
		return { panel: [...panel], pitches: [...pitches] };
	}

	changeCost(b: number, panel: number[], held: number[]): number {
		const before = this.#before[b];
		if (this.#price === 0 || !before) return 0;
		let stays = 0;
		for (const j of panel) if (before.panel.has(j)) stays++;
		let moved = 0;
		for (const q of held) if (!before.pitches.has(q)) moved++;
		return this.#price * (panel.length + before.panel.size - 2 * stays + moved);
	}
}
