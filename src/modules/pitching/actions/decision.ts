import type { Day } from "../../../core/calendar/day.ts";
import { phasesOn } from "../../../core/phases/phases.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { setIdeaState } from "../../innovation/index.ts";
import {
	openInitiative,
	requestCapacity,
	requestsForPitches,
	withdrawRequest,
	withdrawRequestsOfPitch,
} from "../../portfolio/index.ts";
import {
	firstQuarter,
	ideaStateAfter,
	type Lack,
	type Need,
	type Ruling,
	whatIsMissing,
} from "../outcome.ts";
import { isTimeToDecide, isTimeToRelease } from "../policy.ts";
import type { PitchDay } from "../queries/day.ts";
import { lockedDay } from "../queries/phases.ts";
import type { Pitch } from "../queries/pitches.ts";
import { pitchesOn } from "../queries/pitches.ts";
import { type Decision, decisionsOn } from "../queries/rulings.ts";
import { type Sender, sendToTeams } from "./letters.ts";

type When = { readonly today: Day; readonly now: Date };

/**
 * Asks the leaders of those who are needed. What was asked before and is asked again as it was keeps its answer;
 * the rest is taken back.
 */
export async function askForHours(
	db: Db,
	pitch: Pick<Pitch, "id" | "title">,
	needs: readonly Need[],
	by: string,
	when: When,
): Promise<{ ok: true } | { ok: false; reason: "past-quarter" | "nothing-asked" }> {
	const wanted = needs.filter(({ hours }) => hours > 0);
	if (wanted.length === 0) return { ok: false, reason: "nothing-asked" };
	const asked = await requestsForPitches(db, [pitch.id]);
	const unasked = wanted.filter((need) => !asked.some((one) => isSame(one, need)));
	if (unasked.length > 0) {
		const done = await requestCapacity(
			db,
			{ for: { pitchId: pitch.id }, title: pitch.title, needs: unasked, askedBy: by },
			when,
		);
		if (!done.ok) return done;
	}
	for (const one of asked)
		if (!wanted.some((need) => isSame(one, need))) await withdrawRequest(db, one.id, when.now);
	return { ok: true };
}

const isSame = (a: Need, b: Need) =>
	a.competenceId === b.competenceId && a.quarter === b.quarter && a.hours === b.hours;

export type Decided =
	| { ok: true }
	| { ok: false; reason: "not-now" }
	| { ok: false; reason: "lacks"; lacks: Lack[] };

/** What the decision maker writes; the hours are those that are asked for. */
export type DecisionText = Omit<Ruling, "answers"> & { readonly reason: string };

/** Decides a pitch. The decision waits, and may be made anew, until all are released together. */
export async function decidePitch(
	db: Db,
	pitch: Pick<Pitch, "id" | "pitchDayId">,
	text: DecisionText,
	by: string,
	now: Date,
): Promise<Decided> {
	if (!isTimeToDecide(phasesOn(await lockedDay(db, pitch.pitchDayId), now)))
		return { ok: false, reason: "not-now" };
	const answers = await requestsForPitches(db, [pitch.id]);
	const lacks = whatIsMissing({ ...text, answers });
	if (lacks.length > 0) return { ok: false, reason: "lacks", lacks };
	await writeDecision(db, pitch.id, text, answers, { by, now });
	await markDecided(db, pitch.pitchDayId);
	await recordEvent(db, { type: "decision.made", subject: ["pitch", pitch.id], actor: by });
	return { ok: true };
}

async function writeDecision(
	db: Db,
	pitchId: string,
	text: DecisionText,
	answers: readonly Need[],
	made: { by: string; now: Date },
): Promise<void> {
	const isCarried = text.outcome === "support" || text.outcome === "in_line";
	const needs = text.outcome === "support" ? answers.map(needOf) : [];
	const row = {
		...text,
		ownerId: isCarried ? text.ownerId : null,
		startQuarter: firstQuarter(needs),
		mergeIntoIdeaId: text.outcome === "merge" ? text.mergeIntoIdeaId : null,
		needs: JSON.stringify(needs),
		decidedBy: made.by,
		decidedAt: made.now,
	};
	await db
		.insertInto("decisions")
		.values({ pitchId, ...row })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchId"]).doUpdateSet(row))
		.execute();
}

const needOf = ({ competenceId, quarter, hours }: Need): Need => ({ competenceId, quarter, hours });

/** The day is decided when its last pitch is. */
async function markDecided(db: Db, dayId: string): Promise<void> {
	const open = await db
		.selectFrom("pitches as p")
		.leftJoin("decisions as d", "d.pitchId", "p.id")
		.select("p.id")
		.where("p.pitchDayId", "=", dayId)
		.where("p.withdrawnAt", "is", null)
		.where("d.id", "is", null)
		.executeTakeFirst();
	await db
		.updateTable("pitchDays")
		.set({ state: open ? "recommended" : "decided" })
		.where("id", "=", dayId)
		.execute();
}

/**
 * Releases every decision of a day together, in the caller's transaction: each idea gets its state, what goes on
 * becomes an initiative, hours that nobody needs any more are free again, and every team gets its letter.
 */
export async function releaseDecisions(
	db: Db,
	day: PitchDay,
	sender: Sender,
	today: Day,
): Promise<{ ok: true } | { ok: false; reason: "not-now" | "incomplete" | "answer-lost" }> {
	const locked = await lockedDay(db, day.id);
	if (locked.state === "recommended") return { ok: false, reason: "incomplete" };
	if (locked.state !== "decided" || !isTimeToRelease(phasesOn(locked, sender.now)))
		return { ok: false, reason: "not-now" };
	const decisions = await decisionsOn(db, day.id);
	const pitches = await pitchesOn(db, day.id, sender.by);
	if (pitches.some(({ id }) => !decisions.has(id))) return { ok: false, reason: "incomplete" };
	if (await hasLostAnswer(db, decisions)) return { ok: false, reason: "answer-lost" };
	for (const decision of decisions.values()) await carryOut(db, decision, { today, now: sender.now });
	const ids = [...decisions.values()].map(({ id }) => id);
	await db.updateTable("decisions").set({ releasedAt: sender.now }).where("id", "in", ids).execute();
	await db
		.updateTable("pitchDays")
		.set({ state: "released", releasedAt: sender.now })
		.where("id", "=", day.id)
		.execute();
	await sendToTeams(db, day, "decision", sender, (texts, pitchId) => {
		const decision = decisions.get(pitchId);
		if (!decision) throw new Error(`No decision of ${pitchId}`);
		return texts.decision(day, decision);
	});
	await recordEvent(db, { type: "decisions.released", subject: ["pitch_day", day.id], actor: sender.by });
	return { ok: true };
}

/** A leader may change a yes to a no until the letters go: then the promise that the decision rests on is gone. */
async function hasLostAnswer(db: Db, decisions: ReadonlyMap<string, Decision>): Promise<boolean> {
	const supported = [...decisions.values()].filter(({ outcome }) => outcome === "support");
	const requests = await requestsForPitches(
		db,
		supported.map(({ pitchId }) => pitchId),
	);
	const yeses = requests.filter(({ answer }) => answer === "yes");
	return supported.some(({ pitchId, needs }) =>
		needs.some((need) => !yeses.some((yes) => yes.pitchId === pitchId && isSame(yes, need))),
	);
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
