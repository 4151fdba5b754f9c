import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound } from "../../../platform/web/respond.tsx";
import {
	type DayOfViewer,
	dayFor,
	findsDay,
	type Pitch,
	pitchesOn,
	paths as pitching,
	type Room,
	roomOf,
	type Turn,
	turnsOf,
} from "../../pitching/index.ts";
import type { Place } from "../actions/steering.ts";
import { roomOn, runsRoom } from "../policy.ts";
import { type RoomRow, roomRow } from "../queries/panels.ts";
import { type Stage, stageOf } from "../room.ts";

/** A room that exists for the viewer, and what the viewer is to it. */
export type FoundRoom = DayOfViewer & {
	panel: RoomRow;
	/** Null until somebody opens it. */
	room: Room | null;
	turns: readonly Turn[];
	stage: Stage;
	/** The pitches of the panel as the viewer may know of them. */
	pitches: readonly Pitch[];
	/** May drive the clock. */
	runs: boolean;
};

/** Answers with the room in the address, or "not found" where the viewer neither has a seat on the day nor a pitch here. */
export async function onRoom(
	c: Ctx,
	may: (found: FoundRoom) => boolean,
	answer: (found: FoundRoom) => Response | Promise<Response>,
): Promise<Response> {
	const panel = await roomRow(c.var.db, idParam(c));
	const found = panel && (await findRoom(c, panel));
	return found && may(found) ? answer(found) : notFound(c);
}

export const everyone = (): boolean => true;
export const runs = (found: FoundRoom): boolean => found.runs;

async function findRoom(c: Ctx, panel: RoomRow): Promise<FoundRoom | null> {
	const { db } = c.var;
	const found = await dayFor(c, panel.pitchDayId);
	if (!found) return null;
	const all = await pitchesOn(db, found.day.id, signedIn(c).personId);
	const pitches = all.filter(({ panelId }) => panelId === panel.id);
	if (!findsDay(found.seat) && !pitches.some(({ inTeam }) => inTeam)) return null;
	const room = roomOn(found.day, await roomOf(db, panel.id), c.var.now);
	const turns = await turnsOf(db, panel.id);
	const stage = stageOf(turns, room?.pitchId ?? null);
	return { ...found, panel, room, turns, stage, pitches, runs: runsRoom(found.seat, pitches) };
}

/** The room as the actions need it. */
export const placeOf = ({ panel, day }: FoundRoom): Place => ({
	panelId: panel.id,
	dayId: day.id,
	pitchMinutes: day.pitchMinutes,
	questionMinutes: day.questionMinutes,
});

/** The way down to a room. */
export const crumbsTo = (c: Ctx, { day }: Pick<FoundRoom, "day">) => [
	{ label: c.var.t.pitching.days.title, href: pitching.pitchDays() },
	{ label: day.title, href: pitching.pitchDay(day.id) },
];

/** A clock that is taken from a cache would be wrong by as long as it lay there. */
export function fresh(response: Response): Response {
	response.headers.set("cache-control", "private, no-store");
	return response;
}
