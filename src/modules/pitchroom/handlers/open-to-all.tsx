import { normalCode } from "../../../platform/auth/tokens.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { page, wrongCode } from "../../../platform/web/respond.tsx";
import { dayById, type Room, roomByCode, topics, turnsOf } from "../../pitching/index.ts";
import { isFollowed, roomOn } from "../policy.ts";
import { roomRow } from "../queries/panels.ts";
import { stageOf } from "../room.ts";
import { FollowPage } from "../views/follow.tsx";
import { WallPage } from "../views/wall.tsx";
import { fresh } from "./found.ts";

/** What everybody may see, signed in or not: the code in the address lets them in. */
async function onCode(
	c: Ctx,
	answer: (shown: NonNullable<Awaited<ReturnType<typeof shownFor>>>) => Response,
): Promise<Response> {
	const code = normalCode(c.req.param("token") ?? "");
	const room = code ? await roomByCode(c.var.db, code) : null;
	const shown = room && (await shownFor(c, room));
	return shown ? answer(shown) : wrongCode(c);
}

/** Titles, order and clock; no names, and nothing of who judges. */
async function shownFor(c: Ctx, found: Room) {
	const { db, t, now } = c.var;
	const day = await dayById(db, found.pitchDayId);
	const panel = await roomRow(db, found.panelId);
	if (!day || !panel || !isFollowed(day)) return null;
	const room = roomOn(day, found, now) ?? found;
	const turns = await turnsOf(db, room.panelId);
	return { t, now, day, panel, room, turns, stage: stageOf(turns, room.pitchId) };
}

/** The running order on anybody's phone. */
export const follow = (c: Ctx) =>
	onCode(c, (shown) => {
		const live = [topics.audience(shown.panel.id)];
		const options = { title: shown.day.title, live, islands: ["pitch-clock"] };
		return fresh(page(c, options, <FollowPage {...shown} />));
	});

/** For the wall: now, next, clock, and nothing else. Nobody touches it. */
export const wall = (c: Ctx) =>
	onCode(c, (shown) => {
		const options = {
			...{ title: shown.day.title, live: [topics.wall(shown.panel.id)] },
			...{ islands: ["pitch-clock"], wall: true },
		};
		return fresh(page(c, options, <WallPage {...shown} />));
	});
