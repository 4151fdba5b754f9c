import { z } from "zod";
import type { Ctx } from "../../../platform/web/context.ts";
import { optionalId } from "../../../platform/web/fields.ts";
import { readForm } from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import { roomOf, topics, turnsOf } from "../../pitching/index.ts";
import { tellNextTeam } from "../actions/call-next.ts";
import { callIn, closeRoom, drive, moveClock, openRoom } from "../actions/steering.ts";
import { paths } from "../paths.ts";
import { isRoomTime } from "../policy.ts";
import { clockMoves, stageOf } from "../room.ts";
import { SteeringPage } from "../views/steering.tsx";
import { crumbsTo, type FoundRoom, fresh, onRoom, placeOf, runs } from "./found.ts";
import { followedBy } from "./room.tsx";

/** For the one who drives: the clock in large figures, what is on, and what comes. */
export const steering = (c: Ctx) =>
	onRoom(c, runs, async (found) => {
		const { t, now } = c.var;
		const { panel, day } = found;
		const followUrl = found.room && `${originOf(c)}${paths.follow(found.room.code)}`;
		const props = { t, now, ...found, followed: await followedBy(c, found), followUrl };
		const options = {
			...{ title: t.pitchroom.steering.title, islands: ["pitch-clock"] },
			crumbs: [...crumbsTo(c, found), { label: t.pitchroom.room.title, href: paths.room(panel.id) }],
			live: [topics.room(panel.id), topics.scores(day.id)],
		};
		return fresh(page(c, options, <SteeringPage {...props} />));
	});

const originOf = (c: Ctx) => c.var.deps.config.baseUrl ?? new URL(c.req.url).origin;

export const open = (c: Ctx) =>
	onRoom(c, isHeld, async (found) => {
		await openRoom(c.var.db, placeOf(found), found.by, c.var.now);
		await callNext(c, found);
		return redirect(c, paths.steering(found.panel.id), c.var.t.pitchroom.steering.opened);
	});

const isHeld = (found: FoundRoom) => found.runs && isRoomTime(found.day);

const isOpen = (found: FoundRoom) => isHeld(found) && found.room !== null && found.room.closedAt === null;

export const close = (c: Ctx) =>
	onRoom(c, isOpen, async (found) => {
		await closeRoom(c.var.db, placeOf(found), found.by, c.var.now);
		return redirect(c, paths.room(found.panel.id), c.var.t.pitchroom.steering.closed);
	});

export const takeOver = (c: Ctx) =>
	onRoom(c, isOpen, async (found) => {
		await drive(c.var.db, placeOf(found), found.by);
		return redirect(c, paths.steering(found.panel.id));
	});

const clockForm = z.object({ move: z.enum(clockMoves) });

export const clock = (c: Ctx) =>
	onRoom(c, isOpen, async (found) => {
		const parsed = await readForm(c, clockForm);
		if (!parsed.ok) return notFound(c);
		const { db, now } = c.var;
		return answer(c, found, await moveClock(db, placeOf(found), parsed.value.move, found.by, now));
	});

const turnForm = z.object({ pitchId: optionalId() });

export const turn = (c: Ctx) =>
	onRoom(c, isOpen, async (found) => {
		const parsed = await readForm(c, turnForm);
		const pitchId = parsed.ok ? parsed.value.pitchId : null;
		if (!parsed.ok || (pitchId && !found.turns.some(({ id }) => id === pitchId))) return notFound(c);
		const drives = await callIn(c.var.db, placeOf(found), pitchId, found.by, c.var.now);
		if (drives) await callNext(c, found);
		return answer(c, found, drives);
	});

/** One person drives; a second one is told who. */
function answer(c: Ctx, { panel, room }: FoundRoom, drives: boolean): Response {
	const { taken } = c.var.t.pitchroom.steering;
	return redirect(c, paths.steering(panel.id), drives ? undefined : taken(room?.driverName ?? ""), true);
}

async function callNext(c: Ctx, { panel }: FoundRoom): Promise<void> {
	const { db, tenant } = c.var;
	const room = await roomOf(db, panel.id);
	const { next } = stageOf(await turnsOf(db, panel.id), room?.pitchId ?? null);
	if (!next) return;
	const call = { pitchId: next.id, title: next.title, room: panel.room };
	await tellNextTeam(db, { ...call, origin: originOf(c), locale: tenant.locale });
}
