import { crowding } from "./crowding.ts";
import { brokenLocks } from "./locks.ts";
import type { Pitch, PitchDay, PitchDayReason } from "./terms.ts";

/** Proofs that no plan exists: pitches that no period has a panel for, too few slots, and blocks that cannot be kept. */
export function impossibilities(day: PitchDay): PitchDayReason[] {
	const reasons: PitchDayReason[] = [];
	const slots = day.blocks.reduce((sum, block) => sum + block.slots, 0);
	if (slots < day.pitches.length) reasons.push({ kind: "too-few-slots", pitches: day.pitches.length, slots });
	const open = new Map<string, string[]>();
	for (const pitch of day.pitches) {
		const periods = day.periods.map(({ id }) => ({ period: id, lack: lackOf(day, pitch, id) }));
		open.set(
			pitch.id,
			periods.flatMap(({ period, lack }) => (lack ? [] : [period])),
		);
		if (!periods.every(({ lack }) => lack)) continue;
		const named = periods.map(({ period, lack }) => ({ period, lack: lack ?? "" }));
		reasons.push({ kind: "no-panel", pitch: pitch.id, topic: pitch.topic, periods: named });
	}
	// Where there are too few slots in all, that some are crowded is no news.
	const crowded = slots < day.pitches.length ? [] : crowding(day, open);
	return [...reasons, ...crowded, ...brokenLocks(day)];
}

function lackOf(day: PitchDay, pitch: Pitch, period: string): string | null {
	const { min, max, directors, experts } = day.panel;
	if (!pitch.available.includes(period)) return "pitch-away";
	if (!day.blocks.some((block) => block.period === period && block.slots > 0)) return "no-block";
	const barred = new Set(day.conflicts.filter(([, q]) => q === pitch.id).map(([judge]) => judge));
	const free = day.judges.filter(({ id, available }) => available.includes(period) && !barred.has(id));
	const leads = free.filter(({ role }) => role === "director");
	const knows = free.filter(({ expertise }) => expertise.includes(pitch.topic));
	if (free.length < min) return "judges";
	if (leads.length < directors) return "directors";
	if (knows.length < experts) return "experts";
	const both = leads.filter((judge) => knows.includes(judge)).length;
	return Math.max(min, directors + experts - Math.min(both, directors, experts)) > max ? "seats" : null;
}
