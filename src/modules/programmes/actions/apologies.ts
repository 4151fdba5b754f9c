import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type ApologyRefusal, daysToApologiseFor } from "../apology.ts";
import { invitationOf } from "../queries/enrolments.ts";
import { lockGathering } from "../queries/gatherings.ts";
import { orderLetter } from "./letters.ts";
import { releaseStandIn } from "./stand-ins.ts";
import { offerFreePlaces } from "./waiting-list.ts";

/**
 * Tells beforehand that one cannot come on some days (melde forfall). Nobody asks why. When no day is left, the seat
 * goes to the first who waits. A letter says where the gathering can be taken again. Twice is the same as once.
 */
export async function sendApology(
	db: Db,
	who: { gatheringId: string; personId: string },
	days: readonly Day[],
	at: { now: Date; today: Day; clock: string },
): Promise<{ ok: true; whole: boolean } | { ok: false; reason: ApologyRefusal }> {
	await lockGathering(db, who.gatheringId);
	const own = await invitationOf(db, who.gatheringId, who.personId);
	if (!own || (own.state !== "yes" && own.state !== "apology")) return { ok: false, reason: "no-place" };
	const open = daysToApologiseFor(own, at);
	if (days.length === 0) return { ok: false, reason: "no-days" };
	if (days.some((day) => !open.includes(day) && !own.apologies.includes(day)))
		return { ok: false, reason: "too-late" };
	const fresh = days.filter((day) => !own.apologies.includes(day));
	const whole = own.days.every((day) => days.includes(day) || own.apologies.includes(day));
	if (fresh.length === 0) return { ok: true, whole };
	await db
		.insertInto("apologies")
		.values(fresh.map((day) => ({ ...who, day, toldAt: at.now })))
		.execute();
	if (whole) {
		await releaseStandIn(db, who, own.standInId);
		await freeSeat(db, who);
	}
	await recordEvent(db, {
		type: "enrolment.apology_sent",
		subject: ["gathering", who.gatheringId],
		actor: who.personId,
		data: { personId: who.personId, days: fresh },
	});
	const dedupeKey = `apology:${who.gatheringId}:${who.personId}:${fresh.join()}:${own.revision}`;
	const calendar = whole ? { cancel: who.gatheringId } : {};
	await orderLetter(db, { ...who, ...calendar, key: "apology", link: "own", dedupeKey });
	return { ok: true, whole };
}

async function freeSeat(db: Db, who: { gatheringId: string; personId: string }): Promise<void> {
	await db
		.updateTable("enrolments")
		.set({ state: "apology" })
		.where("gatheringId", "=", who.gatheringId)
		.where("personId", "=", who.personId)
		.execute();
	await offerFreePlaces(db, who.gatheringId);
}
