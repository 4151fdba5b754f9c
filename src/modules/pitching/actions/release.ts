import type { Day } from "../../../core/calendar/day.ts";
import { phasesOn } from "../../../core/phases/phases.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { setIdeaState } from "../../innovation/index.ts";
import { openInitiative, requestsForPitches, withdrawRequestsOfPitch } from "../../portfolio/index.ts";
import { ideaStateAfter } from "../outcome.ts";
import { isTimeToRelease } from "../policy.ts";
import type { PitchDay } from "../queries/day.ts";
import { lockedDay } from "../queries/phases.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { type Decision, decisionsOn } from "../queries/rulings.ts";
import { isSame, type When } from "./decision.ts";
import { type Sender, sendToTeams } from "./letters.ts";

export type Released =
	| { ok: true }
	| { ok: false; reason: "not-now" | "incomplete" | "answer-lost" | "unanswered" };

/**
 * Releases every decision of a day together, in the caller's transaction: each idea gets its state, what goes on
 * becomes an initiative, hours that nobody needs any more are free again, and every team gets its letter.
 * While a leader who was asked has not answered, it takes a reason, which is kept.
 */
export async function releaseDecisions(
	db: Db,
	day: PitchDay,
	sender: Sender,
	today: Day,
	despite = "",
): Promise<Released> {
	const locked = await lockedDay(db, day.id);
	if (locked.state === "recommended") return { ok: false, reason: "incomplete" };
	if (locked.state !== "decided" || !isTimeToRelease(phasesOn(locked, sender.now)))
		return { ok: false, reason: "not-now" };
	const decisions = await decisionsOn(db, day.id);
	const pitches = await pitchesOn(db, day.id, sender.by);
	if (pitches.some(({ id }) => !decisions.has(id))) return { ok: false, reason: "incomplete" };
	if ((await promisesLost(db, decisions)).length > 0) return { ok: false, reason: "answer-lost" };
	const open = await unansweredOn(
		db,
		pitches.map(({ id }) => id),
	);
	if (open.length > 0 && despite === "") return { ok: false, reason: "unanswered" };
	for (const decision of decisions.values()) await carryOut(db, decision, { today, now: sender.now });
	const ids = [...decisions.values()].map(({ id }) => id);
	await db.updateTable("decisions").set({ releasedAt: sender.now }).where("id", "in", ids).execute();
	await db
		.updateTable("pitchDays")
		.set({ state: "released", releasedAt: sender.now, releasedDespite: open.length > 0 ? despite : "" })
		.where("id", "=", day.id)
		.execute();
	await sendToTeams(db, day, "decision", sender, (write, { pitchId }) => {
		const decision = decisions.get(pitchId);
		if (!decision) throw new Error(`No decision of ${pitchId}`);
		return write.decision(day, decision);
	});
	await recordEvent(db, { type: "decisions.released", subject: ["pitch_day", day.id], actor: sender.by });
	return { ok: true };
}

/** Requests to leaders that stand without an answer. */
const unansweredOn = async (db: Db, pitchIds: readonly string[]) =>
	(await requestsForPitches(db, pitchIds)).filter(({ answer }) => answer === null);

/** Pitches whose support rests on a yes that is gone: a leader may change it to a no until the letters go. */
export async function promisesLost(db: Db, decisions: ReadonlyMap<string, Decision>): Promise<string[]> {
	const supported = [...decisions.values()].filter(({ outcome }) => outcome === "support");
	const requests = await requestsForPitches(
		db,
		supported.map(({ pitchId }) => pitchId),
	);
	const yeses = requests.filter(({ answer }) => answer === "yes");
	const isLost = ({ pitchId, needs }: Decision) =>
		needs.some((need) => !yeses.some((yes) => yes.pitchId === pitchId && isSame(yes, need)));
	return supported.filter(isLost).map(({ pitchId }) => pitchId);
}

async function carryOut(db: Db, decision: Decision, when: When): Promise<void> {
	await setIdeaState(
		db,
		decision.ideaId,
		ideaStateAfter[decision.outcome],
		when.now,
		decision.mergeIntoIdeaId,
	);
	const { ownerId, outcome } = decision;
	if (ownerId && (outcome === "support" || outcome === "in_line"))
		await openFrom(db, decision, ownerId, when);
	else await withdrawRequestsOfPitch(db, decision.pitchId, when.now);
}

async function openFrom(db: Db, decision: Decision, ownerId: string, when: When): Promise<void> {
	const { id, pitchId, ideaId, ideaTitle, goalId, startQuarter, needs, decidedBy } = decision;
	const opening = {
		decisionId: id,
		pitchId,
		ideaId,
		title: ideaTitle,
		goalId,
		ownerId,
		startQuarter,
		needs,
		decidedBy,
	};
	await openInitiative(db, opening, when);
}
