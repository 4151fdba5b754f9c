import type { FilledBlock, Parts, PitchDay } from "./terms.ts";

type Blocks = { [block: string]: FilledBlock };

/** Counts every broken hard rule and the parts of the objective from the rule text, over ids; made to be read. */
export function evaluatePitchDay(day: PitchDay, blocks: Blocks) {
	const judges = new Map(day.judges.map((judge) => [judge.id, judge]));
	const pitches = new Map(day.pitches.map((pitch) => [pitch.id, pitch]));
	const conflicts = new Set(day.conflicts.map((pair) => JSON.stringify(pair)));
	const broken = {
		unplaced: 0,
		slots: 0,
		away: 0,
		twice: 0,
		panelMax: 0,
		panelMin: 0,
		director: 0,
		expert: 0,
	};
	const parts: Parts = { seats: 0, stepOut: 0, roomChange: 0, load2: 0, topics: 0, unlinked: 0 };
	const seen = new Set<string>();
	const links: [string, string][] = [];
	for (const block of day.blocks) {
		const filled = blocks[block.id] ?? { panel: [], pitches: [] };
		const panel = filled.panel.flatMap((id) => judges.get(id) ?? []);
		broken.slots += Math.max(0, filled.pitches.length - block.slots);
		broken.panelMax += Math.max(0, panel.length - day.panel.max);
		broken.away += panel.filter(({ available }) => !available.includes(block.period)).length;
		parts.seats += panel.length;
		const here = filled.pitches.flatMap((id) => pitches.get(id) ?? []);
		parts.topics += new Set(here.map(({ topic }) => topic)).size;
		for (const pitch of here) {
			if (seen.has(pitch.id)) broken.twice++;
			seen.add(pitch.id);
			if (!pitch.available.includes(block.period)) broken.away++;
			const free = panel.filter(({ id }) => !conflicts.has(JSON.stringify([id, pitch.id])));
			parts.stepOut += panel.length - free.length;
			for (const { id } of free) links.push([id, pitch.id]);
			const count = (is: (judge: (typeof free)[number]) => boolean) => free.filter(is).length;
			broken.panelMin += Math.max(0, day.panel.min - free.length);
			broken.director += Math.max(0, day.panel.directors - count(({ role }) => role === "director"));
			broken.expert += Math.max(0, day.panel.experts - count((j) => j.expertise.includes(pitch.topic)));
		}
	}
	broken.unplaced = day.pitches.length - seen.size;
	for (const { id } of day.judges) addDuty(day, blocks, id, parts, broken);
	parts.unlinked = Math.max(0, islandsIn(links) - 1);
	return { broken, parts, objective: objectiveOf(day, parts) };
}

function addDuty(
	day: PitchDay,
	blocks: Blocks,
	judge: string,
	parts: Parts,
	broken: { twice: number },
): void {
	const order = new Map(day.periods.map((period) => [period.id, period]));
	const duty = day.blocks
		.filter(({ id }) => blocks[id]?.panel.includes(judge))
		.map(({ period, room }) => ({ room, ...(order.get(period) ?? { id: period, day: 0, order: 0 }) }))
		.sort((a, b) => a.day - b.day || a.order - b.order);
	broken.twice += duty.length - new Set(duty.map(({ id }) => id)).size;
	parts.load2 += duty.length ** 2;
	for (const [at, now] of duty.entries()) {
		const before = duty[at - 1];
		if (before && before.day === now.day && before.room !== now.room) parts.roomChange++;
	}
}

function islandsIn(links: [string, string][]): number {
	const island = new Map<string, string>();
	const rootOf = (id: string): string => {
		const up = island.get(id) ?? id;
		return up === id ? id : rootOf(up);
	};
	for (const [judge, pitch] of links) island.set(rootOf(`j ${judge}`), rootOf(`p ${pitch}`));
	return new Set(links.map(([judge]) => rootOf(`j ${judge}`))).size;
}

function objectiveOf({ weights: w }: PitchDay, parts: Parts): number {
	const { seats, stepOut, roomChange, load2, topics, unlinked } = parts;
	const total = w.seat * seats + w.stepOut * stepOut + w.roomChange * roomChange;
	return total + w.load * load2 + w.topic * topics + w.unlinked * unlinked;
}
