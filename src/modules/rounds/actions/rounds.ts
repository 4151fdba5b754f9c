import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import { newCode } from "../../../platform/auth/tokens.ts";
import type { Db } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/live/index.ts";
import { topics as pitching } from "../../pitching/index.ts";
import { topics } from "../paths.ts";
import { isBeforeFirstPoint, rulesOf } from "../queries/rules.ts";
import { type AudienceState, mayMoveVote, type RoundRules } from "../rules.ts";

export type StatedRules = Omit<RoundRules, "audienceState">;

/** States which rounds a day has and how they count. Gives whether it was in time: before the first point. */
export async function stateRules(db: Db, dayId: string, rules: StatedRules, by: string): Promise<boolean> {
	await sql`select 1 from pitch_days where id = ${dayId}::uuid for update`.execute(db);
	if (!(await isBeforeFirstPoint(db, dayId))) return false;
	await db
		.insertInto("roundRules")
		.values({ pitchDayId: dayId, ...rules })
		.onConflict((conflict) => conflict.columns(["tenantId", "pitchDayId"]).doUpdateSet(rules))
		.execute();
	await recordEvent(db, { type: "rounds.stated", subject: ["pitch_day", dayId], actor: by });
	return true;
}

/** Opens the audience's vote, or closes it for good. Gives whether it could be done. */
export async function moveVote(db: Db, dayId: string, to: AudienceState, by: string): Promise<boolean> {
	await sql`select 1 from round_rules where pitch_day_id = ${dayId}::uuid for update`.execute(db);
	const { audience, audienceState } = await rulesOf(db, dayId);
	if (!audience || !mayMoveVote(audienceState, to)) return false;
	await db.updateTable("roundRules").set({ audienceState: to }).where("pitchDayId", "=", dayId).execute();
	await recordEvent(db, {
		type: "audience_vote.moved",
		subject: ["pitch_day", dayId],
		actor: by,
		data: { to },
	});
	await announce(db, topics.vote(dayId));
	await announce(db, topics.count(dayId));
	await announce(db, pitching.scores(dayId));
	return true;
}

/** Makes codes to print, numbered after those that are there. */
export async function makeCodes(db: Db, dayId: string, count: number, by: string): Promise<void> {
	await sql`select 1 from round_rules where pitch_day_id = ${dayId}::uuid for update`.execute(db);
	const codes = Array.from({ length: count }, () => newCode().token);
	await sql`
		insert into audience_codes (pitch_day_id, code, number)
		select ${dayId}::uuid, made.code, made.at
			+ (select coalesce(max(number), 0) from audience_codes where pitch_day_id = ${dayId}::uuid)
		from unnest(${codes}::text[]) with ordinality as made(code, at)
	`.execute(db);
	await recordEvent(db, {
		type: "audience_vote.codes_made",
		subject: ["pitch_day", dayId],
		actor: by,
		data: { count },
	});
}

/** Votes with a code, or changes the vote, while the vote is open. Gives whether it counted. */
export async function castVote(db: Db, code: string, pitchId: string): Promise<boolean> {
	const { rows } = await sql<{ dayId: string }>`
		update audience_codes c set pitch_id = p.id
		from pitches p, round_rules r
		where c.code = ${code} and p.id = ${pitchId}::uuid and p.pitch_day_id = c.pitch_day_id and p.withdrawn_at is null
			and r.pitch_day_id = c.pitch_day_id and r.audience and r.audience_state = 'open'
		returning c.pitch_day_id as day_id
	`.execute(db);
	const dayId = rows[0]?.dayId;
	if (!dayId) return false;
	// Neither code nor choice: a vote is secret.
	await recordEvent(db, { type: "audience_vote.cast", subject: ["pitch_day", dayId], actor: null });
	await announce(db, topics.count(dayId));
	return true;
}

/** Two pitches and the better one; null where one cannot tell. */
export type Choice = { firstId: string; secondId: string; preferredId: string | null };

/** Keeps which of two pitches a member finds better. Who may is asked before; the same pair again replaces. */
export async function choosePair(
	db: Db,
	dayId: string,
	personId: string,
	choice: Choice,
	now: Date,
): Promise<void> {
	const [firstId = "", secondId = ""] = [choice.firstId, choice.secondId].sort();
	const said = { preferredId: choice.preferredId, chosenAt: now };
	await db
		.insertInto("pairChoices")
		.values({ personId, firstId, secondId, ...said })
		.onConflict((conflict) =>
			conflict.columns(["tenantId", "personId", "firstId", "secondId"]).doUpdateSet(said),
		)
		.execute();
	await recordEvent(db, { type: "pair.chosen", subject: ["pitch_day", dayId], actor: personId });
}
