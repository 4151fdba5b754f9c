import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type DaysRefusal, refusalOfDays } from "../gathering.ts";
import { type Gathering, lockGathering } from "../queries/gatherings.ts";
import { type VenueDetails, venueById } from "../queries/venue.ts";
import { firstReserved } from "../queries/venue-reservations.ts";
import { type Clash, firstClash } from "../queries/venues.ts";
import { closedAt } from "../venue-hours.ts";
import { releaseStandIns } from "./stand-ins.ts";
import { offerFreePlaces } from "./waiting-list.ts";

/** When and where. Times are "09:00", Norwegian time; `venueId` null while the place is open. */
export type Schedule = { days: Day[]; startsAt: string; endsAt: string; venueId: string | null };

export type ScheduleRefusal =
	| DaysRefusal
	| { reason: "cohort-busy" | "venue-busy"; clash: Clash }
	| { reason: "venue-too-small"; yes: number; capacity: number }
	| { reason: "venue-closed"; day: Day; opens: string | null; closes: string | null }
	| { reason: "venue-reserved"; day: Day; purpose: string }
	| { reason: "already-held" };

/** What a new schedule means for those who are invited already. */
export type ScheduleAnswer =
	| { ok: true; changed: "nothing" | "days" | "place" }
	| ({ ok: false } & ScheduleRefusal);

/**
 * Sets the days and the place of a cohort's gathering. Refused on holidays, weekends and days gone by, when the
 * cohort or the venue is taken, when the venue is closed or set aside, and when it holds fewer than have said yes. New days ask everyone anew; a new
 * place keeps the answers. A cancelled gathering with days is held after all. Either raises the revision, which is the SEQUENCE of the calendar file.
 */
export async function scheduleGathering(
	db: Db,
	gatheringId: string,
	schedule: Schedule,
	today: Day,
): Promise<ScheduleAnswer> {
	const before = await lockGathering(db, gatheringId);
	if (!before) throw new Error(`No gathering ${gatheringId}`);
	const changed = changeOf(before, schedule);
	if (changed === "nothing") return { ok: true, changed };
	const refusal = await refusalOfSchedule(db, before, schedule, today);
	if (refusal) return { ok: false, ...refusal };
	if (changed === "days" && before.cancelledAt === null) await releaseStandIns(db, gatheringId);
	await db
		.updateTable("gatherings")
		.set({ ...schedule, cancelledAt: null, revision: before.revision + (before.days.length > 0 ? 1 : 0) })
		.where("id", "=", gatheringId)
		.execute();
	if (changed === "days") await askAnew(db, gatheringId);
	if (changed === "place") await offerFreePlaces(db, gatheringId);
	await recordEvent(db, {
		type: "gathering.scheduled",
		subject: ["gathering", gatheringId],
		data: { days: schedule.days, venueId: schedule.venueId },
	});
	return { ok: true, changed };
}

function changeOf(before: Gathering, after: Schedule): "nothing" | "days" | "place" {
	if (before.cancelledAt !== null || before.days.join() !== after.days.join()) return "days";
	const sameTimes = before.startsAt.startsWith(after.startsAt) && before.endsAt.startsWith(after.endsAt);
	return sameTimes && before.venueId === after.venueId ? "nothing" : "place";
}

async function refusalOfSchedule(
	db: Db,
	before: Gathering,
	schedule: Schedule,
	today: Day,
): Promise<ScheduleRefusal | null> {
	const begun = before.days[0];
	const held = begun !== undefined && begun <= today && before.cancelledAt === null;
	if (held) return { reason: "already-held" };
	const days = refusalOfDays(schedule.days, today);
	if (days) return days;
	const venue = await lockVenue(db, schedule.venueId);
	const clash = await firstClash(db, { gatheringId: before.id, cohortId: before.cohortId, ...schedule });
	if (clash) return { reason: clash.sameCohort ? "cohort-busy" : "venue-busy", clash };
	const closed = venue && closedAt(venue.hours, schedule);
	if (closed) return { reason: "venue-closed", ...closed };
	const wanted = schedule.days.flatMap((day) => (venue ? [{ venueId: venue.id, day }] : []));
	const reserved = await firstReserved(db, wanted);
	if (reserved) return { reason: "venue-reserved", ...reserved };
	if (!venue || before.invitedAt === null || changeOf(before, schedule) === "days") return null;
	const yes = await countYes(db, before.id);
	return yes > venue.capacity ? { reason: "venue-too-small", yes, capacity: venue.capacity } : null;
}

/** Two who book the same venue at once wait for each other here. */
async function lockVenue(db: Db, venueId: string | null): Promise<VenueDetails | undefined> {
	if (venueId === null) return undefined;
	await db.selectFrom("venues").select("id").where("id", "=", venueId).forUpdate().executeTakeFirstOrThrow();
	return venueById(db, venueId);
}

async function countYes(db: Db, gatheringId: string): Promise<number> {
	const { rows } = await sql<{ yes: number }>`
		select count(*) as yes from enrolments where gathering_id = ${gatheringId} and state = 'yes'
	`.execute(db);
	return rows[0]?.yes ?? 0;
}

/** A yes to other days is no yes to these, and neither is an apology. Who would act for whom is kept as a suggestion. */
async function askAnew(db: Db, gatheringId: string): Promise<void> {
	await db.deleteFrom("apologies").where("gatheringId", "=", gatheringId).execute();
	await db
		.updateTable("enrolments")
		.set({ state: "invited", declineReason: null, answeredAt: null })
		.where("gatheringId", "=", gatheringId)
		.where("state", "<>", "elsewhere")
		.execute();
}
