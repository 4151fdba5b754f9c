import type { FilledBlock, Parts, PitchDay } from "./terms.ts";

type Blocks = { [block: string]: FilledBlock };

/** Counts every broken hard rule and the parts of the objective from the rule text, over ids; made to be read. */
export function evaluatePitchDay(day: PitchDay, blocks: Blocks) {
	const count: Count = { broken: { ...none }, parts: { ...nothing }, seen: new Set(), links: [] };
	for (const block of day.blocks) addBlock(day, block, blocks[block.id] ?? { panel: [], pitches: [] }, count);
	const { broken, parts } = count;
	broken.unplaced = day.pitches.length - count.seen.size;
	for (const { id } of day.judges) addDuty(day, blocks, id, parts, broken);
	parts.unlinked = Math.max(0, islandsIn(count.links) - 1);
	return { broken, parts, objective: objectiveOf(day, parts) };
}

const none = { unplaced: 0, slots: 0, away: 0, twice: 0, panelMax: 0, panelMin: 0, director: 0, expert: 0 };
const nothing: Parts = { seats: 0, stepOut: 0, roomChange: 0, load2: 0, topics: 0, unlinked: 0 };

type Count = { broken: typeof none; parts: Parts; seen: Set<string>; links: [string, string][] };
type Judge = PitchDay["judges"][number];

function addBlock(day: PitchDay, block: PitchDay["blocks"][number], filled: FilledBlock, count: Count): void {
	const { broken, parts } = count;
	const panel = filled.panel.flatMap((id) => day.judges.find((judge) => judge.id === id) ?? []);
	const pitches = filled.pitches.flatMap((id) => day.pitches.find((pitch) => pitch.id === id) ?? []);
	broken.slots += Math.max(0, filled.pitches.length - block.slots);
	broken.panelMax += Math.max(0, panel.length - day.panel.max);
	broken.away += panel.filter(({ available }) => !available.includes(block.period)).length;
	parts.seats += panel.length;
	parts.topics += new Set(pitches.map(({ topic }) => topic)).size;
	for (const pitch of pitches) {
		if (count.seen.has(pitch.id)) broken.twice++;
		count.seen.add(pitch.id);
		if (!pitch.available.includes(block.period)) broken.away++;
		addPitch(day, pitch, panel, count);
	}
}

/** One pitch before its panel, without those who step out. */
function addPitch(day: PitchDay, pitch: PitchDay["pitches"][number], panel: Judge[], count: Count): void {
	const { broken, parts, links } = count;
	const isPartial = (judge: string) =>
		day.conflicts.some(([who, what]) => who === judge && what === pitch.id);
	const free = panel.filter(({ id }) => !isPartial(id));
	const directors = free.filter(({ role }) => role === "director").length;
	const experts = free.filter(({ expertise }) => expertise.includes(pitch.topic)).length;
	parts.stepOut += panel.length - free.length;
	broken.panelMin += Math.max(0, day.panel.min - free.length);
	broken.director += Math.max(0, day.panel.directors - directors);
	broken.expert += Math.max(0, day.panel.experts - experts);
	for (const { id } of free) links.push([id, pitch.id]);
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
