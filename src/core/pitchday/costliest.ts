import type { FilledBlock, Parts, PitchDay, PitchDayPlan } from "./terms.ts";

type Blocks = { [block: string]: FilledBlock };
type Where = PitchDayPlan["costliest"][number]["where"];
/** So many are named for each rule. */
const named = 5;

/** What each rule costs in the plan, the dearest first, and by which judges, pitches and blocks. */
export function costliest(day: PitchDay, blocks: Blocks, parts: Parts): PitchDayPlan["costliest"] {
	const { weights: w } = day;
	const filled = day.blocks.flatMap((block) => {
		const own = blocks[block.id];
		return own ? [{ block, ...own }] : [];
	});
	const duties = new Map(day.judges.map(({ id }) => [id, filled.filter(({ panel }) => panel.includes(id))]));
	const all: { rule: keyof Parts; cost: number; where: Where }[] = [
		rule("seats", w.seat, (id) => filled.find(({ block }) => block.id === id)?.panel.length ?? 0, blocks),
		rule("stepOut", w.stepOut, (id) => stepsOut(day, filled, id), duties),
		rule("roomChange", w.roomChange, (id) => changesOf(day, duties.get(id) ?? []), duties),
		rule("load2", w.load, (id) => (duties.get(id)?.length ?? 0) ** 2, duties),
		rule("topics", w.topic, (id) => topicsIn(day, blocks[id]?.pitches ?? []), blocks),
		{ rule: "unlinked", cost: w.unlinked * parts.unlinked, where: [] },
	];
	return all.sort((a, b) => b.cost - a.cost);

	function rule(name: keyof Parts, price: number, times: (id: string) => number, of: Blocks | typeof duties) {
		const ids = of instanceof Map ? [...of.keys()] : Object.keys(of);
		const where = ids
			.map((id) => ({ id, cost: price * times(id) }))
			.filter(({ cost }) => cost > 0)
			.sort((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1));
		return { rule: name, cost: price * parts[name], where: where.slice(0, named) };
	}
}

type Filled = FilledBlock & { block: PitchDay["blocks"][number] };

function stepsOut({ conflicts }: PitchDay, filled: readonly Filled[], judge: string): number {
	const barred = new Set(conflicts.flatMap(([who, what]) => (who === judge ? [what] : [])));
	const own = filled.filter(({ panel }) => panel.includes(judge));
	return own.reduce((sum, { pitches }) => sum + pitches.filter((id) => barred.has(id)).length, 0);
}

function changesOf({ periods }: PitchDay, duty: readonly Filled[]): number {
	const inTime = duty
		.map(({ block }) => ({ room: block.room, when: periods.find(({ id }) => id === block.period) }))
		.sort((a, b) => (a.when?.day ?? 0) - (b.when?.day ?? 0) || (a.when?.order ?? 0) - (b.when?.order ?? 0));
	return inTime.filter(({ room, when }, at) => {
		const before = inTime[at - 1];
		return before !== undefined && before.when?.day === when?.day && before.room !== room;
	}).length;
}

const topicsIn = ({ pitches }: PitchDay, held: readonly string[]): number =>
	new Set(pitches.flatMap(({ id, topic }) => (held.includes(id) ? [topic] : []))).size;
