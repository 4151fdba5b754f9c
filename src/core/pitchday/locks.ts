import type { FilledBlock, PitchDay, PitchDayReason } from "./terms.ts";

/** Why locked blocks cannot be kept as they were, by the judge or pitch in the way. */
export function brokenLocks(day: PitchDay): PitchDayReason[] {
	const locked = day.blocks.filter(({ id }) => day.locked?.includes(id));
	const judges = new Map(day.judges.map((judge) => [judge.id, judge]));
	const pitches = new Map(day.pitches.map((pitch) => [pitch.id, pitch]));
	const met = new Set<string>();
	return locked.flatMap((block) => {
		const { panel, pitches: held } = day.previous?.[block.id] ?? { panel: [], pitches: [] };
		const because = (id: string, lack: string) => ({ kind: "locked" as const, block: block.id, id, lack });
		const absence = (known: typeof judges | typeof pitches, id: string, place: string) => {
			const isTwice = met.has(place);
			met.add(place);
			const one = known.get(id);
			if (!one) return [because(id, "gone")];
			if (!one.available.includes(block.period)) return [because(id, "away")];
			return isTwice ? [because(id, "twice")] : [];
		};
		const absent = [
			...panel.flatMap((id) => absence(judges, id, `judge ${block.period} ${id}`)),
			...held.flatMap((id) => absence(pitches, id, `pitch ${id}`)),
		];
		const beyond = [...panel.slice(day.panel.max), ...held.slice(block.slots)];
		const crowd = beyond.map((id) => because(id, "too-many"));
		if (absent.length + crowd.length > 0) return [...absent, ...crowd];
		return held.flatMap((id) => {
			const lack = lackIn(day, { panel, pitches: held }, id);
			return lack ? [because(id, lack)] : [];
		});
	});
}

/** What the panel of a locked block lacks for a pitch that stands there. */
function lackIn({ judges, pitches, conflicts, panel }: PitchDay, block: FilledBlock, id: string) {
	const topic = pitches.find((pitch) => pitch.id === id)?.topic ?? "";
	const free = judges.filter(
		(judge) =>
			block.panel.includes(judge.id) && !conflicts.some(([who, what]) => who === judge.id && what === id),
	);
	if (free.length < panel.min) return "judges";
	if (free.filter(({ role }) => role === "director").length < panel.directors) return "directors";
	return free.filter(({ expertise }) => expertise.includes(topic)).length < panel.experts ? "experts" : null;
}
