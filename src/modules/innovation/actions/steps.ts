import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { StepState } from "../idea.ts";
import { insertSteps } from "./start-idea.ts";

export interface StepChange {
	readonly ideaId: string;
	readonly stepId: string;
	readonly personId: string;
}

/** Saves the text of a step; a step that was not started is under way from now on. Saving is no event: it happens as one writes. */
export async function writeStep(
	db: Db,
	{ ideaId, stepId, personId }: StepChange,
	body: string,
	now: Date,
): Promise<void> {
	await sql`
		update idea_steps set body = ${body}, updated_by = ${personId}, updated_at = ${now},
			state = case when state = 'not_started' and ${body} <> '' then 'in_progress' else state end
		where id = ${stepId}::uuid and idea_id = ${ideaId}::uuid
	`.execute(db);
	await touch(db, ideaId, now);
}

/** Says where a step stands. Finishing or skipping one sets the next untouched one under way. */
export async function setStepState(
	db: Db,
	{ ideaId, stepId, personId }: StepChange,
	state: StepState,
	skippedReason: string | null,
	now: Date,
): Promise<void> {
	await db
		.updateTable("ideaSteps")
		.set({
			state,
			skippedReason: state === "skipped" ? skippedReason : null,
			updatedBy: personId,
			updatedAt: now,
		})
		.where("id", "=", stepId)
		.where("ideaId", "=", ideaId)
		.execute();
	if (state === "done" || state === "skipped") await startNext(db, ideaId, now);
	await touch(db, ideaId, now);
	await recordEvent(db, {
		type: "idea_step.moved",
		subject: ["idea", ideaId],
		actor: personId,
		data: { step: stepId, state },
	});
}

/** Where nothing is under way, the first step that nobody has touched is. */
async function startNext(db: Db, ideaId: string, now: Date): Promise<void> {
	await sql`
		update idea_steps set state = 'in_progress', updated_at = ${now}
		where id = (
			select id from idea_steps where idea_id = ${ideaId}::uuid and state = 'not_started' order by position limit 1
		) and not exists (select from idea_steps where idea_id = ${ideaId}::uuid and state = 'in_progress')
	`.execute(db);
}

/** Takes the step once more, right after itself: never a waterfall. What was written stays in the first one. */
export async function repeatStep(
	db: Db,
	{ ideaId, stepId, personId }: StepChange,
	now: Date,
): Promise<string | undefined> {
	await sql`
		update idea_steps set position = position + 1
		where idea_id = ${ideaId}::uuid
			and position > (select position from idea_steps where id = ${stepId}::uuid and idea_id = ${ideaId}::uuid)
	`.execute(db);
	const { rows } = await sql<{ id: string }>`
		insert into idea_steps (idea_id, step_key, position, state, updated_by, updated_at)
		select idea_id, step_key, position + 1, 'in_progress', ${personId}::uuid, ${now}::timestamptz
		from idea_steps where id = ${stepId}::uuid and idea_id = ${ideaId}::uuid
		returning id
	`.execute(db);
	const id = rows[0]?.id;
	if (id)
		await recordEvent(db, {
			type: "idea_step.repeated",
			subject: ["idea", ideaId],
			actor: personId,
			data: { step: id },
		});
	return id;
}

/** Swaps the step with its neighbour; nothing happens at the ends. */
export async function moveStep(
	db: Db,
	{ ideaId, stepId, personId }: StepChange,
	direction: "up" | "down",
): Promise<void> {
	const steps = await db
		.selectFrom("ideaSteps")
		.select(["id", "position"])
		.where("ideaId", "=", ideaId)
		.orderBy("position")
		.forUpdate()
		.execute();
	const from = steps.findIndex(({ id }) => id === stepId);
	const step = steps[from];
	const neighbour = steps[direction === "up" ? from - 1 : from + 1];
	if (!step || !neighbour) return;
	await setPosition(db, step.id, neighbour.position);
	await setPosition(db, neighbour.id, step.position);
	await recordEvent(db, {
		type: "idea_step.reordered",
		subject: ["idea", ideaId],
		actor: personId,
		data: { step: stepId },
	});
}

const setPosition = (db: Db, id: string, position: number) =>
	db.updateTable("ideaSteps").set({ position }).where("id", "=", id).execute();

/** Changes the method of an idea that has nothing in its steps yet; refused afterwards, since texts would lose their place. */
export async function changeMethod(
	db: Db,
	ideaId: string,
	method: string,
	now: Date,
): Promise<{ ok: true } | { ok: false; reason: "has_content" }> {
	const { rows } = await sql<{ used: boolean }>`
		select exists (select from idea_steps where idea_id = ${ideaId}::uuid and body <> '')
			or exists (select from evidence where idea_id = ${ideaId}::uuid)
			or exists (
				select from files f join idea_steps s on s.id = f.owner_id
				where f.owner_kind = 'idea_step' and s.idea_id = ${ideaId}::uuid
			) as used
	`.execute(db);
	if (rows[0]?.used) return { ok: false, reason: "has_content" };
	await db.deleteFrom("ideaSteps").where("ideaId", "=", ideaId).execute();
	await insertSteps(db, ideaId, method, now);
	await db.updateTable("ideas").set({ method, updatedAt: now }).where("id", "=", ideaId).execute();
	await recordEvent(db, { type: "idea.method_changed", subject: ["idea", ideaId], data: { method } });
	return { ok: true };
}

/** Marks that something in the idea changed, for lists that show what moves. */
export async function touch(db: Db, ideaId: string, now: Date): Promise<void> {
	await db.updateTable("ideas").set({ updatedAt: now }).where("id", "=", ideaId).execute();
}
