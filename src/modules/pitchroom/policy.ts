import type { Pitch, Seat } from "../pitching/index.ts";

/** May the viewer drive the clock and call pitches in? The office, the day's leader, and the one who leads this panel. */
export const runsRoom = (seat: Seat, pitches: readonly Pick<Pitch, "chairs">[]): boolean =>
	seat.plans || seat.judges === "leader" || (seat.chairs && pitches.some(({ chairs }) => chairs));
