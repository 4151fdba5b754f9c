import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { leaderTeamOf } from "../../organisation/index.ts";
import { titleFrom, type Visibility } from "../idea.ts";
import { methodOf } from "../methods.ts";

export interface NewIdea {
	readonly ownerId: string;
	/** The one sentence: what steals time or safety? */
	readonly challenge: string;
	/** Left out, the first words of the sentence. */
	readonly title?: string;
	readonly summary?: string;
	/** Set when all leaders of this unit own the idea together; they join it at once. */
	readonly teamUnitId?: string | null;
	readonly goalId?: string | null;
	readonly programmeId?: string | null;
	/** The open call that it answers. */
	readonly challengeId?: string | null;
	readonly method?: string;
	readonly visibility?: Visibility;
}

/**
 * Starts an innovation process: the idea with the steps of its method, in the owner's unit, owned by one person or
 * by a leader team. Gives its id.
 */
export async function startIdea(db: Db, idea: NewIdea, now: Date): Promise<string> {
	const id = await insertIdea(db, idea, now);
	await insertSteps(db, id, idea.method ?? "leder-kort", now);
	if (idea.teamUnitId) await joinLeaderTeam(db, id, idea.teamUnitId, idea.ownerId, now);
	const data = { programme: idea.programmeId ?? null, challenge: idea.challengeId ?? null };
	await recordEvent(db, { type: "idea.started", subject: ["idea", id], actor: idea.ownerId, data });
	return id;
}

async function insertIdea(db: Db, idea: NewIdea, now: Date): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		insert into ideas (title, challenge, summary, owner_id, team_unit_id, goal_id, programme_id, challenge_id,
			method, visibility, created_at, updated_at, unit_id)
		values (${idea.title || titleFrom(idea.challenge)}, ${idea.challenge}, ${idea.summary ?? ""}, ${idea.ownerId},
			${idea.teamUnitId ?? null}, ${idea.goalId ?? null}, ${idea.programmeId ?? null}, ${idea.challengeId ?? null},
			${methodOf(idea.method ?? "").id}, ${idea.visibility ?? "draft"}, ${now}, ${now},
			coalesce(${idea.teamUnitId ?? null}::uuid, (
				select unit_id from posts where person_id = ${idea.ownerId} and ended_at is null
				order by is_main desc, percent desc nulls last, id limit 1
			)))
		returning id
	`.execute(db);
	return (rows[0] as { id: string }).id;
}

/** Puts the steps of a method behind each other, the first one under way. */
export async function insertSteps(db: Db, ideaId: string, methodId: string, now: Date): Promise<void> {
	const steps = methodOf(methodId).steps.map(({ key }, position) => ({
		ideaId,
		stepKey: key,
		position,
		state: position === 0 ? ("in_progress" as const) : ("not_started" as const),
		updatedAt: now,
	}));
	await db.insertInto("ideaSteps").values(steps).execute();
}

/** Everyone in the unit's leader team but the owner is in from the start; each may leave. */
async function joinLeaderTeam(
	db: Db,
	ideaId: string,
	unitId: string,
	ownerId: string,
	now: Date,
): Promise<void> {
	const team = await leaderTeamOf(db, unitId, { includeShielded: true });
	const members = team
		.filter(({ id }) => id !== ownerId)
		.map(({ id }) => ({ ideaId, personId: id, state: "joined" as const, addedAt: now }));
	if (members.length > 0) await db.insertInto("ideaMembers").values(members).execute();
}
