import type { PitchDay, PitchDayReason } from "./terms.ts";

/**
 * Pitches that together have too few slots in the periods open to them (Hall's condition), or null: each pitch in turn
 * is given a slot, where need be by moving others, and where that fails all that were asked to move are in the way.
 */
export function crowding(day: PitchDay, open: ReadonlyMap<string, string[]>): PitchDayReason | null {
	const room = new Map(day.periods.map(({ id }) => [id, slotsWithJudges(day, id)]));
	const holds = new Map(day.periods.map(({ id }) => [id, new Set<string>()]));
	for (const { id } of day.pitches) {
		const seen = new Set<string>();
		if (place(id)) continue;
		const periods = [...seen];
		const pitches = [id, ...periods.flatMap((period) => [...(holds.get(period) ?? [])])].sort();
		return { kind: "crowded", pitches, periods: periods.sort(), slots: pitches.length - 1 };

		function place(pitch: string): boolean {
			for (const period of open.get(pitch) ?? []) {
				if (seen.has(period)) continue;
				seen.add(period);
				const held = holds.get(period) ?? new Set();
				if (held.size < (room.get(period) ?? 0)) return Boolean(held.add(pitch));
				for (const other of held) {
					if (!place(other)) continue;
					held.delete(other);
					return Boolean(held.add(pitch));
				}
			}
			return false;
		}
	}
	return null;
}

/** Slots of the largest blocks of a period, as many as there can be panels at once. */
function slotsWithJudges({ blocks, judges, panel }: PitchDay, period: string): number {
	const here = judges.filter(({ available }) => available.includes(period));
	const leads = here.filter(({ role }) => role === "director").length;
	const smallest = Math.max(panel.min, panel.directors, panel.experts);
	const panels = Math.min(
		smallest > 0 ? Math.floor(here.length / smallest) : blocks.length,
		panel.directors > 0 ? Math.floor(leads / panel.directors) : blocks.length,
	);
	const sizes = blocks.filter((block) => block.period === period).map(({ slots }) => slots);
	sizes.sort((a, b) => b - a);
	return sizes.slice(0, panels).reduce((sum, slots) => sum + slots, 0);
}
