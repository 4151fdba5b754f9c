import type { Ctx } from "../../../platform/web/context.ts";
import { idParam } from "../../../platform/web/id-param.ts";
import { notFound, page } from "../../../platform/web/respond.tsx";
import { dayById, pitchForTeam, paths as pitching, roomOf, topics, turnsOf } from "../../pitching/index.ts";
import { roomOn } from "../policy.ts";
import { stageOf } from "../room.ts";
import { OwnTurnPage } from "../views/own-turn.tsx";
import { fresh } from "./found.ts";

/** For the team of a pitch: how many are before them, that they are next, that they are on. */
export async function ownTurn(c: Ctx): Promise<Response> {
	const { db, t, locale, now } = c.var;
	const pitch = await pitchForTeam(c, idParam(c));
	const day = pitch && (await dayById(db, pitch.pitchDayId));
	if (!pitch || !day || pitch.panelId === null) return notFound(c);
	const room = roomOn(day, await roomOf(db, pitch.panelId), now);
	const turns = await turnsOf(db, pitch.panelId);
	const stage = stageOf(turns, room?.pitchId ?? null);
	const crumbs = [{ label: pitch.title, href: pitching.pitch(pitch.id) }];
	const live = [topics.room(pitch.panelId)];
	const options = { title: t.pitchroom.turn.title, crumbs, live, islands: ["pitch-clock", "room-alert"] };
	return fresh(page(c, options, <OwnTurnPage {...{ t, locale, now, day, pitch, room, turns, stage }} />));
}
