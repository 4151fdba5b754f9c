import type { Ctx } from "../../../platform/web/context.ts";
import { page, redirect } from "../../../platform/web/respond.tsx";
import { followsProgress, onPitchDay, progressOn, steppingAside, topics } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import { roomsOn } from "../queries/panels.ts";
import { RoomPage } from "../views/room.tsx";
import { RoomsPage } from "../views/rooms.tsx";
import { crumbsTo, everyone, type FoundRoom, fresh, onRoom } from "./found.ts";

/** The rooms of a day; a day with one room leads straight to it. */
export const rooms = (c: Ctx) =>
	onPitchDay(c, async (found) => {
		const { db, t, locale } = c.var;
		const all = await roomsOn(db, found.day.id);
		const [only] = all;
		if (only && all.length === 1) return redirect(c, paths.room(only.id));
		return page(
			c,
			{ title: t.pitchroom.rooms.title, crumbs: crumbsTo(c, found) },
			<RoomsPage t={t} locale={locale} day={found.day} rooms={all} />,
		);
	});

/** What happens in the room, for everyone who is in it, each with their own part. */
export const room = (c: Ctx) =>
	onRoom(c, everyone, async (found) => {
		const { t, now } = c.var;
		const { panel, day } = found;
		const props = { t, now, ...found, followed: await followedBy(c, found) };
		const title = t.pitchroom.room.title;
		const options = {
			...{ title, crumbs: crumbsTo(c, found), islands: ["pitch-clock", "room-alert"] },
			live: [topics.room(panel.id), topics.scores(day.id)],
		};
		return fresh(page(c, options, <RoomPage {...props} />));
	});

/** What the one who leads the panel follows of a pitch: who is awaited, and who steps aside. */
export type Followed = { missing: string[]; submitted: number; members: number } | null;
export type FollowedTurns = { progress: Followed; asideNow: string[]; asideNext: string[] } | null;

/** Who leads the panel is told who steps aside; who gave no points only where they have no tie themselves. */
export async function followedBy(c: Ctx, found: FoundRoom): Promise<FollowedTurns> {
	const { db } = c.var;
	const { seat, stage, pitches, day } = found;
	if (seat.judges !== "leader" && !(seat.chairs && found.runs)) return null;
	const ids = [stage.now?.id, stage.next?.id].filter((id) => id !== undefined);
	const aside = await steppingAside(db, ids);
	const own = pitches.find(({ id }) => id === stage.now?.id);
	const progress =
		own && followsProgress(seat, own) ? ((await progressOn(db, day.id)).get(own.id) ?? null) : null;
	return {
		progress,
		asideNow: aside.get(stage.now?.id ?? "") ?? [],
		asideNext: aside.get(stage.next?.id ?? "") ?? [],
	};
}
