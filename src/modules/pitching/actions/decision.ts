import type { Day } from "../../../core/calendar/day.ts";
import { phasesOn } from "../../../core/phases/phases.ts";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { requestCapacity, requestsForPitches, withdrawRequest } from "../../portfolio/index.ts";
import {
	firstQuarter,
	isNo,
	type Lack,
	type Need,
	offersHelp,
	type Ruling,
	whatIsMissing,
} from "../outcome.ts";
import { isTimeToDecide } from "../policy.ts";
import { lockedDay } from "../queries/phases.ts";
import type { Pitch } from "../queries/pitches.ts";

export type When = { readonly today: Day; readonly now: Date };

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

/** Is it the same that is asked for: of whom, when and how much? */
export const isSame = (a: Need, b: Need) =>
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
	const needs = text.outcome === "support" ? answers.map(needOf) : [];
	const row = {
		...whatCounts(text),
		startQuarter: firstQuarter(needs),
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

/** What the outcome has no use for is not kept: the form may hold what was written for another. */
function whatCounts(text: DecisionText): DecisionText {
	const { outcome } = text;
	const isCarried = outcome === "support" || outcome === "in_line";
	const no = isNo(outcome) ? {} : { whatNext: "", goInstead: "", lookAgainOn: null };
	const help = offersHelp(outcome) ? {} : { helpPersonId: null, helpOffice: "", helpWords: "" };
	return {
		...{ ...text, ...no, ...help },
		learned: outcome === "close" ? text.learned : "",
		ownerId: isCarried ? text.ownerId : null,
		mergeIntoIdeaId: outcome === "merge" ? text.mergeIntoIdeaId : null,
	};
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
