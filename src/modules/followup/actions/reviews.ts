import { addDays, addMonths, type Day } from "../../../core/calendar/day.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { reportStatus, type StatusReport } from "../../portfolio/index.ts";
import { reviewDue } from "../plan.ts";

/** The check after three months: three questions, and words where one of them is a no. */
export type Review = {
	readonly asAgreed: boolean;
	readonly hasHelp: boolean;
	readonly shouldGoOn: boolean;
	readonly words: string;
};

/** A next check that lies ahead stands; one that is due now is three months on. */
const nextCheck = (agreed: Day | null, today: Day): Day =>
	agreed !== null && agreed > addDays(today, earlyDays) ? agreed : addMonths(today, 3);

/** How it goes, as a status would say it. */
function moodOf({ asAgreed, hasHelp, shouldGoOn }: Review): StatusReport["mood"] {
	if (!shouldGoOn) return "stuck";
	return asAgreed && hasHelp ? "on_track" : "needs_help";
}

/** From so many days before it is due the check can be answered: a meeting is seldom on the very day. */
const earlyDays = 21;

/** Can the check be answered yet? */
export const isReviewOpen = (startedOn: Day | null, today: Day): boolean => {
	const due = reviewDue(startedOn);
	return due !== null && today >= addDays(due, -earlyDays);
};

/**
 * Keeps the answers to the check after three months; there is one. It counts as a status too: nobody is asked
 * twice the same week. A no lands on the portfolio meeting's agenda.
 */
export async function answerReview(
	db: Db,
	initiative: { id: string; startedOn: Day | null; nextCheckOn: Day | null },
	review: Review,
	by: string,
	when: { today: Day; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-yet" | "already" }> {
	const dueOn = reviewDue(initiative.startedOn);
	if (dueOn === null || !isReviewOpen(initiative.startedOn, when.today))
		return { ok: false, reason: "not-yet" };
	const made = await db
		.insertInto("initiativeReviews")
		.values({ initiativeId: initiative.id, dueOn, ...review, answeredBy: by, answeredAt: when.now })
		.onConflict((conflict) => conflict.columns(["tenantId", "initiativeId"]).doNothing())
		.returning("initiativeId")
		.executeTakeFirst();
	if (!made) return { ok: false, reason: "already" };
	const status = { doneSince: "", inTheWay: review.words, hoursUsed: null };
	const nextCheckOn = nextCheck(initiative.nextCheckOn, when.today);
	await reportStatus(db, initiative.id, { ...status, nextCheckOn, mood: moodOf(review) }, by, when);
	await recordEvent(db, { type: "initiative.reviewed", subject: ["initiative", initiative.id], actor: by });
	return { ok: true };
}
