import type { Day } from "../../core/calendar/day.ts";
import type { PanelRole, SeatAs } from "../pitching/index.ts";
import { blockId, sittingId } from "./frame.ts";

/** One who judges on the day, with what balance and coverage are read from. */
export type Member = {
	personId: string;
	name: string;
	role: PanelRole;
	sector: string | null;
	level: string | null;
	gender: string | null;
	expertise: string[];
	cannot: string[];
	isAway: boolean;
};

/** A pitch of the day, in its order. */
export type PitchToPlace = {
	id: string;
	title: string;
	unitName: string | null;
	sector: string | null;
	topic: string;
	cannot: string[];
	panelId: string | null;
	/** Somebody has given it points. */
	begun: boolean;
};

/** A panel as it stands, with when and where it sits. */
export type PanelNow = {
	id: string;
	title: string;
	room: string;
	day: Day;
	startsAt: string;
	quorum: number;
	/** Null where it is the day's. */
	ownQuorum: number | null;
	seats: { personId: string; as: SeatAs }[];
	pitchIds: string[];
};

/** What a schedule of a day stands on. */
export type Ground = {
	members: Member[];
	pitches: PitchToPlace[];
	panels: PanelNow[];
	/** Pairs of member and pitch with a tie that stands. */
	aside: readonly { personId: string; pitchId: string }[];
	/** Members who have not said how they stand to the pitches. */
	silent: number;
};

/** What a pitch is about: as the office says, or else the sector it comes from. */
export const topicOf = ({ topic, sector }: Pick<PitchToPlace, "topic" | "sector">): string =>
	topic || (sector ?? "");

/** When a panel sits, as the sittings of the frame are known. */
export const sittingOf = ({ day, startsAt }: PanelNow): string => sittingId(day, startsAt);

/** Where and when a panel sits. */
export const blockOf = (panel: PanelNow): string => blockId(sittingOf(panel), panel.room);

/** Directors, municipal chiefs and the day's leader answer for the line; experts and guests for what they know. */
export const isDirector = (role: PanelRole): boolean =>
	role === "leader" || role === "director" || role === "chief";

/** The panel that has begun: its time has come, or points are given. It stays as it is. */
export function hasBegun(
	panel: PanelNow,
	pitches: readonly PitchToPlace[],
	clock: { today: Day; time: string },
): boolean {
	const started = panel.day < clock.today || (panel.day === clock.today && panel.startsAt <= clock.time);
	return started || pitches.some(({ panelId, begun }) => begun && panelId === panel.id);
}

/** A word for what the day is: a schedule that was made for another day is not published. */
export function stampOf({ members, pitches, panels }: Ground, kind: "plan" | "change"): string {
	const who = members.map(({ personId, isAway }) => `${personId}${isAway}`).sort();
	const what = pitches.map(({ id }) => id).sort();
	const where = kind === "plan" ? [] : panels.map(({ id, seats, pitchIds }) => [id, seats, pitchIds]);
	return JSON.stringify([who, what, where]);
}
