import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import type { FoundationLevels, IdeaState, InnovationType, Visibility } from "../idea.ts";
import { isNews, mayTeamMove } from "../idea.ts";
import { pageAtDue } from "./page-due.ts";

export interface Framing {
	readonly title: string;
	readonly challenge: string;
	readonly summary: string;
	readonly goalId: string | null;
	readonly programmeId: string | null;
	readonly innovationTypes: readonly InnovationType[];
}

/** Changes what the idea is about. */
export async function frameIdea(db: Db, id: string, framing: Framing, now: Date): Promise<void> {
	const { innovationTypes, ...rest } = framing;
	await db
		.updateTable("ideas")
		.set({ ...rest, innovationTypes: [...innovationTypes], updatedAt: now, pageAtDue: pageAtDue(now) })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "idea.framed", subject: ["idea", id], data: { goal: framing.goalId } });
}

/** Binds the idea to the goal it serves. */
export async function chooseGoal(db: Db, id: string, goalId: string, now: Date): Promise<void> {
	await db.updateTable("ideas").set({ goalId, updatedAt: now }).where("id", "=", id).execute();
	await recordEvent(db, { type: "idea.goal_chosen", subject: ["idea", id], data: { goal: goalId } });
}

/** Shows the idea to every employee, or takes it back to the team, the guide and the office. */
export async function showTo(db: Db, id: string, visibility: Visibility, now: Date): Promise<void> {
	await db.updateTable("ideas").set({ visibility, updatedAt: now }).where("id", "=", id).execute();
	const type = visibility === "shared" ? "idea.shared" : "idea.unshared";
	await recordEvent(db, { type, subject: ["idea", id] });
}

/** Stores the team's own judgement of the five foundations, 0-3 each. */
export async function assessFoundations(
	db: Db,
	id: string,
	levels: FoundationLevels,
	now: Date,
): Promise<void> {
	await db
		.updateTable("ideas")
		.set({ foundations: JSON.stringify(levels), updatedAt: now })
		.where("id", "=", id)
		.execute();
	await recordEvent(db, { type: "idea.foundations_assessed", subject: ["idea", id] });
}

/** The team withdraws its idea, or takes it up again. Refused where the idea's state does not allow it. */
export async function moveByTeam(
	db: Db,
	id: string,
	to: "withdrawn" | "working",
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not_now" }> {
	const idea = await db
		.selectFrom("ideas")
		.select("state")
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!idea || !mayTeamMove(idea.state, to)) return { ok: false, reason: "not_now" };
	await setIdeaState(db, id, to, now);
	return { ok: true };
}

/**
 * Records what became of an idea, without asking whether the move makes sense: pitching calls it when a pitch is
 * booked, withdrawn or decided. `mergedInto` is the idea that this one goes on in.
 */
export async function setIdeaState(
	db: Db,
	id: string,
	state: IdeaState,
	now: Date,
	mergedInto: string | null = null,
): Promise<void> {
	await db.updateTable("ideas").set({ state, mergedInto, updatedAt: now }).where("id", "=", id).execute();
	await recordEvent(db, { type: "idea.state_changed", subject: ["idea", id], data: { state, mergedInto } });
	if (isNews(state)) await enqueue(db, "tell_followers", { ideaId: id, state }, { key: `followers:${id}` });
}
