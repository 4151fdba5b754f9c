import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import { newSecret } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { EnrolmentKind, StandIn } from "../enrolment.ts";
import { hasItElsewhere, placesElsewhere } from "../queries/elsewhere.ts";
import { type Invitation, invitationOf } from "../queries/enrolments.ts";
import { orderLetter } from "./letters.ts";
import { noticeOffice } from "./notices.ts";
import { releaseStandIn, tellStandIn } from "./stand-ins.ts";
import { offerFreePlaces } from "./waiting-list.ts";

type Who = { gatheringId: string; personId: string };

export type ElsewhereRefusal = "not-invited" | "nothing-to-catch-up" | "has-it" | "no-room";

/** Says if the gathering can be taken again with another cohort: one cannot come, did not come, or it is cancelled. */
export const mayCatchUp = (own: Invitation, today: Day, wasThere: boolean): boolean =>
	!wasThere &&
	own.state !== "elsewhere" &&
	(own.state === "apology" ||
		own.state === "no" ||
		own.apologies.length > 0 ||
		own.cancelledAt !== null ||
		(own.days.at(-1) ?? "9999") < today);

/**
 * Takes one's gathering with another cohort. `other_cohort` is what somebody prefers beforehand, and gives the own
 * place away; `catch_up` comes after an apology, a no, an absence or a cancellation. Both gatherings are held while
 * seats are counted, and the seat is counted where it is used. Who acts for one follows along unless another is named.
 * The office is told, and the calendar.
 */
export async function takeElsewhere(
	db: Db,
	who: Who,
	to: { gatheringId: string; kind: "catch_up" | "other_cohort"; standIn?: StandIn | null },
	at: { now: Date; today: Day },
): Promise<{ ok: true } | { ok: false; reason: ElsewhereRefusal }> {
	await lockGatherings(db, [who.gatheringId, to.gatheringId]);
	const own = await invitationOf(db, who.gatheringId, who.personId);
	if (!own || own.state === "elsewhere") return { ok: false, reason: "not-invited" };
	const begun = (own.days[0] ?? "9999") <= at.today;
	const wasThere = await wasPresent(db, who, own.days.length);
	if (to.kind === "catch_up" && !mayCatchUp(own, at.today, wasThere))
		return { ok: false, reason: "nothing-to-catch-up" };
	if (to.kind === "other_cohort" && (begun || own.kind !== "own"))
		return { ok: false, reason: "not-invited" };
	if (await hasItElsewhere(db, who, at.today)) return { ok: false, reason: "has-it" };
	const place = (await placesElsewhere(db, who, at.today)).find(({ id }) => id === to.gatheringId);
	if (!place) return { ok: false, reason: "no-room" };
	const standIn = to.standIn === undefined ? standInOf(own) : to.standIn;
	await seat(db, { gatheringId: place.id, personId: who.personId }, { kind: to.kind, standIn }, at.now);
	const moves = to.kind === "other_cohort";
	if (moves) await giveAway(db, who);
	await recordEvent(db, {
		type: "enrolment.taken_elsewhere",
		subject: ["gathering", place.id],
		actor: who.personId,
		data: { personId: who.personId, from: who.gatheringId, kind: to.kind },
	});
	const cancel = moves && own.state === "yes" ? { cancel: own.id } : {};
	await orderLetter(db, {
		...{ key: "moved", gatheringId: place.id, personId: who.personId, link: "own", add: place.id },
		...cancel,
	});
	if (moves) {
		const notice = { kind: "other_cohort", personId: who.personId, gatheringNumber: own.number } as const;
		await noticeOffice(db, own.programmeId, notice);
	}
	return { ok: true };
}

/** Holds gatherings in one order for everybody, so that two who change places never wait for each other. */
export async function lockGatherings(db: Db, ids: readonly string[]): Promise<void> {
	await sql`select 1 from gatherings where id = any(${ids}::uuid[]) order by id for update`.execute(db);
}

const standInOf = ({ standIn, standInId }: Invitation): StandIn | null =>
	standIn !== null && standInId !== null ? { personId: standInId, name: standIn } : null;

/** Gives a person a seat at a gathering of another cohort, with a link of its own, and tells who acts for them. */
export async function seat(
	db: Db,
	who: Who,
	{ kind, standIn }: { kind: EnrolmentKind; standIn: StandIn | null },
	now: Date,
): Promise<void> {
	const acting = { standIn: standIn?.name ?? null, standInId: standIn?.personId ?? null };
	const row = { ...who, ...acting, kind, state: "yes" as const, tokenHash: newSecret().hash };
	await db
		.insertInto("enrolments")
		.values({ ...row, invitedAt: now, answeredAt: now })
		.onConflict((conflict) =>
			conflict
				.columns(["tenantId", "gatheringId", "personId"])
				.doUpdateSet({ ...acting, kind, state: "yes", answeredAt: now }),
		)
		.execute();
	await tellStandIn(db, who, acting.standInId);
}

/** Gives one's place away because one takes the gathering elsewhere. The first who waits gets it. */
export async function giveAway(db: Db, { gatheringId, personId }: Who): Promise<void> {
	const before = await invitationOf(db, gatheringId, personId);
	if (before?.state === "yes") await releaseStandIn(db, { gatheringId, personId }, before.standInId);
	await db
		.updateTable("enrolments")
		.set({ state: "elsewhere", declineReason: null })
		.where("gatheringId", "=", gatheringId)
		.where("personId", "=", personId)
		.execute();
	await offerFreePlaces(db, gatheringId);
}

/** Says if somebody was there on every day that the gathering had. */
async function wasPresent(db: Db, { gatheringId, personId }: Who, days: number): Promise<boolean> {
	const { rows } = await sql<{ present: number }>`
		select count(*) as present from attendance
		where gathering_id = ${gatheringId} and person_id = ${personId} and state = 'present'
	`.execute(db);
	return days > 0 && (rows[0]?.present ?? 0) >= days;
}
