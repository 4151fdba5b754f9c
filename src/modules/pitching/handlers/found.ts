import type { Day } from "../../../core/calendar/day.ts";
import { phasesOn } from "../../../core/phases/phases.ts";
import { type Action, type Part, whyNot } from "../../../core/phases/rules.ts";
import type { Db } from "../../../platform/db/index.ts";
import { dayOf } from "../../../platform/i18n/format.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import { notFound, redirect } from "../../../platform/web/respond.tsx";
import type { Sender } from "../actions/letters.ts";
import { paths } from "../paths.ts";
import { refusalIn } from "../phase-words.ts";
import { findsDay, type On, type Seat, seatOf } from "../policy.ts";
import { type PitchDay, pitchDayById } from "../queries/day.ts";
import { type Pitch, pitchById } from "../queries/pitches.ts";

/** A day that exists for the viewer, what the viewer is to it, and the phases that are on. */
export type FoundDay = { day: PitchDay; seat: Seat; by: string; on: On };

/** A pitch on such a day. */
export type FoundPitch = FoundDay & { pitch: Pitch };

/** Answers with the day in the address, or "not found" where it does not exist, or not for this viewer. */
export async function onDay(
	c: Ctx,
	may: (found: FoundDay) => boolean,
	answer: (found: FoundDay) => Response | Promise<Response>,
): Promise<Response> {
	const found = await dayFor(c, c.req.param("id"));
	return found && findsDay(found.seat) && may(found) ? answer(found) : notFound(c);
}

/** The same for the pitch in the address. Those without a seat come through too: `may` decides. */
export async function onPitch(
	c: Ctx,
	may: (found: FoundPitch) => boolean | Promise<boolean>,
	answer: (found: FoundPitch) => Response | Promise<Response>,
): Promise<Response> {
	const id = c.req.param("id");
	const pitch = isId(id) ? await pitchById(c.var.db, id, signedIn(c).personId) : null;
	const found = pitch && (await dayFor(c, pitch.pitchDayId));
	return found && (await may({ ...found, pitch })) ? answer({ ...found, pitch }) : notFound(c);
}

/** A day with the viewer's seat on it, also where that is none. */
export async function dayFor(c: Ctx, id: string | undefined): Promise<FoundDay | null> {
	const viewer = signedIn(c);
	const day = isId(id) ? await pitchDayById(c.var.db, id, viewer.personId) : null;
	return day && { day, seat: seatOf(viewer, day, day), by: viewer.personId, on: phasesOn(day, c.var.now) };
}

/** Answers with the day in the address for everyone it exists for. */
export const onPitchDay = (c: Ctx, answer: (found: FoundDay) => Response | Promise<Response>) =>
	onDay(c, () => true, answer);

/** A day as nobody in particular sees it. */
export const dayById = (db: Db, id: string): Promise<PitchDay | null> => pitchDayById(db, id, null);

/** A pitch that the viewer's own team holds; null where it is somebody else's. */
export async function pitchForTeam(c: Ctx, id: string): Promise<Pitch | null> {
	const pitch = await pitchById(c.var.db, id, signedIn(c).personId);
	return pitch?.inTeam && pitch.withdrawnAt === null ? pitch : null;
}

/** Why it is not the time for it on this day, in a sentence: "Poengene åpner onsdag 12. mai kl. 09.00." Null when it is. */
export function notTheTime(c: Ctx, day: PitchDay, part: Part, action: Action): string | null {
	const refusal = whyNot(day, part, action, c.var.now);
	return refusal && refusalIn(c.var.t, c.var.locale, refusal);
}

/** Back to the day, with that sentence. */
export const backToDay = (c: Ctx, day: PitchDay, part: Part, action: Action): Response =>
	redirect(c, paths.pitchDay(day.id), notTheTime(c, day, part, action) ?? c.var.t.pitching.notNow, true);

/** Anything else in an address is not found, and never reaches the database. */
export const isId = (value: string | undefined): value is string =>
	value !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Today where the tenant is. */
export const today = (c: Ctx): Day => dayOf(c.var.now);

/** Who sends letters from this request. */
export const senderOf = (c: Ctx): Sender => ({
	by: signedIn(c).personId,
	now: c.var.now,
	origin: c.var.deps.config.baseUrl ?? new URL(c.req.url).origin,
	locale: c.var.tenant.locale,
});
