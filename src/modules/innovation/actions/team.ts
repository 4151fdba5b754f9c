import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";

/** Invites somebody into the team, who then hears of it. Someone who said no or left may be invited anew. */
export async function inviteMember(db: Db, ideaId: string, personId: string, now: Date): Promise<void> {
	const { rows } = await sql<{ personId: string }>`
		insert into idea_members (idea_id, person_id, state, added_at)
		select i.id, p.id, 'invited', ${now}::timestamptz
		from ideas i, people p
		where i.id = ${ideaId}::uuid and p.id = ${personId}::uuid and p.ended_at is null and p.id <> i.owner_id
		on conflict (tenant_id, idea_id, person_id) do update set state = 'invited', added_at = excluded.added_at
			where idea_members.state in ('declined', 'left')
		returning person_id
	`.execute(db);
	if (rows.length === 0) return;
	await enqueue(db, "tell_team_invitation", { ideaId, personId });
	await recordEvent(db, {
		type: "idea.member_invited",
		subject: ["idea", ideaId],
		data: { person: personId },
	});
}

/** The invited one joins or says no. False when there is no open invitation. */
export async function answerInvitation(
	db: Db,
	ideaId: string,
	personId: string,
	joins: boolean,
): Promise<boolean> {
	const state = joins ? "joined" : "declined";
	const moved = await moveMember(db, ideaId, personId, ["invited"], state);
	if (moved)
		await recordEvent(db, { type: `idea.member_${state}`, subject: ["idea", ideaId], actor: personId });
	return moved;
}

/** A member leaves, or is taken off the team. False when the person was not in it. */
export async function leaveTeam(db: Db, ideaId: string, personId: string): Promise<boolean> {
	const moved = await moveMember(db, ideaId, personId, ["invited", "joined"], "left");
	if (moved)
		await recordEvent(db, {
			type: "idea.member_left",
			subject: ["idea", ideaId],
			data: { person: personId },
		});
	return moved;
}

type MemberState = "invited" | "joined" | "declined" | "left";

async function moveMember(
	db: Db,
	ideaId: string,
	personId: string,
	from: readonly MemberState[],
	to: MemberState,
): Promise<boolean> {
	const moved = await db
		.updateTable("ideaMembers")
		.set({ state: to })
		.where("ideaId", "=", ideaId)
		.where("personId", "=", personId)
		.where("state", "in", from)
		.returning("personId")
		.executeTakeFirst();
	return moved !== undefined;
}

/** Appoints the guide who coaches the team, or nobody. The guide hears of it. */
export async function appointGuide(db: Db, ideaId: string, guideId: string | null, now: Date): Promise<void> {
	await db.updateTable("ideas").set({ guideId, updatedAt: now }).where("id", "=", ideaId).execute();
	if (guideId) await enqueue(db, "tell_guide_appointed", { ideaId, guideId });
	await recordEvent(db, {
		type: "idea.guide_appointed",
		subject: ["idea", ideaId],
		data: { guide: guideId },
	});
}

export interface GuideCheck {
	readonly ideaId: string;
	readonly stepId: string | null;
	readonly guideId: string;
	readonly verdict: "go_on" | "not_yet";
	/** What is good, and what to look into. */
	readonly words: string;
}

/** The guide says "go on" or "not yet", with words; the team hears it. */
export async function checkInsight(db: Db, check: GuideCheck, now: Date): Promise<string> {
	const { id } = await db
		.insertInto("guideChecks")
		.values({ ...check, createdAt: now })
		.returning("id")
		.executeTakeFirstOrThrow();
	await enqueue(db, "tell_guide_check", { checkId: id });
	await recordEvent(db, {
		type: "idea.checked",
		subject: ["idea", check.ideaId],
		actor: check.guideId,
		data: { check: id, verdict: check.verdict },
	});
	return id;
}
