import { movedTo, turnTo } from "../../../core/phases/moves.ts";
import { currentPhase, type Phase, type PhaseTimes } from "../../../core/phases/phases.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { topics } from "../paths.ts";
import type { SetTimes } from "../phase-form.ts";
import { lockedDay } from "../queries/phases.ts";
import { followDeadline, freezePages } from "./handed-in.ts";
import { closeScoring, openPitchDay, reopenScoring, takeBackOpening } from "./opening.ts";
import { writePhases } from "./phase-times.ts";

/** Sets the times of a day. Refused when somebody else has set them since `version`. */
export async function setPhaseTimes(
	db: Db,
	dayId: string,
	times: readonly SetTimes[],
	version: number,
	by: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "changed-meanwhile" }> {
	if ((await lockedDay(db, dayId)).version !== version) return { ok: false, reason: "changed-meanwhile" };
	await freezePages(db, dayId, now, "due");
	await writePhases(db, dayId, times);
	await followDeadline(db, dayId, now);
	await noteChange(db, dayId);
	await recordEvent(db, { type: "pitch_day.phases_set", subject: ["pitch_day", dayId], actor: by });
	return { ok: true };
}

async function noteChange(db: Db, dayId: string): Promise<void> {
	await db
		.updateTable("pitchDays")
		.set((row) => ({ phasesVersion: row("phasesVersion", "+", 1) }))
		.where("id", "=", dayId)
		.execute();
	await announce(db, topics.scores(dayId));
}

export type MovedByHand = { ok: true } | { ok: false; reason: "not-now" | "incomplete" | "scored" };

/** Moves a day to a phase by hand, on or back, with what that opens or closes. The reason is kept beside the move. */
export async function movePhase(
	db: Db,
	dayId: string,
	{ to, reason }: { to: Phase; reason: string },
	by: string,
	now: Date,
): Promise<MovedByHand> {
	const before = await lockedDay(db, dayId);
	const turn = turnTo(before.state, to);
	const from = currentPhase(before, now);
	if (turn === null || from === to) return { ok: false, reason: "not-now" };
	await freezePages(db, dayId, now, "due");
	const turned = await take[turn](db, dayId, by, now);
	if (!turned.ok) return turned;
	await storeTimes(db, dayId, movedTo(before.phases, to, now));
	await followDeadline(db, dayId, now);
	await db
		.insertInto("pitchPhaseMoves")
		.values({ pitchDayId: dayId, fromPhase: from, toPhase: to, reason, movedBy: by, movedAt: now })
		.execute();
	await noteChange(db, dayId);
	const data = { from, to };
	await recordEvent(db, { type: "pitch_day.phase_moved", subject: ["pitch_day", dayId], actor: by, data });
	return { ok: true };
}

const take = {
	times: async () => ({ ok: true }) as const,
	open: openPitchDay,
	close: closeScoring,
	reopen: reopenScoring,
	unopen: takeBackOpening,
};

async function storeTimes(db: Db, dayId: string, times: readonly PhaseTimes[]): Promise<void> {
	await writePhases(db, dayId, times);
	for (const { phase, byHand } of times)
		await db
			.updateTable("pitchPhases")
			.set({ byHand })
			.where("pitchDayId", "=", dayId)
			.where("phase", "=", phase)
			.execute();
}

/**
 * Lets the times follow a day that is moved by so many milliseconds. Gives false where a time is past already: then
 * somebody has to look at them.
 */
export async function followNewTime(db: Db, dayId: string, byMs: number, now: Date): Promise<boolean> {
	const { phases } = await lockedDay(db, dayId);
	const times = phases.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter((at) => at !== null);
	if (times.some((at) => at <= now)) return false;
	const later = (at: Date | null) => at && new Date(at.getTime() + byMs);
	await writePhases(
		db,
		dayId,
		phases.map(({ phase, startsAt, endsAt }) => ({
			phase,
			startsAt: later(startsAt),
			endsAt: later(endsAt),
		})),
	);
	await followDeadline(db, dayId, now);
	await noteChange(db, dayId);
	return true;
}
