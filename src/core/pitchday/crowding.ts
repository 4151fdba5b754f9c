import type { PitchDay, PitchDayReason } from "./terms.ts";

type Crowded = PitchDayReason & { kind: "crowded" };

/**
 * Pitches that together have too few slots in the periods open to them (Hall's condition): each pitch in turn is given a
 * slot, where need be by moving others, and where that fails all that were asked to move are in the way. Those that
 * crowd the same periods are told of together.
 */
export function crowding(day: PitchDay, open: ReadonlyMap<string, string[]>): Crowded[] {
	const room = new Map(day.periods.map(({ id }) => [id, slotsWithJudges(day, id)]));
	const holds = new Map(day.periods.map(({ id }) => [id, new Set<string>()]));
	const found = new Map<string, Crowded>();
	for (const { id } of day.pitches) {
		const seen = new Set<string>();
		if ((open.get(id) ?? []).length === 0 || place(id)) continue;
		const periods = [...seen].sort();
		const held = periods.flatMap((period) => [...(holds.get(period) ?? [])]);
		const others = found.get(`${periods}`)?.pitches ?? [];
		const pitches = [...new Set([...others, ...held, id])].sort();
		found.set(`${periods}`, { kind: "crowded", pitches, periods, slots: held.length });

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
	return [...found.values()];
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
