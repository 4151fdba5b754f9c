import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { mayTeamMove, type PitchPage } from "../idea.ts";
import { groundworkOf } from "../queries/groundwork.ts";
import { missingFor, type Requirement } from "../readiness.ts";
import { pageAtDue } from "./page-due.ts";
import { setIdeaState } from "./shape-idea.ts";

/** Saves the one page. What stood there when its deadline passed is kept by the first change after it. */
export async function writePitchPage(db: Db, ideaId: string, page: PitchPage, now: Date): Promise<void> {
	await db
		.updateTable("ideas")
		.set({ pitch: JSON.stringify(page), updatedAt: now, pageAtDue: pageAtDue(now) })
		.where("id", "=", ideaId)
		.execute();
}

export type ReadyRefusal =
	| { ok: false; reason: "missing"; missing: readonly Requirement[] }
	| { ok: false; reason: "not_now" };

/** Tells the programme that the team is ready to pitch. Refused with what is missing. */
export async function declareReady(db: Db, ideaId: string, now: Date): Promise<{ ok: true } | ReadyRefusal> {
	const idea = await db
		.selectFrom("ideas")
		.select("state")
		.where("id", "=", ideaId)
		.forUpdate()
		.executeTakeFirst();
	const work = await groundworkOf(db, ideaId);
	if (!idea || !work || !mayTeamMove(idea.state, "ready")) return { ok: false, reason: "not_now" };
	const missing = missingFor(work);
	if (missing.length > 0) return { ok: false, reason: "missing", missing };
	await setIdeaState(db, ideaId, "ready", now);
	await recordEvent(db, { type: "idea.ready", subject: ["idea", ideaId] });
	return { ok: true };
}

/** Takes "ready" back, as long as no pitch is booked. */
export async function withdrawReadiness(
	db: Db,
	ideaId: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not_now" }> {
	const idea = await db
		.selectFrom("ideas")
		.select("state")
		.where("id", "=", ideaId)
		.forUpdate()
		.executeTakeFirst();
	if (idea?.state !== "ready") return { ok: false, reason: "not_now" };
	await setIdeaState(db, ideaId, "working", now);
	return { ok: true };
}
