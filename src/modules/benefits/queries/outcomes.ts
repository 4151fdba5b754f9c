import { sql } from "kysely";
import type { Day } from "../../../core/calendar/day.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { OutcomeKind } from "../actions/outcomes.ts";
import type { BenefitType, State } from "../benefit.ts";

/** What became of a case: the sentence it began with, the figure then and now, one voice, what the time is used for. */
export type Outcome = {
	readonly id: string;
	readonly title: string;
	readonly type: BenefitType;
	readonly state: State;
	readonly negative: boolean;
	readonly indicator: string;
	readonly unitOfMeasure: string;
	readonly baselineValue: number | null;
	readonly baselineOn: Day | null;
	readonly targetValue: number | null;
	readonly targetOn: Day | null;
	readonly latestValue: number | null;
	readonly latestOn: Day | null;
	readonly timeUsedFor: string;
	readonly notRealisedBecause: string;
	readonly unitName: string;
	readonly initiativeId: string | null;
	readonly initiativeTitle: string | null;
	readonly ideaId: string | null;
	readonly ideaTitle: string | null;
	/** What it was to solve, in the writer's words; what the pitch promised. Empty where the idea is not shared. */
	readonly challenge: string;
	readonly promised: string;
	readonly learned: string;
	readonly voice: string;
	readonly voiceRole: string;
	readonly publishedAt: Date | null;
};

/** One outcome as everyone may read it: no names of persons. Null where there is no such benefit. */
export async function outcomeOf(db: Db, benefitId: string): Promise<Outcome | null> {
	const { rows } = await sql<Outcome>`
		select b.id, b.title, b.type, b.state, b.negative, b.indicator, b.unit_of_measure, b.baseline_value, b.baseline_on,
			b.target_value, b.target_on, latest.value as latest_value, latest.measured_on as latest_on, b.time_used_for,
			b.not_realised_because, u.name as unit_name, i.id as initiative_id, i.title as initiative_title,
			idea.id as idea_id, idea.title as idea_title, coalesce(idea.challenge, i.summary, '') as challenge,
			coalesce(handed.page ->> 'benefit', idea.pitch ->> 'benefit', '') as promised, coalesce(i.learned, '') as learned,
			coalesce(voice.voice, '') as voice, coalesce(voice.voice_role, '') as voice_role, b.published_at
		from benefits b
		join units u on u.id = b.owner_unit_id
		left join initiatives i on i.id = b.initiative_id
		left join ideas idea on idea.id = i.idea_id and idea.hidden_at is null and idea.visibility = 'shared'
		left join lateral (
			select p.handed_in as page from pitches p join pitch_days d on d.id = p.pitch_day_id
			where p.idea_id = idea.id and p.withdrawn_at is null order by d.day desc limit 1
		) handed on true
		left join lateral (
			select value, measured_on from measurements m where m.benefit_id = b.id order by measured_on desc limit 1
		) latest on true
		left join lateral (
			select voice, voice_role from measurements m where m.benefit_id = b.id and voice <> ''
			order by measured_on desc limit 1
		) voice on true
		where b.id = ${benefitId}::uuid
	`.execute(db);
	return rows[0] ?? null;
}

export type Noticed = {
	readonly benefitId: string;
	readonly kind: OutcomeKind;
	readonly tellAt: Date;
	readonly toldAt: Date | null;
	readonly toldCount: number | null;
};

/** What there is to tell of a benefit, told or not, the latest noticed first. */
export const outcomesNoticed = (db: Db, benefitId: string): Promise<Noticed[]> =>
	db
		.selectFrom("benefitOutcomes")
		.select(["benefitId", "kind", "tellAt", "toldAt", "toldCount"])
		.where("benefitId", "=", benefitId)
		.orderBy("noticedAt", "desc")
		.execute();

/** What is to be told by now. Locked, so that two workers do not tell the same. */
export const outcomesToTell = (db: Db, now: Date): Promise<Pick<Noticed, "benefitId" | "kind">[]> =>
	db
		.selectFrom("benefitOutcomes")
		.select(["benefitId", "kind"])
		.where("toldAt", "is", null)
		.where("tellAt", "<=", now)
		.orderBy("noticedAt")
		.forUpdate()
		.skipLocked()
		.execute();
