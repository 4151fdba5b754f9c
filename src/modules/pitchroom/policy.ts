import { isOpenTo } from "../../core/phases/rules.ts";
import type { Pitch, PitchDay, Room, Seat } from "../pitching/index.ts";

/** May the viewer drive the clock and call pitches in? The office, the day's leader, and the one who leads this panel. */
export const runsRoom = (seat: Seat, pitches: readonly Pick<Pitch, "chairs">[]): boolean =>
	seat.plans || seat.judges === "leader" || (seat.chairs && pitches.some(({ chairs }) => chairs));

/** Are rooms held on the day now? */
export const isRoomTime = ({ state }: Pick<PitchDay, "state">): boolean =>
	isOpenTo(state, "leader", "hold-room");

/** May anybody with the code follow the room? Not before the day is open, also where an opening was taken back. */
export const isFollowed = ({ state }: Pick<PitchDay, "state">): boolean =>
	isOpenTo(state, "audience", "follow");

/** The room as it counts: when the panel is done giving points, it is over, also where nobody closed it. */
export function roomOn(day: Pick<PitchDay, "state">, room: Room | null, now: Date): Room | null {
	if (room === null || room.closedAt !== null || isRoomTime(day)) return room;
	return { ...room, pitchId: null, runningSince: null, closedAt: now };
}
