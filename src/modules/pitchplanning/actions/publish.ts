import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { arrangePanels, noteAbsence, type PitchDay, withdrawPitch } from "../../pitching/index.ts";
import { type Clock, outlookOf } from "../outlook.ts";
import type { Schedule } from "../plan.ts";
import { groundOf } from "../queries/ground.ts";
import { scheduleTopic } from "../topics.ts";
import { type Sender, tellOf } from "./tell.ts";

export type Published = { ok: true; told: number } | { ok: false; reason: "not-ready" | "changed-since" };

/**
 * Makes a schedule true in the caller's transaction: who falls out is noted, the panels are arranged, and everyone for
 * whom something changes gets a letter. Refused where the day is no longer what the schedule was made for.
 */
export async function publishSchedule(
	db: Db,
	schedule: Schedule,
	day: PitchDay,
	sender: Sender & { clock: Clock },
): Promise<Published> {
	await db.selectFrom("pitchDays").select("id").where("id", "=", day.id).forUpdate().execute();
	const ground = await groundOf(db, day.id);
	const outlook = outlookOf(schedule, ground, day, sender.clock);
	if (!outlook.ok) return outlook;
	for (const personId of schedule.away) await noteAbsence(db, day.id, personId, sender.now, sender.by);
	for (const pitch of await ideasOf(db, schedule.withdrawn))
		await withdrawPitch(db, pitch, sender.by, sender.now);
	await arrangePanels(db, day.id, outlook.panels, sender.by);
	await db
		.updateTable("pitchSchedules")
		.set({ publishedAt: sender.now })
		.where("id", "=", schedule.id)
		.execute();
	await announce(db, scheduleTopic(schedule.id));
	await recordEvent(db, {
		type: "pitch_schedule.published",
		subject: ["pitch_schedule", schedule.id],
		actor: sender.by,
		data: { pitchDayId: day.id },
	});
	const { panels, changes } = outlook;
	const titles = new Map(ground.pitches.map(({ id, title }) => [id, title]));
	const news = { key: `pitch-schedule:${schedule.id}`, day, titles, panels, changes };
	return { ok: true, told: await tellOf(db, { ...news, notTold: new Set(schedule.away) }, sender) };
}

async function ideasOf(db: Db, ids: readonly string[]): Promise<{ id: string; ideaId: string }[]> {
	if (ids.length === 0) return [];
	const chosen = db
		.selectFrom("pitches")
		.select(["id", "ideaId"])
		.where("id", "in", [...ids]);
	return chosen.execute();
}
