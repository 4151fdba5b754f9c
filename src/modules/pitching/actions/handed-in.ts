import { sql } from "kysely";
import { phasesOn, timesOf } from "../../../core/phases/phases.ts";
import { allows } from "../../../core/phases/rules.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { setPageDue } from "../../innovation/index.ts";
import { lockedDay } from "../queries/phases.ts";

/** The page of idea `idea` as it was when it was due, or as it is where it is not due yet. */
export const pageWhenDue = sql`coalesce(idea.page_at_due, idea.pitch || jsonb_build_object('title', idea.title))`;

/**
 * Freezes the pages of a day whose deadline has passed, or (`at once`) all of them: what stood there then is written
 * down as a version of its own, and no later change touches it. Pages that are frozen stay as they are.
 */
export async function freezePages(db: Db, dayId: string, now: Date, how: "due" | "at once"): Promise<void> {
	const { endsAt } = timesOf((await lockedDay(db, dayId)).phases, "material");
	const isDue = endsAt !== null && endsAt <= now;
	if (!isDue && how === "due") return;
	const at = isDue ? endsAt : now;
	await sql`
		with frozen as (
			update pitches p set handed_in = ${pageWhenDue}, frozen_at = ${at}
			from ideas idea
			where idea.id = p.idea_id and p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null and p.frozen_at is null
			returning p.id, p.handed_in
		)
		insert into handed_in_versions (pitch_id, number, page, handed_in_at)
		select f.id, 1 + (select count(*) from handed_in_versions v where v.pitch_id = f.id), f.handed_in, ${at}
		from frozen f
		where f.handed_in is distinct from (
			select v.page from handed_in_versions v where v.pitch_id = f.id order by v.number desc limit 1)
	`.execute(db);
	if (!isDue) await keepWhatIsFrozen(db, dayId, now);
}

/** A page that is frozen before its deadline is due now: later changes are kept apart as after any deadline. */
const keepWhatIsFrozen = async (db: Db, dayId: string, now: Date): Promise<void> => {
	await sql`
		update ideas i set page_due_at = ${now}
		from pitches p
		where p.idea_id = i.id and p.pitch_day_id = ${dayId}::uuid and p.withdrawn_at is null
			and (i.page_due_at is null or i.page_due_at > ${now})
	`.execute(db);
};

/**
 * Lets the pages follow the end of the phase for handing in, after the times are changed: a new end lies ahead, and the
 * teams may change their pages again; or it is past, and the pages are frozen.
 */
export async function followDeadline(db: Db, dayId: string, now: Date): Promise<void> {
	const { state, phases } = await lockedDay(db, dayId);
	if (state !== "planned") return;
	const { endsAt } = timesOf(phases, "material");
	if (endsAt !== null && endsAt <= now) return freezePages(db, dayId, now, "due");
	const { rows } = await sql<{ ideaId: string }>`
		update pitches set frozen_at = null where pitch_day_id = ${dayId}::uuid and withdrawn_at is null returning idea_id
	`.execute(db);
	await setPageDue(
		db,
		rows.map(({ ideaId }) => ideaId),
		endsAt,
	);
	if (endsAt) await enqueue(db, "freeze_pages", { dayId }, { runAt: endsAt, key: `freeze-pages:${dayId}` });
}

/** Gives an idea that comes to a day the deadline of that day. */
export async function takeDeadline(db: Db, dayId: string, ideaId: string): Promise<void> {
	const { endsAt } = timesOf((await lockedDay(db, dayId)).phases, "material");
	await setPageDue(db, [ideaId], endsAt);
}

export type TakenIn = { ok: true } | { ok: false; reason: "not-now" | "scored" | "same" };

/**
 * Takes in what the team has changed after the deadline, as a new version that is judged from now on. Refused once
 * somebody has given points to the pitch: all judges have the same page before them.
 */
export async function handInLate(
	db: Db,
	pitch: { id: string; pitchDayId: string },
	reason: string,
	by: string,
	now: Date,
): Promise<TakenIn> {
	const on = phasesOn(await lockedDay(db, pitch.pitchDayId), now);
	if (!allows(on, "office", "hand-in-late")) return { ok: false, reason: "not-now" };
	const given = await db
		.selectFrom("scores")
		.select("pitchId")
		.where("pitchId", "=", pitch.id)
		.executeTakeFirst();
	if (given) return { ok: false, reason: "scored" };
	await freezePages(db, pitch.pitchDayId, now, "at once");
	const { rows } = await sql<{ ideaId: string }>`
		update pitches p set handed_in = idea.pitch || jsonb_build_object('title', idea.title)
		from ideas idea
		where p.id = ${pitch.id}::uuid and idea.id = p.idea_id
			and p.handed_in <> idea.pitch || jsonb_build_object('title', idea.title)
		returning p.idea_id
	`.execute(db);
	const [taken] = rows;
	if (!taken) return { ok: false, reason: "same" };
	await sql`
		insert into handed_in_versions (pitch_id, number, page, handed_in_at, accepted_by, reason)
		select p.id, 1 + (select count(*) from handed_in_versions v where v.pitch_id = p.id), p.handed_in, ${now},
			${by}::uuid, ${reason}
		from pitches p where p.id = ${pitch.id}::uuid
	`.execute(db);
	await sql`
		update ideas set page_at_due = pitch || jsonb_build_object('title', title) where id = ${taken.ideaId}::uuid
	`.execute(db);
	await recordEvent(db, { type: "pitch.handed_in_late", subject: ["pitch", pitch.id], actor: by });
	return { ok: true };
}
